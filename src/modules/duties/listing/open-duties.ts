import { type RawBuilder, sql } from 'kysely';
import type { AuthorityId, EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { IS_OPEN } from '../store.ts';
import { type Addressed, listPlacedDuties, type Placed, type PlacedDuty, WHOM } from './placed-duty.ts';
import type { Placement } from './placements.ts';
import type { DutyReader } from './reading.ts';
import type { Seating } from './seating.ts';
import { nameOf } from './templates.ts';

/** An open duty, as much of it as tells whose it is; `number` tells it from the others. */
export interface OpenDuty extends Addressed {
  readonly number: string;
}

interface Row {
  readonly number: string;
  readonly due_on: LocalDate;
  readonly version: string;
  readonly template: string;
  readonly employment_id: EmploymentId | null;
  readonly authority_id: AuthorityId | null;
  /** Whom it is about and where that stood, of what is about no employment. */
  readonly person_id: PersonId | null;
  readonly unit_id: UnitId | null;
}

type Stood = Pick<Row, 'number' | 'person_id' | 'unit_id'>;

/**
 * The open duties that one of the conditions lets through, each once, the longest overdue first. A condition speaks of
 * `duty`; so does `seen`, the reader's right to see it, with `person_id` as it is today. Of a thousand duties a page
 * shows twenty, so no more is read of each than what it is judged by: whose an employment is, and where it is placed
 * today, the seating knows.
 */
export async function listOpenDuties(
  tx: Tx,
  { templates, placements }: Pick<Seating, 'templates' | 'placements'>,
  conditions: readonly RawBuilder<boolean>[],
  seen: RawBuilder<boolean>,
): Promise<OpenDuty[]> {
  if (conditions.length === 0) return [];
  const branches = conditions.map(
    (condition) => sql`
      select duty.number, duty.due_on, duty.version, duty.template, duty.person_id, duty.employment_id, duty.unit_id,
        duty.authority_id
      from duty where ${IS_OPEN} and ${condition}`,
  );
  const { rows } = await sql<Row>`
    with candidate as materialized (${sql.join(branches, sql` union all `)})
    select duty.number, duty.due_on, duty.version, duty.template, duty.employment_id, duty.authority_id,
      case when duty.employment_id is null then duty.person_id end as person_id,
      case when duty.employment_id is null then duty.unit_id end as unit_id
    from (select duty.number, duty.due_on, duty.version, duty.template, ${WHOM} as person_id, duty.employment_id,
        duty.unit_id, duty.authority_id
      from candidate duty) duty
    where ${seen} order by due_on`.execute(tx);
  const found = conditions.length === 1 ? rows : [...new Map(rows.map((one) => [one.number, one])).values()];
  // Asked once for each: among fifty thousand every look-up is a long way off.
  const placed = found.map(({ employment_id: at }) => (at === null ? undefined : placements.of.get(at)));
  const isLost = ({ employment_id: at }: Row, index: number) => at !== null && placed[index] === undefined;
  const stood = await readWhereTheyStood(tx, found.filter(isLost));
  return found.flatMap((row, index): OpenDuty[] => {
    const frozen = templates.get(nameOf(row))?.content;
    if (frozen === undefined) return [];
    const { number, due_on: dueOn } = row;
    const at = placedAs(row, placed[index], stood.get(number) ?? row);
    return [{ number, frozen, dueOn, settled: null, withdrawnBy: null, holder: frozen.holder, placed: at }];
  });
}

/** Of duties about employments that are not there today: whom they are about, and where that stood. */
async function readWhereTheyStood(tx: Tx, lost: readonly Row[]): Promise<ReadonlyMap<string, Stood>> {
  if (lost.length === 0) return new Map();
  const { rows } = await sql<Stood>`
    select duty.number, ${WHOM} as person_id, duty.unit_id from duty
    where duty.number = any(${lost.map(({ number }) => number)}::bigint[])`.execute(tx);
  return new Map(rows.map((row) => [row.number, row]));
}

function placedAs(
  { employment_id: employment, authority_id: authority }: Row,
  placement: Placement | undefined,
  stood: Pick<Stood, 'person_id' | 'unit_id'>,
): Placed {
  if (placement === undefined)
    return { person: stood.person_id, unit: stood.unit_id, employment, authority, manager: undefined };
  const { person, leads, team } = placement;
  return { person, unit: team.unit, employment, authority, manager: team.manager, leads };
}

/**
 * The whole of some of these, in the order of a list. They are read anew, and may have changed since: whoever shows them
 * judges them again.
 */
export async function readWhole(
  tx: Tx,
  reading: Pick<DutyReader, 'times' | 'seating'>,
  duties: readonly OpenDuty[],
  seen: RawBuilder<boolean>,
): Promise<PlacedDuty[]> {
  if (duties.length === 0) return [];
  // By sub-query, so that one plan does for however many.
  const numbers = sql`array(select unnest(${duties.map(({ number }) => number)}::bigint[]))`;
  return listPlacedDuties(tx, reading, [sql<boolean>`duty.number = any(${numbers}) and ${IS_OPEN}`], seen);
}
