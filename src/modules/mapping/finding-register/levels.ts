import { sql } from 'kysely';
import { mayAny } from '../../../access/index.ts';
import { type LevelSource, levelSource } from '../../organisation/index.ts';
import { FINDING } from './finding.ts';
import { visibleFindings } from './store.ts';
import { mappingSubjectPages } from './subjects.ts';

const PART = {
  part: FINDING,
  title: { sv: 'Träffar från kartläggningar', en: 'Findings of mappings' },
  states: [
    { state: 'found', title: { sv: 'Ingen har frågat', en: 'Nobody has asked' } },
    { state: 'asked', title: { sv: 'Väntar på svar', en: 'Waits for an answer' } },
    { state: 'answered', title: { sv: 'Besvarade, ska avslutas', en: 'Answered, to be settled' } },
    { state: 'settled', title: { sv: 'Avslutade', en: 'Settled' } },
  ],
};

/** Findings by how they stand: of those whose names have been opened, for those who handle them. */
export const findingLevels: LevelSource = levelSource({
  partsFor: ({ policy, actor }) => (mayAny(policy, actor, FINDING, 'handle') ? [PART] : []),
  matters: ({ policy, actor, times }, units) => sql`
    select ${FINDING}::text as part, mapping_finding.state, mapping_finding.finding_id as id, mapping_finding.person_id,
      mapping_finding.unit_id, mapping_finding.answer_by as on_day
    from mapping_finding
    where mapping_finding.unit_id = any(${units}::uuid[]) and ${visibleFindings(policy, actor, times.on)}`,
  async pagesOf(tx, reader, ids, language) {
    const pages = mappingSubjectPages.find(({ kind }) => kind === FINDING);
    return (await pages?.pagesOf(tx, reader, ids, language)) ?? new Map();
  },
});
