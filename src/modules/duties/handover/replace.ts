import { sql } from 'kysely';
import type { EmploymentId, UnitId } from '../../../kernel/ids.ts';
import { nowOf, type TwoTimes, type Tx } from '../../../platform/database/index.ts';
import {
  authorityOn,
  managerOfUnit,
  organisationAt,
  pathOf,
  placesOfEmployments,
  type Tree,
  treeOf,
} from '../../organisation/index.ts';
import { factsOf } from '../authorise.ts';
import { keyText } from '../duty.ts';
import { type HeldDuty, IS_OPEN, type Place, readDuties } from '../store.ts';
import type { SweepParts } from '../sweep/services.ts';
import { recordHandovers } from './prepare.ts';

/** An open duty that stands elsewhere now. */
interface Replaced {
  readonly duty: HeldDuty;
  readonly place: Place;
  readonly because: 'moved' | 'succeeded';
}

/** No chain of successions is longer. */
const MOST = 20;

/**
 * Lets open duties follow what they are bound to: an employment that has moved, a unit that has been succeeded. Only
 * when it has taken effect. What was bound to a unit is a hand-over to whoever leads the successor. Answers how many.
 */
export async function replaceDuties(tx: Tx, parts: SweepParts): Promise<number> {
  const times = nowOf(parts.clock);
  const moved = await listMoved(tx, parts, times);
  await write(tx, parts, moved);
  const tree = treeOf(await organisationAt(tx, times).listUnits());
  const succeeded = await listSucceeded(tx, times, tree);
  await write(tx, parts, succeeded);
  await prepare(tx, parts, times, succeeded);
  return moved.length + succeeded.length;
}

/** Those whose employment is in another unit than the duty stands in, where their kind of subject says that it moves. */
async function listMoved(tx: Tx, { dutyPorts }: SweepParts, times: TwoTimes): Promise<readonly Replaced[]> {
  const { rows } = await sql<{ employment_id: EmploymentId; unit_id: UnitId | null }>`
    select distinct employment_id, unit_id from duty where ${IS_OPEN} and employment_id is not null`.execute(tx);
  if (rows.length === 0) return [];
  const now = await placesOfEmployments(tx, times, [...new Set(rows.map(({ employment_id }) => employment_id))]);
  const units = new Map(now.map(({ employment, unit }) => [employment, unit]));
  const gone = rows.filter(({ employment_id, unit_id }) => (units.get(employment_id) ?? unit_id) !== unit_id);
  if (gone.length === 0) return [];
  const duties = await readDuties(
    tx,
    sql`${IS_OPEN} and duty.employment_id = any(${gone.map(({ employment_id }) => employment_id)}::uuid[])`,
  );
  const places = await dutyPorts.placesOf(
    tx,
    duties.map(({ subject }) => subject),
  );
  return duties.flatMap((duty, index) => {
    const place = places[index] ?? {};
    return place.unit === undefined || place.unit === duty.place.unit ? [] : { duty, place, because: 'moved' as const };
  });
}

/** Those that stand in a unit that is no more, and whose successor was decided; where nobody takes over they stay. */
async function listSucceeded(tx: Tx, times: TwoTimes, tree: Tree): Promise<readonly Replaced[]> {
  const { rows } = await sql<{ unit_id: UnitId }>`
    select distinct unit_id from duty where ${IS_OPEN} and unit_id is not null`.execute(tx);
  const ended = rows.map(({ unit_id }) => unit_id).filter((unit) => !tree.has(unit));
  const successors = new Map<UnitId, UnitId>();
  for (const unit of ended) {
    const successor = await lastSuccessor(tx, times, tree, unit);
    if (successor !== undefined) successors.set(unit, successor);
  }
  if (successors.size === 0) return [];
  const duties = await readDuties(tx, sql`${IS_OPEN} and duty.unit_id = any(${[...successors.keys()]}::uuid[])`);
  return duties.flatMap((duty) => {
    const unit = duty.place.unit && successors.get(duty.place.unit);
    if (unit === undefined) return [];
    const authority = authorityOn(pathOf(tree, unit));
    const place = { ...duty.place, unit, ...(authority === undefined ? {} : { authority }) };
    return { duty, place, because: 'succeeded' as const };
  });
}

async function lastSuccessor(tx: Tx, times: TwoTimes, tree: Tree, unit: UnitId): Promise<UnitId | undefined> {
  let at: UnitId | null | undefined = unit;
  for (let steps = 0; at != null && !tree.has(at) && steps < MOST; steps++)
    at = await organisationAt(tx, times).successorOf(at);
  return at != null && tree.has(at) ? at : undefined;
}

async function write(tx: Tx, { journal }: SweepParts, replaced: readonly Replaced[]): Promise<void> {
  if (replaced.length === 0) return;
  const rows = replaced.map(({ duty: { subject, template, occasion }, place }) => ({
    subject_kind: subject.kind,
    subject_id: subject.id,
    template,
    occasion,
    person_id: place.person ?? null,
    employment_id: place.employment ?? null,
    unit_id: place.unit ?? null,
    authority_id: place.authority ?? null,
  }));
  await sql`
    update duty set person_id = given.person_id, employment_id = given.employment_id, unit_id = given.unit_id,
      authority_id = given.authority_id
    from json_populate_recordset(null::duty, ${JSON.stringify(rows)}) given
    where duty.subject_kind = given.subject_kind and duty.subject_id = given.subject_id
      and duty.template = given.template and duty.occasion = given.occasion`.execute(tx);
  await journal.record(
    tx,
    replaced.map(({ duty, place, because }) => ({
      type: 'duty.handed-over',
      subject: duty.subject,
      actor: { kind: 'system' },
      facts: { ...factsOf(duty), because, fromUnit: duty.place.unit ?? null, toUnit: place.unit ?? null },
    })),
  );
}

/** One hand-over for each unit that was succeeded, to whoever leads the successor. */
async function prepare(tx: Tx, parts: SweepParts, times: TwoTimes, succeeded: readonly Replaced[]): Promise<void> {
  if (succeeded.length === 0) return;
  const line = await organisationAt(tx, times).line();
  const groups = Map.groupBy(succeeded, ({ duty, place }) => `${duty.place.unit} ${place.unit}`);
  await recordHandovers(
    tx,
    parts,
    [...groups.values()].flatMap((group) => {
      const [first] = group;
      if (first?.place.unit === undefined) return [];
      const duties = new Map(group.map(({ duty }) => [`${duty.subject.id} ${keyText(duty)}`, duty]));
      return {
        kind: 'unit' as const,
        fromPerson: null,
        toPerson: managerOfUnit(line, first.place.unit)?.person ?? null,
        fromUnit: first.duty.place.unit ?? null,
        toUnit: first.place.unit,
        effectiveOn: times.on,
        employments: [],
        duties: [...duties.values()],
      };
    }),
  );
}
