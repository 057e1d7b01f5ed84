import { sql } from 'kysely';
import type { PersonId } from '../../../kernel/ids.ts';
import { held, type Tx } from '../../../platform/database/index.ts';
import { authorise } from '../authorise.ts';
import type { Reader } from '../reader.ts';
import { factsOfPerson } from '../subject.ts';
import { type FoundPerson, findEmployed, hasNumber } from './find-employed.ts';

/**
 * Those of that name who may be named as handler of the person: besides whom one may choose anyway, everybody from HR,
 * which is no secret, and whoever has that employee number. Throws `organisation.person-unknown` or `access.not-allowed`.
 */
export async function findPossibleHandlers(
  tx: Tx,
  reader: Reader,
  person: PersonId,
  text: string,
): Promise<readonly FoundPerson[]> {
  const { policy, actor, times } = reader;
  authorise(policy, actor, 'protection', 'write', await factsOfPerson(tx, actor, times, person));
  const fromHr = sql`employment.person_id in (
    select assignment.person_id from role_assignment assignment
    where assignment.role = 'hr' and ${held('assignment', times)})`;
  return findEmployed(tx, reader, text, { also: sql`(${fromHr} or ${hasNumber(text)})`, except: person });
}
