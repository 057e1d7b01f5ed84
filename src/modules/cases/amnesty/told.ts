import type { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { lastDayOf } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import type { AmnestyPeriod } from './amnesty.ts';
import type { amnestyTold } from './api.ts';
import { listAmnestyPeriods } from './store.ts';

/** A period as pages tell it, in the reader's language. */
export function toldAmnesty(
  { id, period, words, journalNumber, decidedBy, decidedOn }: AmnestyPeriod,
  language: Language,
): z.output<typeof amnestyTold> {
  const lastDay = lastDayOf(period) as LocalDate;
  return { id, from: period.from, lastDay, words: words[language], journalNumber, decidedBy, decidedOn };
}

/** The periods for some of these kinds that are open on a day of `from` to `lastDay`, as they are told. */
export async function listAmnestyAround(
  tx: Tx,
  kinds: readonly string[],
  { from, lastDay }: { readonly from: LocalDate; readonly lastDay: LocalDate },
  language: Language,
): Promise<readonly { readonly from: LocalDate; readonly lastDay: LocalDate; readonly words: string }[]> {
  const periods = await listAmnestyPeriods(tx);
  return periods
    .filter(
      ({ kinds: its, period }) =>
        its.some((kind) => kinds.includes(kind)) && period.from <= lastDay && from < period.to,
    )
    .map(({ period, words }) => ({
      from: period.from,
      lastDay: lastDayOf(period) as LocalDate,
      words: words[language],
    }));
}
