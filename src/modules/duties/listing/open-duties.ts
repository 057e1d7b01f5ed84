import { type RawBuilder, sql } from 'kysely';
import type { AuthorityId, EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { AddressRole } from '../../guidelines/index.ts';
import { IS_OPEN } from '../store.ts';
import { type Addressed, listPlacedDuties, type PlacedDuty, WHOM } from './placed-duty.ts';
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
  readonly holder_role: AddressRole;
  readonly person_id: PersonId | null;
  readonly employment_id: EmploymentId | null;
  readonly unit_id: UnitId | null;
  readonly authority_id: AuthorityId | null;
}

/**
 * The open duties that one of the conditions lets through, each once, the longest overdue first. A condition speaks of
 * `duty`; so does `seen`, the reader's right to see it, with `person_id` as it is today. Of a thousand duties a page
 * shows twenty, so no more is read of each than what it is judged by; where its employment is placed today the seating
 * knows.
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
      select duty.number, duty.due_on, duty.version, duty.template, duty.holder_role, duty.person_id,
        duty.employment_id, duty.unit_id, duty.authority_id
      from duty where ${IS_OPEN} and ${condition}`,
  );
  const { rows } = await sql<Row>`
    with candidate as materialized (${sql.join(branches, sql` union all `)}),
      known as materialized (
        select duty.number, duty.due_on, duty.version, duty.template, duty.holder_role, ${WHOM} as person_id,
          duty.employment_id, duty.unit_id, duty.authority_id
        from candidate duty)
    select duty.* from known duty where ${seen} order by due_on`.execute(tx);
  const found = conditions.length === 1 ? rows : new Map(rows.map((one) => [one.number, one])).values();
  return [...found].flatMap((of): OpenDuty[] => {
    const frozen = templates.get(nameOf(of))?.content;
    if (frozen === undefined) return [];
    const placement = of.employment_id === null ? undefined : placements.get(of.employment_id);
    return [
      {
        number: of.number,
        frozen,
        dueOn: of.due_on,
        settled: null,
        withdrawnBy: null,
        holder: of.holder_role,
        placed: {
          person: of.person_id,
          employment: of.employment_id,
          unit: placement?.unit ?? of.unit_id,
          authority: of.authority_id,
          manager: placement?.manager,
        },
      },
    ];
  });
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
