import { type RawBuilder, sql } from 'kysely';
import { mayAny, visible } from '../../access/index.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { held } from '../../platform/database/index.ts';
import { type LevelSource, levelSource, organisationSubjectPages } from '../organisation/index.ts';

const PART = {
  part: 'answers',
  title: { sv: 'Svar från medarbetarna i år', en: 'Answers from employees this year' },
  states: [
    { state: 'answered', title: { sv: 'Har svarat i år', en: 'Have answered this year' } },
    { state: 'waits', title: { sv: 'Har fått frågan, inte svarat', en: 'Have been asked, not answered' } },
    { state: 'not-asked', title: { sv: 'Har inte fått någon fråga', en: 'Have not been asked' } },
  ],
};

/**
 * SQL: what somebody, by a row of `employment`, has answered in the calendar year of the day: reported something or done
 * what the guideline asked them to answer; asked and not answered; not asked. Each list is read once for everybody and
 * hashed: asked of each employee they would cost more than the employees.
 */
export function answerOf(day: LocalDate): RawBuilder<string> {
  const year = `${day.slice(0, 4)}-01-01` as LocalDate;
  const owed = sql`duty.holder_role = 'employee' and duty.subject_kind in ('employment', 'person')
    and duty.withdrawn_by is null and duty.employment_id is not null`;
  return sql`case
    when employment.person_id in (
      select case_file.person_id from case_file
      where case_file.origin = 'reported' and case_file.reported_on >= ${year}::date) then 'answered'
    when employment.employment_id in (
      select duty.employment_id from duty where ${owed} and duty.settled_effective_on >= ${year}::date) then 'answered'
    when employment.employment_id in (
      select duty.employment_id from duty where ${owed} and duty.settled_effective_on is null) then 'waits'
    else 'not-asked' end`;
}

/**
 * Coverage: of everyone employed today, who has answered this calendar year – reported something, or done what the
 * guideline asked them to answer –, who has been asked and has not, and who has not been asked at all.
 */
export const answerLevels: LevelSource = levelSource({
  partsFor: ({ policy, actor }) => (mayAny(policy, actor, 'level', 'read') ? [PART] : []),
  matters: ({ policy, actor, times }, units) => {
    const columns = { person: 'employment.person_id', unit: 'placed.unit_id' };
    return sql`
      select 'answers' as part, ${answerOf(times.on)} as state,
        placed.employment_id as id, employment.person_id, placed.unit_id, null::date as on_day
      from employment_state placed join employment on employment.employment_id = placed.employment_id
      where ${held('placed', times)} and placed.unit_id = any(${units}::uuid[])
        and ${visible(policy, actor, 'level', columns, times.on)}`;
  },
  async pagesOf(tx, reader, ids, language) {
    const pages = organisationSubjectPages.find(({ kind }) => kind === 'employment');
    return (await pages?.pagesOf(tx, reader, ids, language)) ?? new Map();
  },
});
