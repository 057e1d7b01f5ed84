import type { NavigationItem } from '../../../platform/ui/index.ts';
import { outboxPage } from './pages.ts';

export type { DocumentAnswer } from '../api.ts';
export { AcknowledgeBanner } from './acknowledge-banner.tsx';
export { AttachmentUpload } from './attachment-upload.tsx';
export { DocumentList } from './document-list.tsx';
export type { AttachedTo } from './send-file.ts';
export { SignButton } from './sign-button.tsx';

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
    order: 70,
  },
];
