import type { UnitId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Bilingual } from '../../guidelines/index.ts';
import { pathOf, type Unit } from '../../organisation/index.ts';
import { problem } from '../problems.ts';
import type { DutyReader } from './reading.ts';
import { addUp, readSums, type Sums, type UnitSums, unitsUnder } from './sums.ts';

/** How things stand in a unit and each unit right below it, what lies under them counted in; and template by template. */
export interface UnitDuties {
  readonly unit: Unit;
  readonly above: readonly Unit[];
  readonly total: Sums;
  /** The unit's own, apart from those below. */
  readonly own: Sums;
  readonly below: readonly { readonly unit: Unit; readonly sums: Sums }[];
  readonly templates: readonly { readonly template: string; readonly title: Bilingual; readonly sums: Sums }[];
}

/** Reads the sums of a unit, or of the topmost that the reader may count. Throws `duties.unit-unknown`. */
export async function readUnitDuties(tx: Tx, reader: DutyReader, asked: UnitId | undefined): Promise<UnitDuties> {
  const { tree } = reader.seating.lookup.grounds.line;
  const unit = tree.get(asked ?? (topOf(reader) as UnitId));
  if (unit === undefined) throw problem('duties.unit-unknown');
  const under = unitsUnder(tree, unit.id);
  const sums = await readSums(tx, reader, under);
  const within = (top: UnitId) => {
    const units = new Set(unitsUnder(tree, top));
    return addUp(sums.filter((one) => units.has(one.unit)).map((one) => one.sums));
  };
  const below = [...tree.values()].filter(({ parent }) => parent === unit.id);
  return {
    unit,
    above: pathOf(tree, unit.id).slice(1).toReversed(),
    total: addUp(sums.map((one) => one.sums)),
    own: addUp(sums.filter((one) => one.unit === unit.id).map((one) => one.sums)),
    below: below
      .map((one) => ({ unit: one, sums: within(one.id) }))
      .toSorted((a, b) => b.sums.overdue - a.sums.overdue || a.unit.name.localeCompare(b.unit.name, 'sv')),
    templates: byTemplate(sums),
  };
}

/** By template, the most overdue first. */
export function byTemplate(sums: readonly UnitSums[]): UnitDuties['templates'] {
  return [...Map.groupBy(sums, ({ template }) => template)]
    .map(([template, all]) => ({
      template,
      title: all[0]?.title ?? { sv: template, en: template },
      sums: addUp(all.map((one) => one.sums)),
    }))
    .toSorted((a, b) => b.sums.overdue - a.sums.overdue || (a.template < b.template ? -1 : 1));
}

/** The topmost unit for which the reader holds a role, else the top of all. */
export function topOf({ actor, seating }: DutyReader): UnitId | undefined {
  const { tree } = seating.lookup.grounds.line;
  const held = actor.roles.flatMap(({ unit }) => unit ?? []).filter((unit) => tree.has(unit));
  const [top] = held.toSorted((a, b) => pathOf(tree, a).length - pathOf(tree, b).length);
  return top ?? seating.lookup.grounds.root;
}
