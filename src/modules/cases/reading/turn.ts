import type { PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { listEntriesOf } from '../../../platform/journal/index.ts';
import type { HolderLookup, HolderRole } from '../../authority/index.ts';
import { type HeldDuty, listDutiesOf } from '../../duties/index.ts';
import type { CaseFile } from '../case.ts';
import { deciderOf, holdersOver, placeOf } from '../decider.ts';
import { CASE } from '../entries.ts';
import { getKind } from '../find-kind.ts';
import type { CaseServices } from '../services.ts';

/** Whose turn it is in a case, for what, until when: what a receipt says. */
export interface Turn {
  readonly role: HolderRole;
  readonly persons: readonly PersonId[];
  /** What the first open duty of that role is called, and its day; null when the guideline gives none. */
  readonly what: HeldDuty['frozen']['title'] | null;
  readonly until: LocalDate | null;
}

/** Whose turn it is; null when nobody owes anything. Whoever has read who holds the roles for the case hands it in. */
export async function turnOf(
  tx: Tx,
  services: Pick<CaseServices, 'clock' | 'kinds' | 'seatings'>,
  file: CaseFile,
  holders: () => Promise<HolderLookup> = onceOver(tx, services, file),
): Promise<Turn | null> {
  // Where the status says it, who holds the role is asked at the same time.
  const [duties] = await Promise.all([
    listDutiesOf(tx, CASE, [file.id]),
    roleOf(file, []) === null ? undefined : holders(),
  ]);
  const open = duties.filter(isOpen);
  if (file.status === 'referred') return turnOfReferred(tx, services, file, open);
  const role = roleOf(file, open);
  if (role === null) return null;
  const answering = (await holders()).answering(role, placeOf(file));
  const due = firstOf(open.filter(({ frozen }) => frozen.holder === role));
  const [first] = answering;
  // As whom they answer: where nobody is above the person, a role further up (the director's is the chair's, seed 001).
  if (first !== undefined) return { role: first.role, persons: answering.map(({ person }) => person), ...due };
  if (role === 'employee') return { role, persons: [], ...due };
  // Where the line is empty it is the turn of whom the order names.
  const kind = getKind(services.kinds, file.kind);
  return decidingTurn(tx, services, file, kind.outcomes.find(({ forbids }) => !forbids)?.id, due);
}

/** Who holds the roles for the case, read when it is asked for, and once. */
export function onceOver(
  tx: Tx,
  services: Pick<CaseServices, 'clock' | 'seatings'>,
  file: CaseFile,
): () => Promise<HolderLookup> {
  let reading: Promise<HolderLookup> | undefined;
  return () => {
    reading ??= holdersOver(tx, services, file);
    return reading;
  };
}

/** The turn is of whom the order names for the outcome that was proposed; the day is the one that the case has. */
async function turnOfReferred(
  tx: Tx,
  services: Pick<CaseServices, 'clock' | 'kinds'>,
  file: CaseFile,
  open: readonly HeldDuty[],
): Promise<Turn | null> {
  const entries = await listEntriesOf(tx, { kind: CASE, id: file.id });
  const proposed = entries.findLast(({ type }) => type === 'case.referred')?.facts?.outcome;
  return decidingTurn(tx, services, file, proposed, firstOf(open));
}

async function decidingTurn(
  tx: Tx,
  services: Pick<CaseServices, 'clock' | 'kinds'>,
  file: CaseFile,
  wanted: unknown,
  due: Pick<Turn, 'what' | 'until'>,
): Promise<Turn | null> {
  const kind = getKind(services.kinds, file.kind);
  const outcome = kind.outcomes.find(({ id }) => id === wanted);
  if (outcome === undefined) return null;
  const { decider } = await deciderOf(tx, services, file, kind, outcome);
  return { role: decider.level, persons: decider.kind === 'person' ? [decider.person] : [], ...due };
}

/** The duty that is due first, by name and day. */
function firstOf(duties: readonly HeldDuty[]): Pick<Turn, 'what' | 'until'> {
  const [first] = duties.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  return { what: first?.frozen.title ?? null, until: first?.dueOn ?? null };
}

/** The status says whose turn it is before a decision; afterwards the first open duty does. */
function roleOf({ status, outcome }: CaseFile, open: readonly HeldDuty[]): HolderRole | null {
  switch (status) {
    case 'asked':
    case 'to-sign':
      return 'employee';
    case 'reported':
      return 'nearest-manager';
    case 'read-in':
      // What was decided before it came here waits for nobody but whoever owes something by it.
      return outcome === null ? 'nearest-manager' : (open[0]?.frozen.holder ?? null);
    case 'referred':
    case 'decided':
    case 'ended':
      return open[0]?.frozen.holder ?? null;
    case 'withdrawn':
      return null;
  }
}

function isOpen({ settled, withdrawnBy }: HeldDuty): boolean {
  return settled === null && withdrawnBy === null;
}
