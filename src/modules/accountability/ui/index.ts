import type { NavigationItem } from '../../../platform/ui/index.ts';
import {
  chainPage,
  followupPage,
  followupSumsPage,
  followupsPage,
  hearingPage,
  inquiriesPage,
  inquiryPage,
  measurePage,
  newInquiryPage,
} from './pages.ts';

export { boardNavigation, boardPages } from './board/navigation.ts';
export { levelNavigation, levelPages } from './levels/navigation.ts';

export const accountabilityPages = [
  chainPage,
  inquiriesPage,
  newInquiryPage,
  inquiryPage,
  hearingPage,
  measurePage,
  followupsPage,
  followupSumsPage,
  followupPage,
] as const;

export const accountabilityNavigation: readonly NavigationItem[] = [
  {
    to: '/inquiries',
    label: { sv: 'Genomlysningar', en: 'Inquiries' },
    description: {
      sv: 'Var i beslutskedjan det stannade, med svar från dem som hade uppgifterna.',
      en: 'Where in the chain of decisions it stopped, with the answers of those who held the duties.',
    },
    permission: 'inquiry.read',
    group: 'oversight',
    order: 30,
  },
  {
    to: '/followups',
    label: { sv: 'Personaluppföljning', en: 'Follow-up about staff' },
    description: {
      sv: 'Vad som görs i en persons ärende: samtal, uppmaning, varning. Bara för dem som handlägger.',
      en: 'What is done about a person: a talk, a request, a warning. Only for those who handle it.',
    },
    permission: 'followup.keep',
    group: 'oversight',
    order: 31,
  },
  {
    to: '/followups/outcomes',
    label: { sv: 'Utfall av personaluppföljning', en: 'Outcomes of follow-up about staff' },
    description: {
      sv: 'Vad som blev följden av lika försummelser, utan namn.',
      en: 'What came of like omissions, without names.',
    },
    permission: 'followup.sum',
    group: 'oversight',
    order: 32,
  },
];
