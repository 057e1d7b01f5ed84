/** Reading minutes: text, PDF or docx in, what was decided out. Terms and law: README.md; shapes: schema.ts. */

export { minutesDocuments } from './documents.ts';
export { minutesEntryWords } from './entry-words.ts';
export { minutesPolicy } from './policy.ts';
export { type ReadDocument, readDocument, readMinutesFile } from './read-file.ts';
export { readMinutes } from './reading/read-minutes.ts';
export { type ClausesAsked, findClauses, type GivenTask, type RegisteredClause } from './register/clauses.ts';
export { confirmMinutes } from './register/confirm.ts';
export { type ConfirmedMatter, findConfirmedMatters, type MattersAsked } from './register/confirmed.ts';
export type { ClauseId, MinutesId } from './register/record.ts';
export { visibleMinutes } from './register/store.ts';
export { textOfFile, uploadMinutes } from './register/upload.ts';
export { addMinutesRoutes } from './routes.ts';
export {
  type Adjuster,
  type Assignment,
  type Clause,
  type DocumentType,
  type Minutes,
  minutesSchema,
  type Outcome,
  type Paragraph,
  type Warning,
} from './schema.ts';
export type { MinutesServices } from './services.ts';
export { WARNINGS, type WarningCode } from './warnings.ts';
