import { z } from 'zod';
import type { Instant } from '../../../kernel/clock.ts';
import type { AuthorityId, Id, PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Adjuster, clauseSchema, type DocumentType, outcomeSchema, type Warning } from '../schema.ts';

export type MinutesId = Id<'MinutesId'>;
export type ClauseId = Id<'ClauseId'>;

/** The subject kinds of this register in the journal and among documents. */
export const MINUTES = 'minutes';
export const CLAUSE = 'minutes-clause';

/** The types of document that decide or propose something, and can therefore be confirmed. */
export const CONFIRMABLE = ['minutes', 'extract', 'motion'] as const;

const line = z.string().trim().min(1).max(2_000);
const words = z.string().trim().min(1).max(20_000);

/** A clause as the registrar has it: with what it rests on, when it rests on anything ("under förutsättning att"). */
export const reviewedClause = z.strictObject({
  text: words,
  kind: clauseSchema.shape.kind,
  actor: line.nullable(),
  chain: z.array(line).max(5),
  condition: words.nullable(),
});

/** A task that a clause gives; `clause` counts from 0. */
const reviewedAssignment = z.strictObject({
  to: line,
  text: words,
  due: z.string().trim().min(1).max(200).optional(),
  clause: z.int().min(0),
});

/** One matter as it was read, or as the registrar put it right. */
export const reviewedMatter = z
  .strictObject({
    number: z.string().trim().min(1).max(40).nullable(),
    title: z.string().trim().max(2_000),
    dnr: z.array(z.string().trim().min(1).max(100)).max(20),
    decisions: z.array(reviewedClause).max(200),
    assignments: z.array(reviewedAssignment).max(200),
    recipients: z.array(line).max(200),
    reservations: z.array(words).max(100),
    outcome: outcomeSchema,
    immediatelyAdjusted: z.boolean(),
  })
  .meta({ id: 'ReviewedMatter' });
export type ReviewedMatter = z.output<typeof reviewedMatter>;

/** What is known of a document of minutes as a whole. */
export interface MinutesHead {
  readonly documentType: DocumentType;
  readonly organ: string | null;
  readonly meetingDate: LocalDate | null;
}

/** Uploaded minutes: a draft, discarded, or confirmed. */
export interface MinutesRecord extends MinutesHead {
  readonly id: MinutesId;
  readonly authority: AuthorityId;
  readonly fileHash: string;
  readonly fileName: string;
  readonly front: string;
  readonly warnings: readonly Warning[];
  readonly adjusters: readonly Adjuster[];
  readonly revision: number;
  readonly uploadedAt: Instant;
  readonly confirmed: { readonly at: Instant; readonly by: PersonId | null } | null;
}

/** One matter of them. */
export interface MatterRecord {
  /** From 0, in the order of the text. */
  readonly position: number;
  /** The matter's own part of the text. */
  readonly text: string;
  readonly asRead: ReviewedMatter;
  readonly content: ReviewedMatter;
  /** The registrar found that it is no matter of the meeting. */
  readonly isLeftOut: boolean;
  /** Whether the registrar has gone through it. */
  readonly isChecked: boolean;
}
