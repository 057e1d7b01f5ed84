import { type RawBuilder, sql } from 'kysely';
import { type Actor, type Policy, visible } from '../../../access/index.ts';
import type { Instant } from '../../../kernel/clock.ts';
import type { AuthorityId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import {
  type ClosingForm,
  FOLLOWUP,
  type FollowupId,
  type Omission,
  type Outcome,
  type StepForm,
  type StepId,
} from './followup.ts';

/** The follow-up of a person's case. */
export interface Followup {
  readonly id: FollowupId;
  readonly person: PersonId;
  readonly unit: UnitId;
  readonly authority: AuthorityId | null;
  readonly omission: Omission;
  readonly knownOn: LocalDate;
  readonly knownHow: string;
  readonly openedAt: Instant;
  readonly openedBy: PersonId;
  readonly closed: { readonly on: LocalDate; readonly outcome: Outcome; readonly reason: string } | null;
}

export interface KeptStep extends StepForm {
  readonly id: StepId;
  readonly recordedAt: Instant;
  readonly recordedBy: PersonId;
}

/** SQL: the actor may handle this row of `followup`. Nobody handles their own, and a protected person's only who is named. */
export function handled(policy: Policy, actor: Actor, on: LocalDate): RawBuilder<boolean> {
  const columns = { person: 'followup.person_id', unit: 'followup.unit_id' };
  return sql<boolean>`(${visible(policy, actor, FOLLOWUP, columns, on, { action: 'keep' })}
    and followup.person_id is distinct from ${actor.person})`;
}

interface Row {
  readonly followup_id: FollowupId;
  readonly person_id: PersonId;
  readonly unit_id: UnitId;
  readonly authority_id: AuthorityId | null;
  readonly omission: Omission;
  readonly known_on: LocalDate;
  readonly known_how: string;
  readonly opened_at: Instant;
  readonly opened_by: PersonId;
  readonly closed_on: LocalDate | null;
  readonly outcome: Outcome | null;
  readonly reason: string | null;
}

/** The follow-ups of which `which` is true: those open first, by the day since which it is known. */
export async function listFollowups(tx: Tx, which: RawBuilder<unknown>): Promise<readonly Followup[]> {
  const { rows } = await sql<Row>`select * from followup where ${which}
    order by closed_on nulls first, known_on, followup_id`.execute(tx);
  return rows.map(followupFrom);
}

/** One of them, locked. */
export async function lockFollowup(tx: Tx, id: FollowupId, which: RawBuilder<unknown>): Promise<Followup | undefined> {
  const { rows } = await sql<Row>`select * from followup where followup_id = ${id} and ${which} for update`.execute(tx);
  return rows.map(followupFrom)[0];
}

function followupFrom(row: Row): Followup {
  const { closed_on: on, outcome, reason } = row;
  return {
    id: row.followup_id,
    person: row.person_id,
    unit: row.unit_id,
    authority: row.authority_id,
    omission: row.omission,
    knownOn: row.known_on,
    knownHow: row.known_how,
    openedAt: row.opened_at,
    openedBy: row.opened_by,
    closed: on === null || outcome === null ? null : { on, outcome, reason: reason ?? '' },
  };
}

export async function insertFollowup(tx: Tx, one: Omit<Followup, 'closed'>): Promise<void> {
  await sql`
    insert into followup (followup_id, person_id, unit_id, authority_id, omission, known_on, known_how, opened_at, opened_by)
    values (${one.id}, ${one.person}, ${one.unit}, ${one.authority}, ${one.omission}, ${one.knownOn}, ${one.knownHow},
      ${one.openedAt}, ${one.openedBy})`.execute(tx);
}

export async function insertStep(tx: Tx, followup: FollowupId, one: KeptStep): Promise<void> {
  await sql`
    insert into followup_step (step_id, followup_id, kind, taken_on, words, journal_number, recorded_at, recorded_by)
    values (${one.id}, ${followup}, ${one.kind}, ${one.on}, ${one.words}, ${one.journalNumber}, ${one.recordedAt},
      ${one.recordedBy})`.execute(tx);
}

/** What was done, in the order of its days. */
export async function listSteps(tx: Tx, followup: FollowupId): Promise<readonly KeptStep[]> {
  const { rows } = await sql<{
    step_id: StepId;
    kind: KeptStep['kind'];
    taken_on: LocalDate;
    words: string;
    journal_number: string | null;
    recorded_at: Instant;
    recorded_by: PersonId;
  }>`select * from followup_step where followup_id = ${followup} order by taken_on, recorded_at, step_id`.execute(tx);
  return rows.map((row) => ({
    id: row.step_id,
    kind: row.kind,
    on: row.taken_on,
    words: row.words,
    journalNumber: row.journal_number,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  }));
}

export async function saveClosed(
  tx: Tx,
  id: FollowupId,
  on: LocalDate,
  { outcome, reason }: ClosingForm,
): Promise<void> {
  await sql`update followup set closed_on = ${on}, outcome = ${outcome}, reason = ${reason}
    where followup_id = ${id}`.execute(tx);
}

/** How many follow-ups there are by what was left undone and what came of it; null = still open. Nobody is named. */
export async function countFollowups(
  tx: Tx,
  which: RawBuilder<unknown>,
): Promise<readonly { readonly omission: Omission; readonly outcome: Outcome | null; readonly count: number }[]> {
  const { rows } = await sql<{ omission: Omission; outcome: Outcome | null; count: number }>`
    select omission, outcome, count(*)::integer as count from followup where ${which}
    group by omission, outcome`.execute(tx);
  return rows;
}
