import { sql } from 'kysely';
import type { SubjectPages } from '../../organisation/index.ts';
import { getKind } from '../find-kind.ts';
import type { CaseKind } from '../kind.ts';
import { listCases } from '../store/cases.ts';
import { visibleCase } from '../visible.ts';
import { CONSULTATION } from './consultation.ts';
import { askedOf, listConsultations } from './store.ts';
import { ABOUT_TITLES } from './titles.ts';

/** What consultations are called, and their pages: the one that answers it, or the case's for those who see that. */
export function consultationSubjectPages(kinds: readonly CaseKind[]): readonly SubjectPages[] {
  return [
    {
      kind: CONSULTATION,
      async pagesOf(tx, { actor, policy }, ids, language) {
        const within = sql`case_consultation.consultation_id = any(${ids}::uuid[])`;
        const mine = await listConsultations(tx, sql`${within} and ${askedOf(policy, actor)}`);
        const others = await listConsultations(tx, sql`${within} and ${visibleCase(policy, actor)}`);
        const all = [...others, ...mine];
        if (all.length === 0) return new Map();
        const cases = all.map((one) => one.case);
        const files = await listCases(tx, sql`case_file.case_id = any(${cases}::uuid[])`);
        const kindOf = new Map(files.map((file) => [file.id, file.kind]));
        const answers = new Set(mine.map(({ id }) => id));
        return new Map(
          all.map(({ id, about, case: of }) => [
            id as string,
            {
              title: `${getKind(kinds, kindOf.get(of) ?? '').title[language]}: ${ABOUT_TITLES[about][language]}`,
              href: answers.has(id) ? `/consultations/${id}` : `/cases/${of}`,
            },
          ]),
        );
      },
    },
  ];
}
