import type { NavigationItem } from '../../../platform/ui/index.ts';
import { outboxPage } from './pages.ts';

export const documentPages = [outboxPage] as const;

export const documentNavigation: readonly NavigationItem[] = [
  {
    to: '/outbox',
    label: { sv: 'Till personalakten', en: 'To the personal file' },
    description: {
      sv: 'Handlingar som ska arkiveras i personalakten, och kvittona.',
      en: 'Documents that are to be filed in the personal file, and the receipts.',
    },
    permission: 'document.file',
    group: 'cases',
    order: 70,
  },
];
