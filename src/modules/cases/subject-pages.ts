import { type RawBuilder, sql } from 'kysely';
import type { SubjectPages } from '../organisation/index.ts';
import { consultationSubjectPages } from './consultations/subject-pages.ts';
import { CASE, CONDITION, OPINION } from './entries.ts';
import { getKind } from './find-kind.ts';
import type { CaseKind } from './kind.ts';
import { visibleCase } from './visible.ts';

/** What cases are called, and their pages; an opinion and a condition lead to the page of their case. */
export function caseSubjectPages(kinds: readonly CaseKind[]): readonly SubjectPages[] {
  return [
    ...consultationSubjectPages(kinds),
    pagesBy(kinds, CASE, sql`select case_file.*, case_id as id from case_file`),
    pagesBy(
      kinds,
      OPINION,
      sql`select case_file.*, opinion_id as id from case_opinion join case_file using (employer_id, case_id)`,
    ),
    pagesBy(
      kinds,
      CONDITION,
      sql`select case_file.*, condition_id as id from case_condition join case_file using (employer_id, case_id)`,
    ),
  ];
}

function pagesBy(kinds: readonly CaseKind[], kind: string, from: RawBuilder<unknown>): SubjectPages {
  return {
    kind,
    async pagesOf(tx, { actor, policy }, ids, language) {
      const { rows } = await sql<{ id: string; case_id: string; kind: string; content: unknown }>`
        select id, case_id, kind, content from (${from}) case_file
        where id = any(${ids}::uuid[]) and ${visibleCase(policy, actor)}`.execute(tx);
      return new Map(
        rows.map((row) => {
          const title = getKind(kinds, row.kind).titleOf(row.content, language);
          return [row.id, { title, href: `/cases/${row.case_id}` }];
        }),
      );
    },
  };
}
