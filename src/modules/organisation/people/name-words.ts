import { sql } from 'kysely';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';

/** Writes the search words of these persons anew, from the names held now. */
export async function rewriteNameWords(tx: Tx, persons: readonly PersonId[]): Promise<void> {
  if (persons.length === 0) return;
  await sql`delete from name_word where person_id = any(${persons}::uuid[])`.execute(tx);
  await sql`
    insert into name_word (person_id, word)
    select distinct person_name.person_id, word
    from person_name, regexp_split_to_table(lower(person_name.name collate "sv-x-icu"), '[^[:alnum:]]+') as word
    where person_name.person_id = any(${persons}::uuid[]) and person_name.known_to = 'infinity' and word <> ''`.execute(
    tx,
  );
}
