import { link, mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import type { EmployerId } from '../src/kernel/ids.ts';
import { newId, systemRandom } from '../src/kernel/ids.ts';
import { localDate } from '../src/kernel/local-date.ts';
import { type RunId, runContent } from '../src/modules/mapping/runs/run.ts';
import { insertRun, saveRun } from '../src/modules/mapping/runs/store.ts';
import { folderOf, placeOf } from '../src/modules/mapping/uploads/folder.ts';
import { insertUpload } from '../src/modules/mapping/uploads/store.ts';
import { insertWork } from '../src/modules/mapping/work/store.ts';
import { organisationAt } from '../src/modules/organisation/index.ts';
import { aDoer, importGiven, servicesOver, TEST_SECRET } from '../src/modules/organisation/testing.ts';
import { type Database, migrate, openDatabase } from '../src/platform/database/index.ts';
import { DEFAULT_NAMES } from '../src/platform/embedded-postgres/index.ts';
import type { BenchRow } from './bench-row.ts';
import { measured, rounded } from './mapping.ts';
import { type EvidenceFormat, type EvidenceSize, userName, writeEvidence } from './mapping-evidence.ts';
import { countsOf, writeHalves } from './mapping-halves.ts';
import { withBothRoles } from './postgres.ts';
import { aRegionOf } from './region.ts';
import { withDataFolder } from './running.ts';

const HERE = path.resolve(import.meta.dirname, '..');
const MAIN = path.join(HERE, 'bin/main.mjs');
const FLOOR = path.join(import.meta.dirname, 'mapping-floor.ts');
const WORKER = path.join(HERE, 'src/modules/mapping/testing-work-until-killed.ts');
const EMPLOYEES = 50_000;
const TEN_MILLION = 10_000_000;
const CUTOFF = '2026-06-30';
const BEFORE = '2026-01-15';

/**
 * Ten million sign-ins of 50 000 employees, from the file to findings in the register: the process that does a server's
 * background work, from its start to its end, against a bare DuckDB query of the same question over the same files. Then
 * the same in two halves by a hash of who it is, mapped apart by two processes at once: their counts are to be the whole's.
 */
export async function mappingRegisterBench(): Promise<BenchRow[]> {
  return withDataFolder(async (folder) => {
    const size = { employees: EMPLOYEES, signins: TEN_MILLION };
    const { rows } = await fromFileToRegister(folder, size, 2);
    return [...rows, ...(await inHalves(folder))];
  });
}

/** A hundred million against ten, once each, from Parquet: some 3 GB on the disk while it runs. */
export async function mappingHundredMillionBench(): Promise<BenchRow[]> {
  const measure = (signins: number) =>
    withDataFolder((folder) => fromFileToRegister(folder, { employees: EMPLOYEES, signins }, 1, 'parquet'));
  const ten = await measure(TEN_MILLION);
  const hundred = await measure(10 * TEN_MILLION);
  return [
    ...ten.rows,
    ...hundred.rows,
    {
      what: '100 M sign-ins against 10 M (at most twelve times)',
      value: rounded(hundred.seconds),
      unit: 's',
      floor: rounded(ten.seconds),
      ratio: rounded(hundred.seconds / ten.seconds),
    },
  ];
}

async function fromFileToRegister(folder: string, size: EvidenceSize, times: number, format: EvidenceFormat = 'csv') {
  const signins = await writeEvidence(folder, format, size);
  const { size: bytes } = await stat(signins);
  const what = `${size.signins / 1e6} M sign-ins × ${size.employees} employees, ${format} (${Math.round(bytes / 1e6)} MB) to findings in the register`;
  return withBothRoles(async (postgres) => {
    await migrate(postgres.ownerConnection, DEFAULT_NAMES.server);
    const database = openDatabase({ connection: postgres.connection });
    try {
      const { employer, clock } = await anEmployerOf(database, size.employees);
      const floors = [];
      const runs = [];
      for (let time = 0; time < times; time++) {
        floors.push(await measured([FLOOR, signins, path.join(folder, 'employees.csv')]));
        const evidenceFolder = path.join(folder, `evidence-${time}`);
        await aStartedRun(database, { employer, evidenceFolder, signins, bytes, at: clock });
        const given = { connection: postgres.connection, employer, evidenceFolder, secret: TEST_SECRET, now: clock };
        runs.push(await measured([WORKER], { WORK: JSON.stringify(given) }));
      }
      const [found] = await database.query<{ findings: number; counted: number }>(
        { employer },
        sql`select (select count(*)::integer from mapping_finding) as findings,
          (select count(*)::integer from mapping_run where status = 'counted') as counted`,
      );
      if (found?.counted !== times) throw new Error('a run did not come to counts');
      const seconds = Math.min(...runs.map((one) => one.seconds));
      const floor = Math.min(...floors.map((one) => one.seconds));
      const rows: BenchRow[] = [
        { what, value: rounded(seconds), unit: 's', floor: rounded(floor), ratio: rounded(seconds / floor) },
        {
          what: `${what}, most memory of the process`,
          value: Math.round(Math.max(...runs.map(({ megabytes }) => megabytes))),
          unit: 'MB',
          floor: Math.round(Math.max(...floors.map(({ megabytes }) => megabytes))),
        },
        { what: `${what}, findings`, value: found.findings, unit: '' },
      ];
      return { rows, seconds };
    } finally {
      await database.close();
    }
  });
}

/** An employer with so many people, called in logs what the files call them. */
async function anEmployerOf(database: Database, count: number) {
  const services = servicesOver(database);
  const doer = await aDoer(database);
  const { units, employees } = aRegionOf(count);
  const named = (employees ?? []).map((one, index) => ({ ...one, user_name: userName(index) }));
  await importGiven(services, doer, { ...(units === undefined ? {} : { units }), employees: named });
  return { employer: doer.employer, clock: services.clock.now() };
}

/** A run that has been decided on and started, with the file of sign-ins where a server keeps it. */
async function aStartedRun(
  database: Database,
  of: {
    readonly employer: EmployerId;
    readonly evidenceFolder: string;
    readonly signins: string;
    readonly bytes: number;
    readonly at: ReturnType<ReturnType<typeof servicesOver>['clock']['now']>;
  },
): Promise<void> {
  const { employer, evidenceFolder, signins, bytes, at } = of;
  const id = newId<RunId>(at, systemRandom);
  const upload = {
    ...({
      file: 'signins',
      kind: 'signins',
      fileName: path.basename(signins),
      isParquet: signins.endsWith('.parquet'),
    } as const),
    ...{ bytes, received: bytes, columns: {}, settings: {} },
  };
  const place = placeOf(folderOf(evidenceFolder, employer, id), upload);
  await mkdir(path.dirname(place), { recursive: true });
  await link(signins, place);
  const content = runContent.parse({
    ...{ title: 'x', purpose: 'x', legalBasis: 'gdpr-6-1-e', from: '2025-07-01', cutoff: CUTOFF, indication: 'x' },
    detectors: ['abroad'],
    dpia: { reference: 'x', completedOn: BEFORE },
    officerAdvice: { advice: 'x', givenOn: BEFORE },
    union: { way: 'mbl-11', reference: 'x', concludedOn: BEFORE },
    disposal: { reference: 'x', decidedOn: BEFORE },
  });
  await database.transaction({ employer }, async (tx) => {
    const units = await organisationAt(tx, { on: localDate(CUTOFF), knownAt: at }).listUnits();
    const unit = units.find(({ parent }) => parent === null)?.id;
    if (unit === undefined) throw new Error('the region has no top');
    const prepared = { at, by: null, account: 'bench' };
    const run = { id, unit, authority: null, status: 'prepared', content, prepared } as const;
    await insertRun(tx, { ...run, decision: null, information: null, revision: 1 });
    const decision = { journalNumber: 'x', at, by: null, account: 'another' };
    await saveRun(tx, id, { status: 'decided', decision });
    const information = { givenOn: BEFORE, channel: 'x', proof: 'x' };
    await saveRun(tx, id, { status: 'running', information });
    await insertUpload(tx, id, upload);
    await insertWork(tx, id, { at, by: null, account: 'bench' });
  });
}

/** Both halves at once, and the whole: every count of the halves together is that of the whole. */
async function inHalves(folder: string): Promise<BenchRow[]> {
  const map = (of: string) => [MAIN, 'map', of, '--out', path.join(of, 'out'), '--cutoff', CUTOFF];
  const halves = await writeHalves(folder);
  const whole = await measured(map(folder));
  const apart = await Promise.all(halves.map((half) => measured(map(half))));
  const summaryIn = (of: string) => path.join(of, 'out/summary.json');
  const [sum, all] = [await countsOf(halves.map(summaryIn)), await countsOf([summaryIn(folder)])];
  const different = [...all].filter(([name, count]) => sum.get(name) !== count).map(([name]) => name);
  if (different.length > 0) throw new Error(`the halves do not sum to the whole: ${different.join(', ')}`);
  const { abroad } = JSON.parse(await readFile(summaryIn(folder), 'utf8'));
  return [
    {
      what: 'two halves by employee hash in two processes at once, against the whole in one',
      value: rounded(Math.max(...apart.map(({ seconds }) => seconds))),
      unit: 's',
      floor: rounded(whole.seconds),
      ratio: rounded(Math.max(...apart.map(({ seconds }) => seconds)) / whole.seconds),
    },
    { what: `counts of the halves that are not the whole’s, of ${all.size}`, value: different.length, unit: '' },
    { what: 'stays found in both', value: abroad.stays, unit: '' },
  ];
}
