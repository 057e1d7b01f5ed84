import type { Clock } from '../kernel/clock.ts';
import { caseSubjects } from '../modules/cases/index.ts';
import { handoverSubjects, organisationSubjects, type SubjectKind } from '../modules/duties/index.ts';

/** The kinds of thing that somebody can owe something about: each module's, by one line. */
export function subjectKinds(clock: Clock): readonly SubjectKind[] {
  return [...organisationSubjects(clock), ...handoverSubjects, ...caseSubjects(clock)];
}
