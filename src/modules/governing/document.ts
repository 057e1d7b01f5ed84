import { z } from 'zod';
import type { Instant } from '../../kernel/clock.ts';
import type { AuthorityId, Id, UnitId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';

export type GoverningDocumentId = Id<'GoverningDocumentId'>;

/** The subject kind of governing documents in the journal. */
export const GOVERNING_DOCUMENT = 'governing-document';

/** What kind of document it is, the most general first. */
export const KINDS = ['policy', 'guideline', 'rules', 'plan', 'routine'] as const;
/** As whom it is owned: a role, resolved to a person on any day for its unit. */
export const OWNER_ROLES = ['director', 'administration-head', 'nearest-manager', 'hr'] as const;
/** Whose view has to be heard before it is decided (seed 002). */
export const PERSPECTIVES = ['hr', 'information-security', 'work-environment', 'law'] as const;
export type Perspective = (typeof PERSPECTIVES)[number];

const line = z.string().trim().min(1).max(300);

/** What a document asks for, and whom. */
export const asked = z.strictObject({ of: line, what: z.string().trim().min(1).max(2_000) });
/** A perspective that was heard: when and by what. */
export const heard = z.strictObject({
  perspective: z.enum(PERSPECTIVES),
  on: z.iso.date(),
  words: z.string().trim().min(1).max(1_000),
});

/** What the registrar writes of it. */
export interface DocumentContent {
  readonly kind: (typeof KINDS)[number];
  readonly title: string;
  readonly authority: AuthorityId;
  readonly owner: { readonly role: (typeof OWNER_ROLES)[number]; readonly unit: UnitId } | null;
  readonly decidedOn: LocalDate;
  readonly journalNumber: string | null;
  readonly validFrom: LocalDate;
  /** The last day it holds; null = until further notice. */
  readonly validTo: LocalDate | null;
  readonly reviewOn: LocalDate | null;
  /** What it is about, in a word each: "bisysslor". */
  readonly subjects: readonly string[];
  readonly asks: readonly z.output<typeof asked>[];
  readonly heard: readonly z.output<typeof heard>[];
}

export interface GoverningDocument extends DocumentContent {
  readonly id: GoverningDocumentId;
  readonly revision: number;
  readonly registeredAt: Instant;
  readonly reviewedOn: LocalDate | null;
  readonly withdrawnOn: LocalDate | null;
}

/** That somebody was told of it. */
export interface Told {
  readonly id: Id<'ToldId'>;
  readonly document: GoverningDocumentId;
  readonly unit: UnitId | null;
  readonly toWhom: string;
  readonly on: LocalDate;
  readonly how: string;
}
