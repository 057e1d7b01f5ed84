import { type RawBuilder, sql } from 'kysely';
import { unprotectedFor, visible } from '../../../access/index.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { held, type Tx } from '../../../platform/database/index.ts';
import type { Reader } from '../reader.ts';
import { personsNamed, wordsOf } from './name-words.ts';

/** Somebody employed who may be chosen for something; `detail` is the title and the unit. */
export interface FoundPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly detail: string;
}

const MOST_FOUND = 10;

/**
 * Those of that name, or with that employee number, who are employed on the day and whom the reader may choose: whom
 * they may see anyway, everybody who leads a unit, which is no secret, and those for whom `also` is true (it speaks of
 * `employment` and `state`). Nobody else, or choosing would be a way to look up all employees.
 */
export async function findEmployed(
  tx: Tx,
  { policy, actor, times }: Reader,
  text: string,
  { also, except }: { also: RawBuilder<unknown>; except?: PersonId },
): Promise<readonly FoundPerson[]> {
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
    where employment.person_id in (
        select person_id from ${personsNamed(words)} as named
        union select person_id from employment where employee_id = ${text.trim()})
      and employment.person_id is distinct from ${except ?? null}::uuid
      and ${held('state', times)} and ${held('name', times)} and ${unprotectedFor(actor, 'employment.person_id')}
      and (state.is_manager or ${visible(policy, actor, 'person', columns, times.on)} or ${also})
    order by name.name collate "sv-x-icu", employment.person_id, state.share desc nulls first
    limit ${MOST_FOUND}`.execute(tx);
  return rows.map(({ id, name, title, unit }) => ({ id, name, detail: [title, unit].filter(Boolean).join(', ') }));
}

/** SQL: the employment's own number was written, which only somebody who knows the person can. */
export function hasNumber(text: string): RawBuilder<boolean> {
  return sql<boolean>`employment.employee_id = ${text.trim()}`;
}
