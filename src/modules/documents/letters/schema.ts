import { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { LANGUAGES } from '../../../platform/i18n/index.ts';

const text = z.string().trim().min(1).max(20_000);
const line = z.string().trim().min(1).max(500);
const paragraphs = z.array(text).max(200).default([]);

/** A part of a letter under a heading: running text, numbered points, then rows of label and value. */
export const letterSection = z.strictObject({
  heading: line,
  paragraphs,
  points: paragraphs,
  rows: z
    .array(z.tuple([line, text]))
    .max(500)
    .default([]),
  /** What the two columns of rows are called; `Uppgift` and `Värde` unless said. */
  header: z.tuple([line, line]).nullable().default(null),
});

/** What every letter says: the head, the addressee, and who stands for it. */
export const letterFacts = z.strictObject({
  language: z.enum(LANGUAGES),
  organisation: line,
  unit: line.nullable().default(null),
  journalNumber: line.nullable().default(null),
  date: z.iso.date().transform((day) => day as LocalDate),
  title: line,
  addressee: z
    .strictObject({ name: line, lines: z.array(line).max(6).default([]) })
    .nullable()
    .default(null),
  opening: paragraphs,
  sections: z.array(letterSection).max(50).default([]),
  /** Who signs or decides, and as what; the personal number where an agreement is to say it. */
  signatories: z
    .array(z.strictObject({ name: line, role: line, personalNumber: line.nullable().default(null) }))
    .max(10)
    .default([]),
  /** That this is a reader's copy in another language than that of the decision. */
  isReadersCopy: z.boolean().default(false),
});
export type LetterFacts = z.output<typeof letterFacts>;
export type LetterInput = z.input<typeof letterFacts>;

/** A decision, in the parts that a decision has; what is empty is left out. */
export const decisionFacts = letterFacts.omit({ sections: true }).extend({
  decision: z.array(text).min(1).max(20),
  /** Each with its own follow-up. */
  conditions: paragraphs,
  reasons: paragraphs,
  /** What the decision was made from, as it was decided. */
  basis: z
    .array(z.tuple([line, text]))
    .max(500)
    .default([]),
  /** What the employer's rules answered to each question, when there are such. */
  rules: z
    .array(z.tuple([line, text]))
    .max(500)
    .default([]),
  laws: z
    .array(z.strictObject({ citation: line, says: text }))
    .max(30)
    .default([]),
  /** How to ask for the decision to be reviewed, as the employer has it. */
  review: paragraphs,
});
export type DecisionInput = z.input<typeof decisionFacts>;
