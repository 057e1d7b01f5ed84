import { type WrittenSheet, writeWorkbook } from '../../../platform/spreadsheet/index.ts';
import type { FindingRow } from '../findings.ts';
import type { MappingOptions } from '../options.ts';
import { inOrder } from '../reading/rejects.ts';
import type { RunResult } from '../run.ts';
import { administrationTable, SUPPRESSION } from './administration-table.ts';
import type { OutcomeTable, ReportContent, ReportOptions } from './report-pdf.ts';
import { summaryRows } from './summary-rows.ts';
import { explanationOf, FINDING_TITLES, HOW_TO_READ, NEVER_CHECKED, NOT_CHECKED } from './texts.sv.ts';

/** A workbook is for looking through: what is more stands whole in findings.csv and rejected.csv. */
const ROWS_SHOWN = 10_000;

/** The same of a run that is kept in the product: counts and what came of the findings, no rows of persons. */
export function coverageXlsx(content: ReportContent, options: ReportOptions): Promise<Uint8Array> {
  return writeWorkbook([
    aboutSheet(content, options),
    countsSheet(content),
    administrationSheet(content),
    ...(content.outcomes === undefined ? [] : [outcomesSheet(content.outcomes)]),
    filesSheet(content),
  ]);
}

function outcomesSheet({ titles, rows }: OutcomeTable): WrittenSheet {
  return {
    name: 'Vad det blev',
    columns: titles.map((title, index) => ({ title, width: index === 0 ? 32 : 14 })),
    rows,
  };
}

function filesSheet({ files }: ReportContent): WrittenSheet {
  return {
    name: 'Underlag',
    columns: [
      { title: 'Fil', width: 24 },
      { title: 'Rader', type: 'number' },
      { title: 'Avvisade', type: 'number' },
      { title: 'Från' },
      { title: 'Till' },
      { title: 'SHA-256', width: 70 },
    ],
    rows: files.map(({ file, rows, rejected, from, to, sha256 }) => [
      file,
      rows,
      rejected,
      from ?? '',
      to ?? '',
      sha256,
    ]),
  };
}

/** report.xlsx: the counts, the persons by administration, the hits with a sentence each, and the rejected rows. */
export function reportXlsx(result: RunResult, options: MappingOptions): Promise<Uint8Array> {
  return writeWorkbook([
    aboutSheet(result, options),
    countsSheet(result),
    administrationSheet(result),
    findingsSheet(result.findings),
    rejectsSheet(result),
  ]);
}

function aboutSheet(
  { summary }: Pick<RunResult, 'summary'>,
  { from, cutoff, decision, legalBasis }: ReportOptions,
): WrittenSheet {
  const facts = [
    `Kartläggning ${from} – ${cutoff} (brytdag).`,
    `Beslut: ${decision ?? 'inte angivet'}. Rättslig grund: ${legalBasis ?? 'inte angiven'}.`,
    ...HOW_TO_READ,
    SUPPRESSION,
    ...summary.notChecked.map((check) => `Inte kontrollerat: ${NOT_CHECKED[check]}`),
    ...NEVER_CHECKED.map((what) => `Kan aldrig kontrolleras så här: ${what}`),
  ];
  return { name: 'Läs först', columns: [{ title: 'Läs först', width: 120 }], rows: facts.map((fact) => [fact]) };
}

function countsSheet({ summary }: Pick<RunResult, 'summary'>): WrittenSheet {
  const rows = summaryRows(summary).flatMap((part) =>
    part.rows.map(([label, count]) => [part.title, label, count ?? '', count === null ? 'inte kontrollerat' : '']),
  );
  return {
    name: 'Antal',
    columns: [
      { title: 'Del', width: 28 },
      { title: 'Uppgift', width: 44 },
      { title: 'Antal', type: 'number' },
      { title: 'Kontrollerat', width: 18 },
    ],
    rows,
  };
}

function administrationSheet({
  administrations,
  summary,
}: Pick<RunResult, 'administrations' | 'summary'>): WrittenSheet {
  const { titles, rows } = administrationTable(administrations, summary.notChecked);
  return {
    name: 'Per förvaltning',
    columns: titles.map((title, index) => ({
      title,
      width: index === 0 ? 40 : 18,
      type: index === 0 ? 'text' : 'number',
    })),
    rows: rows.map(({ name, cells }) => [name, ...cells]),
  };
}

function findingsSheet(findings: readonly FindingRow[]): WrittenSheet {
  return {
    name: 'Träffar',
    columns: FINDING_TITLES.map(([, title, type]) => ({ title, type })),
    rows: [
      ...findings.slice(0, ROWS_SHOWN).map((row) =>
        FINDING_TITLES.map(([column, , type]) => {
          const text = column === 'explanation' ? explanationOf(row) : row[column];
          return type === 'number' && text !== '' ? Number(text) : text;
        }),
      ),
      ...restOf(findings.length, 'findings.csv'),
    ],
  };
}

function rejectsSheet({ files, summary }: RunResult): WrittenSheet {
  const rows = files
    .values()
    .flatMap(({ file, rejects }) => inOrder(rejects).map(([line, reason]) => [file, line, reason]));
  return {
    name: 'Avvisade rader',
    columns: [{ title: 'Fil' }, { title: 'Rad', type: 'number' }, { title: 'Skäl', width: 90 }],
    rows: [...rows.take(ROWS_SHOWN), ...restOf(summary.rejectedRows, 'rejected.csv')],
  };
}

/** A last row that says where the others are, when there are more than a sheet shows. */
function restOf(count: number, file: string): string[][] {
  return count > ROWS_SHOWN ? [[`… och ${count - ROWS_SHOWN} till i ${file}`]] : [];
}
