import { sql } from 'kysely';
import { type Actor, problem as accessProblem, findActing } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import type { UnitId } from '../../../kernel/ids.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { EntryActor, EntryDraft, Facts } from '../../../platform/journal/index.ts';
import { organisationAt } from '../../organisation/index.ts';
import type { MappingServices } from '../services.ts';
import { problem } from './problems.ts';
import { mayStep, type RunStep } from './rules.ts';
import { type MappingRun, RUN, type RunId } from './run.ts';
import { lockRun, visibleRuns } from './store.ts';

/** Which run somebody acts on, as they saw it. */
export interface AimedRun {
  readonly id: RunId;
  readonly revision: number;
}

/** A run that is held until the transaction ends, and as whom the actor acts on it. */
export interface HeldRun {
  readonly run: MappingRun;
  readonly acting: EntryActor;
}

/**
 * How every action on a run begins: locked, seen, unchanged since it was seen, allowed there, allowed to them. Throws
 * `mapping.run-unknown`, `…run-changed-meanwhile`, `access.not-allowed` or `mapping.run-step-closed`.
 */
export async function holdRun(
  tx: Tx,
  services: MappingServices,
  actor: Actor,
  { id, revision }: AimedRun,
  step: RunStep,
  action: 'make' | 'decide',
): Promise<HeldRun> {
  const { policy, clock } = services;
  const run = await lockRun(tx, id, sql`${visibleRuns(policy, actor, today(clock))}`);
  if (run === undefined) throw problem('mapping.run-unknown');
  const acting = await actingAt(tx, services, actor, run.unit, action);
  if (run.revision !== revision) throw problem('mapping.run-changed-meanwhile');
  if (!mayStep(run.status, step)) throw problem('mapping.run-step-closed');
  return { run, acting };
}

/** As whom the actor does it with runs about a unit. Throws `mapping.unit-unknown` or `access.not-allowed`. */
export async function actingAt(
  tx: Tx,
  { policy, clock }: MappingServices,
  actor: Actor,
  unit: UnitId,
  action: 'make' | 'decide',
): Promise<EntryActor> {
  const path = await organisationAt(tx, nowOf(clock)).pathOf(unit);
  if (path.length === 0) throw problem('mapping.unit-unknown');
  const acting = findActing(policy, actor, 'mapping-run', action, { unitPath: path.map(({ id }) => id) });
  if (acting === undefined) throw accessProblem('access.not-allowed');
  return acting;
}

/** An entry about a run. Nothing that names anybody stands in its facts. */
export function runEntry(type: string, { run, acting }: HeldRun, facts: Facts = {}): EntryDraft {
  return {
    type: `${RUN}.${type}`,
    subject: { kind: RUN, id: run.id },
    actor: acting,
    facts,
    ...(run.authority === null ? {} : { authority: run.authority }),
  };
}
