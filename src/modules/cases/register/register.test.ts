import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { writeWorkbook } from '../../../platform/spreadsheet/index.ts';
import { listDutiesOf } from '../../duties/index.ts';
import { decideVersion, foundGuideline, guidelineContent, listPresets } from '../../guidelines/index.ts';
import { employee } from '../../organisation/testing.ts';
import { changeCase } from '../actions/course.ts';
import { decideCase } from '../actions/decide.ts';
import type { CaseId } from '../case.ts';
import { getKind } from '../find-kind.ts';
import { aCaseRegion } from '../testing-cases.ts';
import { aBoardSeat, noObjection } from '../types/secondary-occupation/testing.ts';
import { importRegister, type Paper, previewRegister } from './actions.ts';
import { registerMapping } from './mapping.ts';
import { registerRejectFile, rejectWords } from './tell.ts';
import { aRegister, type Cells } from './testing.ts';

const { database } = await aDatabase();
const region = await aCaseRegion(database, {
  employees: [
    employee(30, 'ward', { name: 'Hemlig Hanna', protected: 'true' }),
    employee(31, 'ward', { employed_to: '2020-12-31' }),
  ],
});
const { actor, inside, view, services } = region;
const hr = await actor('hrHead');
const wardHr = await actor('wardHr');
const registrar = await actor('registrar');

const read = (rows: readonly Cells[], more: readonly string[] = [], by = hr) =>
  importRegister(services, by, { content: aRegister(rows, more) });
const found = async (sourceId: string) =>
  database.transaction(inside, async (tx) => {
    const { rows } = await sql<{ case_id: CaseId; status: string; outcome: string | null; origin: string }>`
      select case_id, status, outcome, origin from case_file where source_id = ${sourceId}`.execute(tx);
    return rows[0];
  });
const getCase = async (sourceId: string) => {
  const one = await found(sourceId);
  if (one === undefined) throw new Error(`no case ${sourceId}`);
  return one;
};
const entriesOf = (type: string) =>
  database.transaction(inside, async (tx) => {
    const { rows } = await sql<{ n: number }>`select count(*)::integer as n from entry where type = ${type}`.execute(
      tx,
    );
    return rows[0]?.n ?? 0;
  });
async function* bytes(text: string) {
  yield new TextEncoder().encode(text);
}
const pdf = (name: string, text = name): Paper => ({ name, content: bytes(`%PDF-1.4\n% ${text}\n%%EOF\n`) });

test('what is read in is reviewed by nobody here, owes nothing to anybody, and read in again changes nothing', async () => {
  const rows = [
    { case_id: 'A1', organisation_number: '556000-0001', from: '2021-02-01' },
    { case_id: 'A2', status: 'no-objection', decided_on: '2022-03-04', to: '2999-12-31' },
    { case_id: 'A3', status: 'forbidden', decided_on: '2022-03-04', employee_id: '1006' },
    { case_id: 'A4', status: 'withdrawn' },
    { case_id: 'A5', status: 'no-objection', decided_on: '2018-01-01', from: '2018-01-01', to: '2019-12-31' },
    { case_id: 'A6', status: 'agreed', employee_id: '1031', decided_on: '2019-01-01' },
  ];
  const first = await read(rows);
  expect(first).toMatchObject({ counts: { new: 6, changed: 0, handled: 0, known: 0 }, rejects: [] });
  expect(await Promise.all(rows.map(({ case_id }) => found(case_id)))).toMatchObject([
    { status: 'read-in', outcome: null, origin: 'read-in' },
    { status: 'read-in', outcome: 'not-forbidden' },
    { status: 'read-in', outcome: 'forbidden' },
    { status: 'withdrawn', outcome: null },
    { status: 'ended', outcome: 'not-forbidden' },
    { status: 'read-in', outcome: 'not-forbidden' },
  ]);
  const { case_id: id } = await getCase('A2');
  const seen = await view(await actor('wardManager'), id);
  expect(seen.decisions).toMatchObject([{ outcome: 'not-forbidden', level: 'elsewhere', effectiveOn: '2022-03-04' }]);
  expect(seen.timeline.map(({ type, effectiveOn }) => [type, effectiveOn])).toEqual([
    ['case.registered-from-before', '2022-03-04'],
  ]);
  expect(await database.transaction(inside, (tx) => listDutiesOf(tx, 'case', [id]))).toEqual([]);
  const before = await entriesOf('case.registered-from-before');
  const again = await read(rows);
  expect(again.counts).toEqual({ new: 0, changed: 0, handled: 0, known: 6 });
  expect([await entriesOf('case.registered-from-before'), await entriesOf('register.read-in')]).toEqual([before, 1]);
});

