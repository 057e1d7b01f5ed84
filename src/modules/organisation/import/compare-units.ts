import type { AuthorityId, UnitId } from '../../../kernel/ids.ts';
import { earlierOf, type LocalDate } from '../../../kernel/local-date.ts';
import { SINCE_EVER } from '../../../kernel/period.ts';
import type { Stretch } from '../../../platform/database/index.ts';
import type { UnitValues } from '../tables.ts';
import { layFrom, stretchOn } from './difference.ts';
import type { UnitRow } from './shapes.ts';
import type { Stored } from './stored.ts';

/** A unit before and after the import. */
export interface UnitOutcome {
  readonly id: UnitId;
  readonly code: string;
  /** The code was never known before. */
  readonly isNew: boolean;
  readonly before: readonly Stretch<UnitValues>[];
  readonly after: readonly Stretch<UnitValues>[];
}

/** What the comparison of units asks of the rest of the import. */
export interface UnitSurroundings {
  readonly stored: Stored;
  readonly effectiveOn: LocalDate;
  readonly unitIds: ReadonlyMap<string, UnitId>;
  readonly authorityIds: ReadonlyMap<string, AuthorityId>;
  /** Units that stay although the file does not name them: a row that could not be read hangs on them. */
  readonly spared: ReadonlySet<UnitId>;
  /** The first day on which the import places somebody in the unit. */
  firstPlacedIn(unit: UnitId): LocalDate | undefined;
}

/**
 * Every unit, stored or in the file. What the file says holds from the effective day; a unit that it does not name ends
 * then. A new unit is there from the effective day, or from the first day anyone is placed in it; at the very first
 * import since ever, since nothing is known of its beginning.
 */
export function compareUnits(rows: readonly UnitRow[], around: UnitSurroundings): readonly UnitOutcome[] {
  const { stored, effectiveOn, unitIds } = around;
  const named = rows.map((row): UnitOutcome => {
    const id = unitIds.get(row.code) as UnitId;
    const before = stored.units.get(id) ?? [];
    const values = valuesOf(row, stretchOn(before, effectiveOn)?.values, around);
    return {
      id,
      code: row.code,
      isNew: !stored.unitIds.has(row.code),
      before,
      after: layFrom(before, startOf(id, before, around), values),
    };
  });
  const codes = new Set(rows.map((row) => row.code));
  const unnamed = [...stored.unitIds].filter(([code]) => !codes.has(code));
  return [
    ...named,
    ...unnamed.map(([code, id]): UnitOutcome => {
      const before = stored.units.get(id) ?? [];
      const after = around.spared.has(id) ? before : layFrom(before, effectiveOn, null);
      return { id, code, isNew: false, before, after };
    }),
  ];
}

function startOf(unit: UnitId, before: UnitOutcome['before'], around: UnitSurroundings): LocalDate {
  if (stretchOn(before, around.effectiveOn) !== undefined) return around.effectiveOn;
  if (around.stored.latest === undefined) return SINCE_EVER;
  return earlierOf(around.effectiveOn, around.firstPlacedIn(unit) ?? around.effectiveOn);
}

function valuesOf(row: UnitRow, held: UnitValues | undefined, around: UnitSurroundings): UnitValues {
  const { unitIds, authorityIds } = around;
  return {
    name: row.name,
    kind: row.kind,
    parent_id: row.parent === null ? null : (unitIds.get(row.parent) ?? null),
    trades: row.trades,
    authority_id:
      row.authority === undefined
        ? (held?.authority_id ?? null)
        : row.authority === null
          ? null
          : (authorityIds.get(row.authority) ?? null),
  };
}
