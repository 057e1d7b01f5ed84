import type { NavigationItem } from '../../../platform/ui/index.ts';
import { absencePage, importPage, personPage, treePage, unitPage } from './pages.ts';

export const organisationPages = [treePage, importPage, unitPage, personPage, absencePage] as const;

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
  {
    to: '/organisation-import',
    label: { sv: 'Läs in', en: 'Import' },
    description: {
      sv: 'Läs in organisationen från personalsystemets filer. Du ser vad som skulle hända innan något ändras.',
      en: 'Import the organisation from the HR system’s files. You see what would happen before anything changes.',
    },
    permission: 'organisation.import',
    order: 60,
  },
];
