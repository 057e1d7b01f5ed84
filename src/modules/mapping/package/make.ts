import { sql } from 'kysely';
import type { Actor } from '../../../access/index.ts';
import { problem as accessProblem, findActing } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { listEntriesOf } from '../../../platform/journal/index.ts';
import { csvLine } from '../output/csv.ts';
import { runEntry } from '../runs/hold.ts';
import { problem } from '../runs/problems.ts';
import { RUN, type RunId } from '../runs/run.ts';
import { findRun, visibleRuns } from '../runs/store.ts';
import type { MappingServices } from '../services.ts';
import { coverageReport, type Report } from '../work/report.ts';
import { findResult } from '../work/result-store.ts';
import { pack } from './archive.ts';

const MASKED = ['detector', 'finding', 'kind', 'class', 'state', 'outcome', 'reason'] as const;

/**
 * The package of a run for those who audit it: report, counts, what was read with its hashes, the findings without anything
 * that points at anybody, and the protocol of the run. Its hash is written in the journal, so that a package can be held
 * against it years later. Throws as `coverageReport`, or `access.not-allowed`.
 */
export async function makePackage(services: MappingServices, actor: Actor, id: RunId): Promise<Report> {
  const { database, journal, policy, clock } = services;
  const [pdf, xlsx] = [
    await coverageReport(services, actor, id, 'pdf'),
    await coverageReport(services, actor, id, 'xlsx'),
  ];
  return database.transaction(actor, async (tx) => {
    const run = await findRun(tx, id, sql`${visibleRuns(policy, actor, today(clock))}`);
    const acting = findActing(policy, actor, 'mapping-run', 'package');
    if (acting === undefined) throw accessProblem('access.not-allowed');
    const result = await findResult(tx, id);
    if (run === undefined || result === undefined) throw problem('mapping.run-not-counted');
    const entries = await listEntriesOf(tx, { kind: RUN, id });
    const protocol = entries
      .filter(({ type }) => type !== 'mapping-run.packaged')
      .map(({ type, recordedAt, actor: who, facts }) => ({ type, recordedAt, role: roleOf(who), facts }));
    const { bytes, hash } = pack({
      'report.pdf': pdf.content,
      'report.xlsx': xlsx.content,
      'summary.json': json(result.summary),
      'evidence.json': json({ files: result.manifest, populationHash: result.populationHash }),
      'findings.csv': text(await maskedFindings(tx, id)),
      'protocol.json': json({ decision: run.decision?.journalNumber ?? null, content: run.content, entries: protocol }),
    });
    await journal.record(tx, [runEntry('packaged', { run, acting }, { hash })]);
    return { name: `kartlaggning-${run.content.cutoff}.zip`, content: bytes };
  });
}

function roleOf(who: { readonly kind: string; readonly role?: string }): string {
  return who.role ?? who.kind;
}

/** Every finding whose names were opened, in an order of its kinds alone: neither whose, nor when, nor which company. */
async function maskedFindings(tx: Tx, run: RunId): Promise<string> {
  const { rows } = await sql<Record<(typeof MASKED)[number], string | null>>`
    select finding.detector, finding.finding, finding.kind, finding.class, finding.state, finding.outcome, finding.reason
    from mapping_sighting sighting join mapping_finding finding using (employer_id, finding_id)
      join mapping_name_opening opening on opening.run_id = sighting.run_id and opening.detector = finding.detector
    where sighting.run_id = ${run}
    order by 1, 2, 3, 4, 5, 6, 7`.execute(tx);
  return csvLine([...MASKED]) + rows.map((row) => csvLine(MASKED.map((column) => row[column] ?? ''))).join('');
}

function json(value: unknown): Uint8Array {
  return text(`${JSON.stringify(value, null, 2)}\n`);
}

function text(value: string): Uint8Array {
  return Buffer.from(value, 'utf8');
}
