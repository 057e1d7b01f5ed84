import type { Instant } from '../../../kernel/clock.ts';
import type { AuthorityId, EntryId, Id, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Subject } from '../../../platform/journal/index.ts';
import type { DeciderQuestion, FoundDecider } from '../find-decider.ts';
import type { DelegationItem, Level } from '../schema.ts';
import type { OrderVersionId } from '../version.ts';
import type { Decider, Reason } from '../who-decides.ts';

export type DecisionId = Id<'DecisionId'>;

/** Who made a decision. From elsewhere a person may have had no level of the order. */
export type Decided =
  | { readonly kind: 'person'; readonly person: PersonId; readonly level: Level | null; readonly actingFor?: PersonId }
  | { readonly kind: 'body'; readonly body: AuthorityId };

/** That somebody other than the order says has decided: who should have, and why. It undoes nothing. */
export interface WithoutAuthority {
  readonly code: 'decided-without-authority';
  readonly shouldHave: Decider;
  readonly reasons: readonly Reason[];
}

/** To whom a decision is reported; `head` is the one who sub-delegated. */
export type ReportedTo = DelegationItem['reportedTo'];

/** A decision as it stands in the register; nothing in it changes but that it is reported. */
export interface RegisteredDecision {
  readonly id: DecisionId;
  readonly authority: AuthorityId;
  readonly decision: string;
  readonly about: Subject;
  readonly person: PersonId | null;
  readonly unit: UnitId | null;
  readonly decidedOn: LocalDate;
  readonly recordedAt: Instant;
  readonly decided: Decided;
  /** The item; null when the committee had not delegated the decision. */
  readonly item: string | null;
  /** The order's version at that instant; null = Uppsikt's suggestion. */
  readonly version: OrderVersionId | null;
  readonly kind: DelegationItem['kind'] | 'own';
  readonly reportedTo: ReportedTo;
  readonly outcome: string | null;
  /** The day the outcome applies from. */
  readonly outcomeOn: LocalDate | null;
  readonly source: 'here' | 'elsewhere';
  readonly journalNumber: string | null;
  readonly question: DeciderQuestion;
  readonly reasons: readonly Reason[];
  readonly finding: WithoutAuthority | null;
  readonly entry: EntryId;
  readonly report: { readonly reportedOn: LocalDate; readonly journalNumber: string | null } | null;
}

/** How a decision made by this answer is reported: one made by sub-delegation to the head who sub-delegated. */
export function reportedTo({ item, reasons }: Pick<FoundDecider, 'item' | 'reasons'>): ReportedTo {
  if (item === undefined) return 'nobody';
  return reasons.some(({ because }) => because === 'sub-delegated') ? 'head' : item.reportedTo;
}

/** Whether who decided is who the order says. */
export function isTheDecider(decided: Decided, found: Pick<FoundDecider, 'decider' | 'body'>): boolean {
  if (found.decider.kind === 'body') return decided.kind === 'body' && decided.body === found.body;
  return decided.kind === 'person' && decided.person === found.decider.person;
}
