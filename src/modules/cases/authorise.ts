import { sql } from 'kysely';
import { problem as accessProblem, findActing, type RecordFacts } from '../../access/index.ts';
import type { UnitId } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { EntryActor } from '../../platform/journal/index.ts';
import type { Doer } from '../organisation/index.ts';
import type { CaseFile, CaseId } from './case.ts';
import { allows, type Step } from './lifecycle.ts';
import { problem } from './problems.ts';
import type { CaseServices } from './services.ts';
import { listCases, lockCase } from './store/cases.ts';
import { visibleCase } from './visible.ts';

/** A case that is held for an action, and as whom the action is done. */
export interface Held {
  readonly file: CaseFile;
  readonly acting: EntryActor;
}

/** Which case, and the revision that was before whoever acts (absent = whichever it is). */
export interface Aimed {
  readonly case: CaseId;
  readonly revision?: number;
}

/**
 * Holds a case for a step: locked, seen by the doer, unchanged since they saw it, in a status that allows the step, and
 * theirs to take by the policy. Throws `cases.unknown`, `…changed-meanwhile`, `…step-not-possible` or
 * `access.not-allowed`.
 */
export async function holdFor(
  tx: Tx,
  services: CaseServices,
  doer: Doer,
  { case: id, revision }: Aimed,
  step: Step,
  action: string,
): Promise<Held> {
  const file = await lockCase(tx, id);
  if (file === undefined || !(await mayKnow(tx, services, doer, id))) throw problem('cases.unknown');
  const acting = await actingOn(tx, services, doer, file, action);
  if (revision !== undefined && revision !== file.revision) throw problem('cases.changed-meanwhile');
  if (!allows(file.status, step)) throw problem('cases.step-not-possible', { status: file.status });
  return { file, acting };
}

/** What the policy's write checks know of a case. */
export async function factsOfCase(tx: Tx, { id, person, authority }: CaseFile): Promise<RecordFacts> {
  const { rows } = await sql<{ unit_id: UnitId }>`
    select unit_id from case_scope where case_id = ${id}`.execute(tx);
  return { person, authority, unitPath: rows.map(({ unit_id }) => unit_id) };
}

async function mayKnow(tx: Tx, { policy }: CaseServices, doer: Doer, id: CaseId): Promise<boolean> {
  if ('system' in doer) return true;
  const seen = await listCases(tx, sql`case_file.case_id = ${id} and ${visibleCase(policy, doer)}`);
  return seen.length === 1;
}

async function actingOn(
  tx: Tx,
  { policy }: CaseServices,
  doer: Doer,
  file: CaseFile,
  action: string,
): Promise<EntryActor> {
  if ('system' in doer) return { kind: 'system' };
  const acting = findActing(policy, doer, 'case', action, await factsOfCase(tx, file));
  if (acting === undefined) throw accessProblem('access.not-allowed');
  return acting;
}
