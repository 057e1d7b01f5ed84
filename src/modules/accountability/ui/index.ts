import type { NavigationItem } from '../../../platform/ui/index.ts';
import { chainPage, hearingPage, inquiriesPage, inquiryPage, newInquiryPage } from './pages.ts';

export { boardNavigation, boardPages } from './board/navigation.ts';
export { levelNavigation, levelPages } from './levels/navigation.ts';

export const accountabilityPages = [chainPage, inquiriesPage, newInquiryPage, inquiryPage, hearingPage] as const;

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
];
