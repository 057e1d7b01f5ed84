import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, expect, test } from 'vitest';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { listEntriesOf } from '../../../platform/journal/index.ts';
import { employee } from '../../organisation/testing.ts';
import { csvLine } from '../output/csv.ts';
import { cancelRun, openNames } from '../runs/decide.ts';
import { RUN, type RunId } from '../runs/run.ts';
import { FILES, type FileName } from '../schema.ts';
import { aContent, aMappingRegion } from '../testing-runs.ts';
import { beginUpload, mapColumns, previewUpload, takePart } from '../uploads/actions.ts';
import { folderOf } from '../uploads/folder.ts';
import { closeRun } from './close.ts';
import { disposalProtocol } from './disposal-protocol.ts';
import { mappingJob } from './job.ts';
import { coverageReport } from './report.ts';
import { startRun } from './start.ts';
import { claimWork } from './store.ts';
import { workOnOne } from './work-on-runs.ts';

const { database } = await aDatabase();
const region = await aMappingRegion(database, {
  employees: [employee(30, 'ward', { name: 'Hemlig Hanna', protected: 'true' })],
});
afterAll(region.clean);
const { services, inside, actor, view, aimed } = region;
const hr = await actor('hrHead');
const director = await actor('director');
const on = new AbortController().signal;
const numberOf = (n: number) => employee(n, 'ward').personal_number as string;
/** Somebody who has nothing to do with the employer: their number is nowhere afterwards. */
const STRANGER = '197001019899';

type Rows = readonly Readonly<Record<string, string>>[];
const engagement = (n: number, different: Record<string, string> = {}) => ({
  personal_number: numberOf(n),
  organisation_number: '559800-5014',
  form: 'AB',
  company_status: 'active',
  from: '2020-01-01',
  ...different,
});

function csvOf(file: FileName, rows: Rows): Buffer {
  const columns = Object.keys(FILES[file].columns);
  return Buffer.from([columns, ...rows.map((row) => columns.map((one) => row[one] ?? ''))].map(csvLine).join(''));
}

async function* inChunks(bytes: Uint8Array, size = 100): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function handIn(run: RunId, file: FileName, bytes: Uint8Array): Promise<void> {
  await beginUpload(services, hr, { run, file }, { fileName: `${file}.csv`, bytes: bytes.length, settings: {} });
  await takePart(services, hr, { run, file }, 0, inChunks(bytes));
}

const start = async (id: RunId) => startRun(services, hr, await aimed(hr, id));
const work = () => mappingJob.run(services, inside, on);
const entries = (id: RunId) => database.transaction(inside, (tx) => listEntriesOf(tx, { kind: RUN, id }));
const findings = async () =>
  (
    await database.transaction(inside, (tx) =>
      sql<Record<string, unknown>>`
        select employee_id, finding, class, organisation_number, is_sole_trader, evidence, key
        from mapping_finding join employment using (employer_id, employment_id) order by employee_id, finding`.execute(
        tx,
      ),
    )
  ).rows;

/** What a PDF says, in one line. */
async function pdfText(content: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(content)), { mergePages: true });
  return text.replace(/\s+/g, ' ');
}

