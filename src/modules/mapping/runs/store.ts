import { type RawBuilder, sql } from 'kysely';
import { type Actor, type Policy, visible } from '../../../access/index.ts';
import type { Instant } from '../../../kernel/clock.ts';
import type { AuthorityId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Detector } from './detectors.ts';
import type { MappingRun, NameOpening, RunContent, RunDecision, RunId, RunInformation, RunStatus } from './run.ts';

interface Row {
  readonly run_id: RunId;
  readonly unit_id: UnitId;
  readonly authority_id: AuthorityId | null;
  readonly status: RunStatus;
  readonly content: RunContent;
  readonly prepared_at: Instant;
  readonly prepared_by: PersonId | null;
  readonly prepared_account: string;
  readonly journal_number: string | null;
  readonly decided_at: Instant | null;
  readonly decided_by: PersonId | null;
  readonly decided_account: string | null;
  readonly information: RunInformation | null;
  readonly revision: number;
}

/** SQL: the actor may see this row of `mapping_run`. */
export function visibleRuns(policy: Policy, actor: Actor, on: LocalDate): RawBuilder<boolean> {
  return visible(policy, actor, 'mapping-run', { unit: 'mapping_run.unit_id' }, on);
}

/** The runs that `which` lets through, the newest first. */
export async function listRuns(
  tx: Tx,
  which: RawBuilder<unknown>,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly MappingRun[]> {
  const { rows } = await sql<Row>`
    select * from mapping_run where ${which}
    order by prepared_at desc, run_id desc limit ${limit} offset ${offset}`.execute(tx);
  return rows.map(runFrom);
}

/** How many there are that `which` lets through. */
export async function countRuns(tx: Tx, which: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from mapping_run where ${which}`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** One run, if `which` lets it through. */
export async function findRun(tx: Tx, id: RunId, which: RawBuilder<unknown>): Promise<MappingRun | undefined> {
  const { rows } = await sql<Row>`select * from mapping_run where run_id = ${id} and ${which}`.execute(tx);
  return rows[0] && runFrom(rows[0]);
}

/** The same, held until the transaction ends. */
export async function lockRun(tx: Tx, id: RunId, which: RawBuilder<unknown>): Promise<MappingRun | undefined> {
  const { rows } = await sql<Row>`select * from mapping_run where run_id = ${id} and ${which} for update`.execute(tx);
  return rows[0] && runFrom(rows[0]);
}

/** Keeps a run that has been prepared. */
export async function insertRun(tx: Tx, { id, unit, authority, status, content, prepared }: MappingRun): Promise<void> {
  await sql`
    insert into mapping_run (run_id, unit_id, authority_id, status, content, prepared_at, prepared_by, prepared_account)
    values (${id}, ${unit}, ${authority}, ${status}, ${JSON.stringify(content)}::jsonb, ${prepared.at}, ${prepared.by},
      ${prepared.account})`.execute(tx);
}

/** What can change of a run, each by a step of its own. */
export interface RunChange {
  readonly status?: RunStatus;
  readonly content?: RunContent;
  readonly decision?: RunDecision;
  readonly information?: RunInformation;
}

/** Saves what a step has changed; the run is locked. */
export async function saveRun(tx: Tx, id: RunId, { status, content, decision, information }: RunChange): Promise<void> {
  const json = (value: object | undefined) => (value === undefined ? null : JSON.stringify(value));
  await sql`
    update mapping_run set revision = revision + 1,
      status = coalesce(${status ?? null}, status),
      content = coalesce(${json(content)}::jsonb, content),
      information = coalesce(${json(information)}::jsonb, information),
      journal_number = coalesce(${decision?.journalNumber ?? null}, journal_number),
      decided_at = coalesce(${decision?.at ?? null}::timestamptz, decided_at),
      decided_by = coalesce(${decision?.by ?? null}::uuid, decided_by),
      decided_account = coalesce(${decision?.account ?? null}, decided_account)
    where run_id = ${id}`.execute(tx);
}

/** The detectors of a run whose names have been opened, the first first. */
export async function listOpenings(tx: Tx, id: RunId): Promise<readonly NameOpening[]> {
  const { rows } = await sql<{
    readonly detector: Detector;
    readonly journal_number: string;
    readonly reason: string;
    readonly opened_at: Instant;
    readonly opened_by: PersonId | null;
    readonly opened_account: string;
  }>`select * from mapping_name_opening where run_id = ${id} order by opened_at, detector`.execute(tx);
  return rows.map((row) => ({
    detector: row.detector,
    journalNumber: row.journal_number,
    reason: row.reason,
    at: row.opened_at,
    by: row.opened_by,
    account: row.opened_account,
  }));
}

/** Keeps that the names of a detector are open. */
export async function insertOpening(tx: Tx, id: RunId, of: NameOpening): Promise<void> {
  await sql`
    insert into mapping_name_opening (run_id, detector, journal_number, reason, opened_at, opened_by, opened_account)
    values (${id}, ${of.detector}, ${of.journalNumber}, ${of.reason}, ${of.at}, ${of.by}, ${of.account})`.execute(tx);
}

function runFrom(row: Row): MappingRun {
  const decision =
    row.decided_at === null
      ? null
      : {
          journalNumber: row.journal_number ?? '',
          at: row.decided_at,
          by: row.decided_by,
          account: row.decided_account ?? '',
        };
  return {
    id: row.run_id,
    unit: row.unit_id,
    authority: row.authority_id,
    status: row.status,
    content: row.content,
    prepared: { at: row.prepared_at, by: row.prepared_by, account: row.prepared_account },
    decision,
    information: row.information,
    revision: row.revision,
  };
}
