import type { PersonId } from '../../../kernel/ids.ts';
import { earlierOf, type LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type HolderRole, holdersAt } from '../../authority/index.ts';
import { type HeldDuty, listDutiesOf } from '../../duties/index.ts';
import type { CaseFile } from '../case.ts';
import { CASE } from '../entries.ts';
import type { CaseServices } from '../services.ts';
import { leadOf } from '../store/cases.ts';
import { nowOf } from '../times.ts';

/** Whose turn it is in a case, until when: what a receipt says. */
export interface Turn {
  readonly role: HolderRole;
  readonly persons: readonly PersonId[];
  /** The day of the first open duty of that role; null when the guideline gives none. */
  readonly until: LocalDate | null;
}

/** Whose turn it is; null when nobody owes anything. */
export async function turnOf(tx: Tx, { clock }: Pick<CaseServices, 'clock'>, file: CaseFile): Promise<Turn | null> {
  const open = (await listDutiesOf(tx, CASE, [file.id])).filter(isOpen);
  const role = roleOf(file, open);
  if (role === null) return null;
  const answering = await holdersAt(tx, nowOf(clock)).answering(role, {
    person: file.person,
    employment: leadOf(file.employments),
    authority: file.authority,
  });
  const days = open.filter(({ frozen }) => frozen.holder === role).map(({ dueOn }) => dueOn);
  return {
    role,
    persons: answering.map(({ person }) => person),
    until: days.length === 0 ? null : days.reduce((first, day) => earlierOf(first, day)),
  };
}

/** The status says whose turn it is before a decision; afterwards the first open duty does. */
function roleOf({ status }: CaseFile, open: readonly HeldDuty[]): HolderRole | null {
  switch (status) {
    case 'asked':
      return 'employee';
    case 'reported':
    case 'read-in':
      return 'nearest-manager';
    case 'referred':
    case 'to-sign':
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
