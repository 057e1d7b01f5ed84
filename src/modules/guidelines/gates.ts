import { addMonths, type LocalDate, localDateOf } from '../../kernel/local-date.ts';
import type { Entry } from '../../platform/journal/index.ts';
import type { Demand, Gate } from './content/gate.ts';
import { concerns } from './content/parts.ts';

/** An entry offered as evidence, and what it is about: `unit`, `employment`, `case`. */
export interface Evidence {
  readonly about: string;
  readonly entry: Pick<Entry, 'id' | 'type' | 'effectiveOn' | 'recordedAt'>;
}

/** How a gate stands before a step: whether it is open, and by what. */
export interface GateCheck {
  readonly gate: string;
  readonly section: string;
  readonly demand: Exclude<Demand, 'off'>;
  /** `expired`: there was evidence, and it is no longer good. */
  readonly state: 'met' | 'missing' | 'expired';
  /** The evidence that meets it, or the last that did; null when there is none. */
  readonly evidence: Evidence['entry'] | null;
  /** The evidence was put down after the day it says it applies from: back-dated, and shown as such. */
  readonly recordedLate: boolean;
}

/** The gates of a version that stand before a step in a case of that kind on a day. */
export function gatesBefore(
  gates: readonly Gate[],
  { step, kind, on }: { readonly step: string; readonly kind: string; readonly on: LocalDate },
): Gate[] {
  return gates.filter(
    (gate) =>
      gate.demand !== 'off' && gate.before === step && concerns(gate, kind) && (gate.from === null || gate.from <= on),
  );
}

/** How each gate stands on the day, given the evidence. Evidence that applies from a later day is not there yet. */
export function checkGates(gates: readonly Gate[], evidence: readonly Evidence[], on: LocalDate): GateCheck[] {
  return gates.flatMap(({ demand, ...gate }) => (demand === 'off' ? [] : checkGate({ ...gate, demand }, evidence, on)));
}

/** The checks that say no: what is missing, in the order of the guideline. */
export function missingFrom(checks: readonly GateCheck[]): GateCheck[] {
  return checks.filter(({ state }) => state !== 'met');
}

function checkGate(
  { id, section, demand, about, satisfiedBy, goodForMonths }: Gate & { demand: Exclude<Demand, 'off'> },
  evidence: readonly Evidence[],
  on: LocalDate,
): GateCheck {
  const latest = evidence
    .filter((one) => one.about === about && satisfiedBy.includes(one.entry.type) && one.entry.effectiveOn <= on)
    .map(({ entry }) => entry)
    .reduce<Evidence['entry'] | null>((best, one) => (best && best.effectiveOn >= one.effectiveOn ? best : one), null);
  const isGood = latest !== null && (goodForMonths === null || on < addMonths(latest.effectiveOn, goodForMonths));
  return {
    gate: id,
    section,
    demand,
    state: latest === null ? 'missing' : isGood ? 'met' : 'expired',
    evidence: latest,
    recordedLate: latest !== null && localDateOf(latest.recordedAt) > latest.effectiveOn,
  };
}
