import type { UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { EmploymentOutcome } from './compare-employments.ts';
import type { UnitOutcome } from './compare-units.ts';
import { stretchOn } from './difference.ts';
import type { Read } from './read.ts';
import type { Reject } from './rejects.ts';
import type { SuccessorRow } from './shapes.ts';

/** A unit that ends although people were placed in it: who takes over must be said. */
export interface EndedUnit {
  readonly id: UnitId;
  readonly code: string;
  readonly name: string;
  /** How many employments were placed in it. */
  readonly employments: number;
  /** Where most of them go, if any go anywhere. */
  readonly suggestion: UnitId | undefined;
}

/** Who takes over after a unit; null = nobody. */
export interface Succession {
  readonly unit: UnitId;
  readonly successor: UnitId | null;
}

export interface ComparedSuccessions {
  /** The answers that are new. */
  readonly answers: readonly Succession[];
  readonly unanswered: readonly EndedUnit[];
  readonly rejects: readonly Reject[];
}

/** Asks for the successor of each unit that ends with people in it, and takes the answers of successors.csv. */
export function compareSuccessions(
  rows: readonly Read<SuccessorRow>[],
  units: readonly UnitOutcome[],
  employments: readonly EmploymentOutcome[],
  stored: ReadonlyMap<UnitId, UnitId | null>,
  effectiveOn: LocalDate,
): ComparedSuccessions {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const isThere = (unit: UnitOutcome) => stretchOn(unit.after, effectiveOn) !== undefined;
  const answers: Succession[] = [];
  const rejects: Reject[] = [];
  for (const { unit: code, successor: successorCode, line } of rows) {
    const unit = byCode.get(code);
    const successor = successorCode === null ? null : byCode.get(successorCode);
    if (unit === undefined || isThere(unit))
      rejects.push({ file: 'successors.csv', line, reason: 'not-ended', column: 'unit_id' });
    else if (successor === undefined || (successor !== null && !isThere(successor)))
      rejects.push({ file: 'successors.csv', line, reason: 'successor-unknown', column: 'successor_id' });
    else answers.push({ unit: unit.id, successor: successor?.id ?? null });
  }
  const answered = new Set([...stored.keys(), ...answers.map((answer) => answer.unit)]);
  return {
    answers: answers.filter(({ unit, successor }) => stored.get(unit) !== successor),
    unanswered: endedUnits(units, employments, effectiveOn).filter((unit) => !answered.has(unit.id)),
    rejects,
  };
}

function endedUnits(
  units: readonly UnitOutcome[],
  employments: readonly EmploymentOutcome[],
  effectiveOn: LocalDate,
): readonly EndedUnit[] {
  const placed = Map.groupBy(
    employments.map((one) => ({
      before: stretchOn(one.before, effectiveOn)?.values.unit_id,
      after: stretchOn(one.after, effectiveOn)?.values.unit_id,
    })),
    (one) => one.before,
  );
  return units.flatMap(({ id, code, before, after }) => {
    const last = stretchOn(before, effectiveOn);
    const staff = placed.get(id) ?? [];
    if (last === undefined || stretchOn(after, effectiveOn) !== undefined || staff.length === 0) return [];
    return { id, code, name: last.values.name, employments: staff.length, suggestion: mostCommon(staff) };
  });
}

function mostCommon(staff: readonly { readonly after: UnitId | undefined }[]): UnitId | undefined {
  const moved = Map.groupBy(
    staff.flatMap((one) => one.after ?? []),
    (unit) => unit,
  );
  const [first] = [...moved].toSorted(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1));
  return first?.[0];
}
