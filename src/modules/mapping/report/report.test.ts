import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { readWorkbook } from '../../../platform/spreadsheet/index.ts';
import { anEmployee, anEngagement, aRun, BASE, EMPTY_REGISTER, type GivenFiles, UNITS } from '../fixture.ts';
import type { MappingOptions } from '../options.ts';
import { manifestOf } from '../output/manifest-line.ts';
import { administrationTable } from './administration-table.ts';
import { reportPdf } from './report-pdf.ts';
import { reportXlsx } from './report-xlsx.ts';

const OPTIONS: MappingOptions = {
  folder: '',
  from: localDate('2025-07-01'),
  cutoff: localDate('2026-06-30'),
  acceptRejects: false,
};

/** Twelve employees: eight in A1, of whom one is protected, and four in A2. Engaged are 6 and 1. */
const FILES = {
  units: UNITS,
  employees: Array.from({ length: 12 }, (_, n) =>
    anEmployee(n + 1, { unit_id: n < 8 ? 'U1' : 'U2', protected: n === 0 ? 'true' : '' }),
  ),
  engagements: [1, 2, 3, 4, 5, 6, 9].map((n) => anEngagement(n)),
  ...EMPTY_REGISTER,
} satisfies GivenFiles;

async function pdfText(files: GivenFiles, options = OPTIONS): Promise<string> {
  const pdf = await reportPdf(contentOf(await aRun(files)), options, '1.2.3');
  return (await extractText(await getDocumentProxy(pdf), { mergePages: true })).text.replace(/\s+/g, ' ');
}

const contentOf = (result: Awaited<ReturnType<typeof aRun>>) => ({ ...result, files: manifestOf(result.files) });

test('persons are counted by administration; small cells are suppressed, and another so that no difference shows one', async () => {
  const { administrations, summary } = await aRun(FILES);
  const { titles, rows } = administrationTable(administrations, summary.notChecked);
  expect(titles.slice(0, 4)).toEqual(['Förvaltning', 'Anställda', 'Har bisyssla', 'Varav okänd']);
  expect(rows.map(({ name, cells }) => [name, ...cells])).toEqual([
    ['Skola', '..', '..', '..', '–', '–', '–', '–', 0],
    ['Teknik', '<5', '<5', '<5', '–', '–', '–', '–', 0],
    ['Alla', 12, 7, 7, '–', '–', '–', '–', 0],
  ]);
});

test('who belongs to no administration stands under its own heading', async () => {
  const { administrations } = await aRun({ units: UNITS, employees: [anEmployee(1, { unit_id: 'R' }), anEmployee(2)] });
  const { rows } = administrationTable(administrations, []);
  expect(rows.map(({ name }) => name)).toEqual(['Utan förvaltning', 'Skola', 'Alla']);
});

test('the report is in Swedish, by administration, and names nobody', async () => {
  const text = await pdfText(FILES, { ...OPTIONS, decision: 'KS 2026/1', sample: { seed: 'frö', size: 28 } });
  for (const part of [
    'Region Exempel',
    'Kartläggning 2025-07-01 – 2026-06-30',
    'Diarienummer: KS 2026/1',
    '28 fakturor, frö ”frö”',
    'Per förvaltning',
    'Teknik <5 <5 <5 – – – – 0',
    'Engagemang i bolag och föreningar 7',
    'employees.csv 12 0',
  ])
    expect(text).toContain(part);
  for (const named of ['Person 1', 'E1 ', '19800101', '5598005014']) expect(text).not.toContain(named);
});

test('it says what was not checked, what never can be, and without absences that holidays appear as stays', async () => {
  const text = await pdfText(FILES);
  expect(text).toContain('Semester och annan ledighet utomlands syns därför som vistelser');
  expect(text).toContain('Distansarbete: närvaro eller register saknas');
  expect(text).not.toContain('Vad registret vet om bisysslorna: register eller engagemang saknas');
  for (const never of [
    'en annan arbetsgivare',
    'bemanningsföretag',
    'Aktieinnehav',
    'utländska företag',
    'inte är registrerad',
  ])
    expect(text).toContain(never);
});

test('the report is PDF/A-1a, and the same run gives the same bytes', async () => {
  const result = await aRun(BASE);
  const [pdf, again] = [
    await reportPdf(contentOf(result), OPTIONS, '1'),
    await reportPdf(contentOf(result), OPTIONS, '1'),
  ];
  const source = Buffer.from(pdf).toString('latin1');
  expect(source).toContain('<pdfaid:part>1</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
  expect(Buffer.from(again).equals(pdf)).toBe(true);
});

test('the workbook has the counts, the table, the findings with a sentence each, and the rejected rows', async () => {
  const employees = [anEmployee(1, { employee_id: '=HYPERLINK("x")' }), anEmployee(2, { protected: 'true' })];
  const presence = [{ employee_id: 'E1', date: '2026-01-01', place: 'home' }];
  const result = await aRun({ ...FILES, employees, presence });
  const sheets = new Map(
    (await readWorkbook(await reportXlsx(result, OPTIONS))).map(({ sheet, rows }) => [sheet, rows]),
  );
  expect([...sheets.keys()]).toEqual(['Läs först', 'Antal', 'Per förvaltning', 'Träffar', 'Avvisade rader']);
  expect(sheets.get('Läs först')?.flat().join(' ')).toContain('Inte kontrollerat: Frånvaro');
  expect(sheets.get('Antal')).toContainEqual(['Bisysslor', 'Okända för registret', '2', '']);
  // A supplier is not somebody who was paid, and what was not checked is no zero.
  expect(sheets.get('Antal')).toContainEqual(['Leverantörer', 'Leverantörer som fått betalt', '', 'inte kontrollerat']);
  expect(sheets.get('Per förvaltning')?.[1]?.slice(0, 3)).toEqual(['Skola', '<5', '<5']);
  const [, formula, hidden] = sheets.get('Träffar') ?? [];
  expect(formula?.slice(0, 3)).toEqual(['engagement', 'Registret har inget ärende om bisysslan.', '=HYPERLINK("x")']);
  expect(hidden?.slice(0, 8)).toEqual([
    'engagement',
    'Registret har inget ärende om bisysslan.',
    'skyddad',
    'skyddad',
    '',
    'secondary-occupation',
    'unknown',
    '',
  ]);
  expect(sheets.get('Avvisade rader')?.[1]?.slice(0, 2)).toEqual(['presence.csv', '2']);
});

test('a workbook shows the first rows and says where the others are', async () => {
  const result = await aRun(FILES);
  const [finding] = result.findings;
  const many = { ...result, findings: Array.from({ length: 10_001 }, () => finding ?? expect.fail()) };
  const rows = (await readWorkbook(await reportXlsx(many, OPTIONS))).find(({ sheet }) => sheet === 'Träffar')?.rows;
  expect(rows).toHaveLength(10_002);
  expect(rows?.at(-1)?.[0]).toBe('… och 1 till i findings.csv');
});
