import { sql } from 'kysely';
import { mayAny } from '../../../access/index.ts';
import { held } from '../../../platform/database/index.ts';
import { type LevelSource, levelSource } from '../../organisation/index.ts';
import type { CaseKind } from '../kind.ts';
import { ORAL_AGREEMENT } from './entries.ts';
import { visibleAgreement } from './store.ts';
import { oralAgreementSubjectPages } from './subject-pages.ts';

const PART = {
  part: ORAL_AGREEMENT,
  title: { sv: 'Muntliga överenskommelser', en: 'Oral agreements' },
  states: [
    { state: 'waits', title: { sv: 'Väntar på den andres svar', en: 'Waits for the other side' } },
    { state: 'agreed', title: { sv: 'Båda säger detsamma', en: 'Both sides say the same' } },
    { state: 'denied', title: { sv: 'De säger olika', en: 'The sides differ' } },
    { state: 'followed', title: { sv: 'Uppföljda', en: 'Followed up' } },
  ],
};

/** Oral agreements by how they stand, as the two sides have put it; none is weighed. */
export function oralLevels(kinds: readonly CaseKind[]): LevelSource {
  const [pages] = oralAgreementSubjectPages(kinds);
  return levelSource({
    partsFor: ({ policy, actor }) => (mayAny(policy, actor, ORAL_AGREEMENT, 'read') ? [PART] : []),
    matters: ({ policy, actor, times }, units) => sql`
      select ${ORAL_AGREEMENT}::text as part, case
          when oral_agreement.followed_at is not null then 'followed'
          when oral_agreement.agrees is null then 'waits'
          when oral_agreement.agrees then 'agreed' else 'denied' end as state,
        oral_agreement.agreement_id as id, oral_agreement.person_id, placed.unit_id,
        coalesce(oral_agreement.agreed_on, (oral_agreement.stated_at at time zone 'Europe/Stockholm')::date) as on_day
      from oral_agreement join employment_state placed on placed.employment_id = oral_agreement.employment_id
        and ${held('placed', times)}
      where placed.unit_id = any(${units}::uuid[]) and ${visibleAgreement(policy, actor, times.on)}`,
    pagesOf: async (tx, reader, ids, language) => (await pages?.pagesOf(tx, reader, ids, language)) ?? new Map(),
  });
}
