import { sql } from 'kysely';
import { unprotectedFor, visible } from '../../../access/index.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { held, type Tx } from '../../../platform/database/index.ts';
import { personsNamed, wordsOf } from '../people/name-words.ts';
import type { Reader } from '../reader.ts';

/** Somebody who may be named as deputy; `detail` is the title and the unit. */
export interface PossibleDeputy {
  readonly id: PersonId;
  readonly name: string;
  readonly detail: string;
}

const MOST_FOUND = 10;

/**
 * Those of that name who may stand in for the person: whom the reader may see anyway, who works in the same unit, and
 * everybody who leads one, which is no secret. Nobody else, or naming a deputy would be a way to look up all employees.
 */
export async function findPossibleDeputies(
  tx: Tx,
  { policy, actor, times }: Reader,
  person: PersonId,
  text: string,
): Promise<readonly PossibleDeputy[]> {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const columns = { person: 'employment.person_id', unit: 'state.unit_id' };
  const { rows } = await sql<{ id: PersonId; name: string; title: string; unit: string | null }>`
    select distinct on (name.name collate "sv-x-icu", employment.person_id)
      employment.person_id as id, name.name, state.title, unit.name as unit
    from employment join employment_state state using (employer_id, employment_id)
      join person_name name on name.employer_id = employment.employer_id and name.person_id = employment.person_id
      left join unit_state unit on unit.employer_id = state.employer_id and unit.unit_id = state.unit_id
        and ${held('unit', times)}
    where employment.person_id in ${personsNamed(words)} and employment.person_id <> ${person}
      and ${held('state', times)} and ${held('name', times)} and ${unprotectedFor(actor, 'employment.person_id')}
      and (state.is_manager or ${visible(policy, actor, 'person', columns, times.on)} or state.unit_id in (
        select own.unit_id from employment mine join employment_state own using (employer_id, employment_id)
        where mine.person_id = ${person} and ${held('own', times)}))
    order by name.name collate "sv-x-icu", employment.person_id, state.share desc nulls first
    limit ${MOST_FOUND}`.execute(tx);
  return rows.map(({ id, name, title, unit }) => ({ id, name, detail: [title, unit].filter(Boolean).join(', ') }));
}
