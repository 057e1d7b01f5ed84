import { type RawBuilder, sql } from 'kysely';
import { mayAny } from '../../access/index.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { held } from '../../platform/database/index.ts';
import { type LevelSource, levelSource } from '../organisation/index.ts';
import { type CaseKind, isNo } from './kind.ts';
import { UNDECIDED } from './lifecycle.ts';
import { caseSubjectPages } from './subject-pages.ts';
import { visibleCase } from './visible.ts';

/** So long before its end what runs is told of as ending soon. */
const SOON_DAYS = 60;

const STATES = [
  { state: 'waits', title: { sv: 'Väntar på beslut', en: 'Waits for a decision' } },
  { state: 'to-sign', title: { sv: 'Väntar på underskrift', en: 'Waits for signatures' } },
  { state: 'read-in', title: { sv: 'Inläst från äldre register', en: 'Read in from an earlier register' } },
  { state: 'runs', title: { sv: 'Gäller', en: 'In force' } },
  { state: 'ends-soon', title: { sv: 'Går ut inom 60 dagar', en: 'Ends within 60 days' } },
  { state: 'run-out', title: { sv: 'Har gått ut', en: 'Has run out' } },
  { state: 'refused', title: { sv: 'Förbjudet eller avslaget', en: 'Forbidden or turned down' } },
];

/** Cases of every kind by how they stand, in the unit where the employment that leads is placed today. */
export function caseLevels(kinds: readonly CaseKind[]): LevelSource {
  const [pages] = caseSubjectPages(kinds);
  return levelSource({
    partsFor: ({ policy, actor }) =>
      mayAny(policy, actor, 'case', 'read')
        ? kinds.map(({ kind, title }) => ({ part: `case.${kind}`, title, states: STATES }))
        : [],
    matters: ({ policy, actor, times }, units) => sql`
      select 'case.' || case_file.kind as part, ${stateOf(kinds, times.on)} as state, case_file.case_id as id,
        case_file.person_id, placed.unit_id, case_file.reported_on as on_day
      from case_file join employment_state placed on placed.employment_id = case_file.lead_employment_id
        and ${held('placed', times)}
      where placed.unit_id = any(${units}::uuid[]) and case_file.status not in ('ended', 'withdrawn')
        and ${visibleCase(policy, actor)}`,
    pagesOf: async (tx, reader, ids, language) => (await pages?.pagesOf(tx, reader, ids, language)) ?? new Map(),
  });
}

function stateOf(kinds: readonly CaseKind[], today: LocalDate): RawBuilder<string> {
  const refused = kinds.flatMap(({ kind, outcomes }) => outcomes.filter(isNo).map(({ id }) => `${kind} ${id}`));
  return sql<string>`case
    when case_file.status = 'to-sign' then 'to-sign'
    when case_file.status = 'read-in' then 'read-in'
    when case_file.status = any(${[...UNDECIDED]}::text[]) then 'waits'
    when (case_file.kind || ' ' || case_file.outcome) = any(${refused}::text[]) then 'refused'
    when case_file.valid_to <= ${today}::date then 'run-out'
    when case_file.valid_to <= ${addDays(today, SOON_DAYS)}::date then 'ends-soon'
    else 'runs' end`;
}
