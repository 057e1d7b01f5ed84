import type { UnitId } from '../../../../kernel/ids.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { type DutyReader, type MonthSums, unitsUnder } from '../../../duties/index.ts';
import type { LevelSource, Unit } from '../../../organisation/index.ts';
import type { Counts } from '../fold.ts';
import { problem } from '../problems.ts';
import { countAll } from '../read-level.ts';
import { comparable } from './suppress.ts';

/** What administrations are compared by. `of` names the whole of which it is a part; null = it is part of none. */
export const COMPARED = [
  { column: 'overdue', counts: ['duty overdue'], of: ['duty due', 'duty overdue', 'duty met', 'duty late'] },
  { column: 'climbed', counts: ['duty climbed'], of: ['duty due', 'duty overdue', 'duty met', 'duty late'] },
  {
    column: 'answered',
    counts: ['answers answered'],
    of: ['answers answered', 'answers waits', 'answers not-asked'],
  },
  { column: 'oral', counts: ['oral-agreement waits', 'oral-agreement agreed', 'oral-agreement denied'], of: null },
  { column: 'findings', counts: ['finding found', 'finding asked', 'finding answered'], of: null },
] as const;
export type ComparedColumn = (typeof COMPARED)[number]['column'];

/** A number as it may be shown, and the whole that it is of. */
export interface ShownCell {
  readonly column: ComparedColumn;
  readonly count: number | null;
  readonly of: number | null;
}

/** Administrations side by side; small numbers hidden so that nobody is given away by subtraction. */
export interface Comparison {
  readonly rows: readonly { readonly unit: Unit | null; readonly cells: readonly ShownCell[] }[];
  readonly total: readonly ShownCell[];
  /** The whole of the employer and what lies below it, for a picture of duties. */
  readonly counts: ReadonlyMap<UnitId, Counts>;
  readonly root: Unit;
  /** How what was due has gone month by month, in the whole. */
  readonly months: readonly MonthSums[];
}

/**
 * Compares the administrations (förvaltningar) of the employer, and what lies under none of them. It counts beyond what
 * the reader may see one by one, and shows nothing that tells of one to four persons; who is protected is in no number.
 */
export async function readComparison(tx: Tx, reader: DutyReader, sources: readonly LevelSource[]): Promise<Comparison> {
  const { tree } = reader.seating.lookup.grounds.line;
  const root = tree.get(reader.seating.lookup.grounds.root as UnitId);
  if (root === undefined) throw problem('accountability.level-unknown');
  const { counts, months } = await countAll(tx, ofTheWhole(reader, root), sources, unitsUnder(tree, root.id));
  const administrations = [...tree.values()]
    .filter(({ kind }) => kind === 'administration')
    .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'));
  const whole = counts.get(root.id) ?? {};
  const rest = restOf(
    whole,
    administrations.map(({ id }) => counts.get(id) ?? {}),
  );
  const groups: { readonly unit: Unit | null; readonly counts: Counts }[] = [
    ...administrations.map((unit) => ({ unit, counts: counts.get(unit.id) ?? {} })),
    ...(Object.values(rest).some((count) => count > 0) ? [{ unit: null, counts: rest }] : []),
  ];
  const columns = COMPARED.map(({ column, counts: names, of }) => {
    const given = groups.map((group) => ({ count: sumOf(group.counts, names), of: of && sumOf(group.counts, of) }));
    return { column, given, shown: comparable(given), of: of && sumOf(whole, of) };
  });
  return {
    root,
    counts,
    months,
    rows: groups.map(({ unit }, index) => ({
      unit,
      cells: columns.map(({ column, given, shown }) => ({
        column,
        count: shown.cells[index] ?? null,
        of: given[index]?.of ?? null,
      })),
    })),
    total: columns.map(({ column, shown, of }) => ({ column, count: shown.total, of })),
  };
}

/** Somebody who may see everything there is: for numbers that are made harmless before anybody sees them. */
export function ofTheWhole(reader: DutyReader, root: Unit): DutyReader {
  const { actor } = reader;
  const roles = [{ role: 'director' as const }, { role: 'hr' as const, unit: root.id }];
  return { ...reader, actor: { ...actor, person: null, roles } };
}

function restOf(whole: Counts, parts: readonly Counts[]): Counts {
  return Object.fromEntries(
    Object.entries(whole).map(([name, count]) => [name, parts.reduce((left, part) => left - (part[name] ?? 0), count)]),
  );
}

function sumOf(counts: Counts, names: readonly string[]): number {
  return names.reduce((sum, name) => sum + (counts[name] ?? 0), 0);
}
