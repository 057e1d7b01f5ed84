export { decideCase } from './actions/decide.ts';
export { reportCases } from './actions/report.ts';
export type { CaseFile, CaseId } from './case.ts';
export { type CaseKind, defineKind } from './kind.ts';
export { KINDS } from './kinds.ts';
export { caseSubjects } from './places.ts';
export { casesPolicy } from './policy.ts';
export { addCaseRoutes } from './routes/routes.ts';
export type { CaseServices } from './services.ts';
