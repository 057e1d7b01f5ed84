import type { Instant } from '../../kernel/clock.ts';
import type { AuthorityId, EntryId, Id, PersonId, UnitId } from '../../kernel/ids.ts';
import type { FileHash, FileType } from '../../platform/files/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import type { Subject } from '../../platform/journal/index.ts';
import type { SecrecyMark } from './secrecy.ts';

export type DocumentId = Id<'DocumentId'>;

/** How a version came: set by us, uploaded as it is, or signed elsewhere and brought in. */
export const ORIGINS = ['rendered', 'uploaded', 'external'] as const;
export type Origin = (typeof ORIGINS)[number];

/** Where a document belongs, and to whom it concerns: what decides who may see it. */
export interface DocumentPlace {
  readonly subject: Subject;
  /** Whose archive it belongs to; null for an employer whose matters belong to no committee. */
  readonly authority: AuthorityId | null;
  /** The units of the employments concerned, at least one. */
  readonly units: readonly UnitId[];
  /** Whom it is about and is delivered to. */
  readonly person: PersonId | null;
}

/** Who is to sign, and as what. */
export interface Signatory {
  readonly person: PersonId;
  /** In the words of the document: `chef`, `medarbetare`. */
  readonly role: string;
}

/** What a document says, as bytes that never change. */
export interface Version {
  readonly number: number;
  readonly hash: FileHash;
  /** In bytes. */
  readonly size: number;
  readonly type: FileType;
  /** What the file is called when it is fetched. */
  readonly name: string;
  readonly origin: Origin;
  readonly madeAt: Instant;
  readonly madeBy: PersonId | null;
  readonly entry: EntryId;
}

/** A document (handling) with its latest version. */
export interface Document extends DocumentPlace {
  readonly id: DocumentId;
  /** `decision`, `agreement`, `attachment`: whoever stores it says what it is. */
  readonly kind: string;
  readonly title: string;
  readonly language: Language;
  readonly journalNumber: string | null;
  readonly secrecy: readonly SecrecyMark[];
  readonly signatories: readonly Signatory[];
  readonly latest: Version;
}
