import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import type { Subject } from '../../platform/journal/index.ts';
import { CASE, CONDITION, OPINION } from './entries.ts';

/** What the duties of one case are about: the case, the opinions asked for in it, and the conditions of its decisions. */
export const caseChain = {
  kind: CASE,
  async subjectsOf(tx: Tx, id: string): Promise<readonly Subject[]> {
    const { rows } = await sql<Subject>`
      select ${OPINION}::text as kind, opinion_id as id from case_opinion where case_id = ${id}
      union all select ${CONDITION}, condition_id from case_condition where case_id = ${id}`.execute(tx);
    return [{ kind: CASE, id }, ...rows];
  },
};
