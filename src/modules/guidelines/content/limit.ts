import { z } from 'zod';
import { part, slug, strength } from './words.ts';

/**
 * Over what is measured: each calendar week, month or year, any twelve months in a row, or the agreement as a whole.
 * `unset`: the document does not say, and every page that shows the limit says that it does not.
 */
export const measuringPeriod = z.enum(['week', 'month', 'year', 'twelve-months', 'agreement', 'unset']);
export type MeasuringPeriod = z.output<typeof measuringPeriod>;

export const comparison = z.enum(['at-most', 'less-than', 'at-least', 'more-than']);
export type Comparison = z.output<typeof comparison>;

export const unit = z.enum(['percent', 'hours', 'days', 'weeks', 'months', 'years', 'times']);
export type Unit = z.output<typeof unit>;

/**
 * A limit: what is measured, over what, how it compares and to what. "At most 49 % remote", "more than 50 % on site"
 * and "at least one day a week on site" are three rules that differ in data alone.
 */
export const limit = z
  .strictObject({
    ...part,
    strength,
    /** Named by the kind of case that measures it: `remote-share`, `on-site-days`, `length`. */
    measure: slug,
    per: measuringPeriod,
    comparison,
    value: z.number().min(0).max(100_000),
    unit,
  })
  .refine((one) => one.unit !== 'percent' || one.value <= 100, {
    path: ['value'],
    params: { sv: 'En andel kan inte vara mer än 100 procent.', en: 'A share cannot be more than 100 per cent.' },
  });
export type Limit = z.output<typeof limit>;
