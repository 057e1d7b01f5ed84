import { sql } from 'kysely';
import type { EntryId, PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { wordsHash } from '../content-hash.ts';
import type { GuidelineId, Version } from '../version.ts';

/** That somebody has checked the words of a section against their source. */
export interface Verification {
  readonly section: string;
  readonly verifiedBy: PersonId | null;
  readonly verifiedOn: LocalDate;
}

/** Writes that the words with this hash have been checked; `entry` is the journal entry that says so. */
export async function insertVerification(
  tx: Tx,
  verification: Verification & { readonly guideline: GuidelineId; readonly words: string; readonly entry: EntryId },
): Promise<void> {
  const { entry, guideline, section, words, verifiedBy, verifiedOn } = verification;
  await sql`
    insert into guideline_verification (entry_id, guideline_id, section_id, words_hash, verified_by, verified_on)
    values (${entry}, ${guideline}, ${section}, ${words}, ${verifiedBy}, ${verifiedOn})`.execute(tx);
}

/** The latest verification of each of the version's sections whose words are still those that were verified. */
export async function listVerifications(tx: Tx, { guideline, content }: Version): Promise<readonly Verification[]> {
  const sections = content.sections.map((section) => ({ section_id: section.id, words_hash: wordsHash(section) }));
  const { rows } = await sql<{ section_id: string; verified_by: PersonId | null; verified_on: LocalDate }>`
    select distinct on (section_id) section_id, verified_by, verified_on
    from guideline_verification
      join json_to_recordset(${JSON.stringify(sections)}) as said (section_id text, words_hash text)
        using (section_id, words_hash)
    where guideline_id = ${guideline.id}
    order by section_id, verified_on desc, entry_id desc`.execute(tx);
  return rows.map(({ section_id, verified_by, verified_on }) => ({
    section: section_id,
    verifiedBy: verified_by,
    verifiedOn: verified_on,
  }));
}
