import { problem as accessProblem, findActing } from '../../access/index.ts';
import { nowOf, refreshStatistics, type Tx } from '../../platform/database/index.ts';
import type { EntryActor } from '../../platform/journal/index.ts';
import { type Doer, organisationAt } from '../organisation/index.ts';
import { type CompanyRow, readCompanies } from './rows.ts';
import type { Company, Reject } from './schema.ts';
import type { CompanyServices } from './services.ts';
import { keepCompanies, listCompanies } from './store.ts';

/** What reading companies in did, or would do. */
export interface CompaniesRead {
  readonly counts: { readonly new: number; readonly changed: number; readonly known: number };
  readonly rejects: readonly Reject[];
}

/**
 * Reads companies.csv in, in one transaction; read in again, nothing changes. `isPreview` writes nothing. Throws
 * `companies.columns-missing`, what `readCsv` throws, or `access.not-allowed`.
 */
export async function importCompanies(
  services: CompanyServices,
  doer: Doer,
  content: Uint8Array,
  { isPreview = false } = {},
): Promise<CompaniesRead> {
  const { rows, rejects } = await readCompanies(content);
  return services.database.transaction({ employer: doer.employer }, async (tx) => {
    const acting = await actingFor(tx, services, doer);
    const known = await listCompanies(
      tx,
      rows.map(({ organisationNumber }) => organisationNumber),
    );
    const told = rows.map((row) => ({ before: known.get(row.organisationNumber), now: follow(row, known) }));
    const added = told.filter(({ before }) => before === undefined);
    const changed = told.filter(({ before, now }) => before !== undefined && !isSame(before, now));
    const counts = {
      new: added.length,
      changed: changed.length,
      known: told.length - added.length - changed.length,
    };
    if (!isPreview && added.length + changed.length > 0) {
      await keepCompanies(
        tx,
        [...added, ...changed].map(({ now }) => now),
      );
      const subject = { kind: 'employer', id: doer.employer };
      const facts = { ...counts, rejected: rejects.length };
      await services.journal.record(tx, [{ type: 'companies.imported', subject, actor: acting, facts }]);
      await refreshStatistics(tx, added.length);
    }
    return { counts, rejects };
  });
}

/** The list is the whole employer's: HR of a part of it does not write it. */
async function actingFor(tx: Tx, { policy, clock }: CompanyServices, doer: Doer): Promise<EntryActor> {
  if ('system' in doer) return { kind: 'system' };
  const units = await organisationAt(tx, nowOf(clock)).listUnits();
  const top = units.filter(({ parent }) => parent === null).map(({ id }) => id);
  const acting = findActing(policy, doer, 'company', 'import', { unitPath: top });
  if (acting === undefined) throw accessProblem('access.not-allowed');
  return acting;
}

function follow(row: CompanyRow, known: ReadonlyMap<string, Company>): Company {
  const nothing = { isSupplier: false, isCareProvider: false, trades: [] };
  return { ...nothing, ...known.get(row.organisationNumber), ...row };
}

function isSame(a: Company, b: Company): boolean {
  return (
    a.name === b.name &&
    a.isSupplier === b.isSupplier &&
    a.isCareProvider === b.isCareProvider &&
    a.trades.join() === b.trades.join()
  );
}
