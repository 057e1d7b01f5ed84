import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getKind } from '../find-kind.ts';
import type { CaseKind } from '../kind.ts';
import { isReadIn } from '../register/report-shape.ts';
import { listCases } from '../store/cases.ts';

const WEEKDAYS = 7;

/**
 * How many desks of each workplace agreements hold on a day, Monday to Sunday, by the workplace: those that run, and those
 * that wait for a signature.
 */
export async function desksTaken(
  tx: Tx,
  kinds: readonly CaseKind[],
  on: LocalDate,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const seated = kinds.filter(({ deskOf }) => deskOf !== undefined).map(({ kind }) => kind);
  const files = await listCases(
    tx,
    sql`case_file.kind = any(${seated}::text[]) and case_file.status in ('decided', 'to-sign')
      and ${on}::date < case_file.valid_to`,
  );
  const taken = new Map<string, number[]>();
  for (const file of files) {
    const kind = getKind(kinds, file.kind);
    const isNo = kind.outcomes.some(({ id, refuses }) => id === file.outcome && refuses === true);
    const desk = isReadIn(file.content) || isNo ? undefined : kind.deskOf?.(file.content);
    if (desk === undefined) continue;
    const of = taken.get(desk.workplace) ?? Array.from({ length: WEEKDAYS }, () => 0);
    taken.set(
      desk.workplace,
      of.map((count, index) => count + (desk.weekdays.includes(index + 1) ? 1 : 0)),
    );
  }
  return taken;
}
