import type { Instant } from '../../../kernel/clock.ts';
import type { AuthorityId, Id } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { DecisionId, Route } from '../../authority/index.ts';
import type { ClauseId } from '../../minutes/index.ts';

export type DecisionListId = Id<'DecisionListId'>;

/** The subject kind of lists of decisions in the journal. */
export const DECISION_LIST = 'decision-list';

/** The decisions of a committee and a period, by one route, as they were drawn up to be reported. */
export interface DecisionList {
  readonly id: DecisionListId;
  readonly authority: AuthorityId;
  readonly route: Route;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Of the matter under which the list goes before the committee. */
  readonly journalNumber: string | null;
  readonly decisions: readonly DecisionId[];
  readonly drawnUpAt: Instant;
  readonly reported: {
    readonly on: LocalDate;
    readonly clause: ClauseId | null;
    readonly journalNumber: string | null;
  } | null;
}