test('a row that says something else changes its case, but not one that has been handled here since', async () => {
  const rows = (of: Partial<Cells>) => [
    { case_id: 'B1', ...of },
    { case_id: 'B2', employee_id: '1006', ...of },
  ];
  await read(rows({}));
  const { case_id: handled } = await getCase('B2');
  const report = { kind: 'secondary-occupation', report: aBoardSeat() };
  await changeCase(services, await actor('colleague'), { case: handled }, report);
  const decided = rows({ status: 'forbidden', decided_on: '2023-05-06' });
  const shown = await previewRegister(services, hr, { content: aRegister(decided) });
  expect(shown.rows.map(({ row, fate, differs }) => [row.caseId, fate, differs])).toEqual([
    ['B1', 'changed', ['status', 'decidedOn']],
    ['B2', 'handled', ['status', 'decidedOn']],
  ]);
  await read(decided);
  expect([await getCase('B1'), await getCase('B2')]).toMatchObject([{ outcome: 'forbidden' }, { outcome: null }]);
  expect((await read(decided)).counts).toMatchObject({ known: 1, handled: 1, changed: 0 });
});

test('a decision that somebody else should have made is a finding, and stands', async () => {
  const by = (decided_by: string, case_id: string) => ({
    case_id,
    decided_by,
    employee_id: '1006',
    status: 'no-objection',
    decided_on: '2025-06-01',
  });
  await read([by('1004', 'C1'), by('1008', 'C2'), by('9999', 'C3')], ['decided_by']);
  const { rows } = await database.transaction(inside, (tx) =>
    sql<{ source_id: string; found: boolean }>`
      select source_id, finding is not null as found from registered_decision join case_file on case_id = subject_id
      where source_id like 'C%' order by source_id`.execute(tx),
  );
  expect(rows).toEqual([
    { source_id: 'C1', found: false },
    { source_id: 'C2', found: true },
  ]);
  expect(await getCase('C2')).toMatchObject({ outcome: 'not-forbidden' });
});

test('a case that was read in is decided here only when it has been reported', async () => {
  await read([{ case_id: 'D1', employee_id: '1006' }]);
  const { case_id: id } = await getCase('D1');
  const manager = await actor('wardManager');
  const decide = () => decideCase(services, manager, { case: id }, { content: noObjection() });
  await expect(decide()).rejects.toMatchObject({ facts: { obstacles: [{ code: 'read-in.not-reported' }] } });
  const report = { kind: 'secondary-occupation', report: aBoardSeat() };
  await changeCase(services, await actor('colleague'), { case: id }, report);
  await decide();
  expect(await getCase('D1')).toMatchObject({ status: 'decided', outcome: 'not-forbidden' });
});

test('an agreement on remote work from before that still runs is told as one, so that its end is asked for', async () => {
  await read([
    {
      case_id: 'R1',
      employee_id: '1006',
      kind: 'remote-work',
      status: 'agreed',
      remote_share: '40',
      decided_on: '2025-02-01',
      to: '2027-01-31',
    },
    {
      case_id: 'R2',
      employee_id: '1006',
      kind: 'remote-work',
      status: 'agreed',
      remote_share: '40',
      decided_on: '2023-02-01',
      to: '2025-01-31',
    },
  ]);
  const agreements = async (caseId: string) => {
    const { timeline } = await region.view(await actor('colleague'), (await getCase(caseId)).case_id as CaseId);
    return timeline.filter(({ type }) => type === 'agreement.registered-from-before').map(({ facts }) => facts?.endsOn);
  };
  expect([await agreements('R1'), await agreements('R2')]).toEqual([['2027-01-31'], []]);
  expect(await getCase('R1')).toMatchObject({ status: 'read-in', outcome: 'agreed' });
});

