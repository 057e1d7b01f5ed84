import { type RawBuilder, sql } from 'kysely';
import { type Actor, type Policy, visible } from '../../../access/index.ts';
import type { Instant } from '../../../kernel/clock.ts';
import type { EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { held, type TwoTimes, type Tx } from '../../../platform/database/index.ts';
import type { Completion, CompletionId, Source } from '../completion.ts';

/** SQL: the actor may see what the person of this `employment` has taken, who is `placed` there today. */
export function visibleTraining(policy: Policy, actor: Actor, on: LocalDate): RawBuilder<boolean> {
  const columns = { person: 'employment.person_id', unit: 'placed.unit_id' };
  return visible(policy, actor, 'training', columns, on);
}

/** What these persons have taken, the latest first. It answers the system. */
export async function listCompletions(tx: Tx, persons: readonly PersonId[]): Promise<readonly Completion[]> {
  const { rows } = await sql<{
    completion_id: CompletionId;
    person_id: PersonId;
    code: string;
    number: number;
    completed_on: LocalDate;
    source: Source;
  }>`select * from training_completion where person_id = any(${persons}::uuid[])
    order by completed_on desc, completion_id desc`.execute(tx);
  return rows.map((row) => ({
    id: row.completion_id,
    person: row.person_id,
    code: row.code,
    number: row.number,
    completedOn: row.completed_on,
    source: row.source,
  }));
}

/** A completion as it is kept. */
export type NewCompletion = Completion & { readonly statement: string | null };

/** Keeps completions; answers those that were not known before. */
export async function insertCompletions(
  tx: Tx,
  completions: readonly NewCompletion[],
  { at, by }: { readonly at: Instant; readonly by: PersonId | null },
): Promise<ReadonlySet<CompletionId>> {
  if (completions.length === 0) return new Set();
  const rows = completions.map((one) => ({
    completion_id: one.id,
    person_id: one.person,
    code: one.code,
    number: one.number,
    completed_on: one.completedOn,
    source: one.source,
    statement_id: one.statement,
    recorded_at: at,
    recorded_by: by,
  }));
  const columns = sql.raw(
    'completion_id, person_id, code, number, completed_on, source, statement_id, recorded_at, recorded_by',
  );
  const { rows: kept } = await sql<{ completion_id: CompletionId }>`
    insert into training_completion (${columns})
    select ${columns} from json_populate_recordset(null::training_completion, ${JSON.stringify(rows)})
    on conflict do nothing returning completion_id`.execute(tx);
  return new Set(kept.map((row) => row.completion_id));
}

/** Where the employments of these persons are placed now. */
export async function listPlaces(
  tx: Tx,
  times: TwoTimes,
  persons: readonly PersonId[],
): Promise<readonly { readonly employment: EmploymentId; readonly person: PersonId; readonly unit: UnitId }[]> {
  const { rows } = await sql<{ employment_id: EmploymentId; person_id: PersonId; unit_id: UnitId }>`
    select employment_id, person_id, placed.unit_id
    from employment join employment_state placed using (employer_id, employment_id)
    where person_id = any(${persons}::uuid[]) and ${held('placed', times)} order by employment_id`.execute(tx);
  return rows.map((row) => ({ employment: row.employment_id, person: row.person_id, unit: row.unit_id }));
}
