/** Reading minutes: text, PDF or docx in, what was decided out. Terms and law: README.md; shapes: schema.ts. */

export { type ReadDocument, readDocument, readMinutesFile } from './read-file.ts';
export { readMinutes } from './reading/read-minutes.ts';
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
export { WARNINGS, type WarningCode } from './warnings.ts';
