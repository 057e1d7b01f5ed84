import { readFileSync } from 'node:fs';
import { instant } from '../../../kernel/clock.ts';
import { renderPdf } from '../../../platform/pdf/index.ts';
import type { MappingOptions } from '../options.ts';
import type { ManifestLine } from '../output/manifest-line.ts';
import type { RunResult } from '../run.ts';
import { administrationTable, SUPPRESSION } from './administration-table.ts';
import { summaryRows } from './summary-rows.ts';
import { HOW_TO_READ, NEVER_CHECKED, NOT_CHECKED } from './texts.sv.ts';

const TEMPLATE = readFileSync(new URL('./report.typ', import.meta.url), 'utf8');
const NONE_GIVEN = 'Inte angivet';
const NOT_COUNTED = 'inte kontrollerat';
const SHOWN_DIGEST = 16;

/** What the run was asked, as far as a report tells it. */
export type ReportOptions = Omit<MappingOptions, 'folder' | 'columns' | 'acceptRejects'>;

/** What a report is made from: counts, and what was read. */
export interface ReportContent extends Pick<RunResult, 'summary' | 'administrations' | 'organisation'> {
  readonly files: readonly ManifestLine[];
  /** What came of the findings, when they are kept in the product; absent in a report of files alone. */
  readonly outcomes?: OutcomeTable;
}

/** Findings by detector and what came of them, as they may be shown. */
export interface OutcomeTable {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** report.pdf: the run by administration, small cells suppressed, with what was not and never can be checked. PDF/A-1a. */
export function reportPdf(result: ReportContent, options: ReportOptions, version: string): Promise<Uint8Array> {
  const { summary, administrations } = result;
  const { from, cutoff } = options;
  const table = administrationTable(administrations, summary.notChecked);
  const data = {
    title: `Kartläggning ${from} – ${cutoff}`,
    organisation: result.organisation || 'Arbetsgivaren',
    decision: options.decision ?? null,
    cutoff,
    introduction:
      'Registret över bisysslor, distansarbete och arbete från utlandet har jämförts med andra uppgifter. ' +
      'Rapporten visar antal. Den säger ingenting om enskilda personer.',
    basis: basisRows(result, options, version),
    suppression: SUPPRESSION,
    administrations: { titles: table.titles, rows: table.rows.map(({ name, cells }) => [name, ...cells.map(String)]) },
    parts: summaryRows(summary).map(({ title, rows }) => ({
      title,
      rows: rows.map(([label, count]) => [label, grouped(count ?? NOT_COUNTED)]),
    })),
    'not-checked': summary.notChecked.map((check) => NOT_CHECKED[check]),
    'never-checked': NEVER_CHECKED,
    'how-to-read': HOW_TO_READ,
    outcomes: result.outcomes ?? null,
    files: result.files.map(fileRow),
  };
  // Its date is the cut-off, so that the same run gives the same bytes whenever it is made.
  return renderPdf(TEMPLATE, data, { created: instant(`${cutoff}T00:00:00Z`) });
}

function basisRows({ summary }: ReportContent, options: ReportOptions, version: string): string[][] {
  const { population, rejectedRows } = summary;
  const { from, cutoff, sample, decision, legalBasis } = options;
  return [
    ['Period', `${from} – ${cutoff} (brytdag)`],
    ['Beslut', decision ?? NONE_GIVEN],
    ['Rättslig grund', legalBasis ?? NONE_GIVEN],
    ['Anställda under perioden', `${population.persons}, varav ${population.managers} chefer`],
    ['Stickprov', sample === undefined ? 'Inget' : `${sample.size} fakturor, frö ”${sample.seed}”`],
    ['Avvisade rader', `${rejectedRows} (rejected.csv)`],
    ['Program', `Uppsikt ${version}`],
  ];
}

function fileRow({ file, rows, rejected, from, to, sha256 }: ManifestLine): string[] {
  const time = from === null || to === null ? '' : `${from.slice(0, 10)} – ${to.slice(0, 10)}`;
  return [file, grouped(rows), grouped(rejected), time, `${sha256.slice(0, SHOWN_DIGEST)}…`];
}

/** A number with its thousands apart, as Swedish has it; a text as it is. */
function grouped(value: string | number): string {
  return typeof value === 'string' ? value : value.toLocaleString('sv-SE');
}
