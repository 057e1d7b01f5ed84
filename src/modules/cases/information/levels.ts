import { sql } from 'kysely';
import { mayAny, visible } from '../../../access/index.ts';
import { held } from '../../../platform/database/index.ts';
import { type LevelSource, levelSource, organisationSubjectPages } from '../../organisation/index.ts';
import type { CaseKind } from '../kind.ts';

const STATES = [
  { state: 'given', title: { sv: 'Har fått den version som gäller', en: 'Have been given the version told now' } },
  { state: 'not-given', title: { sv: 'Har inte fått den', en: 'Have not been given it' } },
];

/** How far what the employer tells (LOA 7 a §) has reached: those employed today, by whether they were given it. */
export function informationLevels(kinds: readonly CaseKind[]): LevelSource {
  const titles = new Map(kinds.map(({ kind, title }) => [kind, title]));
  return levelSource({
    partsFor: ({ policy, actor }) =>
      mayAny(policy, actor, 'level', 'read')
        ? [...titles].map(([kind, { sv, en }]) => ({
            part: `information.${kind}`,
            title: { sv: `Information: ${sv.toLowerCase()}`, en: `Information: ${en.toLowerCase()}` },
            states: STATES,
          }))
        : [],
    matters: ({ policy, actor, times }, units) => {
      const columns = { person: 'employment.person_id', unit: 'placed.unit_id' };
      return sql`
        select 'information.' || told.kind as part,
          case when given.employment_id is null then 'not-given' else 'given' end as state,
          placed.employment_id as id, employment.person_id, placed.unit_id, given.given_on as on_day
        from (select distinct on (kind) kind, text_id from information_text order by kind, number desc) told
          cross join employment_state placed join employment on employment.employment_id = placed.employment_id
          left join information_given given on given.text_id = told.text_id
            and given.employment_id = placed.employment_id
        where ${held('placed', times)} and placed.unit_id = any(${units}::uuid[])
          and ${visible(policy, actor, 'level', columns, times.on)}`;
    },
    pagesOf: peoplePages,
  });
}

const peoplePages: Parameters<typeof levelSource>[0]['pagesOf'] = async (tx, reader, ids, language) => {
  const pages = organisationSubjectPages.find(({ kind }) => kind === 'employment');
  return (await pages?.pagesOf(tx, reader, ids, language)) ?? new Map();
};
