import type { UnitId } from '../../../kernel/ids.ts';
import { plannedForThese, type Tx } from '../../../platform/database/index.ts';
import {
  addUp,
  byTemplate,
  type DutyReader,
  type MonthSums,
  monthsOf,
  NO_SUMS,
  readSumsAndDays,
  type Sums,
  topOf,
  type UnitSums,
  unitsUnder,
} from '../../duties/index.ts';
import { type LevelPart, type LevelSource, pathOf, type Tree, type Unit } from '../../organisation/index.ts';
import { type Counts, foldUp, type OwnCount, stretchOf } from './fold.ts';
import { problem } from './problems.ts';

/** As many units as the page shows beside the picture of them. */
const MOST_SHOWN = 120;

/** How many of a part stand how. */
export interface PartCounts {
  readonly part: string;
  readonly counts: Counts;
}

/** A unit with all that lies below it. */
export interface LevelUnit {
  readonly unit: Unit;
  readonly parent: UnitId | null;
  readonly depth: number;
  readonly duties: Sums;
  readonly parts: readonly PartCounts[];
}

/** How it stands at a level: the unit first, then what lies below it as deep as it is shown. */
export interface Level {
  readonly unit: Unit;
  readonly above: readonly Unit[];
  readonly units: readonly LevelUnit[];
  readonly parts: readonly LevelPart[];
  readonly templates: ReturnType<typeof byTemplate>;
  readonly months: readonly MonthSums[];
}

/**
 * Reads how it stands in a unit, or in the topmost that the reader may count. Of everything only what the reader may see
 * one by one is counted. Throws `accountability.level-unknown`.
 */
export async function readLevel(
  tx: Tx,
  reader: DutyReader,
  sources: readonly LevelSource[],
  asked: UnitId | undefined,
): Promise<Level> {
  const { tree } = reader.seating.lookup.grounds.line;
  const unit = tree.get(asked ?? (topOf(reader) as UnitId));
  if (unit === undefined) throw problem('accountability.level-unknown');
  const under = unitsUnder(tree, unit.id);
  const { sums, counts, months } = await countAll(tx, reader, sources, under);
  const parts = sources.flatMap((source) => source.partsFor(reader));
  return {
    unit,
    above: pathOf(tree, unit.id).slice(1).toReversed(),
    units: unitsOf(tree, unit.id, parts, counts),
    parts,
    templates: byTemplate(sums),
    months,
  };
}

/** What is counted in some units: duties of each by template, everything up the tree, and what was due month by month. */
interface Counted {
  readonly sums: readonly UnitSums[];
  readonly counts: ReadonlyMap<UnitId, Counts>;
  readonly months: readonly MonthSums[];
}

/** Everything that is counted in these units, up the tree; a duty's state is called `duty …`, a part's by its name. */
export async function countAll(
  tx: Tx,
  reader: DutyReader,
  sources: readonly LevelSource[],
  units: readonly UnitId[],
): Promise<Counted> {
  const [, { sums, days }, ...counted] = await Promise.all([
    plannedForThese(tx),
    readSumsAndDays(tx, reader, units),
    ...sources.map((source) => source.countIn(tx, reader, units)),
  ]);
  const own = counted.flat().map(({ unit, part, state, count }) => ({ unit, name: `${part} ${state}`, count }));
  return {
    sums,
    counts: foldUp(reader.seating.lookup.grounds.line.tree, [...own, ...ownDuties(sums)]),
    months: monthsOf(days, reader.times.on),
  };
}

const DUTY_STATES = Object.keys(NO_SUMS) as (keyof Sums)[];

function ownDuties(sums: readonly UnitSums[]): readonly OwnCount[] {
  return [...Map.groupBy(sums, ({ unit }) => unit)].flatMap(([unit, all]) => {
    const of = addUp(all.map((one) => one.sums));
    return DUTY_STATES.map((state) => ({ unit, name: `duty ${state}`, count: of[state] }));
  });
}

function unitsOf(
  tree: Tree,
  top: UnitId,
  parts: readonly LevelPart[],
  sums: ReadonlyMap<UnitId, Counts>,
): readonly LevelUnit[] {
  return stretchOf(tree, top, MOST_SHOWN).flatMap(({ id, parent, depth }) => {
    const unit = tree.get(id);
    const counts = sums.get(id) ?? {};
    const numbered = (name: string) => counts[name] ?? 0;
    return unit === undefined
      ? []
      : [
          {
            unit,
            parent,
            depth,
            duties: Object.fromEntries(
              DUTY_STATES.map((state) => [state, numbered(`duty ${state}`)]),
            ) as unknown as Sums,
            parts: parts.map(({ part, states }) => ({
              part,
              counts: Object.fromEntries(states.map(({ state }) => [state, numbered(`${part} ${state}`)])),
            })),
          },
        ];
  });
}
