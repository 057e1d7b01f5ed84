import { sql } from 'kysely';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';

/** The language each of these persons has chosen or signs in with, by their latest sign-in; absent = not known. */
export async function languagesOf(tx: Tx, persons: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Language>> {
  const { rows } = await sql<{ person_id: PersonId; language: Language }>`
    select distinct on (person_id) person_id, language from account
    where person_id = any(${persons}::uuid[]) and language is not null
    order by person_id, last_sign_in_at desc nulls last`.execute(tx);
  return new Map(rows.map(({ person_id, language }) => [person_id, language]));
}
