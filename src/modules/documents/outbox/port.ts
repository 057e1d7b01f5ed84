import type { EmployerId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { DocumentId, Signatory } from '../document.ts';
import type { SecrecyMark } from '../secrecy.ts';

/** What the personal file is told of a document, beside the file itself. */
export interface FilingMetadata {
  readonly document: DocumentId;
  readonly version: number;
  readonly kind: string;
  readonly title: string;
  readonly journalNumber: string | null;
  /** The committee whose archive it belongs to, by its code. */
  readonly authority: string | null;
  /** The number of each employment in the HR system. */
  readonly employeeIds: readonly string[];
  readonly sha256: string;
  readonly mediaType: string;
  readonly madeOn: LocalDate;
  readonly signatures: readonly (Omit<Signatory, 'person'> & { readonly on: LocalDate; readonly method: string })[];
  readonly secrecy: readonly SecrecyMark[];
}

/** One document on its way. `id` is the same when it is sent again. */
export interface Filing {
  readonly employer: EmployerId;
  readonly id: string;
  readonly metadata: FilingMetadata;
  content(): Promise<AsyncIterable<Uint8Array>>;
}

/** Where it was filed, from a receiver that says so at once. */
export interface FilingReceipt {
  readonly where: string;
}

/** The way to the personal file (personalakt): a folder in the demonstration, an archive's interface elsewhere. */
export interface PersonalFile {
  /**
   * Hands a document over. To hand over the same again changes nothing. Answers a receipt when the receiver gives one;
   * otherwise registrar or HR records it. Throws when another attempt may help.
   */
  send(filing: Filing): Promise<FilingReceipt | undefined>;
}
