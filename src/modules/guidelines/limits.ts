import type { Limit, MeasuringPeriod, Unit } from './content/limit.ts';
import { concerns } from './content/parts.ts';
import type { Strength } from './content/words.ts';

/** What a kind of case has measured: 60 per cent remote, over each week. */
export interface Measurement {
  readonly measure: string;
  readonly per: Exclude<MeasuringPeriod, 'unset'>;
  readonly value: number;
  readonly unit: Unit;
}

/**
 * `limit.broken`: it is. `limit.depends-on-period`: the guideline does not say over what it measures; over one period
 * it would be broken, over another not. `limit.not-measured`: nothing at hand says how it stands, which is never taken
 * for kept.
 */
export type LimitCode = 'limit.broken' | 'limit.depends-on-period' | 'limit.not-measured';

/** `stops`: the step may not be taken. `asks-reason`: it may, with a reason that is kept. */
export type Effect = 'stops' | 'asks-reason';

/** What stands in the way, by which rule, with the facts that a page prints, a letter cites and statistics count. */
export interface Obstacle {
  readonly code: LimitCode;
  readonly effect: Effect;
  readonly strength: Strength;
  readonly limit: string;
  /** The section of the guideline version that it cites. */
  readonly section: string;
  readonly facts: Pick<Limit, 'measure' | 'per' | 'comparison' | 'value' | 'unit'> & {
    /** The measurement furthest from what the limit asks for; null when there is none. */
    readonly measured: Measurement | null;
  };
}

/** A `bör` never stops anyone, and nobody is stopped by what the guideline itself leaves open. */
const EFFECTS = {
  'limit.broken': { ska: 'stops', bör: 'asks-reason' },
  'limit.not-measured': { ska: 'stops', bör: 'asks-reason' },
  'limit.depends-on-period': { ska: 'asks-reason', bör: 'asks-reason' },
} as const satisfies Record<LimitCode, Record<Strength, Effect>>;

const HOLDS = {
  'at-most': (value, bound) => value <= bound,
  'less-than': (value, bound) => value < bound,
  'at-least': (value, bound) => value >= bound,
  'more-than': (value, bound) => value > bound,
} as const satisfies Record<Limit['comparison'], (value: number, bound: number) => boolean>;

/** Units that are whole multiples of each other; between families nothing is converted. */
const MEASURED_IN = {
  percent: { family: 'percent', size: 1 },
  hours: { family: 'hours', size: 1 },
  days: { family: 'days', size: 1 },
  weeks: { family: 'days', size: 7 },
  months: { family: 'months', size: 1 },
  years: { family: 'months', size: 12 },
  times: { family: 'times', size: 1 },
} as const satisfies Record<Unit, { family: Unit; size: number }>;

/** The limits of a version that concern a kind of case. */
export function limitsFor(limits: readonly Limit[], kind: string): Limit[] {
  return limits.filter((limit) => concerns(limit, kind));
}

/** What these limits have against what was measured, in the order of the guideline. None = nothing stands in the way. */
export function obstaclesTo(limits: readonly Limit[], measured: readonly Measurement[]): Obstacle[] {
  return limits.flatMap((limit) => {
    const found = findingOn(limit, measured);
    if (found === undefined) return [];
    const { id, section, strength, measure, per, comparison, value, unit } = limit;
    return {
      code: found.code,
      effect: EFFECTS[found.code][strength],
      strength,
      limit: id,
      section,
      facts: { measure, per, comparison, value, unit, measured: found.measured },
    };
  });
}

interface Finding {
  readonly code: LimitCode;
  readonly measured: Measurement | null;
}

function findingOn(limit: Limit, measured: readonly Measurement[]): Finding | undefined {
  const relevant = measured.filter((one) => isComparable(limit, one));
  if (relevant.length === 0) return { code: 'limit.not-measured', measured: null };
  const breaking = relevant.filter((one) => !holds(limit, one));
  if (breaking.length === 0) return undefined;
  // Several measurements over one period (each week of a year) must all hold; it is the periods that may disagree.
  const periods = new Set(relevant.map(({ per }) => per));
  const broken = new Set(breaking.map(({ per }) => per));
  return {
    code: broken.size === periods.size ? 'limit.broken' : 'limit.depends-on-period',
    measured: furthest(limit, breaking),
  };
}

function isComparable(limit: Limit, { measure, per, unit }: Measurement): boolean {
  const isSamePeriod = limit.per === 'unset' || limit.per === per;
  return measure === limit.measure && isSamePeriod && MEASURED_IN[unit].family === MEASURED_IN[limit.unit].family;
}

function holds(limit: Limit, measurement: Measurement): boolean {
  return HOLDS[limit.comparison](sizeOf(measurement), sizeOf(limit));
}

function sizeOf({ value, unit }: Pick<Limit, 'value' | 'unit'>): number {
  return value * MEASURED_IN[unit].size;
}

function furthest(limit: Limit, breaking: readonly Measurement[]): Measurement | null {
  const distance = (one: Measurement) => Math.abs(sizeOf(one) - sizeOf(limit));
  return breaking.reduce<Measurement | null>(
    (best, one) => (best !== null && distance(best) >= distance(one) ? best : one),
    null,
  );
}
