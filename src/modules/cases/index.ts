export { endCase, referCase, withdrawCase } from './actions/course.ts';
export { decideCase } from './actions/decide.ts';
export { reportCases } from './actions/report.ts';
export { answerQuestion, askForFacts, giveOpinionOn } from './actions/talk.ts';
export { desksTaken } from './agreements/desks-taken.ts';
export { hidePlacesReaction } from './agreements/hide-places.ts';
export { lendingAgreements } from './agreements/lending-agreements.ts';
export { agreementsReaction } from './agreements/signed.ts';
export { listAmnestyAround } from './amnesty/told.ts';
export { answerLevels } from './answers-of-the-year.ts';
export type { CaseFile, CaseId } from './case.ts';
export { caseChain } from './chain.ts';
export { answerConsultation, consult, consultationsReaction } from './consultations/actions.ts';
export { decisionContent } from './decision.ts';
export { caseDocuments } from './document-subject.ts';
export { caseEntryWords } from './entry-words.ts';
export type { EvidenceAsked, EvidenceProvider } from './gates/evidence.ts';
export { holdConversation } from './gates/hold-conversation.ts';
export { confirmReading, recordGroupTold, writeText } from './information/actions.ts';
export { informationLevels } from './information/levels.ts';
export { type CaseKind, defineKind } from './kind.ts';
export { KINDS } from './kinds.ts';
export { caseLevels } from './levels.ts';
export { answerAgreement, followUpAgreement, stateAgreement } from './oral/actions.ts';
export { oralLevels } from './oral/levels.ts';
export { oralAgreementSubjects } from './oral/places.ts';
export { addOralRoutes } from './oral/routes.ts';
export type { OralServices } from './oral/services.ts';
export { oralAgreementSubjectPages } from './oral/subject-pages.ts';
export { caseSubjects } from './places.ts';
export { casesPolicy } from './policy.ts';
export {
  importRegister,
  type Paper,
  previewRegister,
  type RegisterOutcome,
  type RegisterRequest,
} from './register/actions.ts';
export { type RegisterMapping, registerMapping } from './register/mapping.ts';
export { registerRejectFile, registerReport } from './register/tell.ts';
export { reopenChanged, reopeningJob } from './reopening/reopen.ts';
export { addCaseRoutes } from './routes/routes.ts';
export { scopeReaction } from './scope-reaction.ts';
export type { CaseServices } from './services.ts';
export { caseSubjectPages } from './subject-pages.ts';
export { casesTell } from './would-change.ts';
