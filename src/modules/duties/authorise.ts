import { type Actor, may } from '../../access/index.ts';
import { nowOf, type Tx } from '../../platform/database/index.ts';
import type { EntryActor, Facts } from '../../platform/journal/index.ts';
import { holdersAt } from '../authority/index.ts';
import type { DutyKey, DutyRef } from './duty.ts';
import { lockSubjects } from './lock.ts';
import { problem } from './problems.ts';
import type { DutyServices } from './services.ts';
import { findDuty, type HeldDuty } from './store.ts';

export type DutyAction = 'snooze' | 'note' | 'answer' | 'receive';

/** A duty that the actor answers for, locked, and as whom they act on it. */
export interface OwnDuty {
  readonly duty: HeldDuty;
  readonly acting: EntryActor;
}

/**
 * The open duty that is meant, when the actor is among those who answer for it today. Throws `duties.unknown` for one
 * that is another's, so that nobody learns what others owe, and `duties.not-open`.
 */
export async function getOwnDuty(
  tx: Tx,
  { policy, clock }: Pick<DutyServices, 'policy' | 'clock'>,
  actor: Actor,
  action: DutyAction,
  ref: DutyRef,
): Promise<OwnDuty> {
  await lockSubjects(tx, ref.subject.kind, [ref.subject.id]);
  const duty = await findDuty(tx, ref);
  if (duty === undefined || actor.person === null) throw problem('duties.unknown');
  const times = nowOf(clock);
  const answering = await holdersAt(tx, times).answering(duty.frozen.holder, duty.place);
  const own = answering.find(({ person }) => person === actor.person);
  if (own === undefined || !may(policy, actor, 'duty', action, { person: own.person })) throw problem('duties.unknown');
  if (duty.settled !== null || duty.withdrawnBy !== null) throw problem('duties.not-open');
  const { person, role, actingFor } = own;
  return { duty, acting: { kind: 'person', person, role, ...(actingFor === undefined ? {} : { actingFor }) } };
}

/** What an entry about one duty begins with. */
export function factsOf({ template, occasion }: DutyKey): Facts & DutyKey {
  return { template, occasion };
}
