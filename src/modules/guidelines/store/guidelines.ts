import { sql } from 'kysely';
import type { AuthorityId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Guideline, GuidelineId, Reach } from '../version.ts';

/** The columns of `guideline` that say what it is, as every query here reads them. */
export interface GuidelineRow {
  readonly guideline_id: GuidelineId;
  readonly authority_id: AuthorityId;
  readonly reach: Reach;
}

/** Founds a guideline; it says nothing until it has a version. */
export async function insertGuideline(tx: Tx, { id, authority, reach }: Guideline): Promise<void> {
  await sql`
    insert into guideline (guideline_id, authority_id, reach) values (${id}, ${authority}, ${reach})`.execute(tx);
}

/** A guideline by its id. */
export async function findGuideline(tx: Tx, id: GuidelineId): Promise<Guideline | undefined> {
  const { rows } = await sql<GuidelineRow>`
    select guideline_id, authority_id, reach from guideline where guideline_id = ${id}`.execute(tx);
  return rows[0] && guidelineFrom(rows[0]);
}

/** Every guideline of the employer, oldest first. */
export async function listGuidelines(tx: Tx): Promise<readonly Guideline[]> {
  const { rows } = await sql<GuidelineRow>`
    select guideline_id, authority_id, reach from guideline order by guideline_id`.execute(tx);
  return rows.map(guidelineFrom);
}

/** The next number of a guideline's decided versions. Whoever takes it holds the guideline until the transaction ends. */
export async function takeNumber(tx: Tx, id: GuidelineId): Promise<number> {
  const { rows } = await sql<{ latest_number: number }>`
    update guideline set latest_number = latest_number + 1 where guideline_id = ${id}
    returning latest_number`.execute(tx);
  const taken = rows[0];
  if (taken === undefined) throw new Error(`no guideline ${id}`);
  return taken.latest_number;
}

export function guidelineFrom({ guideline_id, authority_id, reach }: GuidelineRow): Guideline {
  return { id: guideline_id, authority: authority_id, reach };
}
