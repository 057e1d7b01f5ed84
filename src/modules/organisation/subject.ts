import { sql } from 'kysely';
import { type RecordFacts, unprotectedFor } from '../../access/index.ts';
import type { EmploymentId, PersonId, UnitId } from '../../kernel/ids.ts';
import type { TwoTimes, Tx } from '../../platform/database/index.ts';
import { type Employment, listEmployments } from './people/store.ts';
import { problem } from './problems.ts';
import type { Doer } from './services.ts';
import { findRoot, listUnitsAbove } from './units/store.ts';

/**
 * What a write check knows of a person: who it is and the units above their employments, or above the one that is meant.
 * Throws `organisation.person-unknown` for somebody whom the doer may not know of, `…employment-unknown` for one not theirs.
 */
export async function factsOfPerson(
  tx: Tx,
  doer: Doer,
  times: TwoTimes,
  person: PersonId,
  employment?: EmploymentId,
): Promise<RecordFacts & { readonly employments: readonly Employment[] }> {
  const knowable = 'system' in doer ? sql`true` : unprotectedFor(doer, 'person.person_id');
  const { rows } = await sql`select from person where person.person_id = ${person} and ${knowable}`.execute(tx);
  if (rows.length === 0) throw problem('organisation.person-unknown');
  const employments = await listEmployments(tx, times, sql`employment.person_id = ${person}`);
  const meant = employments.filter((one) => employment === undefined || one.id === employment);
  if (employment !== undefined && meant.length === 0) throw problem('organisation.employment-unknown');
  const above = await listUnitsAbove(
    tx,
    times,
    meant.map((one) => one.unit),
  );
  return { person, unitPath: above.map((unit) => unit.id), employments };
}

/** What a write check knows of a place: the unit and those above it; the top unit for what concerns the whole employer. */
export async function factsOfPlace(tx: Tx, times: TwoTimes, unit: UnitId | undefined): Promise<RecordFacts> {
  const at = unit ?? (await findRoot(tx, times));
  const above = at === undefined ? [] : await listUnitsAbove(tx, times, [at]);
  if (unit !== undefined && above.length === 0) throw problem('organisation.unit-unknown');
  return { unitPath: above.map((one) => one.id) };
}

/** Whether the person has any employment on that day. */
export async function isEmployed(tx: Tx, times: TwoTimes, person: PersonId): Promise<boolean> {
  return (await listEmployments(tx, times, sql`employment.person_id = ${person}`)).length > 0;
}
