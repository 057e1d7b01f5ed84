import type { NavigationItem } from '../../../platform/ui/index.ts';
import { amnestyNavigation, amnestyPages } from './amnesty/pages.ts';
import { consultationNavigation, consultationPages } from './consultations/pages.ts';
import { informationNavigation, informationPages } from './information/pages.ts';
import { oralNavigation, oralPages } from './oral/pages.ts';
import { casePage, inboxPage, minePage, registerPage, reportPage, reportStepPage, reviewPage } from './pages.ts';
import { registerImportNavigation, registerImportPages } from './register-import/pages.ts';
import { statisticsNavigation, statisticsPages } from './statistics/pages.ts';
import { teamNavigation, teamPages } from './team/pages.ts';

/** The pages of cases. */
export const casePages = [
  reportPage,
  reportStepPage,
  minePage,
  inboxPage,
  registerPage,
  casePage,
  reviewPage,
  ...consultationPages,
  ...statisticsPages,
  ...teamPages,
  ...informationPages,
  ...amnestyPages,
  ...oralPages,
  ...registerImportPages,
] as const;

/** The places of cases in the navigation. */
export const caseNavigation: readonly NavigationItem[] = [
  {
    to: '/report/secondary-occupation',
    label: { sv: 'Anmäl bisyssla', en: 'Report an occupation' },
    description: {
      sv: 'Har du något att anmäla? Testa på en minut – vi sparar inte svaren.',
      en: 'Have you anything to report? Test in a minute – we do not keep the answers.',
    },
    permission: 'case.own',
    group: 'own',
    order: 10,
  },
  {
    to: '/report/remote-work',
    label: { sv: 'Ansök om distansarbete', en: 'Apply for remote work' },
    description: {
      sv: 'Sök om att arbeta på distans, och se direkt vad riktlinjen medger.',
      en: 'Apply to work remotely, and see at once what the guideline allows.',
    },
    permission: 'case.own',
    group: 'own',
    order: 11,
  },
  {
    to: '/report/work-abroad',
    label: { sv: 'Ansök om arbete från utlandet', en: 'Apply to work from abroad' },
    description: {
      sv: 'Utgångspunkten är nej. Se direkt vad som gäller för landet och dagarna.',
      en: 'The default is no. See at once what applies to the country and the days.',
    },
    permission: 'case.own',
    group: 'own',
    order: 12,
  },
  {
    to: '/cases/mine',
    label: { sv: 'Mina ärenden', en: 'My cases' },
    description: {
      sv: 'Det du har anmält: vems tur det är, och vad som är beslutat.',
      en: 'What you have reported: whose turn it is, and what has been decided.',
    },
    permission: 'case.own',
    group: 'own',
    order: 13,
  },
  {
    to: '/cases/inbox',
    label: { sv: 'Att bedöma', en: 'To assess' },
    description: {
      sv: 'Anmälningar som väntar på ett beslut. Dina och de sena står först.',
      en: 'Reports that wait for a decision. Yours and the late ones come first.',
    },
    permission: 'case.handle',
    group: 'cases',
    order: 14,
  },
  {
    to: '/cases',
    label: { sv: 'Register', en: 'Register' },
    description: {
      sv: 'Alla ärenden som du får se: sök, hämta som fil, skriv ut.',
      en: 'Every case that you may see: search, fetch as a file, print.',
    },
    permission: 'case.read',
    group: 'cases',
    order: 16,
  },
  ...consultationNavigation,
  ...statisticsNavigation,
  ...teamNavigation,
  ...informationNavigation,
  ...amnestyNavigation,
  ...oralNavigation,
  ...registerImportNavigation,
];
