import type { Clock } from '../../../kernel/clock.ts';
import type { SubjectKind } from '../../duties/index.ts';
import type { SubjectPages } from '../../organisation/index.ts';
import { FINDING } from './finding.ts';

/** Where findings stand, for the duties. */
export function mappingSubjects(clock: Clock): readonly SubjectKind[] {
  return [
    {
      kind: FINDING,
      placesOf: async (tx, ids) => (await import('./subject-reading.ts')).placesOfFindings(tx, clock, ids),
    },
  ];
}

/** What findings are called where duties tell of them: never what was found, for such a list is read over a shoulder. */
export const mappingSubjectPages: readonly SubjectPages[] = [
  { kind: FINDING, pagesOf: async (...asked) => (await import('./subject-reading.ts')).pagesOfFindings(...asked) },
];
