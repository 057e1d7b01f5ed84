import { z } from 'zod';
import { type LocalDate, parseLocalDate } from '../../kernel/local-date.ts';

/** The years that a day or a moment from outside may lie in: all that people mean, and room to count from. */
const isWithinYears = (text: string) => text >= '1000' && text < '9000';

/** What is no day is told once, and no rule of the whole is asked about it: a rule may count with the day. */
const STOPS = { abort: true };

/** A day from outside, in years that dates can be counted in. The last day of all, 9999-12-31, is no day but "no end". */
export const dayField = z.iso.date(STOPS).refine((text) => parseLocalDate(text) !== undefined && isWithinYears(text), {
  ...STOPS,
  params: {
    sv: 'Dagen ska ligga mellan år 1000 och 8999. Lämna sista dagen tom om den inte är bestämd.',
    en: 'The day must lie between the years 1000 and 8999. Leave the last day empty when there is none.',
  },
});

/** The same, read as a `LocalDate`; zod cannot be told so. */
export const localDayField = dayField as unknown as z.ZodType<LocalDate, string>;

/** A moment from outside, with its offset, in the same years. */
export const momentField = z.iso.datetime({ offset: true, ...STOPS }).refine(isWithinYears, {
  ...STOPS,
  params: {
    sv: 'Tidpunkten ska ligga mellan år 1000 och 8999.',
    en: 'The moment must lie between the years 1000 and 8999.',
  },
});

/** Text as people write it: something is said, of so many characters at most, and PostgreSQL can keep it. */
export function wordsField(most: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine(isStorable, {
      params: {
        sv: 'Texten innehåller tecken som inte kan sparas.',
        en: 'The text holds characters that cannot be kept.',
      },
    });
}

const sentence = wordsField(20_000);

/** A sentence in both languages, as an employer writes it. */
export const bilingual = z.strictObject({ sv: sentence, en: sentence });
export type Bilingual = z.output<typeof bilingual>;

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}
