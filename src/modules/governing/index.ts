/** Governing documents (styrande dokument): their owners, validity, what they ask for, and who was told. README.md. */

export { keepDocument, registerDocument } from './actions.ts';
export type { DocumentContent, GoverningDocumentId } from './document.ts';
export { governingEntryWords } from './entries.ts';
export { governingPolicy } from './policy.ts';
export { addGoverningRoutes } from './routes.ts';
export type { GoverningServices } from './services.ts';
export { governingSubjectPages, governingSubjects } from './subjects.ts';
