import { sql } from 'kysely';
import { type Actor, problem as accessProblem, findActing } from '../../../access/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { listEntriesOf } from '../../../platform/journal/index.ts';
import { populationText, referenceOf } from '../audit-room/draw.ts';
import { enterRoom } from '../audit-room/reading.ts';
import type { AuditRoom, FrozenPopulation, RoomId } from '../audit-room/room.ts';
import { listFrozen, listSamples } from '../audit-room/store.ts';
import { csvLine } from '../output/csv.ts';
import { runEntry } from '../runs/hold.ts';
import { problem } from '../runs/problems.ts';
import { RUN } from '../runs/run.ts';
import type { MappingServices } from '../services.ts';
import { coverageReport, type Report } from '../work/report.ts';
import { findResult } from '../work/result-store.ts';
import { type PackageFiles, pack } from './archive.ts';
import { fileOf, SAMPLES, samplesText } from './samples.ts';

const MASKED = ['detector', 'finding', 'kind', 'class', 'state', 'outcome', 'reason'] as const;

/**
 * The package of a room for those who audit: report, counts, what was read with its hashes, the findings without anything
 * that points at anybody, what was frozen and drawn in the room, and the protocol of the run. Its hash is written in the
 * journal, so that a package can be held against it years later. Throws as `coverageReport` and `enterRoom`, or
 * `access.not-allowed`.
 */
export async function makePackage(services: MappingServices, actor: Actor, id: RoomId): Promise<Report> {
  const { database, journal, policy } = services;
  const { run } = await database.transaction(actor, (tx) => enterRoom(tx, services, actor, id));
  const [pdf, xlsx] = [
    await coverageReport(services, actor, run.id, 'pdf'),
    await coverageReport(services, actor, run.id, 'xlsx'),
  ];
  return database.transaction(actor, async (tx) => {
    const { room } = await enterRoom(tx, services, actor, id);
    const acting = findActing(policy, actor, 'audit-room', 'package');
    if (acting === undefined) throw accessProblem('access.not-allowed');
    const result = await findResult(tx, run.id);
    if (result === undefined) throw problem('mapping.run-not-counted');
    const entries = await listEntriesOf(tx, { kind: RUN, id: run.id });
    const protocol = entries
      .filter(({ type }) => type !== 'mapping-run.packaged')
      .map(({ type, recordedAt, actor: who, facts }) => ({ type, recordedAt, role: roleOf(who), facts }));
    const frozen = await listFrozen(tx, id);
    const { bytes, hash } = pack({
      'report.pdf': pdf.content,
      'report.xlsx': xlsx.content,
      'summary.json': json(result.summary),
      'evidence.json': json({ files: result.manifest, populationHash: result.populationHash }),
      'findings.csv': text(await maskedFindings(tx, room)),
      ...populationFiles(frozen),
      [SAMPLES]: text(samplesText(frozen, await listSamples(tx, id))),
      'protocol.json': json({ decision: run.decision?.journalNumber ?? null, content: run.content, entries: protocol }),
    });
    await journal.record(tx, [runEntry('packaged', { run, acting }, { room: id, hash })]);
    return { name: `kartlaggning-${run.content.cutoff}.zip`, content: bytes };
  });
}

function populationFiles(frozen: readonly FrozenPopulation[]): PackageFiles {
  return Object.fromEntries(frozen.map(({ name, references }) => [fileOf(name), text(populationText(references))]));
}

function roleOf(who: { readonly kind: string; readonly role?: string }): string {
  return who.role ?? who.kind;
}

/** Every finding whose names were opened, by its reference in the room: neither whose, nor when, nor which company. */
async function maskedFindings(tx: Tx, { run, salt }: AuditRoom): Promise<string> {
  const { rows } = await sql<Record<(typeof MASKED)[number], string | null> & { readonly finding_id: string }>`
    select finding.finding_id, finding.detector, finding.finding, finding.kind, finding.class, finding.state,
      finding.outcome, finding.reason
    from mapping_sighting sighting join mapping_finding finding using (employer_id, finding_id)
      join mapping_name_opening opening on opening.run_id = sighting.run_id and opening.detector = finding.detector
    where sighting.run_id = ${run}`.execute(tx);
  const lines = rows.map((row) =>
    csvLine([referenceOf(salt, row.finding_id), ...MASKED.map((column) => row[column] ?? '')]),
  );
  return csvLine(['reference', ...MASKED]) + lines.sort().join('');
}

function json(value: unknown): Uint8Array {
  return text(`${JSON.stringify(value, null, 2)}\n`);
}

function text(value: string): Uint8Array {
  return Buffer.from(value, 'utf8');
}
