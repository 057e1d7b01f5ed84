import { type RawBuilder, sql } from 'kysely';
import { type Actor, type Policy, visible } from '../../access/index.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { AuthorityId, PersonId, UnitId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { ClauseId } from '../minutes/index.ts';
import type { Assignment, AssignmentId, Closing, Note, OwnerRole } from './assignment.ts';
import type { RecommendationId } from './audit/report.ts';

interface Row {
  readonly assignment_id: AssignmentId;
  readonly parent_id: AssignmentId | null;
  readonly root_id: AssignmentId;
  readonly authority_id: AuthorityId;
  readonly clause_id: ClauseId | null;
  readonly recommendation_id: RecommendationId | null;
  readonly title: string;
  readonly words: string;
  readonly condition: string | null;
  readonly journal_number: string | null;
  readonly given_on: LocalDate;
  readonly given_at: Instant;
  readonly owner_role: OwnerRole;
  readonly unit_id: UnitId;
  readonly due_on: LocalDate | null;
  readonly shown_by: string | null;
  readonly received_on: LocalDate | null;
  readonly received_by: PersonId | null;
  readonly reported_on: LocalDate | null;
  readonly closed_as: Closing | null;
  readonly closed_on: LocalDate | null;
  readonly closed_words: string | null;
  readonly closed_by_clause: ClauseId | null;
  readonly revision: number;
}

/** SQL: the actor may see this row of `assignment`. */
export function visibleAssignment(policy: Policy, actor: Actor, on: LocalDate): RawBuilder<boolean> {
  return visible(policy, actor, 'assignment', { unit: 'assignment.unit_id', authority: 'assignment.authority_id' }, on);
}

/** The assignments that `which` lets through, the oldest first. It answers the system. */
export async function listAssignments(
  tx: Tx,
  which: RawBuilder<unknown>,
  { limit = 5_000, offset = 0 }: { readonly limit?: number; readonly offset?: number } = {},
): Promise<readonly Assignment[]> {
  const { rows } = await sql<Row>`
    select * from assignment where ${which}
    order by assignment.given_on, assignment.given_at, assignment.assignment_id
    limit ${limit} offset ${offset}`.execute(tx);
  return rows.map(assignmentFrom);
}

/** An assignment, held until the transaction ends. The whole is held with it, so that parts and closing take turns. */
export async function lockAssignment(
  tx: Tx,
  id: AssignmentId,
  which: RawBuilder<unknown>,
): Promise<Assignment | undefined> {
  const { rows: roots } = await sql<{ root_id: AssignmentId }>`
    select root_id from assignment where assignment_id = ${id} and ${which}`.execute(tx);
  const [root] = roots;
  if (root === undefined) return undefined;
  await sql`select from assignment where assignment_id = ${root.root_id} for update`.execute(tx);
  const { rows } = await sql<Row>`select * from assignment where assignment_id = ${id} for update`.execute(tx);
  return rows[0] && assignmentFrom(rows[0]);
}

/** Registers an assignment or a part; answers false when its clause has one already. */
export async function insertAssignment(tx: Tx, one: Assignment, by: PersonId | null): Promise<boolean> {
  const { rows } = await sql`
    insert into assignment (assignment_id, parent_id, root_id, authority_id, clause_id, recommendation_id, title, words, condition,
      journal_number, given_on, given_at, given_by, owner_role, unit_id, due_on, shown_by)
    values (${one.id}, ${one.parent}, ${one.root}, ${one.authority}, ${one.clause},
      ${one.recommendation}, ${one.title}, ${one.words}, ${one.condition}, ${one.journalNumber}, ${one.givenOn}, ${one.givenAt}, ${by}, ${one.owner.role},
      ${one.owner.unit}, ${one.dueOn}, ${one.shownBy})
    on conflict (employer_id, clause_id) where parent_id is null do nothing
    returning assignment_id`.execute(tx);
  return rows.length > 0;
}

/** Parts of it were handed down: whoever has it open sees that it has changed. */
export async function saveSplit(tx: Tx, id: AssignmentId): Promise<void> {
  await sql`update assignment set revision = revision + 1 where assignment_id = ${id}`.execute(tx);
}

/** Whoever holds it has received it. */
export async function saveReceived(tx: Tx, id: AssignmentId, on: LocalDate, by: PersonId | null): Promise<void> {
  await sql`
    update assignment set received_on = ${on}, received_by = ${by}, revision = revision + 1
    where assignment_id = ${id}`.execute(tx);
}

/** Puts a note down; a report is also the day that it was last reported. */
export async function insertNote(tx: Tx, note: Note): Promise<void> {
  await sql`
    insert into assignment_note (note_id, assignment_id, kind, on_day, words, journal_number, recorded_at, recorded_by)
    values (${note.id}, ${note.assignment}, ${note.kind}, ${note.on}, ${note.words}, ${note.journalNumber},
      ${note.recordedAt}, ${note.by})`.execute(tx);
  await sql`
    update assignment set revision = revision + 1,
      reported_on = case when ${note.kind} = 'report' then greatest(reported_on, ${note.on}::date) else reported_on end
    where assignment_id = ${note.assignment}`.execute(tx);
}

/** Closes these as their giver says. */
export async function saveClosed(
  tx: Tx,
  ids: readonly AssignmentId[],
  { as, on, words, clause }: NonNullable<Assignment['closed']>,
): Promise<void> {
  await sql`
    update assignment set closed_as = ${as}, closed_on = ${on}, closed_words = ${words}, closed_by_clause = ${clause},
      revision = revision + 1
    where assignment_id = any(${ids}::uuid[])`.execute(tx);
}

/** What was put down on the way of these, in its order. */
export async function listNotes(tx: Tx, ids: readonly AssignmentId[]): Promise<readonly Note[]> {
  const { rows } = await sql<{
    note_id: Note['id'];
    assignment_id: AssignmentId;
    kind: Note['kind'];
    on_day: LocalDate;
    words: string;
    journal_number: string | null;
    recorded_at: Instant;
    recorded_by: PersonId | null;
  }>`select * from assignment_note where assignment_id = any(${ids}::uuid[]) order by on_day, note_id`.execute(tx);
  return rows.map((row) => ({
    id: row.note_id,
    assignment: row.assignment_id,
    kind: row.kind,
    on: row.on_day,
    words: row.words,
    journalNumber: row.journal_number,
    recordedAt: row.recorded_at,
    by: row.recorded_by,
  }));
}

function assignmentFrom(row: Row): Assignment {
  const { closed_as: as, closed_on: closedOn } = row;
  return {
    id: row.assignment_id,
    parent: row.parent_id,
    root: row.root_id,
    authority: row.authority_id,
    clause: row.clause_id,
    recommendation: row.recommendation_id,
    title: row.title,
    words: row.words,
    condition: row.condition,
    journalNumber: row.journal_number,
    givenOn: row.given_on,
    givenAt: row.given_at,
    owner: { role: row.owner_role, unit: row.unit_id },
    dueOn: row.due_on,
    shownBy: row.shown_by,
    received: row.received_on === null ? null : { on: row.received_on, by: row.received_by },
    reportedOn: row.reported_on,
    closed:
      as === null || closedOn === null
        ? null
        : { as, on: closedOn, words: row.closed_words, clause: row.closed_by_clause },
    revision: row.revision,
  };
}

/** The clauses that assignments have been registered from. */
export async function listGivenClauses(tx: Tx): Promise<readonly ClauseId[]> {
  const { rows } = await sql<{ clause_id: ClauseId }>`
    select clause_id from assignment where clause_id is not null`.execute(tx);
  return rows.map(({ clause_id }) => clause_id);
}
