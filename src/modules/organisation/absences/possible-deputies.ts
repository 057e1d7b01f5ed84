import { sql } from 'kysely';
import type { PersonId } from '../../../kernel/ids.ts';
import { held, type Tx } from '../../../platform/database/index.ts';
import { type FoundPerson, findEmployed } from '../people/find-employed.ts';
import type { Reader } from '../reader.ts';

/** Those of that name who may stand in for the person; besides whom one may choose anyway, who works in the same unit. */
export function findPossibleDeputies(
  tx: Tx,
  reader: Reader,
  person: PersonId,
  text: string,
): Promise<readonly FoundPerson[]> {
  const inSameUnit = sql`state.unit_id in (
    select own.unit_id from employment mine join employment_state own using (employer_id, employment_id)
    where mine.person_id = ${person} and ${held('own', reader.times)})`;
  return findEmployed(tx, reader, text, { also: inSameUnit, except: person });
}
