import type { NavigationItem } from '../../../platform/ui/index.ts';
import { personPage, treePage, unitPage } from './pages.ts';

export const organisationPages = [treePage, unitPage, personPage] as const;

export const organisationNavigation: readonly NavigationItem[] = [
  {
    to: '/organisation',
    label: { sv: 'Organisation', en: 'Organisation' },
    description: {
      sv: 'Enheter, chefer och medarbetare, som det är i dag eller var en annan dag.',
      en: 'Units, managers and employees, as it is today or was on another day.',
    },
    permission: 'unit.read',
    order: 50,
  },
];
