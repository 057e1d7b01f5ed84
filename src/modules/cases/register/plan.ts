import { createHash } from 'node:crypto';
import { canonicalText } from '../../../platform/journal/index.ts';
import type { CaseKind } from '../kind.ts';
import { DECIDED_STATUSES, type DecidedStatus } from './columns.ts';
import type { Registered } from './employees.ts';
import type { ReadRegister, ReadRow } from './read.ts';
import type { Reject, RejectReason } from './rejects.ts';
import { NO_PLACE } from './report-shape.ts';
import type { RegisterRow } from './row.ts';
import type { StoredRow } from './store.ts';

/**
 * What becomes of a row. `new`: a case. `changed`: the case follows. `handled`: it says something else than before, but
 * the case has been handled here since, and stays. `known`: nothing.
 */
export const FATES = ['new', 'changed', 'handled', 'known'] as const;
export type Fate = (typeof FATES)[number];

export interface PlannedRow {
  readonly row: ReadRow;
  readonly fate: Fate;
  readonly about: Registered;
  readonly kind: CaseKind;
  /** What was decided, among the outcomes here; null where nothing was. */
  readonly outcome: string | null;
  readonly stored: StoredRow | undefined;
  /** What differs from last time, by the names of `RegisterRow`. */
  readonly differs: readonly string[];
}

export interface RegisterPlan {
  readonly rows: readonly PlannedRow[];
  readonly rejects: readonly Reject[];
  /** The same files and the same register give the same digest. */
  readonly digest: string;
}

/** What reading a register in would do: pure, from what the file says and what is there. */
export function planRegister(
  { rows, rejects }: ReadRegister,
  kinds: readonly CaseKind[],
  employees: ReadonlyMap<string, Registered>,
  stored: ReadonlyMap<string, StoredRow>,
): RegisterPlan {
  const planned: PlannedRow[] = [];
  const refused: Reject[] = [...rejects];
  for (const given of rows) {
    const before = stored.get(given.caseId);
    const about = employees.get(given.employeeId);
    const kind = kinds.find((one) => one.kind === given.kind);
    const reason = reasonAgainst(given, kind, about, before);
    if (reason !== undefined || kind === undefined || about === undefined) {
      refused.push({ line: given.line, reason: reason ?? 'employee-unknown', column: COLUMN_OF[reason ?? 'kind'] });
      continue;
    }
    // Of somebody whose identity is protected no place is kept, not even as what the file said (DOMAIN 25).
    const row = about.isProtected && kind.withoutPlace !== undefined ? { ...given, ...NO_PLACE } : given;
    const differs = before === undefined ? [] : differing(before.cells, cellsOf(row));
    const fate =
      before === undefined ? 'new' : differs.length === 0 ? 'known' : before.isHandled ? 'handled' : 'changed';
    planned.push({ row, fate, about, kind, outcome: outcomeOf(row, kind), stored: before, differs });
  }
  const digest = createHash('sha256')
    .update(canonicalText(planned.map(({ row, fate }) => ({ ...cellsOf(row), fate }))))
    .digest('hex');
  return { rows: planned, rejects: refused.toSorted((a, b) => a.line - b.line), digest };
}

const COLUMN_OF = {
  kind: 'kind',
  'kind-not-yet': 'kind',
  'status-not-of-kind': 'status',
  'employee-unknown': 'employee_id',
  'other-person': 'case_id',
} as const;

function reasonAgainst(
  row: RegisterRow,
  kind: CaseKind | undefined,
  about: Registered | undefined,
  before: StoredRow | undefined,
): (keyof typeof COLUMN_OF & RejectReason) | undefined {
  if (kind?.readInAs === undefined) return 'kind-not-yet';
  if (isDecided(row.status) && kind.readInAs[row.status] === undefined) return 'status-not-of-kind';
  if (about === undefined) return 'employee-unknown';
  if (before !== undefined && before.person !== about.person) return 'other-person';
  return undefined;
}

/** Decided is what has a day of decision: a register that names none says that somebody thought so, not who and when. */
function outcomeOf({ status, decidedOn }: RegisterRow, { readInAs }: CaseKind): string | null {
  return isDecided(status) && decidedOn !== null ? (readInAs?.[status] ?? null) : null;
}

export function isDecided(status: RegisterRow['status']): status is DecidedStatus {
  return DECIDED_STATUSES.some((one) => one === status);
}

/** What a row says, wherever it stands in the file. */
export function cellsOf({ line: _, ...cells }: ReadRow): RegisterRow {
  return cells;
}

function differing(before: RegisterRow, now: RegisterRow): string[] {
  const kept: Partial<Record<string, unknown>> = { ...before };
  return Object.entries(now).flatMap(([name, value]) =>
    canonicalText(kept[name] ?? null) === canonicalText(value) ? [] : [name],
  );
}
