import { existsSync, readdirSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { listEntriesOf } from '../../../platform/journal/index.ts';
import { employee } from '../../organisation/testing.ts';
import { cancelRun } from '../runs/decide.ts';
import { RUN, type RunId } from '../runs/run.ts';
import { aContent, aMappingRegion } from '../testing-runs.ts';
import { beginUpload, mapColumns, previewUpload, recogniseFile, removeUpload, takePart } from '../uploads/actions.ts';
import { folderOf } from '../uploads/folder.ts';
import { uploadForm } from '../uploads/upload.ts';
import { closeRun } from './close.ts';
import { mappingJob } from './job.ts';
import { readRejectedLines } from './rejected.ts';
import { startRun } from './start.ts';

const { database } = await aDatabase();
const region = await aMappingRegion(database);
afterAll(region.clean);
const { services, inside, actor, view, aimed } = region;
const hr = await actor('hrHead');
const director = await actor('director');
const numberOf = (n: number) => employee(n, 'ward').personal_number as string;
const work = () => mappingJob.run(services, inside, new AbortController().signal);

const EXTRACT = [
  'Personnummer;Org.nr;Företagsnamn;Företagsform;Status;Funktion;Från;Till',
  `${numberOf(5)};559800-5014;Exempelbolaget AB;AB;Aktiv;Ledamot;2020-01-01;`,
  `${numberOf(6)};802500-0019;Idrottsföreningen;Ideell förening;;Kassör;2020-01-01;`,
  `${numberOf(7)};559800-5022;Andra bolaget AB;AB;;Ledamot;2020-01-01;`,
  `${numberOf(8)};252002-0019;En församling;;;Ledamot;2020-01-01;`,
].join('\n');
const LEDGER =
  'leverantor;leverantor_id;verifikationsnummer;belopp;datum\nExempelbolaget AB;5598005014;V1;1 200,50;2025-03-01\n' +
  `Bortom AB;17;V2;99;2025-03-01\n${'Annat AB;18;V;1;2025-03-01\n'.repeat(30)}Trasig AB;19;V3;femtio;2025-03-01\n`;
const EXEMPT = 'orgnr;undantag\n802500-0019;förening\n';
const LOG = [
  'Date (UTC),Username,IP address,Location,Status',
  '2025-05-05T08:00:00Z,anna@exempel.se,2.16.0.1,,Success',
].join('\n');

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
async function handIn(run: RunId, file: string, fileName: string, text: string, settings: object = {}): Promise<void> {
  const bytes = Buffer.from(text);
  const form = uploadForm.parse({ fileName, bytes: bytes.length, settings });
  await beginUpload(services, hr, { run, file }, form);
  await takePart(services, hr, { run, file }, 0, once(bytes));
}
const start = async (id: RunId) => startRun(services, hr, await aimed(hr, id));
const found = () =>
  database.query<{ employee_id: string; finding: string; amount: string | null; evidence: unknown }>(
    inside,
    sql`select employee_id, finding, amount_sek::text as amount, evidence
      from mapping_finding join employment using (employer_id, employment_id) order by employee_id, finding`,
  );

test('foreign files as they come: an extract and a ledger become findings with the lines they stood on; exempt organisations leave no trace', async () => {
  const id = await region.decided(hr, director, aContent({ detectors: ['engagements', 'suppliers', 'hygiene'] }));
  await handIn(id, 'company-register', 'utdrag.csv', EXTRACT);
  await handIn(id, 'company-register.2', 'utdrag2.csv', EXTRACT.split('\n').slice(0, 2).join('\n'));
  await handIn(id, 'exempt-organisations', 'undantag.csv', EXEMPT);
  await handIn(id, 'supplier-ledger', 'reskontra.csv', LEDGER, { listsPayments: true });
  await handIn(id, 'suppliers', 'egna.csv', 'supplier_id;organisation_number;name\nL9;559800-5022;Andra bolaget AB\n');
  await start(id);
  await work();
  const seen = await view(hr, id);
  expect(seen).toMatchObject({ status: 'counted', work: { failure: null } });
  expect(await found()).toEqual([
    {
      employee_id: '1005',
      finding: 'engagement',
      amount: null,
      evidence: [
        { file: 'utdrag.csv', lines: [2] },
        { file: 'utdrag2.csv', lines: [2] },
      ],
    },
    {
      employee_id: '1005',
      finding: 'supplier-hit',
      amount: '1201',
      evidence: [
        { file: 'utdrag.csv', lines: [2] },
        { file: 'utdrag2.csv', lines: [2] },
      ],
    },
    { employee_id: '1007', finding: 'engagement', amount: null, evidence: [{ file: 'utdrag.csv', lines: [4] }] },
    { employee_id: '1007', finding: 'supplier-hit', amount: '0', evidence: [{ file: 'utdrag.csv', lines: [4] }] },
  ]);
  const ledger = seen.counts?.files.find(({ source }) => source === 'supplier-ledger');
  expect(ledger).toMatchObject({ file: 'reskontra.csv', rows: 33, rejected: 1 });
  expect(ledger?.told).toContainEqual({
    is: 'rejected',
    code: 'no-amount',
    facts: { column: 'belopp' },
    n: 1,
    lines: [34],
  });
  expect(seen.counts?.files.find(({ file }) => file === 'suppliers.csv')?.source).toBe(null);
  const lines = (await readRejectedLines(services, hr, id)).toString();
  expect(lines).toBe('file;line;reason\nreskontra.csv;34;belopp är inget belopp · belopp is not an amount\n');
  await expect(readRejectedLines(services, director, id)).rejects.toMatchObject({ code: 'access.not-allowed' });
  const told = (await database.transaction(inside, (tx) => listEntriesOf(tx, { kind: RUN, id }))).at(-1);
  expect(JSON.stringify(told?.facts)).toContain('reskontra.csv');
  // Neither in what is kept nor in what is told: that somebody serves in a club or a congregation.
  expect(JSON.stringify([seen.counts, await found(), told, lines])).not.toMatch(/8025000019|252002|1006|1008/);
  await closeRun(services, hr, await aimed(hr, id), { nothingHeldBack: true, checked: 'Diariet.' });
  await work();
  expect(existsSync(folderOf(services.evidenceFolder, inside.employer, id))).toBe(false);
  await expect(readRejectedLines(services, hr, id)).rejects.toMatchObject({ code: 'mapping.no-rejected-lines' });
});

test('a file is recognised by how it begins, of the kinds that the run reads, and looked through without a value', async () => {
  const id = await region.decided(hr, director, aContent({ detectors: ['engagements', 'suppliers'] }));
  const recognised = (text: string) => recogniseFile(services, hr, id, Buffer.from(text));
  expect(await recognised(EXTRACT)).toEqual(['company-register']);
  expect(await recognised(EXEMPT)).toEqual(['exempt-organisations']);
  expect(await recognised('organisation_number\n5598005014\n')).toEqual(['own-companies']);
  expect(await recognised(LOG)).toEqual([]);
  expect((await view(hr, id)).kinds.map(({ kind }) => kind)).not.toContain('entra-csv');
  await expect(handIn(id, 'entra-csv', 'x.csv', LOG)).rejects.toMatchObject({ code: 'mapping.file-not-decided' });
  await handIn(id, 'supplier-ledger', 'reskontra.csv', LEDGER);
  const at = { run: id, file: 'supplier-ledger' };
  const preview = await previewUpload(services, hr, at);
  expect(preview).toMatchObject({
    fileName: 'reskontra.csv',
    titles: ['leverantor', 'leverantor_id', 'verifikationsnummer', 'belopp', 'datum'],
    tried: { used: 32, rows: { suppliers: 3, invoices: 3 }, isWhole: true, refused: null },
  });
  expect(JSON.stringify(preview)).not.toMatch(/Exempelbolaget|femtio|5598005014/);
  await handIn(id, 'supplier-ledger', 'annat.csv', LEDGER.replace('belopp', 'summa'));
  expect((await previewUpload(services, hr, at)).tried?.refused?.sv).toContain('belopp');
  await mapColumns(services, hr, at, { belopp: 'summa' });
  expect((await previewUpload(services, hr, at)).tried).toMatchObject({ used: 32, refused: null });
  await removeUpload(services, hr, at);
  expect(readdirSync(`${folderOf(services.evidenceFolder, inside.employer, id)}/evidence`)).toEqual([]);
  await cancelRun(services, hr, await aimed(hr, id));
});

test('answers from Bolagsverket are taken in under an agreement only, which the journal then names', async () => {
  const id = await region.decided(hr, director);
  await expect(handIn(id, 'ssbten', 'svar.xml', '<Envelope/>')).rejects.toMatchObject({
    code: 'mapping.source-agreement-missing',
  });
  await handIn(id, 'ssbten', 'svar.xml', '<Envelope/>', { agreement: 'BV-2026-17' });
  await start(id);
  const told = (await database.transaction(inside, (tx) => listEntriesOf(tx, { kind: RUN, id }))).at(-1);
  expect(told).toMatchObject({ type: 'mapping-run.started', facts: { agreements: ['BV-2026-17'] } });
  await work();
  expect((await view(hr, id)).work?.failure?.sv).toContain('svar.xml (1/1)');
  await cancelRun(services, hr, await aimed(hr, id));
});

test('Parquet stands alone: with a foreign file for the same thing the run says so', async () => {
  const id = await region.decided(hr, director);
  await handIn(id, 'invoices', 'fakturor.parquet', 'PAR1');
  await handIn(id, 'supplier-ledger', 'reskontra.csv', LEDGER);
  await expect(start(id)).rejects.toMatchObject({ code: 'mapping.files-overlap' });
  await cancelRun(services, hr, await aimed(hr, id));
});

test('sign-ins as exported, with a table of countries, become days abroad', async () => {
  const content = aContent({ detectors: ['abroad'], indication: 'Uppgifter om arbete från utlandet.' });
  const id = await region.decided(hr, director, content);
  const users = await database.query<{ user_name: string }>(
    inside,
    sql`select user_name from employment_state join employment using (employer_id, employment_id)
      where employee_id = '1009' and user_name is not null limit 1`,
  );
  const userName = users[0]?.user_name ?? '';
  expect(userName).not.toBe('');
  await handIn(id, 'entra-csv', 'inloggningar.csv', LOG.replace('anna@exempel.se', `${userName}@exempel.se`), {
    userNames: 'before-at',
  });
  await handIn(id, 'ip-countries', 'lander.csv', '2.16.0.0,2.16.255.255,ES\n');
  await start(id);
  await work();
  // What the decision is not about is not counted: neither the register's order nor anybody's engagements.
  const seen = await view(hr, id);
  expect(seen).toMatchObject({ status: 'counted', counts: { total: { abroad: '<5', register: null, engaged: null } } });
  expect(seen.counts?.notChecked).toContain('hygiene');
  const abroad = await database.query(
    inside,
    sql`select country, days, evidence from mapping_finding where finding = 'work-abroad-undeclared'`,
  );
  expect(abroad).toEqual([{ country: 'ES', days: 1, evidence: [{ file: 'inloggningar.csv', lines: [2] }] }]);
});
