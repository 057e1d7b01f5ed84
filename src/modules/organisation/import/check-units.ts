import type { Read } from './read.ts';
import type { Reject } from './rejects.ts';
import { distinctRows } from './repeated.ts';
import type { UnitRow } from './shapes.ts';

/** The units of a file that hang together as a tree, and those that do not. */
export interface CheckedUnits {
  readonly rows: readonly Read<UnitRow>[];
  readonly rejects: readonly Reject[];
}

/** Leaves out units that are contradicted, whose parent is not there, or that stand in a circle; what hung on them too. */
export function checkUnits(read: readonly Read<UnitRow>[], authorities: ReadonlySet<string>): CheckedUnits {
  const distinct = distinctRows('units.csv', read, (row) => row.code);
  const rejects = [...distinct.rejects];
  const reject = (row: Read<UnitRow>, reason: Reject['reason'], column: string) =>
    rejects.push({ file: 'units.csv', line: row.line, reason, column });
  const known = distinct.rows.filter((row) => {
    const isKnown = row.authority === null || row.authority === undefined || authorities.has(row.authority);
    if (!isKnown) reject(row, 'authority-unknown', 'authority');
    return isKnown;
  });
  const byCode = new Map(known.map((row) => [row.code, row]));
  const rows = known.filter((row) => {
    const fault = faultAbove(row, byCode);
    if (fault !== undefined) reject(row, fault, 'parent_id');
    return fault === undefined;
  });
  return { rows, rejects };
}

function faultAbove(row: UnitRow, byCode: ReadonlyMap<string, UnitRow>): 'parent-unknown' | 'circle' | undefined {
  const seen = new Set([row.code]);
  for (let at = row; at.parent !== null; ) {
    const parent = byCode.get(at.parent);
    if (parent === undefined) return 'parent-unknown';
    if (seen.has(parent.code)) return 'circle';
    seen.add(parent.code);
    at = parent;
  }
  return undefined;
}
