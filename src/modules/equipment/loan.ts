import type { EmploymentId, Id, PersonId, UnitId } from '../../kernel/ids.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';

export type LoanId = Id<'EquipmentLoanId'>;

/** The subject kind of loans in the journal, and the resource that the policy knows them by. */
export const EQUIPMENT = 'equipment';

export const SOURCES = ['lent', 'file'] as const;
export const STANDINGS = ['out', 'due', 'returned'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Something that was lent to somebody, under which agreement, and whether it has come back. */
export interface Loan {
  readonly id: LoanId;
  readonly employment: EmploymentId;
  readonly person: PersonId;
  readonly what: string;
  /** Its number in the inventory; null for what is in none. */
  readonly number: string | null;
  readonly isMarked: boolean;
  readonly agreement: string | null;
  readonly lentOn: LocalDate;
  /** The last day that it may be kept. */
  readonly dueBackOn: LocalDate | null;
  readonly isTold: boolean;
  readonly returnedOn: LocalDate | null;
  readonly state: string | null;
  readonly source: (typeof SOURCES)[number];
  /** Where the employment is placed today; null when it is nowhere. */
  readonly unit: UnitId | null;
}

/** An agreement that something is lent for. */
export interface LendingAgreement {
  readonly id: string;
  readonly person: PersonId;
  readonly employment: EmploymentId;
  /** Its last day; null when it has none. */
  readonly lastDay: LocalDate | null;
  /** It holds no more, or never did: withdrawn, or decided anew to a no. */
  readonly isOff: boolean;
}

/** How a loan stands on a day: due on the day after the last one that it may be kept. */
export function standingOf({ returnedOn, dueBackOn }: Pick<Loan, 'returnedOn' | 'dueBackOn'>, on: LocalDate): Standing {
  if (returnedOn !== null) return 'returned';
  return dueBackOn !== null && dueBackOn < on ? 'due' : 'out';
}

/** Until when what was lent for an agreement may be kept: its last day, or no longer when it is off. */
export function dueBackUnder({ lastDay, isOff }: LendingAgreement, on: LocalDate): LocalDate | null {
  const yesterday = addDays(on, -1);
  return isOff && (lastDay === null || lastDay > yesterday) ? yesterday : lastDay;
}
