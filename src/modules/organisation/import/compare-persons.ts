import type { PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { SINCE_EVER } from '../../../kernel/period.ts';
import type { Stretch } from '../../../platform/database/index.ts';
import type { FilePerson } from './check-employees.ts';
import { layFrom } from './difference.ts';
import type { EmployeeRow } from './shapes.ts';
import type { Stored } from './stored.ts';

/** What a person was called before and after the import. */
export interface NameOutcome {
  readonly person: PersonId;
  readonly before: readonly Stretch<{ name: string }>[];
  readonly after: readonly Stretch<{ name: string }>[];
}

/** A name in the file holds from the effective day; the first name known of a person, since ever. */
export function compareNames(
  persons: readonly FilePerson[],
  stored: Stored,
  effectiveOn: LocalDate,
): readonly NameOutcome[] {
  return persons.map(({ id, rows }) => {
    const before = stored.names.get(id) ?? [];
    const from = before.length === 0 ? SINCE_EVER : effectiveOn;
    return { person: id, before, after: layFrom(before, from, { name: newestRow(rows).name }) };
  });
}

/** The row that tells most of today: the one that runs longest, then the one that began last. */
export function newestRow(rows: readonly EmployeeRow[]): EmployeeRow {
  const [newest] = rows.toSorted(
    (a, b) =>
      descending(a.period.to, b.period.to) ||
      descending(a.period.from, b.period.from) ||
      -descending(a.employeeId, b.employeeId),
  );
  return newest as EmployeeRow;
}

function descending(a: string, b: string): number {
  return a < b ? 1 : a > b ? -1 : 0;
}
