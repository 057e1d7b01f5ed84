import { z } from 'zod';

/**
 * What a document is: minutes of a meeting, an extract of them, an unadjusted draft, an agenda (as a document or as
 * the text of a web page), a motion, something else in Swedish, or nothing that can be read.
 */
export const documentTypeSchema = z.enum([
  'minutes',
  'extract',
  'draft',
  'agenda',
  'agenda-web',
  'motion',
  'other',
  'unreadable',
]);
export type DocumentType = z.infer<typeof documentTypeSchema>;

/** One decision clause (att-sats). `text` is without "att", number or bullet, wrapped lines joined. */
export const clauseSchema = z.object({
  text: z.string(),
  /** Decided here, or proposed to another body: a proposal is never a decision. */
  kind: z.enum(['own', 'proposal']),
  /** Who decides or proposes; null when the text does not say. */
  actor: z.string().nullable(),
  /** The bodies a proposal climbs, nearest first: "Regionstyrelsen", "Regionfullmäktige". */
  chain: z.array(z.string()),
});
export type Clause = z.infer<typeof clauseSchema>;

/** A task that a clause gives: "ge X i uppdrag att …", "uppdra åt X att …". `clause` counts from 0. */
export const assignmentSchema = z.object({
  to: z.string(),
  text: z.string(),
  due: z.string().optional(),
  clause: z.number().int().nonnegative(),
});
export type Assignment = z.infer<typeof assignmentSchema>;

export const outcomeSchema = z.enum([
  'decided',
  'proposed',
  'postponed',
  'referred-back',
  'withdrawn',
  'noted',
  'information',
  'none',
]);
export type Outcome = z.infer<typeof outcomeSchema>;

/** One numbered matter of the meeting. */
export const paragraphSchema = z.object({
  /** As written, without the sign; null in a motion. */
  number: z.string().nullable(),
  title: z.string(),
  /** Journal numbers of the matter, as written, without label or class code. */
  dnr: z.array(z.string()),
  summary: z.string().optional(),
  basis: z.array(z.object({ text: z.string(), date: z.string().optional() })),
  presenters: z.array(z.string()),
  decisions: z.array(clauseSchema),
  assignments: z.array(assignmentSchema),
  recipients: z.array(z.string()),
  reservations: z.array(z.string()),
  outcome: outcomeSchema,
  immediatelyAdjusted: z.boolean(),
  /** Character offsets in the extracted text, from the heading to where the next matter begins. */
  source: z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() }),
});
export type Paragraph = z.infer<typeof paragraphSchema>;

/** Who attests the minutes: by name and party, or by role ("ordföranden"). */
export const adjusterSchema = z.object({
  name: z.string().optional(),
  role: z.string().optional(),
  party: z.string().optional(),
  substitute: z.string().optional(),
});
export type Adjuster = z.infer<typeof adjusterSchema>;

/** Something that was left open rather than guessed. `line` counts from 1 in the extracted text. */
export const warningSchema = z.object({ code: z.string(), text: z.string(), line: z.number().int().optional() });
export type Warning = z.infer<typeof warningSchema>;

/** One document read, as the command line prints it. */
export const minutesSchema = z.object({
  documentType: documentTypeSchema,
  organ: z.string().nullable(),
  /** ISO day; null rather than guessed. */
  meetingDate: z.string().nullable(),
  adjusters: z.array(adjusterSchema),
  adjustDeadline: z.string().optional(),
  paragraphs: z.array(paragraphSchema),
  agendaItems: z.array(z.object({ title: z.string(), dnr: z.array(z.string()) })).optional(),
  warnings: z.array(warningSchema),
});
export type Minutes = z.infer<typeof minutesSchema>;
