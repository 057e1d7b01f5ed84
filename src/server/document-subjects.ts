import { systemClock } from '../kernel/clock.ts';
import { caseDocuments } from '../modules/cases/index.ts';
import type { DocumentSubjects } from '../modules/documents/index.ts';
import { minutesDocuments } from '../modules/minutes/index.ts';
import { trainingDocuments } from '../modules/training/index.ts';
import { policy } from './policy.ts';

/** The kinds of matter that documents belong to: each module's, by one line. */
export const documentSubjects: readonly DocumentSubjects[] = [
  caseDocuments(policy),
  trainingDocuments(policy, systemClock),
  minutesDocuments(policy),
];
