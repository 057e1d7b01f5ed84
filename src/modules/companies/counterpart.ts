import type { EmploymentId } from '../../kernel/ids.ts';
import type { TwoTimes, Tx } from '../../platform/database/index.ts';
import { organisationAt, placesOfEmployments } from '../organisation/index.ts';
import type { Company } from './schema.ts';
import { findCompany } from './store.ts';

/** What is known of the other party of something that an employee does. */
export interface Counterpart {
  readonly isSupplier: boolean;
  readonly isCareProvider: boolean;
  /** One of its trades is among those of the employee's unit, or of one above. */
  readonly related: boolean;
}

/** What is known of the company with that number, seen from an employment; null when nothing is. */
export async function counterpartKnown(
  tx: Tx,
  times: TwoTimes,
  organisationNumber: string | null,
  employment: EmploymentId,
): Promise<Counterpart | null> {
  const company = organisationNumber === null ? undefined : await findCompany(tx, organisationNumber);
  if (company === undefined) return null;
  const [place] = await placesOfEmployments(tx, times, [employment]);
  const path = place === undefined || place.unit === null ? [] : await organisationAt(tx, times).pathOf(place.unit);
  return counterpartFrom(
    company,
    path.flatMap(({ trades }) => trades),
  );
}

/** The same from the trades of the unit and those above it. */
export function counterpartFrom({ isSupplier, isCareProvider, trades }: Company, ours: readonly string[]): Counterpart {
  return { isSupplier, isCareProvider, related: trades.some((trade) => ours.includes(trade)) };
}
