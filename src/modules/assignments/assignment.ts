import type { Instant } from '../../kernel/clock.ts';
import type { AuthorityId, Id, PersonId, UnitId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { ClauseId } from '../minutes/index.ts';
import type { RecommendationId } from './audit/report.ts';

export type AssignmentId = Id<'AssignmentId'>;

/** The subject kind of assignments in the journal. */
export const ASSIGNMENT = 'assignment';

/** As what an assignment is held: a role, resolved to a person on any day for its unit. */
export const OWNER_ROLES = ['director', 'administration-head', 'nearest-manager', 'hr'] as const;
export type OwnerRole = (typeof OWNER_ROLES)[number];

/** How an assignment ends: as its giver says, or with the whole that it was a part of. */
export const CLOSINGS = ['carried-out', 'not-carried-out', 'with-whole'] as const;
export type Closing = (typeof CLOSINGS)[number];

/** A task that a political decision gave, or a part of one. */
export interface Assignment {
  readonly id: AssignmentId;
  /** What it is a part of; null = the whole. */
  readonly parent: AssignmentId | null;
  /** The whole; its own id for the whole itself. */
  readonly root: AssignmentId;
  /** The committee that gave it. */
  readonly authority: AuthorityId;
  /** The clause that gave it; null when it was written by hand. */
  readonly clause: ClauseId | null;
  /** The auditors' recommendation that it is a measure on; null when it is none. */
  readonly recommendation: RecommendationId | null;
  readonly title: string;
  readonly words: string;
  readonly condition: string | null;
  readonly journalNumber: string | null;
  readonly givenOn: LocalDate;
  readonly givenAt: Instant;
  readonly owner: { readonly role: OwnerRole; readonly unit: UnitId };
  readonly dueOn: LocalDate | null;
  /** What would show that it is done. */
  readonly shownBy: string | null;
  readonly received: { readonly on: LocalDate; readonly by: PersonId | null } | null;
  /** The day it was last reported back. */
  readonly reportedOn: LocalDate | null;
  readonly closed: {
    readonly as: Closing;
    readonly on: LocalDate;
    readonly words: string | null;
    readonly clause: ClauseId | null;
  } | null;
  readonly revision: number;
}

/** What was put down on the way. */
export interface Note {
  readonly id: Id<'AssignmentNoteId'>;
  readonly assignment: AssignmentId;
  readonly kind: 'evidence' | 'report';
  readonly on: LocalDate;
  readonly words: string;
  readonly journalNumber: string | null;
  readonly recordedAt: Instant;
  readonly by: PersonId | null;
}
