import type { Texts } from '../schema.ts';

/** A unit of the organisation as units.csv has it. */
export interface Unit {
  readonly name: string;
  readonly kind: string;
  readonly parentId: string;
  /** SNI divisions (the first two digits) that the unit works in. */
  readonly trades: readonly string[];
}

/** The units by id, and what follows from where a unit hangs. Units that are not known have neither parent nor trade. */
export interface UnitTree {
  /** What the organisation is called; empty when no unit is of that kind. */
  readonly organisationName: string;
  /** What a unit is called; its id when it has no name. */
  nameOf(unitId: string): string;
  /** The nearest administration at or above the unit; empty without one. */
  administrationOf(unitId: string): string;
  /** The trades of the unit and of every unit above it. */
  tradesOf(unitId: string): ReadonlySet<string>;
}

/** Reads a row of units.csv. */
export function unitOf(texts: Texts<'units'>): Unit {
  return {
    name: texts.name,
    kind: texts.kind,
    parentId: texts.parent_id,
    trades: divisionsOf(texts.trades),
  };
}

/** The tree of units; a unit above itself ends the way up. */
export function unitTree(units: ReadonlyMap<string, Unit>): UnitTree {
  const administrations = new Map<string, string>();
  const trades = new Map<string, ReadonlySet<string>>();

  function* upwardsFrom(unitId: string): Generator<readonly [string, Unit]> {
    const seen = new Set<string>();
    for (let id = unitId, unit = units.get(id); unit !== undefined && !seen.has(id); unit = units.get(id)) {
      seen.add(id);
      yield [id, unit];
      id = unit.parentId;
    }
  }

  return {
    organisationName: units.values().find((unit) => unit.kind === 'organisation')?.name ?? '',
    nameOf: (unitId) => units.get(unitId)?.name || unitId,
    administrationOf: (unitId) =>
      remembered(administrations, unitId, () => {
        for (const [id, unit] of upwardsFrom(unitId)) if (unit.kind === 'administration') return id;
        return '';
      }),
    tradesOf: (unitId) =>
      remembered(trades, unitId, () => new Set(upwardsFrom(unitId).flatMap(([, unit]) => unit.trades))),
  };
}

/** The SNI divisions of codes that are separated by spaces: the first two digits of each, `70.220` → `70`. */
export function divisionsOf(codes: string): string[] {
  return codes
    .split(/\s+/)
    .map((code) => code.replace(/\D/g, '').slice(0, 2))
    .filter((division) => division.length === 2);
}

function remembered<Value>(known: Map<string, Value>, id: string, find: () => Value): Value {
  const value = known.get(id) ?? find();
  known.set(id, value);
  return value;
}
