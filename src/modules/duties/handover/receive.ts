import { type Actor, may } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { lockSubjects } from '../lock.ts';
import { problem } from '../problems.ts';
import type { DescriptionForm } from '../schema.ts';
import type { DutyServices } from '../services.ts';
import { listQuestionsOf } from './questions.ts';
import { type Handover, type HandoverId, listHandovers, markReceived } from './store.ts';
import { HANDOVER, LEAVING, STAYING } from './subjects.ts';

/**
 * Receives a hand-over: *mottaget*, never *godkänt*. The receiver has seen what they take over, and may remark on it.
 * Throws `duties.handover-unknown`, `duties.received-already`.
 */
export async function receiveHandover(
  services: DutyServices,
  actor: Actor,
  { handover: id, remark }: { readonly handover: HandoverId; readonly remark: string | null },
): Promise<void> {
  const { database, journal, clock } = services;
  await database.transaction({ employer: actor.employer }, async (tx) => {
    const person = await getOwnSide(tx, services, actor, id, ({ toPerson }) => toPerson);
    if (!(await markReceived(tx, id, person, today(clock)))) throw problem('duties.received-already');
    const by = { kind: 'person', person, role: 'employee' } as const;
    await journal.record(tx, [
      { type: 'handover.received', subject: { kind: HANDOVER, id }, actor: by, facts: { remark } },
    ]);
  });
}

/**
 * Answers the question of what else there is: by whoever leaves, or by an employee who gets another manager. May be
 * answered again; the latest is what the receiver reads. That something was agreed orally is put down as a fact of its
 * own. Throws `duties.handover-unknown`.
 */
export async function describeHandover(
  services: DutyServices,
  actor: Actor,
  { handover: id, says, text }: { readonly handover: HandoverId } & DescriptionForm,
): Promise<void> {
  const { database, journal } = services;
  await database.transaction({ employer: actor.employer }, async (tx) => {
    const question = (await listQuestionsOf(tx, id)).find(({ person }) => person === actor.person);
    const person = await getOwnSide(tx, services, actor, id, ({ fromPerson }) => question?.person ?? fromPerson);
    const by = { kind: 'person', person, role: 'employee' } as const;
    const facts = { says, text: text ?? null };
    await journal.record(tx, [
      question === undefined
        ? { type: 'handover.described', subject: { kind: LEAVING, id }, actor: by, facts }
        : { type: 'handover.employee-answered', subject: { kind: STAYING, id: question.id }, actor: by, facts },
    ]);
  });
}

/** Locks the hand-over, and answers the actor when they are the one on that side of it. */
async function getOwnSide(
  tx: Tx,
  { policy }: Pick<DutyServices, 'policy'>,
  actor: Actor,
  id: HandoverId,
  side: (handover: Handover) => PersonId | null,
): Promise<PersonId> {
  await lockSubjects(tx, HANDOVER, [id]);
  const [found] = await listHandovers(tx, [id]);
  const person = found === undefined ? null : side(found);
  if (person === null || person !== actor.person || !may(policy, actor, 'duty', 'receive', { person }))
    throw problem('duties.handover-unknown');
  return person;
}
