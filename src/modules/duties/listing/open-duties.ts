import { type RawBuilder, sql } from 'kysely';
import type { AuthorityId, EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { IS_OPEN } from '../store.ts';
import { type Addressed, listPlacedDuties, type PlacedDuty, WHOM } from './placed-duty.ts';
import type { Placed, Placement } from './placements.ts';
import type { DutyReader } from './reading.ts';
import type { Seating } from './seating.ts';
import { nameOf } from './templates.ts';

/** An open duty, as much of it as tells whose it is; `number` tells it from the others. */
export interface OpenDuty extends Addressed {
  readonly number: string;
}

/** What a line says of a duty. */
interface Line {
  readonly number: string;
  readonly dueOn: LocalDate;
  readonly employment: EmploymentId | null;
  /** Whom it is about and where that stood, of what is about no employment. */
  readonly person: PersonId | null;
  readonly unit: UnitId | null;
}

/** All that have arisen under one template, and whose committee is the same. */
interface Row {
  readonly version: string;
  readonly template: string;
  readonly authority_id: AuthorityId | null;
  readonly lines: string;
}

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
  // One text for all of a template: of a thousand rows of many columns most of the time goes into taking them apart.
  const { rows } = await sql<Row>`
    with candidate as materialized (${sql.join(branches, sql` union all `)})
    select duty.version, duty.template, duty.authority_id,
      string_agg(duty.number || ' ' || duty.due_on || ' ' || coalesce(duty.employment_id::text,
        concat(' ', duty.person_id, ' ', duty.unit_id)), E'\n') as lines
    from (select duty.number, duty.due_on, duty.version, duty.template, ${WHOM} as person_id, duty.employment_id,
        duty.unit_id, duty.authority_id
      from candidate duty) duty
    where ${seen} group by duty.version, duty.template, duty.authority_id`.execute(tx);
  const found = new Map<string, OpenDuty>();
  const lost: OpenDuty[] = [];
  for (const { lines, authority_id: authority, ...name } of rows) {
    const frozen = templates.get(nameOf(name))?.content;
    if (frozen === undefined) continue;
    for (const text of lines.split('\n')) {
      const line = lineFrom(text);
      const placement = line.employment === null ? undefined : placements.of.get(line.employment);
      const placed = placedAs(line, authority, placement);
      const duty = openDuty(line, frozen, placed);
      found.set(line.number, duty);
      if (placement === undefined && line.employment !== null) lost.push(duty);
    }
  }
  for (const duty of await putWhereTheyStood(tx, lost)) found.set(duty.number, duty);
  return [...found.values()].sort(earlierFirst);
}

function openDuty({ number, dueOn }: Line, frozen: OpenDuty['frozen'], placed: Placed): OpenDuty {
  return { number, frozen, dueOn, settled: null, withdrawnBy: null, holder: frozen.holder, placed };
}

function lineFrom(text: string): Line {
  const [number = '', dueOn, employment, person, unit] = text.split(' ');
  return {
    number,
    dueOn: dueOn as LocalDate,
    employment: (employment || null) as EmploymentId | null,
    person: (person || null) as PersonId | null,
    unit: (unit || null) as UnitId | null,
  };
}

function earlierFirst(a: OpenDuty, b: OpenDuty): number {
  if (a.dueOn === b.dueOn) return 0;
  return a.dueOn < b.dueOn ? -1 : 1;
}

/** Duties about employments that are not there today, with whom they are about and where that stood. */
async function putWhereTheyStood(tx: Tx, lost: readonly OpenDuty[]): Promise<readonly OpenDuty[]> {
  if (lost.length === 0) return [];
  const { rows } = await sql<Pick<Line, 'number' | 'person' | 'unit'>>`
    select duty.number, ${WHOM} as person, duty.unit_id as unit from duty
    where duty.number = any(${lost.map(({ number }) => number)}::bigint[])`.execute(tx);
  const stood = new Map(rows.map((row) => [row.number, row]));
  return lost.map((duty) => {
    const { person = null, unit = null } = stood.get(duty.number) ?? {};
    return { ...duty, placed: { ...duty.placed, person, unit } };
  });
}

function placedAs(
  { employment, person, unit }: Line,
  authority: AuthorityId | null,
  placement: Placement | undefined,
): Placed {
  if (placement === undefined) return { person, unit, employment, authority, manager: undefined };
  return authority === null ? placement : { ...placement, authority };
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
