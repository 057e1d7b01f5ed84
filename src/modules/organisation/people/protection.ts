import { sql } from 'kysely';
import type { PersonId } from '../../../kernel/ids.ts';
import type { TwoTimes, Tx } from '../../../platform/database/index.ts';
import { listDeputies } from '../absences/deputies.ts';
import { nearestManager } from '../line/line.ts';
import { readLineAbove, readLineEmployments } from '../line/store.ts';
import { listHolders } from '../roles/holders.ts';
import { cleanPlaces } from './places.ts';

/**
 * Hides these persons, at once and everywhere: every read asks `visible`. What is kept in clear beside it (where they
 * live and work) is cleaned here; readers with copies of their own clean on the entry `person.protected`.
 */
export async function hidePersons(tx: Tx, persons: readonly PersonId[]): Promise<void> {
  if (persons.length === 0) return;
  await sql`
    insert into protected_person (person_id) select unnest(${persons}::uuid[]) on conflict do nothing`.execute(tx);
  await cleanPlaces(tx, persons);
}

/** Shows a person to everyone again whom the policy lets; the named handlers go with the mark. */
export async function showPerson(tx: Tx, person: PersonId): Promise<void> {
  await sql`delete from protected_person where person_id = ${person}`.execute(tx);
}

/** Whether the person has protected identity. Never tell anybody but the person and their named handlers. */
export async function isProtected(tx: Tx, person: PersonId): Promise<boolean> {
  const { rows } = await sql`select from protected_person where person_id = ${person}`.execute(tx);
  return rows.length > 0;
}

/** Those who may see a person with protected identity, besides the person. */
export async function listHandlers(tx: Tx, person: PersonId): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ handler_id: PersonId }>`
    select handler_id from named_handler where person_id = ${person} order by handler_id`.execute(tx);
  return rows.map((row) => row.handler_id);
}

/** Names the handlers of a person with protected identity, in place of those before. */
export async function writeHandlers(tx: Tx, person: PersonId, handlers: readonly PersonId[]): Promise<void> {
  await sql`delete from named_handler where person_id = ${person}`.execute(tx);
  await sql`
    insert into named_handler (person_id, handler_id)
    select ${person}::uuid, handler_id from unnest(${handlers}::uuid[]) as handler_id`.execute(tx);
}

/**
 * Who handles a person with protected identity until it is agreed otherwise: the nearest manager, and one from HR with
 * their deputies (DOMAIN.md 25). From HR the one who has just agreed it with the person, or else the nearest.
 */
export async function defaultHandlers(
  tx: Tx,
  times: TwoTimes,
  person: PersonId,
  agreedBy?: PersonId,
): Promise<readonly PersonId[]> {
  const [lead] = await readLineEmployments(tx, times, sql`employment.person_id = ${person}`);
  if (lead === undefined) return [];
  const line = await readLineAbove(tx, times, [lead.unit]);
  const manager = nearestManager(line, lead)?.employment.person;
  const nearest = (await listHolders(tx, times, 'hr', { unit: lead.unit })).find((holder) => holder.person !== person);
  const fromHr = agreedBy ?? nearest?.person;
  const deputies = fromHr === undefined ? [] : await listDeputies(tx, times, fromHr);
  const handlers = [manager, fromHr, ...deputies.map((deputy) => deputy.person)];
  return [...new Set(handlers.filter((handler) => handler !== undefined && handler !== person))] as PersonId[];
}
