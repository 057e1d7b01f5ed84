// What other modules' pages hold of documents; apart, so that the first page does not carry it.
export type { DocumentAnswer } from '../api.ts';
export { AcknowledgeBanner } from './acknowledge-banner.tsx';
export { AttachmentUpload } from './attachment-upload.tsx';
export { DocumentList } from './document-list.tsx';
export type { AttachedTo } from './send-file.ts';
export { SignButton } from './sign-button.tsx';
