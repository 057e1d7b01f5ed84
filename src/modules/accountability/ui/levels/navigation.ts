import type { NavigationItem } from '../../../../platform/ui/index.ts';
import { comparisonPage, levelPage, levelRowsPage } from './pages.ts';

export const levelPages = [levelPage, levelRowsPage, comparisonPage] as const;

export const levelNavigation: readonly NavigationItem[] = [
  {
    to: '/levels',
    label: { sv: 'Så står det till', en: 'How it stands' },
    description: {
      sv: 'Vad som är kvar att göra, vem som har svarat och vad som gäller, på varje nivå och varje dag.',
      en: 'What is left to do, who has answered and what holds, at every level and every day.',
    },
    permission: 'level.read',
    group: 'oversight',
    order: 20,
  },
  {
    to: '/levels/comparison',
    label: { sv: 'Förvaltningarna jämförda', en: 'The administrations compared' },
    description: {
      sv: 'Samma siffror för alla förvaltningar, utan att någon pekas ut.',
      en: 'The same numbers for every administration, without pointing anybody out.',
    },
    permission: 'comparison.read',
    group: 'oversight',
    order: 21,
  },
];
