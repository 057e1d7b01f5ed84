import { type RawBuilder, sql } from 'kysely';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { FOREVER } from '../../kernel/period.ts';
import type { Duty } from './duty.ts';

/** Open duties by how the day stands to theirs: the first line whose threshold the day has reached. */
const OPEN = [
  { status: 'late', fromDays: 1 },
  { status: 'today', fromDays: 0 },
  { status: 'soon', fromDays: -7 },
  { status: 'later', fromDays: Number.NEGATIVE_INFINITY },
] as const;

export type OpenStatus = (typeof OPEN)[number]['status'];

/**
 * `met`: done and recorded in time. `met-recorded-late`: done in time, recorded after. `met-late`: done after its day.
 * `withdrawn`: it fell.
 */
export type DutyStatus = OpenStatus | 'met' | 'met-recorded-late' | 'met-late' | 'withdrawn';

/** How a duty stands on a day. */
export function statusOf(duty: Pick<Duty, 'dueOn' | 'settled' | 'withdrawnBy'>, day: LocalDate): DutyStatus {
  const { dueOn, settled, withdrawnBy } = duty;
  if (withdrawnBy !== null) return 'withdrawn';
  if (settled !== null) {
    if (settled.effectiveOn > dueOn) return 'met-late';
    return settled.recordedOn > dueOn ? 'met-recorded-late' : 'met';
  }
  return openStatusOn(day)(dueOn);
}

/** How open duties stand on a day, by the day that is theirs: for long lists, where no day is counted for each. */
export function openStatusOn(day: LocalDate): (dueOn: LocalDate) => OpenStatus {
  const lines = OPEN.map(({ status, fromDays }) => ({
    status,
    until: fromDays === Number.NEGATIVE_INFINITY ? FOREVER : addDays(day, -fromDays),
  }));
  return (dueOn) => lines.find(({ until }) => dueOn <= until)?.status ?? 'later';
}

/** The same table as SQL, over a row of `duty` with the columns due_on, settled_effective_on, settled_recorded_on, withdrawn_by. */
export function statusSql(alias: string, day: LocalDate): RawBuilder<DutyStatus> {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  const open = OPEN.map(({ status, fromDays }) =>
    fromDays === Number.NEGATIVE_INFINITY
      ? sql`else ${sql.lit(status)}`
      : sql`when ${day}::date >= ${column('due_on')} + ${sql.lit(fromDays)} then ${sql.lit(status)}`,
  );
  return sql<DutyStatus>`(case
    when ${column('withdrawn_by')} is not null then 'withdrawn'
    when ${column('settled_effective_on')} > ${column('due_on')} then 'met-late'
    when ${column('settled_recorded_on')} > ${column('due_on')} then 'met-recorded-late'
    when ${column('settled_effective_on')} is not null then 'met'
    ${sql.join(open, sql` `)} end)`;
}
