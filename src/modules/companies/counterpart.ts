import type { EmploymentId } from '../../kernel/ids.ts';
import type { TwoTimes, Tx } from '../../platform/database/index.ts';
import { organisationAt, placesOfEmployments } from '../organisation/index.ts';
import type { Company } from './schema.ts';
import { findCompany } from './store.ts';

/** What is known of the other party of something that an employee does, and of the unit it is held against. */
export interface Counterpart {
  /** What the company is called; null when none is known by that number, or none was given. */
  readonly name: string | null;
  readonly isSupplier: boolean;
  readonly isCareProvider: boolean;
  /** SNI divisions of the company. */
  readonly trades: readonly string[];
  /** Those of the employee's unit and of the ones above it, the nearest first. */
  readonly ourTrades: readonly string[];
  /** One of its trades is among ours. */
  readonly related: boolean;
}

/** What is known of the company with that number, seen from an employment. */
export async function counterpartKnown(
  tx: Tx,
  times: TwoTimes,
  organisationNumber: string | null,
  employment: EmploymentId,
): Promise<Counterpart> {
  const [company, ours] = await Promise.all([
    organisationNumber === null ? undefined : findCompany(tx, organisationNumber),
    tradesAround(tx, times, employment),
  ]);
  return counterpartFrom(company, ours);
}

async function tradesAround(tx: Tx, times: TwoTimes, employment: EmploymentId): Promise<readonly string[]> {
  const [place] = await placesOfEmployments(tx, times, [employment]);
  const path = place === undefined || place.unit === null ? [] : await organisationAt(tx, times).pathOf(place.unit);
  return [...new Set(path.flatMap(({ trades }) => trades))];
}

/** The same from the trades of the unit and those above it. */
export function counterpartFrom(company: Company | undefined, ourTrades: readonly string[]): Counterpart {
  const { name = null, isSupplier = false, isCareProvider = false, trades = [] } = company ?? {};
  return {
    name,
    isSupplier,
    isCareProvider,
    trades,
    ourTrades,
    related: trades.some((one) => ourTrades.includes(one)),
  };
}
