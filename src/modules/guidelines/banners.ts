import { z } from 'zod';
import { listParts, PART_LISTS } from './content/parts.ts';
import { bilingual, slug } from './content/words.ts';
import type { GuidelineContent } from './schema.ts';

/**
 * What every page that shows a version says about it first. `unverified`: words of the document or of a law that nobody
 * has checked against their source. `period-unset`: limits whose document does not say over what they are measured.
 * `suggested`: parts that stand in no document, Uppsikt's own defaults.
 */
export const banner = z.discriminatedUnion('code', [
  z.object({ code: z.literal('unverified'), sections: z.array(slug) }),
  z.object({ code: z.literal('period-unset'), limits: z.array(slug) }),
  z.object({
    code: z.literal('suggested'),
    parts: z.array(z.object({ list: z.enum(PART_LISTS), id: z.string(), title: bilingual })),
  }),
]);
export type Banner = z.output<typeof banner>;

/** The banners of a version, given the sections whose words somebody has verified. None = nothing is left to settle. */
export function bannersOf(content: GuidelineContent, verified: ReadonlySet<string>): Banner[] {
  const suggestions = new Set(content.sections.filter(({ origin }) => origin === 'suggestion').map(({ id }) => id));
  const sections = content.sections.map(({ id }) => id).filter((id) => !suggestions.has(id) && !verified.has(id));
  const limits = content.limits.filter(({ per }) => per === 'unset').map(({ id }) => id);
  const parts = listParts(content)
    .filter(({ section }) => section !== null && suggestions.has(section))
    .map(({ list, id, title }) => ({ list, id, title }));
  return [
    ...(sections.length === 0 ? [] : [{ code: 'unverified' as const, sections }]),
    ...(limits.length === 0 ? [] : [{ code: 'period-unset' as const, limits }]),
    ...(parts.length === 0 ? [] : [{ code: 'suggested' as const, parts }]),
  ];
}
