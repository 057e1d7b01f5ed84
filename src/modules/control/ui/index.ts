import type { NavigationItem } from '../../../platform/ui/index.ts';
import { planPage, plansPage } from './pages.ts';

export const controlPages = [plansPage, planPage] as const;

export const controlNavigation: readonly NavigationItem[] = [
  {
    to: '/control-plans',
    label: { sv: 'Intern kontroll', en: 'Internal control' },
    description: {
      sv: 'Nämndernas planer: vad som kontrolleras, vad det har visat och vad som görs.',
      en: 'The committees’ plans: what is checked, what it has shown and what is done.',
    },
    permission: 'control.read',
    group: 'oversight',
    order: 24,
  },
];
