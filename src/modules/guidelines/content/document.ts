import { z } from 'zod';
import { day, slug, words } from './words.ts';

/** The governing document (styrdokument) that the words come from. What is not known is null, never guessed. */
export const sourceDocument = z.strictObject({
  title: words,
  /** Diarienummer, as its authority writes it: `25RS2963`. */
  journalNumber: words.nullable().default(null),
  decidedOn: day.nullable().default(null),
  /** In words, since it may be another employer's: "Regionstyrelsen, Region Örebro län". */
  decidedBy: words.nullable().default(null),
  validFrom: day.nullable().default(null),
});

/**
 * Where a section's words come from: the document itself, a law or collective agreement that it rests on, or nowhere
 * but us. A rule that cites a `suggestion` is a default of Uppsikt's, and the employer is told so.
 */
export const origin = z.enum(['document', 'law', 'suggestion']);
export type Origin = z.output<typeof origin>;

/**
 * A section, in Swedish, paragraphs parted by an empty line. Law texts are sections like any other: text that an
 * employer corrects, never a fact of the program. Who has checked the words is not content and stands apart.
 */
export const section = z.strictObject({ id: slug, heading: words, text: words, origin });
export type Section = z.output<typeof section>;
