import { sql } from 'kysely';
import type { UnitId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { CaseId } from '../case.ts';

/** What a case has any of, and the units under which it is seen. */
export interface CaseParts {
  readonly units: readonly UnitId[];
  readonly decisions: boolean;
  readonly questions: boolean;
  readonly opinions: boolean;
  readonly conditions: boolean;
  readonly consultations: boolean;
  /** Its person has other cases, which it may go with. */
  readonly others: boolean;
  /** A rättelseperiod was ever decided. */
  readonly amnesties: boolean;
}

/** Which parts a case has: most have none, and what is not there need not be asked for one by one. It answers the system. */
export async function partsOf(tx: Tx, id: CaseId): Promise<CaseParts> {
  const has = (table: string) => sql<boolean>`exists (select from ${sql.table(table)} where case_id = ${id})`;
  const { rows } = await sql<CaseParts>`
    select ${has('case_decision')} as decisions, ${has('case_question')} as questions, ${has('case_opinion')} as opinions,
      ${has('case_condition')} as conditions, ${has('case_consultation')} as consultations,
      array(select unit_id from case_scope where case_id = ${id}) as units,
      exists (select from amnesty_period) as amnesties,
      exists (select from case_file one join case_file other using (employer_id, person_id)
        where one.case_id = ${id} and other.case_id <> one.case_id) as others`.execute(tx);
  const [parts] = rows;
  if (parts === undefined) throw new Error('a query without tables answered no row');
  return parts;
}
