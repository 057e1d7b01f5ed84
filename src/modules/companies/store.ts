import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import type { Company, CompanyCounts } from './schema.ts';

interface Row {
  readonly organisation_number: string;
  readonly name: string;
  readonly is_supplier: boolean;
  readonly is_care_provider: boolean;
  readonly trades: readonly string[];
}

/** What is known of a company. */
export async function findCompany(tx: Tx, organisationNumber: string): Promise<Company | undefined> {
  return (await listCompanies(tx, [organisationNumber])).get(organisationNumber);
}

/** What is known of these companies. */
export async function listCompanies(
  tx: Tx,
  organisationNumbers: readonly string[],
): Promise<ReadonlyMap<string, Company>> {
  const { rows } = await sql<Row>`
    select * from company where organisation_number = any(${organisationNumbers}::text[])`.execute(tx);
  return new Map(
    rows.map(({ organisation_number: organisationNumber, name, is_supplier, is_care_provider, trades }) => [
      organisationNumber,
      { organisationNumber, name, isSupplier: is_supplier, isCareProvider: is_care_provider, trades },
    ]),
  );
}

/** Keeps companies as they are now known. */
export async function keepCompanies(tx: Tx, companies: readonly Company[]): Promise<void> {
  if (companies.length === 0) return;
  const rows = companies.map(({ organisationNumber, name, isSupplier, isCareProvider, trades }) => ({
    organisation_number: organisationNumber,
    name,
    is_supplier: isSupplier,
    is_care_provider: isCareProvider,
    trades,
  }));
  const columns = sql.raw('organisation_number, name, is_supplier, is_care_provider, trades');
  await sql`
    insert into company (${columns})
    select ${columns} from json_populate_recordset(null::company, ${JSON.stringify(rows)})
    on conflict (employer_id, organisation_number) do update set name = excluded.name,
      is_supplier = excluded.is_supplier, is_care_provider = excluded.is_care_provider, trades = excluded.trades`.execute(
    tx,
  );
}

/** How many companies are known. */
export async function countCompanies(tx: Tx): Promise<CompanyCounts> {
  const { rows } = await sql<CompanyCounts>`
    select count(*)::integer as companies, count(*) filter (where is_supplier)::integer as suppliers,
      count(*) filter (where is_care_provider)::integer as "careProviders" from company`.execute(tx);
  return rows[0] ?? { companies: 0, suppliers: 0, careProviders: 0 };
}
