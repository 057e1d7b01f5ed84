import type { UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { stretchOn } from './difference.ts';
import type { ReadFile } from './read.ts';
import type { Reject } from './rejects.ts';
import type { Stored } from './stored.ts';

/** The keys of a file that are left as they are stored, because a row about them could not be read or not be taken. */
export function sparedKeys<Row>(
  file: ReadFile<Row>,
  rejects: readonly Reject[],
  keyOf: (row: Row) => string,
): ReadonlySet<string> {
  const lines = new Set(rejects.map((reject) => reject.line));
  return new Set([...file.spared, ...file.rows.filter((row) => lines.has(row.line)).map(keyOf)]);
}

/** Units that must stay: those spared themselves, those in which a spared employment is placed, and all above them. */
export function sparedUnits(
  stored: Stored,
  codes: ReadonlySet<string>,
  employees: ReadonlySet<string>,
  effectiveOn: LocalDate,
): ReadonlySet<UnitId> {
  const spared = new Set<UnitId>();
  const spare = (unit: UnitId | null | undefined) => {
    if (unit === null || unit === undefined || spared.has(unit)) return;
    spared.add(unit);
    spare(stretchOn(stored.units.get(unit) ?? [], effectiveOn)?.values.parent_id);
  };
  for (const code of codes) spare(stored.unitIds.get(code));
  for (const employeeId of employees)
    spare(stretchOn(stored.employments.get(employeeId)?.history ?? [], effectiveOn)?.values.unit_id);
  return spared;
}
