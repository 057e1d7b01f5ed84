import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { CaseId } from '../case.ts';

/** What a case has any of. */
export interface CaseParts {
  readonly decisions: boolean;
  readonly questions: boolean;
  readonly opinions: boolean;
  readonly conditions: boolean;
  readonly consultations: boolean;
}

/** Which parts a case has: most have none, and what is not there need not be asked for one by one. It answers the system. */
export async function partsOf(tx: Tx, id: CaseId): Promise<CaseParts> {
  const has = (table: string) => sql<boolean>`exists (select from ${sql.table(table)} where case_id = ${id})`;
  const { rows } = await sql<CaseParts>`
    select ${has('case_decision')} as decisions, ${has('case_question')} as questions, ${has('case_opinion')} as opinions,
      ${has('case_condition')} as conditions, ${has('case_consultation')} as consultations`.execute(tx);
  const [parts] = rows;
  if (parts === undefined) throw new Error('a query without tables answered no row');
  return parts;
}
