import { sql } from 'kysely';
import type { SubjectPages } from '../../organisation/index.ts';
import { getKind } from '../find-kind.ts';
import type { CaseKind } from '../kind.ts';
import { ORAL_AGREEMENT } from './entries.ts';
import { listAgreements, visibleAgreement } from './store.ts';

/** What oral agreements are called, and their pages, where duties tell of them. */
export function oralAgreementSubjectPages(kinds: readonly CaseKind[]): readonly SubjectPages[] {
  return [
    {
      kind: ORAL_AGREEMENT,
      async pagesOf(tx, { actor, policy, times }, ids, language) {
        const which = sql`oral_agreement.agreement_id = any(${ids}::uuid[])
          and ${visibleAgreement(policy, actor, times.on)}`;
        const found = await listAgreements(tx, times, which);
        return new Map(
          found.map(({ id, kind }) => [
            id,
            { title: getKind(kinds, kind).title[language], href: `/oral-agreements/${id}` },
          ]),
        );
      },
    },
  ];
}
