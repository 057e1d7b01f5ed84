import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { startEngine } from '../duckdb.ts';
import { aFolder, anEngagement, BASE, EMPTY_REGISTER, type GivenFiles } from '../fixture.ts';
import { PERIOD } from '../rules/fixture.ts';
import { run } from '../run.ts';

const OPTIONS = { from: PERIOD.from, cutoff: PERIOD.to, acceptRejects: false };

/** Makes a run over a folder to which a Parquet file with the rows of a query is added. */
async function aRunWithParquet(files: GivenFiles, name: string, query: string) {
  await using made = await aFolder(files);
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  await connection.run(`COPY (${query}) TO '${path.join(made.folder, name)}' (FORMAT parquet)`);
  connection.closeSync();
  database.closeSync();
  return await run({ folder: made.folder, ...OPTIONS }, made.scratch, () => {});
}

const SIGNINS = `
  SELECT * FROM (VALUES
    ('ANV1', '2026-03-02T12:00+01:00', 'es', '', 'vpn; "home"'),
    ('anv1', '2026-03-03T12:00+01:00', 'ES', NULL, ''),
    (NULL, NULL, NULL, NULL, NULL),
    ('', '2026-03-04T12:00+01:00', 'ES', '', 'two
lines'),
    ('anv1', '2026-03-04', 'ES', '', ''),
    ('x', '2026-03-04T12:00Z', '', '', '')
  ) AS row(user_name, "at", country, ip, source)`;

test('Parquet says what the same rows in CSV say; a row is on the line that its number gives', async () => {
  const { summary, findings, files } = await aRunWithParquet(
    { ...BASE, ...EMPTY_REGISTER },
    'signins.parquet',
    SIGNINS,
  );
  expect(summary.abroad).toMatchObject({ stays: 1, workDays: 2, unmatchedSignins: 1 });
  expect(findings.map(({ country, days }) => [country, days])).toEqual([['ES', '2']]);
  const signins = files.find(({ file }) => file === 'signins.parquet');
  expect([signins?.rows, signins?.rejects.lines]).toEqual([5, [5, 6]]);
});

test('a row of which only what nobody reads is filled in is told as a bad one, as in CSV', async () => {
  const { files } = await aRunWithParquet(
    { ...BASE, ...EMPTY_REGISTER },
    'signins.parquet',
    `SELECT * FROM (VALUES ('anv1', '2026-03-02T12:00Z', 'ES', '', ''), (NULL, '', '', '10.0.0.1', NULL))
      AS row(user_name, "at", country, ip, source)`,
  );
  expect(files.find(({ file }) => file === 'signins.parquet')).toMatchObject({ rows: 2, rejects: { lines: [3] } });
});

test('moments with a time zone, days and numbers may have types of their own; columns any order and letter case', async () => {
  const signins = await aRunWithParquet(
    { ...BASE, ...EMPTY_REGISTER },
    'signins.parquet',
    `SELECT 'vpn' AS source, 1 AS extra, '' AS ip, TIMESTAMPTZ '2026-03-02 23:30:00+01' AS "AT", 'ES' AS Country, 'anv1' AS User_Name`,
  );
  expect(signins.findings.map(({ from }) => from)).toEqual(['2026-03-02']);
  const invoices = await aRunWithParquet(
    { ...BASE, engagements: [anEngagement(1)], suppliers: [{ supplier_id: '7', organisation_number: '5598005014' }] },
    'invoices.parquet',
    `SELECT n AS invoice_id, 7 AS supplier_id, DATE '2026-01-01' AS date, 10.5::DECIMAL(9,2) AS amount_sek,
       TIMESTAMP '2026-01-31 00:00:00' AS paid_on, '' AS unit_id, 5 AS attested_by, NULL::VARCHAR AS reference
     FROM (VALUES (1), (2), (2)) AS row(n)`,
  );
  expect(invoices.summary.suppliers).toMatchObject({ invoicesPaid: 2, amountPaidSek: 21n });
  expect(invoices.summary.rejectedRows).toBe(1);
});

test('a moment without a time zone has no offset', async () => {
  const { summary } = await aRunWithParquet(
    { ...BASE, ...EMPTY_REGISTER },
    'signins.parquet',
    `SELECT 'anv1' AS user_name, TIMESTAMP '2026-03-02 12:00:00' AS "at", 'ES' AS country, '' AS ip, '' AS source`,
  );
  expect(summary.rejectedRows).toBe(1);
});

test('a Parquet file without a column, beside a CSV file of the same name, or that is none is refused', async () => {
  const lacking = aRunWithParquet(BASE, 'signins.parquet', `SELECT 'x' AS user_name, 'y' AS "at"`);
  await expect(lacking).rejects.toMatchObject({
    code: 'mapping.columns-missing',
    facts: { columns: 'country, ip, source' },
  });
  const twice = aRunWithParquet({ ...BASE, signins: [] }, 'signins.parquet', SIGNINS);
  await expect(twice).rejects.toMatchObject({ code: 'mapping.file-twice' });
  await using made = await aFolder(BASE);
  await writeFile(path.join(made.folder, 'signins.parquet'), 'user_name;at\n');
  const none = run({ folder: made.folder, ...OPTIONS }, made.scratch, () => {});
  await expect(none).rejects.toMatchObject({ code: 'mapping.not-parquet' });
});

test('only sign-ins and invoices may be Parquet', async () => {
  const { summary } = await aRunWithParquet(BASE, 'presence.parquet', `SELECT 1 AS employee_id`);
  expect(summary.notChecked).toContain('remote');
});

test('the engine reads the named files, writes in its folder, and touches nothing else', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'uppsikt-engine-'));
  await writeFile(path.join(folder, '..', 'outside.csv'), 'a\n1\n');
  const engine = await startEngine(folder, []);
  const asks = (sql: string) => engine.connection.run(sql);
  try {
    await asks(`COPY (SELECT 1) TO '${folder}/inside.csv'`);
    await expect(asks(`SELECT * FROM '${folder}/../outside.csv'`)).rejects.toThrow(/disabled|Permission/);
    await expect(asks(`COPY (SELECT 1) TO '${tmpdir()}/outside.csv'`)).rejects.toThrow(/disabled|Permission/);
    await expect(asks(`SELECT * FROM read_text('/etc/hostname')`)).rejects.toThrow(/disabled|Permission/);
    await expect(asks('SET enable_external_access = true')).rejects.toThrow(/locked|cannot/i);
    await expect(asks('INSTALL httpfs')).rejects.toThrow(/disabled|Permission/);
  } finally {
    engine.close();
    await rm(folder, { recursive: true });
    await rm(path.join(tmpdir(), 'outside.csv'));
  }
});