test('rows are left out for what stands in them, for a kind that cannot be read in yet and for people out of reach', async () => {
  const bad: readonly Partial<Cells>[] = [
    { employee_id: '' },
    { kind: 'hobby' },
    { status: 'Agreed' },
    { from: '2023-02-29' },
    { from: '2023-02-02', to: '2023-02-01' },
    { country: 'SWE' },
    { remote_share: '100,5' },
    { remote_share: '1.000,00' },
    { organisation_number: '556' },
    { employee_id: 'nobody' },
    { employee_id: '1030' },
    { case_id: 'E1' },
  ];
  const rows = bad.map((of, index) => ({ case_id: `E${index + 1}`, ...of }));
  const outcome = await read([...rows, { case_id: 'E1', employee_id: '1005' }]);
  const { rejects, counts } = outcome;
  expect(rejects.map(({ reason }) => reason)).toEqual([
    'empty',
    'code',
    'code',
    'date',
    'period',
    'country',
    'share',
    'number',
    'number',
    'employee-unknown',
    'employee-unknown',
    'repeated',
  ]);
  expect(counts.new).toBe(1);
  const without = { ...services, kinds: services.kinds.filter(({ kind }) => kind !== 'work-abroad') };
  const notYet = await importRegister(without, hr, { content: aRegister([{ case_id: 'E20', kind: 'work-abroad' }]) });
  expect(notYet.rejects.map(({ reason }) => reason)).toEqual(['kind-not-yet']);
  const file = await registerRejectFile(outcome, 'sv');
  expect(file.split('\r\n')[1]).toBe('register.csv;2;employee_id är tomt.');
  expect(file).not.toContain('Hanna');
});

test('HR of a part and the registrar read in for their own; a protected person is there for a handler and the system only', async () => {
  const outside = [
    { case_id: 'F1', employee_id: '1008' },
    { case_id: 'F2', employee_id: '1005' },
  ];
  expect((await read(outside, [], wardHr)).rejects).toMatchObject([{ line: 2, reason: 'employee-unknown' }]);
  expect((await read([{ case_id: 'F3', employee_id: '1008' }], [], registrar)).rejects).toHaveLength(1);
  const hidden = [{ case_id: 'F4', employee_id: '1030' }];
  expect(JSON.stringify(await previewRegister(services, hr, { content: aRegister(hidden) }))).not.toContain('Hanna');
  const content = aRegister(hidden);
  expect((await importRegister(services, { system: true, ...inside }, { content })).counts.new).toBe(1);
  expect((await read(hidden)).rejects).toMatchObject([{ reason: 'employee-unknown' }]);
  expect((await read([{ case_id: 'F4', employee_id: '1005' }])).rejects).toMatchObject([{ reason: 'other-person' }]);
});

test('a personal number that stands as the number of a sole trader is kept nowhere', async () => {
  const { remarks } = await read([{ case_id: 'G1', organisation_number: '19800101-9805' }]);
  expect(remarks.soleTraders).toBe(1);
  const { rows } = await database.transaction(inside, (tx) =>
    sql<{ all: string }>`select string_agg(cells::text || content::text, ' ') as all from register_row
      join case_file using (case_id)`.execute(tx),
  );
  expect(rows[0]?.all).not.toContain('8001019805');
});

