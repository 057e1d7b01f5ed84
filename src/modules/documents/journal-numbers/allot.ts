import { type Clock, today } from '../../../kernel/clock.ts';
import type { AuthorityId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Subject } from '../../../platform/journal/index.ts';
import { listAuthorities } from '../../organisation/index.ts';
import { problem } from '../problems.ts';
import { defaultSeries, formatJournalNumber } from './series.ts';
import { insertNumber, takeNext } from './store.ts';

/** Whose number, and for what. */
export interface Numbered {
  readonly authority: AuthorityId | null;
  readonly subject: Subject;
}

/**
 * The next journal number (diarienummer) of the authority's year, without gaps or doubles: it is there when the
 * transaction is, and taken by the next when it is not. It holds the authority's counter until the transaction ends, so
 * take it late. Throws `documents.number-taken` when a changed series reads like an old number.
 */
export async function allotJournalNumber(
  tx: Tx,
  { clock }: { readonly clock: Clock },
  { authority, subject }: Numbered,
): Promise<string> {
  const [day, at] = [today(clock), clock.now()];
  const year = Number(day.slice(0, 4));
  const { ordinal, series } = await takeNext(tx, authority, year);
  const chosen = series ?? defaultSeries(await codeOf(tx, authority, { on: day, knownAt: at }));
  const number = formatJournalNumber(chosen, year, ordinal);
  const isNew = await insertNumber(tx, { number, subject, authority, year, ordinal, at });
  if (!isNew) throw problem('documents.number-taken', { taken: number });
  return number;
}

/** Keeps a number that another system gave, as it was written there; nothing more when it was kept before. */
export async function keepForeignNumber(
  tx: Tx,
  { clock }: { readonly clock: Clock },
  { authority, subject, number }: Numbered & { readonly number: string },
): Promise<void> {
  await insertNumber(tx, { number, subject, authority, year: null, ordinal: null, at: clock.now() });
}

async function codeOf(
  tx: Tx,
  authority: AuthorityId | null,
  times: Parameters<typeof listAuthorities>[1],
): Promise<string | undefined> {
  if (authority === null) return undefined;
  return (await listAuthorities(tx, times)).find(({ id }) => id === authority)?.code;
}
