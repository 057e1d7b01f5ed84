import { sql } from 'kysely';
import { type Actor, findActing } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import { listKnowableNames, organisationAt } from '../../organisation/index.ts';
import type { RunList, RunRow, RunView } from '../api.ts';
import { countOutcomes } from '../finding-register/outcomes.ts';
import type { MappingServices } from '../services.ts';
import { kindsFor } from '../uploads/kinds.ts';
import { listUploads } from '../uploads/store.ts';
import { HANDED_IN } from '../uploads/upload.ts';
import { countsView } from '../work/counts.ts';
import { findResult } from '../work/result-store.ts';
import { findWork } from '../work/store.ts';
import { filesFor } from './detectors.ts';
import { problem } from './problems.ts';
import { isSame, mayStep, obstaclesToDecision, obstaclesToStart, RUN_STEPS, type RunStep } from './rules.ts';
import type { MappingRun, RunId } from './run.ts';
import { countRuns, findRun, listOpenings, listRuns, visibleRuns } from './store.ts';
import { readTrend } from './trend.ts';

/** Which of the policy's actions a step asks for. */
const ACTION_OF: Readonly<Record<RunStep, 'make' | 'decide'>> = {
  change: 'make',
  decide: 'decide',
  inform: 'make',
  upload: 'make',
  start: 'make',
  cancel: 'make',
  'open-names': 'decide',
  close: 'make',
};

/** One page of the runs that the reader may see, and the units whose people they may map. */
export async function readRuns(
  tx: Tx,
  { policy, clock }: MappingServices,
  actor: Actor,
  { page, limit }: { readonly page: number; readonly limit: number },
): Promise<RunList> {
  const which = visibleRuns(policy, actor, today(clock));
  const [runs, total, units] = await Promise.all([
    listRuns(tx, which, { limit, offset: (page - 1) * limit }),
    countRuns(tx, which),
    organisationAt(tx, nowOf(clock)).listUnits(),
  ]);
  const nameOf = new Map(units.map(({ id, name }) => [id, name]));
  const parents = new Map(units.map(({ id, parent }) => [id, parent]));
  const mayMake = (unit: (typeof units)[number]) => {
    const unitPath = [unit.id];
    for (let up = parents.get(unit.id); up != null; up = parents.get(up)) unitPath.push(up);
    return findActing(policy, actor, 'mapping-run', 'make', { unitPath }) !== undefined;
  };
  return {
    items: runs.map((run) => rowOf(run, nameOf.get(run.unit) ?? '')),
    total,
    makes: units
      .filter(({ kind }) => kind === 'organisation' || kind === 'administration')
      .filter(mayMake)
      // The whole first, then by name.
      .toSorted((a, b) => Number(a.parent !== null) - Number(b.parent !== null))
      .map(({ id, name }) => ({ id, name })),
  };
}

/** One run, what stands in its way, and what the reader may do with it. Throws `mapping.run-unknown`. */
export async function readRun(tx: Tx, services: MappingServices, actor: Actor, id: RunId): Promise<RunView> {
  const { policy, clock } = services;
  const times = nowOf(clock);
  const run = await findRun(tx, id, sql`${visibleRuns(policy, actor, times.on)}`);
  if (run === undefined) throw problem('mapping.run-unknown');
  const [path, openings, uploads, work, result, outcomes] = await Promise.all([
    organisationAt(tx, times).pathOf(run.unit),
    listOpenings(tx, id),
    listUploads(tx, id),
    findWork(tx, id),
    findResult(tx, id),
    countOutcomes(tx, id),
  ]);
  const people = [run.prepared.by, run.decision?.by, ...openings.map(({ by }) => by)].filter((by) => by != null);
  const names = await listKnowableNames(tx, { actor, policy, times }, people);
  const nameOf = (by: PersonId | null) => (by === null ? null : (names.get(by) ?? null));
  const unitPath = path.map((unit) => unit.id);
  return {
    ...rowOf(run, path[0]?.name ?? ''),
    revision: run.revision,
    content: run.content,
    preparedBy: nameOf(run.prepared.by),
    decision: run.decision && {
      journalNumber: run.decision.journalNumber,
      at: run.decision.at,
      by: nameOf(run.decision.by),
    },
    information: run.information,
    openings: openings.map(({ detector, journalNumber, reason, at, by }) => ({
      detector,
      journalNumber,
      reason,
      at,
      by: nameOf(by),
    })),
    readable: HANDED_IN.filter((file) => filesFor(run.content.detectors).has(file)),
    kinds: kindsFor(run.content.detectors).map(({ kind, gives, asks }) => ({
      kind,
      gives: [...gives],
      asks: [...asks],
    })),
    uploads: uploads.map(({ file, kind, fileName, bytes, received }) => ({ file, kind, fileName, bytes, received })),
    work: work === undefined ? null : { startedAt: work.startedAt, reading: work.reading, failure: work.failure },
    counts: result === undefined ? null : countsView(result),
    trend: result === undefined ? [] : await readTrend(tx, services, actor, run),
    outcomes: outcomes.map(({ detector, counts }) => ({ detector, counts: { ...counts } })),
    obstacles: [...obstaclesOf(run, services)],
    may: RUN_STEPS.filter((step) => mayStep(run.status, step))
      .filter((step) => findActing(policy, actor, 'mapping-run', ACTION_OF[step], { unitPath }) !== undefined)
      .filter((step) => ACTION_OF[step] !== 'decide' || !isMaker(run, actor)),
  };
}

function obstaclesOf(run: MappingRun, { clock }: MappingServices) {
  if (run.status === 'prepared') return obstaclesToDecision(run.content, today(clock));
  return run.status === 'decided' || run.status === 'failed' ? obstaclesToStart(run, today(clock)) : [];
}

function isMaker({ prepared }: MappingRun, { person, account }: Actor): boolean {
  return isSame({ person: prepared.by, account: prepared.account }, { person, account });
}

function rowOf({ id, unit, status, content, prepared, decision }: MappingRun, unitName: string): RunRow {
  return {
    id,
    unit: { id: unit, name: unitName },
    status,
    title: content.title,
    from: content.from,
    cutoff: content.cutoff,
    detectors: content.detectors,
    preparedAt: prepared.at,
    journalNumber: decision?.journalNumber ?? null,
  };
}
