import type { NavigationItem } from '../../../platform/ui/index.ts';
import {
  absencePage,
  calendarPage,
  giveRolePage,
  importPage,
  looksPage,
  personPage,
  pilotPage,
  protectionPage,
  rolesPage,
  settingsPage,
  treePage,
  unitPage,
} from './pages.ts';

export const organisationPages = [
  treePage,
  importPage,
  unitPage,
  personPage,
  absencePage,
  looksPage,
  settingsPage,
  calendarPage,
  pilotPage,
  rolesPage,
  giveRolePage,
  protectionPage,
] as const;

export const organisationNavigation: readonly NavigationItem[] = [
  {
    to: '/organisation',
    label: { sv: 'Organisation', en: 'Organisation' },
    description: {
      sv: 'Enheter, chefer och medarbetare, som det är i dag eller var en annan dag.',
      en: 'Units, managers and employees, as it is today or was on another day.',
    },
    permission: 'unit.read',
    group: 'organisation',
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
    group: 'organisation',
    order: 60,
  },
  {
    to: '/looks',
    label: { sv: 'Vem har tittat', en: 'Who has looked' },
    description: {
      sv: 'Se vem som har tittat på dina uppgifter, och när.',
      en: 'See who has looked at what is known of you, and when.',
    },
    permission: 'look.read',
    group: 'own',
    order: 80,
  },
  {
    to: '/settings',
    label: { sv: 'Inställningar', en: 'Settings' },
    description: {
      sv: 'Arbetsgivarens namn, organisationsnummer, språk och kontaktuppgifter.',
      en: 'The employer’s name, organisation number, language and contact details.',
    },
    permission: 'employer.write',
    group: 'system',
    order: 90,
  },
];

export { queryOf, type TimesInAddress, timesInAddress } from './times.ts';
