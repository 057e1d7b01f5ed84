export { attach, type NewAttachment } from './actions/attach.ts';
export { bringInSigned, type SignedCopy } from './actions/bring-in-signed.ts';
export { acknowledge, type DeliveryServices, deliver, type NewDelivery } from './actions/deliver.ts';
export { type Letterhead, letterheadOf } from './actions/employer-letterhead.ts';
export { recordFiling, retryFiling, sendToPersonalFile } from './actions/file.ts';
export { type Signing, type SigningServices, type SigningState, sign, stateOf } from './actions/sign.ts';
export {
  type NamedFile,
  type NewDocument,
  type StoreServices,
  storeDocument,
  storeVersion,
} from './actions/store-document.ts';
export { type NewLetter, storeLetter } from './actions/store-letter.ts';
export { bundle, type Matter } from './bundle/bundle.ts';
export type { MatterFact } from './bundle/mask.ts';
export type { Document, DocumentId, DocumentPlace, Origin, Signatory, Version } from './document.ts';
export { contentDisposition, fileName } from './file-name.ts';
export { allotJournalNumber, keepForeignNumber, type Numbered } from './journal-numbers/allot.ts';
export { decisionLetter } from './letters/decision.ts';
export { type LetterSettings, type LetterTemplate, renderLetter } from './letters/render.ts';
export {
  type DecisionInput,
  decisionFacts,
  type LetterFacts,
  type LetterInput,
  letterFacts,
  letterSection,
} from './letters/schema.ts';
export { dispatchOutbox, outboxJob } from './outbox/dispatch.ts';
export { folderPersonalFile } from './outbox/folder.ts';
export type { Filing, FilingMetadata, FilingReceipt, PersonalFile } from './outbox/port.ts';
export { documentsPolicy } from './policy.ts';
export { getDocument, getVersion, listDocuments, type ReadingServices } from './reading.ts';
export { addDocumentRoutes } from './routes.ts';
export { markField, SECRECY, type SecrecyMark, secrecyMark } from './secrecy.ts';
export { sendPdf } from './send-pdf.ts';
export type { AttachmentPlace, DocumentServices, DocumentSubjects } from './services.ts';
export { CHANNELS, type Channel, type Delivery } from './store/deliveries.ts';
export type { Signature, SignatureMethod } from './store/signatures.ts';
