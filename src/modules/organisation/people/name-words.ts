import { type RawBuilder, sql } from 'kysely';
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

/** The words of what was typed in a search, without what stands between them. */
export function wordsOf(text: string): readonly string[] {
  return text.toLocaleLowerCase('sv').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** SQL: the persons in whose name each of the words, at least one, begins a word. */
export function personsNamed(words: readonly string[]): RawBuilder<unknown> {
  const byWord = words.map((word) => sql`select person_id from name_word where word like ${`${word}%`}`);
  return sql`(${sql.join(byWord, sql` intersect `)})`;
}
