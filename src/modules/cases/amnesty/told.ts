import type { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { lastDayOf } from '../../../kernel/period.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import type { AmnestyPeriod } from './amnesty.ts';
import type { amnestyTold } from './api.ts';

/** A period as pages tell it, in the reader's language. */
export function toldAmnesty(
  { id, period, words, journalNumber, decidedBy, decidedOn }: AmnestyPeriod,
  language: Language,
): z.output<typeof amnestyTold> {
  const lastDay = lastDayOf(period) as LocalDate;
  return { id, from: period.from, lastDay, words: words[language], journalNumber, decidedBy, decidedOn };
}
