import type { NavigationItem } from '../../../platform/ui/index.ts';
import {
  changesPage,
  decidePage,
  decisionPage,
  differencePage,
  editPage,
  furtherPage,
  ordersPage,
  registerPage,
  versionPage,
  whoDecidesPage,
} from './pages.ts';

export const authorityPages = [
  ordersPage,
  versionPage,
  furtherPage,
  differencePage,
  changesPage,
  editPage,
  decidePage,
  whoDecidesPage,
  registerPage,
  decisionPage,
] as const;

export const authorityNavigation: readonly NavigationItem[] = [
  {
    to: '/who-decides',
    label: { sv: 'Vem beslutar', en: 'Who decides' },
    description: {
      sv: 'Se vem som beslutar i ditt ärende, och varför just den personen.',
      en: 'See who decides in your case, and why that person.',
    },
    permission: 'delegation-order.read',
    group: 'rules',
    order: 44,
  },
  {
    to: '/delegation',
    label: { sv: 'Delegation', en: 'Delegation' },
    description: {
      sv: 'Nämndernas delegationsordningar, och förteckningen över beslut.',
      en: 'The committees’ delegation orders, and the register of decisions.',
    },
    permission: 'delegation-order.read',
    group: 'rules',
    order: 46,
  },
];
