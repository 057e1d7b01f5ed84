import { z } from 'zod';
import { slug } from '../content/words.ts';

/** Any value. Not `z.json()`, which refers to itself: the API's description cannot name what is inside. */
const anyJson = z.unknown() as z.ZodType<z.core.util.JSONType>;

/** A field that reads otherwise: `value`, `title.sv`, `source.journalNumber`. No `from` or `to`: it was not there. */
const fieldChange = z.strictObject({ field: z.string(), from: anyJson.optional(), to: anyJson.optional() });
export type FieldChange = z.output<typeof fieldChange>;

/** One paragraph of a text that reads otherwise: it stayed, went or came. */
const paragraphEdit = z.strictObject({ kind: z.enum(['kept', 'removed', 'added']), text: z.string() });
export type ParagraphEdit = z.output<typeof paragraphEdit>;

/** A text that reads otherwise, paragraph by paragraph in the order of reading. */
const textChange = z.strictObject({ field: z.string(), paragraphs: z.array(paragraphEdit) });

/** A part as it stands in a version, whole. */
const wholePart = z.object({ id: z.string() }).catchall(anyJson);
export type WholePart = z.output<typeof wholePart>;

/** A list of parts (`limits`, `questions`) in which something came, went or changed. */
const listDifference = z.strictObject({
  list: z.string(),
  /** What came, and the id that it follows in the new version; null = it stands first. */
  added: z.array(z.strictObject({ part: wholePart, after: z.string().nullable() })),
  removed: z.array(wholePart),
  get changed() {
    return z.array(z.strictObject({ id: z.string(), difference: guidelineDifference }));
  },
  /** Those that are in both, in their new order; null when that is the old one. */
  order: z.array(slug).nullable(),
});
export type ListDifference = z.output<typeof listDifference>;

/** What reads otherwise between two versions, or between two readings of one part. All lists empty: nothing does. */
export const guidelineDifference = z
  .strictObject({
    fields: z.array(fieldChange),
    texts: z.array(textChange),
    get lists(): z.ZodArray<typeof listDifference> {
      return z.array(listDifference);
    },
  })
  .meta({ id: 'GuidelineDifference', example: { fields: [{ field: 'value', from: 2, to: 1 }], texts: [], lists: [] } });
export type Difference = z.output<typeof guidelineDifference>;