test('a workbook with columns and words of its own is read by a mapping, which is kept for next time', async () => {
  const columns = ['Löpnr', 'Anst.nr', 'Bisyssla', 'Beslut', 'Beslutsdag'].map((title) => ({ title }));
  const content = await writeWorkbook([
    { name: 'Register', columns, rows: [['H1', '1005', 'Lövmarks Skidklubb', 'Godkänd', '2024-01-02']] },
  ]);
  const { columns: there } = await previewRegister(services, hr, { content });
  expect(there).toMatchObject({ found: ['löpnr', 'anst.nr', 'bisyssla', 'beslut', 'beslutsdag'] });
  expect(there.missing).toContain('case_id');
  await expect(importRegister(services, hr, { content })).rejects.toMatchObject({
    code: 'cases.register-columns-missing',
  });
  const named = {
    case_id: 'Löpnr',
    employee_id: 'Anst.nr',
    status: 'Beslut',
    counterpart: 'Bisyssla',
    decided_on: 'Beslutsdag',
  };
  const mapping = registerMapping.parse({ columns: named, kind: 'secondary-occupation' });
  const unknown = await previewRegister(services, hr, { content, mapping });
  expect(unknown).toMatchObject({ words: { status: ['Godkänd'] }, rejects: [{ line: 2, reason: 'code' }] });
  expect(await rejectWords(unknown, 'sv')).toEqual(['Beslut är inget av de värden som gäller.']);
  const whole = { ...mapping, statuses: { godkänd: 'no-objection' as const } };
  await importRegister(services, hr, { content, mapping: whole, saveMapping: true });
  expect(await getCase('H1')).toMatchObject({ outcome: 'not-forbidden' });
  expect((await previewRegister(services, hr, { content })).counts.known).toBe(1);
});

test('papers go to the case that they are called by, once each; the others are told of', async () => {
  const request = { content: aRegister([{ case_id: 'I-1' }, { case_id: 'I/2' }]) };
  const papers = () => [pdf('I-1.pdf'), pdf('9.pdf'), pdf('I-1.txt')];
  const first = await importRegister(services, hr, request, papers());
  expect(first.papers).toEqual({ matched: 1, unmatched: ['9.pdf', 'I-1.txt'] });
  const stored = await entriesOf('document.stored');
  await importRegister(services, hr, request, papers());
  expect(await entriesOf('document.stored')).toBe(stored);
  await importRegister(services, hr, request, [pdf('I-1.pdf', 'another')]);
  expect(await entriesOf('document.stored')).toBe(stored + 1);
});

test('what has changed since it was looked through is not read in', async () => {
  const content = aRegister([{ case_id: 'J1' }]);
  const { digest } = await previewRegister(services, hr, { content });
  await read([{ case_id: 'J1' }]);
  await expect(importRegister(services, hr, { content, digest })).rejects.toMatchObject({
    code: 'cases.register-changed-meanwhile',
  });
});

test('two at once read in each case once', async () => {
  const content = aRegister([{ case_id: 'K1' }, { case_id: 'K2' }]);
  const both = await Promise.all([
    importRegister(services, hr, { content }),
    importRegister(services, hr, { content }),
  ]);
  expect(both.map(({ counts }) => counts.new).toSorted()).toEqual([0, 2]);
});

test('whatever stands in the cells, each row is taken or left out, and nothing breaks', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('', '2020-01-01', '9999-12-31', '0000-01-01', '0001-01-01', 'infinity', '50', '1005', 'reported'),
  );
  const columns = [
    'employee_id',
    'status',
    'organisation_number',
    'country',
    'from',
    'to',
    'remote_share',
    'decided_on',
  ];
  const more = ['counterpart', 'hours_per_week', 'decided_by', 'journal_number'];
  const row = fc.record(Object.fromEntries([...columns, ...more].map((name) => [name, cell])), { requiredKeys: [] });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
      const given = rows.map((of, index) => ({
        ...Object.fromEntries(
          Object.entries(of).map(([name, text = '']) => [name, text.replace(/[;"\0\r\n\t|,]/g, '')]),
        ),
        case_id: `L${index}`,
      }));
      const { rows: taken, rejects } = await read(given, more);
      expect(taken.length + rejects.length).toBe(given.length);
    }),
    { numRuns: 60 },
  );
});

test('an older agreement is stopped by no gate, but what the guideline of its day wanted first and was not is put down', async () => {
  const content = guidelineContent.parse(
    listPresets().find(({ key }) => key === 'region-vasternorrland-remote-work')?.content,
  );
  const version = await foundGuideline(region.guidelineServices, region.doer, {
    authority: region.authority('board'),
    reach: 'employer',
    content,
  });
  await decideVersion(region.guidelineServices, region.doer, {
    version,
    revision: 1,
    decidedOn: localDate('2026-02-01'),
    journalNumber: 'RS 2026/77',
    validFrom: localDate('2026-02-01'),
  });
  const older = { employee_id: '1005', kind: 'remote-work', status: 'agreed', remote_share: '20', to: '2027-01-31' };
  await read([
    { ...older, case_id: 'O1', decided_on: '2026-02-10' },
    { ...older, case_id: 'O2', decided_on: '2025-02-10' },
  ]);
  const broken = async (caseId: string) => {
    const { timeline } = await region.view(await actor('wardManager'), (await getCase(caseId)).case_id);
    return timeline.filter(({ type }) => type === 'agreement.order-broken').map(({ facts }) => facts?.gates);
  };
  const [gates] = (await broken('O1')) as unknown as { readonly gate: string; readonly state: string }[][];
  expect(gates?.length).toBeGreaterThan(1);
  expect(new Set(gates?.map(({ state }) => state))).toEqual(new Set(['missing']));
  expect(await broken('O2')).toEqual([]);
});

