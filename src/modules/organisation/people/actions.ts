import type { PersonId } from '../../../kernel/ids.ts';
import { nowOf, type TwoTimes, type Tx } from '../../../platform/database/index.ts';
import type { EntryDraft, Facts } from '../../../platform/journal/index.ts';
import { authorise } from '../authorise.ts';
import { lockPerson } from '../lock.ts';
import { problem } from '../problems.ts';
import { listKnowable } from '../reader.ts';
import type { Doer, OrganisationServices } from '../services.ts';
import { factsOfPerson, isEmployed } from '../subject.ts';
import { defaultHandlers, hidePersons, isProtected, listHandlers, showPerson, writeHandlers } from './protection.ts';

/** Each of these is for HR of the person's unit. A protected person is there only for HR who are their named handlers. */

/**
 * Marks a person as one with protected identity and names the default handlers, the doer among them. What is held in clear is cleaned at
 * once; readers with copies of their own clean on `person.protected`. Throws `organisation.person-unknown` or
 * `access.not-allowed`.
 */
export async function protectPerson(services: OrganisationServices, doer: Doer, person: PersonId): Promise<void> {
  await change(services, doer, person, async (tx, times) => {
    const handlers = await defaultHandlers(
      tx,
      times,
      person,
      'system' in doer ? undefined : (doer.person ?? undefined),
    );
    await hidePersons(tx, [person]);
    await writeHandlers(tx, person, handlers);
    return [{ type: 'person.protected' }, { type: 'handlers.named', facts: { handlers } }];
  });
}

/** Takes the mark away; an import never does. Throws as `protectPerson`, and `organisation.not-protected`. */
export async function liftProtection(services: OrganisationServices, doer: Doer, person: PersonId): Promise<void> {
  await change(services, doer, person, async (tx) => {
    if (!(await isProtected(tx, person))) throw problem('organisation.not-protected');
    await showPerson(tx, person);
    return [{ type: 'person.unprotected' }];
  });
}

/** Names who handles a protected person, in place of those before. Throws as above, and `organisation.handlers-unfit`. */
export async function nameHandlers(
  services: OrganisationServices,
  doer: Doer,
  person: PersonId,
  handlers: readonly PersonId[],
): Promise<void> {
  await change(services, doer, person, async (tx, times) => {
    if (!(await isProtected(tx, person))) throw problem('organisation.not-protected');
    const employed = await Promise.all(handlers.map((handler) => isEmployed(tx, times, handler)));
    if (handlers.length === 0 || handlers.includes(person) || employed.includes(false))
      throw problem('organisation.handlers-unfit');
    const all = [...new Set([...handlers, ...(await listUnknowableHandlers(tx, doer, person))])];
    await writeHandlers(tx, person, all);
    return [{ type: 'handlers.named', facts: { handlers: all } }];
  });
}

/** Handlers whom the doer may not know of, being protected themselves: whoever cannot see them cannot leave them out. */
async function listUnknowableHandlers(tx: Tx, doer: Doer, person: PersonId): Promise<readonly PersonId[]> {
  if ('system' in doer) return [];
  const before = await listHandlers(tx, person);
  const knowable = await listKnowable(tx, doer, before);
  return before.filter((handler) => !knowable.has(handler));
}

async function change(
  { database, policy, journal, clock }: OrganisationServices,
  doer: Doer,
  person: PersonId,
  work: (tx: Tx, times: TwoTimes) => Promise<readonly { readonly type: string; readonly facts?: Facts }[]>,
): Promise<void> {
  await database.transaction({ employer: doer.employer }, async (tx) => {
    await lockPerson(tx, person);
    const times = nowOf(clock);
    const facts = await factsOfPerson(tx, doer, times, person);
    const actor = authorise(policy, doer, 'protection', 'write', facts);
    const done = await work(tx, times);
    const subject = { kind: 'person', id: person };
    await journal.record(
      tx,
      done.map((one): EntryDraft => ({ type: one.type, subject, actor, facts: one.facts ?? {} })),
    );
  });
}
