import pg from 'pg';

/** How to reach the bench's PostgreSQL. */
export type FloorConnection = Pick<pg.ClientConfig, 'host' | 'user' | 'password' | 'database'>;

export const CASES = 50_000;
export const UNITS = 2_000;
export const ADMINISTRATIONS = 13;

/** The id of the case with this number, 1–50 000. */
export function caseId(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

const STATEMENTS = [
  `create table floor_case (
     case_id uuid primary key default gen_random_uuid(), unit_id int not null, administration_id int not null,
     kind text not null, status text not null, person text not null, title text not null, reasons text not null,
     reported_on date not null, due_on date not null)`,
  `insert into floor_case
   select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, n % ${UNITS}, (n % ${UNITS}) % ${ADMINISTRATIONS},
     (array['secondary-occupation', 'remote-work', 'work-abroad'])[1 + n % 3], (array['reported', 'decided'])[1 + n % 2],
     'Person ' || n, 'Ärende ' || n, repeat('Skäl till beslutet. ', 10), date '2024-01-01' + n % 900, date '2024-01-15' + n % 900
   from generate_series(1, ${CASES}) n`,
  'create index on floor_case (unit_id, reported_on desc, case_id)',
  'create index on floor_case (administration_id, reported_on desc, case_id)',
  'vacuum analyze floor_case',
];

/** Lays 50 000 cases in 2 000 units of 13 administrations. */
export async function layTable(connection: FloorConnection): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  for (const statement of STATEMENTS) await client.query(statement);
  await client.end();
}