/** Whether a text stands in any file under the folder, or in any table of the database. */
async function isAnywhere(text: string): Promise<boolean> {
  const inFiles = (folder: string): boolean =>
    existsSync(folder) &&
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(folder, name))
      .some((name) => statSync(name).isFile() && readFileSync(name).includes(text));
  const tables = await database.query<{ name: string }>(
    inside,
    sql`select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and has_table_privilege(format('%I.%I', table_schema, table_name), 'select')
        and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  expect(tables.length).toBeGreaterThan(20);
  for (const { name } of tables) {
    const rows = await database.query(
      inside,
      sql`select from ${sql.raw(name)} as any_row where any_row::text like ${`%${text}%`} limit 1`,
    );
    if (rows.length > 0) return true;
  }
  return inFiles(services.evidenceFolder);
}

test('from a decision to counts: what was handed in is held against the register, and only hits are kept', async () => {
  const id = await region.decided(hr, director);
  const rows = [engagement(5), engagement(6, { form: 'EF', organisation_number: '' }), engagement(30)];
  await handIn(id, 'engagements', csvOf('engagements', [...rows, engagement(5, { personal_number: STRANGER })]));
  await start(id);
  await work();
  const seen = await view(hr, id);
  expect(seen.status).toBe('counted');
  expect(seen.counts?.total).toMatchObject({ population: '14', engaged: '<5', suppliers: null, abroad: null });
  expect(seen.counts?.notChecked).toContain('suppliers');
  // Persons, engagements and companies apart; nothing that was not checked says 0.
  expect(seen.counts?.shape).toMatchObject({
    engagements: 3,
    companies: 2,
    unknown: 3,
    'supplier-companies': null,
    'paid-sek': null,
  });
  expect(seen.counts?.files.find(({ file }) => file === 'engagements.csv')?.rows).toBe(4);
  expect(await findings()).toMatchObject([
    { employee_id: '1005', finding: 'engagement', class: 'unknown', organisation_number: '5598005014' },
    { employee_id: '1006', finding: 'engagement', organisation_number: null, is_sole_trader: true },
    { employee_id: '1030', finding: 'engagement' },
  ]);
  expect((await findings())[0]?.evidence).toEqual([{ file: 'engagements.csv', lines: [2] }]);
  const told = (await entries(id)).at(-1);
  expect(told).toMatchObject({ type: 'mapping-run.counted', facts: { persons: 14, found: { engagements: 3 } } });
  // The people of the employer are nowhere on the disk once the work is done; a sole trader's number in no table.
  expect(readdirSync(folderOf(services.evidenceFolder, inside.employer, id))).toEqual(['evidence']);
  expect(await isAnywhere(numberOf(7))).toBe(false);
  const form = { detector: 'engagements' as const, journalNumber: '26RS0002', reason: 'Tre träffar.' };
  await openNames(services, director, await aimed(director, id), form);
  for (const format of ['pdf', 'xlsx'] as const) {
    const report = await coverageReport(services, director, id, format);
    expect(Buffer.from(report.content.subarray(0, 4)).toString('latin1')).toBe(
      format === 'pdf' ? '%PDF' : 'PK\x03\x04',
    );
  }
  await expect(coverageReport(services, await actor('nurse'), id, 'pdf')).rejects.toMatchObject({
    code: 'mapping.run-unknown',
  });
  await closeRun(services, hr, await aimed(hr, id), { nothingHeldBack: true, checked: 'Diariet.' });
  await work();
  expect(await isAnywhere(STRANGER)).toBe(false);
  expect(await isAnywhere(numberOf(6).slice(2))).toBe(false);
  expect(await findings()).toHaveLength(3);
  expect((await entries(id)).at(-1)?.facts).toMatchObject({ disposalDecision: '26RS0001-3', hitsDisposedOf: 0 });
  const protocol = await disposalProtocol(services, hr, id);
  expect(protocol.name).toBe('gallringsprotokoll-2025-12-31.pdf');
  const printed = await pdfText(protocol.content);
  expect(printed).toContain('26RS0001-3');
  expect(printed).toContain('Diariet.');
  expect(printed).toContain('engagements.csv');
  expect(printed).not.toContain('Pågår');
  expect(printed).not.toContain(numberOf(5));
});

test('a run that finds the same again knows it; hits whose names nobody opened are disposed of at the end', async () => {
  const before = await findings();
  const id = await region.decided(hr, director);
  await handIn(id, 'engagements', csvOf('engagements', [engagement(5), engagement(8)]));
  await start(id);
  await work();
  expect(await findings()).toHaveLength(before.length + 1);
  await expect(disposalProtocol(services, hr, id)).rejects.toMatchObject({ code: 'mapping.run-not-closed' });
  const { trend } = await view(hr, id);
  expect(trend.map((one) => one.total)).toMatchObject([
    { population: '14', engaged: '<5', suppliers: null },
    { population: '14', engaged: '<5', suppliers: null },
  ]);
  expect(trend.map((one) => one.id)).toContain(id);
  await closeRun(services, hr, await aimed(hr, id), { nothingHeldBack: true, checked: 'Diariet.' });
  expect(await findings()).toEqual(before);
  expect((await entries(id)).at(-1)?.facts).toMatchObject({ hitsDisposedOf: 1 });
});

test('only what the decision is about is taken in, and part by part from where it ended', async () => {
  const id = await region.decided(hr, director, aContent({ detectors: ['engagements'] }));
  await expect(
    beginUpload(services, hr, { run: id, file: 'signins' }, { fileName: 'signins.csv', bytes: 10, settings: {} }),
  ).rejects.toMatchObject({ code: 'mapping.file-not-decided' });
  const bytes = csvOf('engagements', [engagement(5), engagement(6)]);
  const at = { run: id, file: 'engagements' as const };
  await beginUpload(services, hr, at, { fileName: 'e.csv', bytes: bytes.length, settings: {} });
  await takePart(services, hr, at, 0, inChunks(bytes.subarray(0, 50)));
  await expect(start(id)).rejects.toMatchObject({ code: 'mapping.upload-unfinished' });
  await expect(takePart(services, hr, at, 0, inChunks(bytes))).rejects.toMatchObject({
    code: 'mapping.upload-elsewhere',
    facts: { received: 50 },
  });
  await expect(
    takePart(services, hr, at, 50, inChunks(Buffer.concat([bytes.subarray(50), Buffer.from('more')]))),
  ).rejects.toMatchObject({ code: 'mapping.upload-too-much' });
  await takePart(services, hr, at, 50, inChunks(bytes.subarray(50)));
  const lies = path.join(folderOf(services.evidenceFolder, inside.employer, id), 'evidence', 'engagements.csv');
  expect(readFileSync(lies).equals(bytes)).toBe(true);
  expect(statSync(lies).mode & 0o777).toBe(0o600);
  await cancelRun(services, hr, await aimed(hr, id));
  await work();
  expect(existsSync(lies)).toBe(false);
});

test('columns by other names are mapped, shown by their shapes alone, and known the next time', async () => {
  const id = await region.decided(hr, director);
  const text = `Personnr;Orgnr;Bolag;Form;Status;Roll;Från;Till;SNI\n${numberOf(9)};5598005022;Åsa & Co;AB;active;;2021-05-01;;\n`;
  const columns = {
    personal_number: 'Personnr',
    organisation_number: 'Orgnr',
    organisation_name: 'Bolag',
    company_status: 'Status',
    role: 'Roll',
    from: 'Från',
    to: 'Till',
  };
  const at = { run: id, file: 'engagements' as const };
  await handIn(id, 'engagements', Buffer.from(text));
  const preview = await previewUpload(services, hr, at);
  expect(preview.shapes[0]?.slice(0, 3)).toEqual(['9'.repeat(numberOf(9).length), '9999999999', 'Xxx & Xx']);
  await expect(mapColumns(services, hr, at, { nothing: 'x' })).rejects.toMatchObject({
    code: 'mapping.column-unknown',
  });
  await mapColumns(services, hr, at, columns);
  await start(id);
  await work();
  expect((await view(hr, id)).status).toBe('counted');
  expect((await findings()).map(({ employee_id }) => employee_id)).toContain('1009');
  const next = await region.decided(hr, director);
  const again = { run: next, file: 'engagements' as const };
  const begun = await beginUpload(services, hr, again, { fileName: 'e.csv', bytes: 10, settings: {} });
  expect(begun.columns).toEqual(columns);
  await mapColumns(services, hr, again, {});
});

test('what is wrong with a file is told, and the run can be started anew when it has been put right', async () => {
  const id = await region.decided(hr, director);
  await handIn(id, 'engagements', Buffer.from('personal_number;name\n1;x\n'));
  await start(id);
  await work();
  const seen = await view(hr, id);
  expect(seen).toMatchObject({ status: 'failed', work: { failure: { code: 'mapping.source-columns-missing' } } });
  expect(seen.work?.failure?.sv).toContain('engagements.csv');
  await handIn(id, 'engagements', csvOf('engagements', [engagement(5), { personal_number: 'x' }]));
  await start(id);
  await work();
  expect((await view(hr, id)).work?.failure?.code).toBe('mapping.too-many-rejects');
  await handIn(id, 'engagements', csvOf('engagements', [engagement(5)]));
  await start(id);
  await work();
  expect(await view(hr, id)).toMatchObject({ status: 'counted', work: { failure: null } });
});

test('whoever decided does not run it, and it does not start before everyone has been told', async () => {
  const both = { ...director, roles: [...director.roles, { role: 'hr' as const, unit: region.unit('top') }] };
  const id = await region.decided(hr, both);
  await expect(startRun(services, both, await aimed(hr, id))).rejects.toMatchObject({ code: 'mapping.run-approver' });
});

test('work that died is taken up again by the next, and what it left is gone; what is called off meanwhile keeps nothing', async () => {
  const id = await region.decided(hr, director);
  await handIn(id, 'engagements', csvOf('engagements', [engagement(5)]));
  await start(id);
  const claim = () => database.transaction(inside, (tx) => claimWork(tx, crypto.randomUUID(), services.clock.now()));
  expect((await claim())?.run).toBe(id);
  expect(await claim()).toBeUndefined();
  expect(await workOnOne(services, inside.employer, on)).toBe(false);
  services.clock.advance(61_000);
  expect(await workOnOne(services, inside.employer, on)).toBe(true);
  expect((await view(hr, id)).status).toBe('counted');

  const off = await region.decided(hr, director);
  await handIn(off, 'engagements', csvOf('engagements', [engagement(8)]));
  await start(off);
  const before = await findings();
  const working = workOnOne(services, inside.employer, on);
  await cancelRun(services, hr, await aimed(hr, off));
  await working;
  await work();
  expect(await findings()).toEqual(before);
  expect((await view(hr, off)).status).toBe('cancelled');
  expect(existsSync(folderOf(services.evidenceFolder, inside.employer, off))).toBe(false);
});