test('what was decided before it came here waits for nobody but by what is due, and is told from others by what the register says of it', async () => {
  const row = { employee_id: '1005', decided_on: '2024-05-20', from: '2024-06-01', to: '2026-12-31' };
  await read([
    { ...row, case_id: 'P1', kind: 'remote-work', status: 'agreed', remote_share: '40' },
    { ...row, case_id: 'P2', kind: 'work-abroad', status: 'agreed', country: 'ES' },
    { case_id: 'P3', kind: 'remote-work', from: '2024-06-01' },
  ]);
  const manager = await actor('wardManager');
  const seen = await Promise.all(
    ['P1', 'P2', 'P3'].map(async (caseId) => {
      const { file, turn } = await region.view(manager, (await getCase(caseId)).case_id);
      const kind = getKind(services.kinds, file.kind);
      return [
        ...[kind.titleOf(file.content, 'sv'), turn?.role ?? null, turn?.what?.sv ?? null],
        kind.titleOf(file.content, 'en'),
      ];
    }),
  );
  expect(seen).toEqual([
    // Thirty days before its end somebody is to go through it.
    [
      ...['Distansarbete: 40\u00a0%, från 1 juni 2024', 'nearest-manager'],
      ...['Gå igenom överenskommelsen innan den löper ut', 'Remote work: 40 per cent, from 1 June 2024'],
    ],
    ['Arbete från utlandet: Spanien, från 1 juni 2024', null, null, 'Work from abroad: Spain, from 1 June 2024'],
    ['Distansarbete: från 1 juni 2024', 'nearest-manager', null, 'Remote work: from 1 June 2024'],
  ]);
});

test('of somebody whose identity is protected the register’s places are kept nowhere, whenever that came to be', async () => {
  const stay = { kind: 'work-abroad', status: 'agreed', country: 'TH', decided_on: '2024-05-20', from: '2024-06-01' };
  const more = { counterpart: 'Hos syster', description: 'I Phuket' };
  const rows = [
    { ...stay, ...more, case_id: 'Q1', employee_id: '1030' },
    { ...stay, ...more, case_id: 'Q2', employee_id: '1006' },
  ];
  const content = aRegister(rows, ['counterpart', 'description']);
  await importRegister(services, { system: true, ...inside }, { content });
  const kept = async () =>
    database.query<{ all: string }>(
      inside,
      sql`select concat(cells::text, case_file.content::text, case_file.country) as all from register_row
        join case_file using (case_id) where register_row.source_id in ('Q1', 'Q2') order by 1`,
    );
  expect((await kept()).filter(({ all }) => /"TH"|TH$|syster|Phuket/.test(all))).toHaveLength(1);
  const [person] = await database.query<{ id: string }>(
    inside,
    sql`select person_id as id from employment where employee_id = '1006'`,
  );
  await database.transaction(inside, async (tx) => {
    await sql`insert into protected_person (person_id) values (${person?.id})`.execute(tx);
    const subject = { kind: 'person', id: String(person?.id) };
    await services.journal.record(tx, [{ type: 'person.protected', subject, actor: { kind: 'system' }, facts: {} }]);
  });
  expect((await kept()).filter(({ all }) => /"TH"|TH$|syster|Phuket/.test(all))).toEqual([]);
  // The same file once more brings nothing back.
  const again = await importRegister(services, { system: true, ...inside }, { content });
  expect(again.counts).toMatchObject({ new: 0, changed: 0 });
});
