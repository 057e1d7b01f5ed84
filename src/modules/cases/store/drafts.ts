import { sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { Id, PersonId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';

export type DraftId = Id<'CaseDraftId'>;

/** What somebody has begun to report, as far as they came: no shape is asked of it yet. */
export interface Draft {
  readonly id: DraftId;
  readonly kind: string;
  readonly content: unknown;
  readonly savedAt: Instant;
  readonly revision: number;
}

interface DraftRow {
  readonly draft_id: DraftId;
  readonly kind: string;
  readonly content: unknown;
  readonly saved_at: Instant;
  readonly revision: number;
}

/** A person's drafts, the newest first. Nobody else's are ever read. */
export async function listDrafts(tx: Tx, person: PersonId): Promise<readonly Draft[]> {
  const { rows } = await sql<DraftRow>`
    select * from case_draft where person_id = ${person} order by saved_at desc, draft_id`.execute(tx);
  return rows.map(draftFrom);
}

/** Begins a draft. */
export async function insertDraft(tx: Tx, person: PersonId, draft: Omit<Draft, 'revision'>): Promise<void> {
  const { id, kind, content, savedAt } = draft;
  await sql`
    insert into case_draft (draft_id, person_id, kind, content, saved_at)
    values (${id}, ${person}, ${kind}, ${JSON.stringify(content)}, ${savedAt})`.execute(tx);
}

/** Saves over the revision that was seen; the new one, or undefined when it has been saved or sent since. */
export async function saveDraft(
  tx: Tx,
  person: PersonId,
  { id, revision, content, savedAt }: Omit<Draft, 'kind'>,
): Promise<number | undefined> {
  const { rows } = await sql<{ revision: number }>`
    update case_draft set content = ${JSON.stringify(content)}, saved_at = ${savedAt}, revision = revision + 1
    where draft_id = ${id} and person_id = ${person} and revision = ${revision} returning revision`.execute(tx);
  return rows[0]?.revision;
}

/** Throws a draft away; whether there was one. */
export async function deleteDraft(tx: Tx, person: PersonId, id: DraftId): Promise<boolean> {
  const { rows } = await sql`
    delete from case_draft where draft_id = ${id} and person_id = ${person} returning draft_id`.execute(tx);
  return rows.length === 1;
}

function draftFrom(row: DraftRow): Draft {
  return { id: row.draft_id, kind: row.kind, content: row.content, savedAt: row.saved_at, revision: row.revision };
}
