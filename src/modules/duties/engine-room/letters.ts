import { sql } from 'kysely';
import { visible } from '../../../access/index.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { listKnowableNames } from '../../organisation/index.ts';
import type { DutyReader } from '../listing/reading.ts';
import type { ShownPerson } from '../listing/shown.ts';

/** A day's letter of reminders that did not go to somebody. */
export interface UnsentLetter {
  readonly id: string;
  readonly person: ShownPerson;
  readonly on: LocalDate;
  readonly because: 'no-address' | 'refused';
  /** How many reminders it held. */
  readonly reminders: number;
}

/** The letters that could not be sent, the latest first; those to somebody protected are not there. */
export async function readUnsent(
  tx: Tx,
  reader: DutyReader,
  { limit, page }: { readonly limit: number; readonly page: number },
): Promise<{ readonly items: readonly UnsentLetter[]; readonly total: number }> {
  const { actor, policy, times } = reader;
  const seen = sql`digest.state in ('no-address', 'refused')
    and ${visible(policy, actor, 'engine-room', { person: 'digest.person_id' }, times.on)}`;
  const [{ rows }, counted] = await Promise.all([
    sql<Omit<UnsentLetter, 'person'> & { person: PersonId }>`
      select digest_id as id, person_id as person, digest_on as "on", state as because, (
          select count(*)::int from digest_item item
          where (item.employer_id, item.digest_id) = (digest.employer_id, digest.digest_id)) as reminders
      from digest where ${seen}
      order by digest_on desc, digest_id limit ${limit} offset ${(page - 1) * limit}`.execute(tx),
    sql<{ count: number }>`select count(*)::int as count from digest where ${seen}`.execute(tx),
  ]);
  const names = await listKnowableNames(
    tx,
    reader,
    rows.map(({ person }) => person),
  );
  return {
    items: rows.flatMap(({ person, ...row }) => {
      const name = names.get(person);
      return name === undefined ? [] : [{ ...row, person: { id: person, name } }];
    }),
    total: counted.rows[0]?.count ?? 0,
  };
}
