import { sql } from 'kysely';
import type { Actor } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { organisationAt } from '../../organisation/index.ts';
import { countOutcomes, outcomeTable } from '../finding-register/outcomes.ts';
import { type ReportContent, type ReportOptions, reportPdf } from '../report/report-pdf.ts';
import { coverageXlsx } from '../report/report-xlsx.ts';
import { problem } from '../runs/problems.ts';
import type { RunId } from '../runs/run.ts';
import { findRun, visibleRuns } from '../runs/store.ts';
import type { MappingServices } from '../services.ts';
import { findResult } from './result-store.ts';

const LEGAL_BASES = { 'gdpr-6-1-c': 'GDPR artikel 6.1 c', 'gdpr-6-1-e': 'GDPR artikel 6.1 e' } as const;

/** What the report of a run is called, and its bytes. */
export interface Report {
  readonly name: string;
  readonly content: Uint8Array;
}

/**
 * The coverage of a run by administration: population, evidence and its time, counts, what came of the findings, what was
 * not and never can be checked. Throws `mapping.run-unknown`, or `…run-not-counted` before there are counts.
 */
export async function coverageReport(
  services: MappingServices,
  actor: Actor,
  id: RunId,
  format: 'pdf' | 'xlsx',
): Promise<Report> {
  const { content, options } = await readContent(services, actor, id);
  const name = `kartlaggning-${options.cutoff}.${format}`;
  if (format === 'xlsx') return { name, content: await coverageXlsx(content, options) };
  return { name, content: await reportPdf(content, options, services.version) };
}

async function readContent(
  { database, policy, clock }: MappingServices,
  actor: Actor,
  id: RunId,
): Promise<{ readonly content: ReportContent; readonly options: ReportOptions }> {
  return database.transaction(actor, async (tx) => {
    const run = await findRun(tx, id, sql`${visibleRuns(policy, actor, today(clock))}`);
    if (run === undefined) throw problem('mapping.run-unknown');
    const result = await findResult(tx, id);
    if (result === undefined) throw problem('mapping.run-not-counted');
    const cutoff = run.content.cutoff as LocalDate;
    const units = await organisationAt(tx, { on: cutoff, knownAt: clock.now() }).listUnits();
    const outcomes = outcomeTable(await countOutcomes(tx, id));
    return {
      content: {
        summary: result.summary,
        administrations: result.administrations,
        organisation: units.find(({ kind }) => kind === 'organisation')?.name ?? '',
        files: result.manifest,
        ...(outcomes.rows.length === 0 ? {} : { outcomes }),
      },
      options: {
        from: run.content.from as LocalDate,
        cutoff,
        ...(run.decision === null ? {} : { decision: run.decision.journalNumber }),
        ...(run.content.legalBasis === null ? {} : { legalBasis: LEGAL_BASES[run.content.legalBasis] }),
      },
    };
  });
}
