import { newId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { EntryActor, Subject } from '../../../platform/journal/index.ts';
import { type DeciderQuestion, findDecider } from '../find-decider.ts';
import type { AuthorityServices } from '../services.ts';
import { type Decided, type DecisionId, isTheDecider, type WithoutAuthority } from './decision.ts';
import { entryOf, foundIn } from './register.ts';
import { insertDecision } from './store.ts';

/** A decision made outside the system, as somebody records it: in an older system, on paper, in minutes. */
export interface DecisionElsewhere {
  readonly question: DeciderQuestion;
  readonly about: Subject;
  readonly decided: Decided;
  readonly decidedOn: LocalDate;
  readonly journalNumber?: string;
  readonly outcome?: string;
  readonly outcomeOn?: LocalDate;
  /** Who records it, as the caller has authorised them. */
  readonly actor: EntryActor;
}

/**
 * Records a decision made elsewhere. It is asked of the order and the organisation of the day it was made, as known
 * now; when somebody else should have made it the finding `decided-without-authority` follows. The decision stands:
 * nothing is undone by a finding.
 */
export async function recordDecisionFromElsewhere(
  tx: Tx,
  { journal, clock, random }: Pick<AuthorityServices, 'journal' | 'clock' | 'random'>,
  { question, about, decided, decidedOn, journalNumber, outcome, outcomeOn, actor }: DecisionElsewhere,
): Promise<{ readonly id: DecisionId; readonly finding: WithoutAuthority | null }> {
  const found = await findDecider(tx, question, { on: decidedOn, knownAt: clock.now() });
  const finding: WithoutAuthority | null = isTheDecider(decided, found)
    ? null
    : { code: 'decided-without-authority', shouldHave: found.decider, reasons: found.reasons };
  const { at, by: entry } = journal.moment();
  const made = {
    ...foundIn(question, found),
    id: newId<DecisionId>(at, random),
    about,
    decidedOn,
    recordedAt: at,
    decided,
    outcome: outcome ?? null,
    outcomeOn: outcomeOn ?? null,
    source: 'elsewhere' as const,
    journalNumber: journalNumber ?? null,
    finding,
    entry,
  };
  await insertDecision(tx, made);
  const { id } = made;
  await journal.record(tx, [
    entryOf(made, actor, { at, by: entry }),
    ...(finding === null
      ? []
      : [
          {
            type: 'decision.found-without-authority',
            subject: { kind: 'decision', id },
            actor: { kind: 'system' as const },
            authority: question.authority,
            effectiveOn: decidedOn,
            facts: {
              finding: finding.code,
              about: { kind: about.kind, id: about.id },
              shouldHave: finding.shouldHave.kind === 'person' ? finding.shouldHave.person : null,
            },
          },
        ]),
  ]);
  return { id, finding };
}
