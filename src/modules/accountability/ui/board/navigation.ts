import type { NavigationItem } from '../../../../platform/ui/index.ts';
import { boardPagePage, boardPagesPage } from './pages.ts';

export const boardPages = [boardPagesPage, boardPagePage] as const;

export const boardNavigation: readonly NavigationItem[] = [
  {
    to: '/board-pages',
    label: { sv: 'Inför styrelsens möten', en: 'Before the board’s meetings' },
    description: {
      sv: 'En sida före varje möte: vad som är försenat, vad ingen vet och frågorna som kommer.',
      en: 'One page before each meeting: what is late, what nobody knows and the questions that will come.',
    },
    permission: 'board-page.read',
    group: 'oversight',
    order: 22,
  },
];
