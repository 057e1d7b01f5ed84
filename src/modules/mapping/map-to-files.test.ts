import { hash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { localDate } from '../../kernel/local-date.ts';
import { aFolder, anEmployee, anEngagement, BASE, EMPTY_REGISTER, type GivenFiles, UNITS } from './fixture.ts';
import { mapToFiles } from './map-to-files.ts';
import type { MappingOptions } from './options.ts';

const ALL = ['findings.csv', 'manifest.json', 'rejected.csv', 'report.pdf', 'report.xlsx', 'summary.json'];

/** A folder of evidence, and beside the files a place for the outcome. */
async function prepared(files: GivenFiles) {
  const made = await aFolder(files);
  const out = path.join(made.folder, 'out');
  const map = (different: Partial<MappingOptions> = {}, protectedFile?: string) =>
    mapToFiles(
      {
        folder: made.folder,
        from: localDate('2025-07-01'),
        cutoff: localDate('2026-06-30'),
        acceptRejects: false,
        ...different,
      },
      { folder: out, version: '1.2.3', ...(protectedFile === undefined ? {} : { protectedFile }) },
    );
  const written = (name: string) => readFile(path.join(out, name), 'utf8');
  return { folder: made.folder, out, map, written, [Symbol.asyncDispose]: made[Symbol.asyncDispose] };
}

const PRESENCE = { employee_id: 'E1', date: '2026-01-01', place: 'remote' };
const files = {
  units: UNITS,
  employees: [anEmployee(1), anEmployee(2, { employee_id: '=E;2' }), anEmployee(3, { protected: 'true' })],
  engagements: [anEngagement(1), anEngagement(2), anEngagement(3)],
  ...EMPTY_REGISTER,
  presence: [{ ...PRESENCE, place: 'home' }, ...Array.from({ length: 19 }, () => PRESENCE)],
} satisfies GivenFiles;

test('a run writes its outcome and answers the counts', async () => {
  await using run = await prepared(files);
  expect(await run.map()).toEqual({ kind: 'done', persons: 3, findings: 3, rejectedRows: 1 });
  expect(await readdir(run.out)).toEqual(ALL);
  expect(await run.written('findings.csv')).toBe(
    'finding;employee_id;administration_id;unit_id;kind;class;organisation_number;country;from;to;days;amount_sek;confidence;disagreement;documented;explanation\n' +
      'engagement;"=E;2";A1;U1;secondary-occupation;unknown;5598005014;;2020-01-01;;;;;;;\n' +
      'engagement;E1;A1;U1;secondary-occupation;unknown;5598005014;;2020-01-01;;;;;;;\n' +
      'engagement;skyddad;skyddad;;secondary-occupation;unknown;;;2020-01-01;;;;;;;\n',
  );
  expect(await run.written('rejected.csv')).toMatch(/^file;line;reason\npresence\.csv;2;[^;\n]+\n$/);
});

test('summary.json has the keys of the contract in its order', async () => {
  await using run = await prepared(files);
  await run.map();
  const summary = JSON.parse(await run.written('summary.json'));
  expect(Object.keys(summary)).toEqual([
    'period',
    'population',
    'engagements',
    'suppliers',
    'abroad',
    'remote',
    'oral',
    'hygiene',
    'notChecked',
    'rejectedRows',
  ]);
  expect(JSON.stringify([summary.engagements, summary.suppliers, summary.abroad, summary.hygiene])).toBe(
    '[{"persons":3,"engagements":3,"companies":1,"relatedCompanies":0,"managersWithEngagement":0,' +
      '"flagged":{"own-company":0,"housing":0,"inactive":0},' +
      '"byClass":{"known-and-decided":0,"known-undecided":0,"expired":0,"forbidden-but-ongoing":0,"unknown":3},' +
      '"personsUnknown":3,"notInExtract":0},' +
      '{"personsWithSupplierHit":0,"engagementsWithSupplierHit":0,"companiesWithSupplierHit":0,"companiesPaid":0,' +
      '"invoicesPaid":0,"amountPaidSek":0,"sample":{"seed":"","size":0,"attestedInSameAdministration":0,"employeeIsReference":0}},' +
      '{"personsWithForeignDays":0,"stays":0,"workDays":0,"coveredDays":0,"uncoveredDays":0,"personsUncovered":0,' +
      '"conflictingDays":0,"unmatchedSignins":0},{"decided-after-start":0,"unsigned":0,"expired":0,"left-employment":0}]',
  );
});

test('the manifest names what was asked and exactly which files were read', async () => {
  await using run = await prepared(files);
  await run.map({ sample: { seed: 'frö', size: 3 }, decision: 'KS 2026/1', legalBasis: 'LOA 7 c §' });
  const manifest = JSON.parse(await run.written('manifest.json'));
  expect(manifest).toMatchObject({
    version: '1.2.3',
    from: '2025-07-01',
    cutoff: '2026-06-30',
    seed: 'frö',
    sampleSize: 3,
    decision: 'KS 2026/1',
    legalBasis: 'LOA 7 c §',
  });
  expect(manifest.inputs.map(({ file }: { file: string }) => file)).toEqual(
    ['employees', 'engagements', 'presence', 'register', 'units'].map((name) => `${name}.csv`),
  );
  expect(manifest.inputs[2]).toEqual({
    file: 'presence.csv',
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    rows: 20,
    from: '2026-01-01',
    to: '2026-01-01',
    rejectedRows: 1,
  });
});

test('the same files and options give the same bytes, over what an earlier run wrote', async () => {
  await using run = await prepared(files);
  const bytes = async () => {
    await run.map({ sample: { seed: 'x', size: 1 } });
    return Promise.all(ALL.map(async (name) => hash('sha256', await readFile(path.join(run.out, name)))));
  };
  expect(await bytes()).toEqual(await bytes());
});

test('one row in twenty may be bad; of more, only the rejects are written, unless they are accepted', async () => {
  await using run = await prepared({ ...files, presence: files.presence.slice(0, 19) });
  expect(await run.map()).toEqual({
    kind: 'too-many-rejects',
    files: [{ file: 'presence.csv', rows: 19, rejectedRows: 1 }],
  });
  expect(await readdir(run.out)).toEqual(['rejected.csv']);
  expect((await run.map({ acceptRejects: true })).kind).toBe('done');
  expect(await readdir(run.out)).toEqual(ALL);
});

test('rejects are written by file and line', async () => {
  await using run = await prepared({
    ...files,
    absences: 'employee_id;from;to;kind;country\nx\n',
    survey: 'respondent_id;about_id;role;topic;answer;since\nx\n\ny\n',
  });
  await run.map({ acceptRejects: true });
  const rows = (await run.written('rejected.csv')).split('\n').map((row) => row.split(';').slice(0, 2).join(';'));
  expect(rows).toEqual(['file;line', 'absences.csv;2', 'presence.csv;2', 'survey.csv;2', 'survey.csv;4', '']);
});

test('protected persons are in full in a file that only its owner reads', async () => {
  await using run = await prepared(files);
  const place = path.join(run.folder, 'protected.csv');
  await writeFile(place, 'before', { mode: 0o644 });
  await run.map({}, place);
  expect((await stat(place)).mode & 0o777).toBe(0o600);
  expect((await readFile(place, 'utf8')).split('\n').slice(1)).toEqual([
    'engagement;E3;A1;U1;secondary-occupation;unknown;5598005014;;2020-01-01;;;;;;;',
    '',
  ]);
});

test('when the files are wrong nothing is written, nor left behind', async () => {
  await using run = await prepared({ ...BASE, presence: 'employee_id\n' });
  await expect(run.map()).rejects.toMatchObject({ code: 'mapping.columns-missing' });
  expect(await readdir(run.folder)).toEqual(['employees.csv', 'presence.csv', 'units.csv']);
});

test('an outcome that has no place is refused before anything is read', async () => {
  await using run = await prepared(files);
  await expect(run.map({}, path.join(run.folder, 'no', 'such.csv'))).rejects.toMatchObject({
    code: 'mapping.not-writable',
  });
  await expect(run.map({}, path.join(run.out, 'findings.csv'))).rejects.toMatchObject({ code: 'mapping.output-twice' });
  await writeFile(run.out, '');
  await expect(run.map()).rejects.toMatchObject({ code: 'mapping.not-writable' });
});

test('a run that cannot finish writing leaves nothing half done', async () => {
  await using run = await prepared(files);
  await mkdir(path.join(run.out, 'summary.json', 'in the way'), { recursive: true });
  await expect(run.map()).rejects.toMatchObject({ code: 'mapping.not-written' });
  expect((await readdir(run.out)).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('a run can be ended; its scratch folder is then gone', async () => {
  await using run = await prepared(files);
  const scratch = path.join(run.folder, 'scratch');
  await mkdir(scratch);
  vi.stubEnv('TMPDIR', scratch);
  const interruption = new AbortController();
  const ended = mapToFiles(
    { folder: run.folder, from: localDate('2025-07-01'), cutoff: localDate('2026-06-30'), acceptRejects: false },
    { folder: run.out, version: '1' },
    { signal: interruption.signal, onFile: () => interruption.abort() },
  );
  await expect(ended).rejects.toMatchObject({ name: 'AbortError' });
  vi.unstubAllEnvs();
  expect(await readdir(scratch)).toEqual([]);
  expect(await readdir(run.folder)).not.toContain('out');
});
