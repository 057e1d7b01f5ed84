import type { Clock } from '../kernel/clock.ts';
import {
  followupSubjectPages,
  followupSubjects,
  guidelineSubjectPages,
  guidelineSubjects,
  hearingSubjectPages,
  hearingSubjects,
  inquiryEntryWords,
  inquirySubjectPages,
  inquirySubjects,
  measureEntryWords,
  measureSubjectPages,
  measureSubjects,
} from '../modules/accountability/index.ts';
import { assignmentEntryWords, assignmentSubjectPages, assignmentSubjects } from '../modules/assignments/index.ts';
import {
  caseEntryWords,
  caseSubjectPages,
  caseSubjects,
  KINDS,
  oralAgreementSubjectPages,
  oralAgreementSubjects,
} from '../modules/cases/index.ts';
import { controlEntryWords, controlSubjectPages, controlSubjects } from '../modules/control/index.ts';
import {
  distributionEntryWords,
  distributionSubjectPages,
  distributionSubjects,
} from '../modules/distribution/index.ts';
import {
  handoverSubjectPages,
  handoverSubjects,
  organisationSubjects,
  type SubjectKind,
} from '../modules/duties/index.ts';
import { equipmentEntryWords, equipmentSubjectPages, equipmentSubjects } from '../modules/equipment/index.ts';
import { governingEntryWords, governingSubjectPages, governingSubjects } from '../modules/governing/index.ts';
import { mappingEntryWords, mappingSubjectPages, mappingSubjects } from '../modules/mapping/index.ts';
import { minutesEntryWords } from '../modules/minutes/index.ts';
import { organisationSubjectPages, type SubjectPages } from '../modules/organisation/index.ts';
import { riskEntryWords, riskSubjectPages, riskSubjects } from '../modules/risk/index.ts';
import { surveyEntryWords, surveySubjectPages, surveySubjects } from '../modules/surveys/index.ts';
import { trainingEntryWords } from '../modules/training/index.ts';

/** The kinds of thing that somebody can owe something about: each module's, by one line. */
export function subjectKinds(clock: Clock): readonly SubjectKind[] {
  return [
    ...organisationSubjects(clock),
    ...handoverSubjects,
    ...caseSubjects(clock),
    ...oralAgreementSubjects(clock),
    ...riskSubjects(clock),
    ...equipmentSubjects(clock),
    ...inquirySubjects,
    ...hearingSubjects(clock),
    ...guidelineSubjects,
    ...measureSubjects,
    ...followupSubjects(clock),
    ...assignmentSubjects,
    ...distributionSubjects,
    ...governingSubjects,
    ...mappingSubjects(clock),
    ...controlSubjects,
    ...surveySubjects,
  ];
}

/** How each of them is called and where its page lies, for lists of what is to be done. */
export const subjectPages: readonly SubjectPages[] = [
  ...organisationSubjectPages,
  ...handoverSubjectPages,
  ...caseSubjectPages(KINDS),
  ...oralAgreementSubjectPages(KINDS),
  ...riskSubjectPages,
  ...equipmentSubjectPages,
  ...inquirySubjectPages,
  ...hearingSubjectPages,
  ...guidelineSubjectPages,
  ...measureSubjectPages,
  ...followupSubjectPages,
  ...assignmentSubjectPages,
  ...distributionSubjectPages,
  ...governingSubjectPages,
  ...mappingSubjectPages,
  ...controlSubjectPages,
  ...surveySubjectPages,
];

/** What the modules' entries are called, where they are told with a duty. */
export const entryWords = new Map([
  ...caseEntryWords,
  ...riskEntryWords,
  ...trainingEntryWords,
  ...equipmentEntryWords,
  ...minutesEntryWords,
  ...assignmentEntryWords,
  ...distributionEntryWords,
  ...governingEntryWords,
  ...mappingEntryWords,
  ...controlEntryWords,
  ...surveyEntryWords,
  ...inquiryEntryWords,
  ...measureEntryWords,
]);
