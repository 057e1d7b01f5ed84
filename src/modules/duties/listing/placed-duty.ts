import { type RawBuilder, sql } from 'kysely';
import type { AuthorityId, EmploymentId, EntryId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { held, type TwoTimes, type Tx } from '../../../platform/database/index.ts';
import type { Subject } from '../../../platform/journal/index.ts';
import type { AddressRole } from '../../guidelines/index.ts';
import type { Duty, DutyRef } from '../duty.ts';
import type { Placed } from './placements.ts';
import type { DutyReader } from './reading.ts';
import type { Seating } from './seating.ts';
import { type FrozenTemplates, nameOf } from './templates.ts';

/** What of a duty tells whose it is, and how far it has climbed. */
export interface Addressed extends Pick<Duty, 'frozen' | 'dueOn' | 'settled' | 'withdrawnBy'> {
  readonly holder: AddressRole;
  readonly placed: Placed;
}

/** A duty with where it stands today. */
export interface PlacedDuty extends Duty, Addressed {
  readonly subject: Subject;
}

interface Row {
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly template: string;
  readonly occasion: string;
  readonly version: string;
  readonly arisen_by: EntryId;
  readonly occasion_on: LocalDate;
  readonly settled_by: EntryId | null;
  readonly settled_effective_on: LocalDate | null;
  readonly settled_recorded_on: LocalDate | null;
  readonly withdrawn_by: EntryId | null;
  readonly arisen_on: LocalDate;
  readonly due_on: LocalDate;
  readonly holder_role: AddressRole;
  readonly person_id: PersonId | null;
  readonly employment_id: EmploymentId | null;
  readonly unit_id: UnitId | null;
  readonly authority_id: AuthorityId | null;
  readonly is_placed: boolean;
  readonly manager_id: EmploymentId | null;
}

/** SQL: whom a duty is about. */
export const WHOM = sql`coalesce(duty.person_id,
  (select person_id from employment where employment.employment_id = duty.employment_id))`;

/** On what day, and under which templates, duties are read. */
type Reading = Pick<DutyReader, 'times'> & { readonly seating: Pick<Seating, 'templates'> };

/**
 * The duties that one of the conditions lets through, each once, the longest overdue first. A condition speaks of `duty`;
 * so does `seen`, the reader's right to see it, with `person_id` and `unit_id` as they are today.
 */
export async function listPlacedDuties(
  tx: Tx,
  { times, seating }: Reading,
  conditions: readonly RawBuilder<boolean>[],
  seen: RawBuilder<boolean>,
): Promise<PlacedDuty[]> {
  if (conditions.length === 0) return [];
  const branches = conditions.map((condition) => sql`select duty.* from duty where ${condition}`);
  // A duty that several conditions let through is told apart here: in SQL every text of it would be compared.
  const { rows } = await sql<Row>`
    with candidate as materialized (${sql.join(branches, sql` union all `)}),
      placed as materialized (${today('candidate', times)})
    select duty.* from placed duty where ${seen}`.execute(tx);
  const found = new Map(rows.map((row) => [orderOf(row), row]));
  return [...found.keys()].sort().flatMap((key) => dutyFrom(found.get(key), seating.templates));
}

/** The day first; no two duties have the same. */
function orderOf({ due_on, subject_kind, subject_id, template, occasion }: Row): string {
  return [due_on, subject_kind, subject_id, template, occasion].join('\n');
}

/** One duty, open or not, if the reader may see it. */
export async function findPlacedDuty(
  tx: Tx,
  { times, seating }: Reading,
  { subject, template, occasion }: DutyRef,
  seen: RawBuilder<boolean>,
): Promise<PlacedDuty | undefined> {
  const { rows } = await sql<Row>`
    with meant as materialized (
      select * from duty where subject_kind = ${subject.kind} and subject_id = ${subject.id}
        and template = ${template} and occasion = ${occasion})
    select duty.* from (${today('meant', times)}) duty where ${seen}`.execute(tx);
  return dutyFrom(rows[0], seating.templates)[0];
}

/**
 * SQL: duties of a table with where they stand today. One employment after the other by its key: under the employer's
 * wall a hash of all employments costs far more than the planner thinks.
 */
function today(table: string, times: TwoTimes): RawBuilder<unknown> {
  return sql`
    select duty.subject_kind, duty.subject_id, duty.template, duty.occasion, duty.version, duty.arisen_by,
      duty.arisen_on, duty.due_on, duty.occasion_on, duty.settled_by, duty.settled_effective_on,
      duty.settled_recorded_on, duty.withdrawn_by, duty.holder_role, duty.employment_id, duty.authority_id,
      ${WHOM} as person_id,
      coalesce(placed.unit_id, duty.unit_id) as unit_id, placed.is_placed is true as is_placed, placed.manager_id
    from ${sql.table(table)} duty left join lateral (
      select state.unit_id, state.manager_id, true as is_placed from employment_state state
      where state.employment_id = duty.employment_id and ${held('state', times)} limit 1) placed on true`;
}

/** SQL: the unit in which a duty's employment is placed today, else where it stood when it arose. */
export function placedUnit(times: TwoTimes): RawBuilder<unknown> {
  return sql`coalesce((select state.unit_id from employment_state state
    where state.employment_id = duty.employment_id and ${held('state', times)} limit 1), duty.unit_id)`;
}

function dutyFrom(row: Row | undefined, templates: FrozenTemplates): PlacedDuty[] {
  const frozen = row && templates.get(nameOf(row))?.content;
  if (row === undefined || frozen === undefined) return [];
  return [
    {
      subject: { kind: row.subject_kind, id: row.subject_id },
      template: row.template,
      occasion: row.occasion,
      version: row.version,
      frozen,
      arisenBy: row.arisen_by,
      arisenOn: row.arisen_on,
      occasionOn: row.occasion_on,
      settled: settlementOf(row),
      withdrawnBy: row.withdrawn_by,
      dueOn: row.due_on,
      holder: row.holder_role,
      placed: {
        person: row.person_id,
        employment: row.employment_id,
        unit: row.unit_id,
        authority: row.authority_id,
        manager: row.is_placed ? row.manager_id : undefined,
      },
    },
  ];
}

function settlementOf({ settled_by: by, settled_effective_on: effectiveOn, settled_recorded_on: recordedOn }: Row) {
  return by === null || effectiveOn === null || recordedOn === null ? null : { by, effectiveOn, recordedOn };
}
