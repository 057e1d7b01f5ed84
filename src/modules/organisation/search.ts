import { type RawBuilder, sql } from 'kysely';
import { type Actor, may, type Policy, visible } from '../../access/index.ts';
import type { PersonId, UnitId } from '../../kernel/ids.ts';
import { parsePersonalNumber } from '../../kernel/personal-number.ts';
import { held, type TwoTimes, type Tx } from '../../platform/database/index.ts';
import { personsNamed, wordsOf } from './people/name-words.ts';
import type { PersonalNumbers } from './people/personal-numbers.ts';

/** A person or a unit that was found; `detail` is the title and the unit, or what kind of unit and under which. */
export type OrganisationHit =
  | { readonly kind: 'person'; readonly id: PersonId; readonly title: string; readonly detail: string }
  | { readonly kind: 'unit'; readonly id: UnitId; readonly title: string; readonly detail: string };

/** Who searches for what: words of a name, a unit's code, an employee's number or a personal number. */
export interface OrganisationSearch {
  readonly actor: Actor;
  readonly policy: Policy;
  readonly personalNumbers: PersonalNumbers;
  readonly text: string;
  readonly times: TwoTimes;
  readonly limit: number;
}

/**
 * Finds persons and units of that day by how their words begin, capital or small letters alike. Persons whom the actor
 * may not see are not found, by number either.
 */
export async function searchOrganisation(tx: Tx, search: OrganisationSearch): Promise<readonly OrganisationHit[]> {
  const words = wordsOf(search.text);
  if (words.length === 0) return [];
  const number = parsePersonalNumber(search.text.trim(), search.times.on);
  if (number !== undefined) {
    const person = await search.personalNumbers.findPerson(tx, search.actor.employer, number);
    return person === undefined ? [] : findPersons(tx, search, sql`select ${person}::uuid`);
  }
  const [persons, units] = await Promise.all([
    findPersons(
      tx,
      search,
      sql`${personsNamed(words)}
      union select person_id from employment where employee_id = ${search.text.trim()}`,
    ),
    may(search.policy, search.actor, 'unit', 'read') ? findUnits(tx, search, words) : [],
  ]);
  return [...persons, ...units].slice(0, search.limit);
}

async function findPersons(
  tx: Tx,
  { actor, policy, times, limit }: OrganisationSearch,
  persons: RawBuilder<unknown>,
): Promise<OrganisationHit[]> {
  const columns = { person: 'employment.person_id', unit: 'state.unit_id' };
  const { rows } = await sql<{ id: PersonId; name: string; title: string; unit: string | null }>`
    select distinct on (name.name collate "sv-x-icu", employment.person_id)
      employment.person_id as id, name.name, state.title, unit.name as unit
    from employment join employment_state state using (employer_id, employment_id)
      join person_name name on name.employer_id = employment.employer_id and name.person_id = employment.person_id
      left join unit_state unit on unit.employer_id = state.employer_id and unit.unit_id = state.unit_id
        and ${held('unit', times)}
    where employment.person_id in (${persons}) and ${held('state', times)} and ${held('name', times)}
      and ${visible(policy, actor, 'person', columns, times.on)}
    order by name.name collate "sv-x-icu", employment.person_id, state.share desc nulls first
    limit ${limit}`.execute(tx);
  return rows.map(({ id, name, title, unit }) => ({
    kind: 'person',
    id,
    title: name,
    detail: [title, unit].filter(Boolean).join(', '),
  }));
}

async function findUnits(
  tx: Tx,
  { text, times, limit }: OrganisationSearch,
  words: readonly string[],
): Promise<OrganisationHit[]> {
  const padded = sql`' ' || lower(state.name collate "sv-x-icu")`;
  const byWord = words.map((word) => sql`${padded} ~ ${`[^[:alnum:]]${word}`}`);
  const { rows } = await sql<{ id: UnitId; name: string; above: string | null }>`
    select state.unit_id as id, state.name, above.name as above
    from unit_state state join unit using (employer_id, unit_id)
      left join unit_state above on above.employer_id = state.employer_id and above.unit_id = state.parent_id
        and ${held('above', times)}
    where ${held('state', times)} and (unit.code = ${text.trim()} or (${sql.join(byWord, sql` and `)}))
    order by state.name collate "sv-x-icu", unit.code limit ${limit}`.execute(tx);
  return rows.map(({ id, name, above }) => ({ kind: 'unit', id, title: name, detail: above ?? '' }));
}
