import type { Instant } from '../../kernel/clock.ts';
import type { AuthorityId, EntryId, PersonId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Known } from '../database/index.ts';

/** Facts of an entry: JSON, no undefined. Disposed of apart from the entry, so nothing personal stands outside them. */
export type Facts = { readonly [name: string]: Fact };
export type Fact = string | number | boolean | null | readonly Fact[] | Facts;

/** Who acted: a person in a role, by which item of which delegation order, for whom; or the system itself. */
export type EntryActor =
  | {
      readonly kind: 'person';
      readonly person: PersonId | null;
      readonly role: string;
      readonly actingFor?: PersonId;
      readonly byItem?: string;
    }
  | { readonly kind: 'system' };

/** What an entry is about: a noun of the trade and its id. */
export interface Subject {
  readonly kind: string;
  readonly id: string;
}

/** An entry as an action hands it to the journal. `type` is `noun.past-participle`: `case.reported`. */
export interface EntryDraft {
  readonly type: string;
  readonly subject: Subject;
  readonly actor: EntryActor;
  /** From when it applies; the day it is recorded unless said otherwise. */
  readonly effectiveOn?: LocalDate;
  readonly facts: Facts;
  /** The committee whose matter it is; absent when it is the employer's own. */
  readonly authority?: AuthorityId;
  /** From `journal.moment()`, when rows in two times were written by this entry before it was recorded. */
  readonly known?: Known;
}

/** An entry as the journal keeps it. `facts` is null after a disposal. */
export interface Entry {
  readonly id: EntryId;
  readonly type: string;
  readonly subject: Subject;
  readonly actor: EntryActor;
  readonly recordedAt: Instant;
  readonly effectiveOn: LocalDate;
  readonly authority?: AuthorityId;
  readonly facts: Facts | null;
}
