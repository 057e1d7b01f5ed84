import { type Actor, problem as accessProblem, findActing } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import type { AuthorityId } from '../../../kernel/ids.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import { listAuthorities } from '../../organisation/index.ts';
import { problem } from '../problems.ts';
import type { DocumentServices } from '../services.ts';
import { defaultSeries, formatJournalNumber, type JournalSeries, tellsApart } from './series.ts';
import { goOnAfter, listSeries, writeSeries } from './store.ts';

type SeriesServices = Pick<DocumentServices, 'policy' | 'clock' | 'journal'>;

/** The series of one authority, chosen or not, and what its numbers look like. */
export interface ShownSeries extends JournalSeries {
  readonly authority: AuthorityId;
  readonly authorityName: string;
  readonly isChosen: boolean;
  readonly example: string;
}

/** The series of every authority of today. */
export async function listShownSeries(tx: Tx, { clock }: SeriesServices): Promise<readonly ShownSeries[]> {
  const day = today(clock);
  const [authorities, chosen] = await Promise.all([
    listAuthorities(tx, { on: day, knownAt: clock.now() }),
    listSeries(tx),
  ]);
  return authorities.map(({ id, code, name }) => {
    const own = chosen.find(({ authority }) => authority === id);
    const { prefix, pattern } = own ?? defaultSeries(code);
    const example = formatJournalNumber({ prefix, pattern }, Number(day.slice(0, 4)), 123);
    return { authority: id, authorityName: name, isChosen: own !== undefined, prefix, pattern, example };
  });
}

/**
 * Chooses how an authority's numbers look from now on, with the entry `journal-series.chosen`; numbers already given stay.
 * `goesOnAfter` is the latest number that another system gave this year: ours go on after it, and never back.
 * Throws `access.not-allowed`, `documents.authority-unknown`, `documents.series-fault`, `documents.prefix-taken`.
 */
export async function chooseSeries(
  tx: Tx,
  { policy, clock, journal }: SeriesServices,
  actor: Actor,
  authority: AuthorityId,
  series: JournalSeries,
  goesOnAfter = 0,
): Promise<void> {
  const acting = findActing(policy, actor, 'journal-series', 'write', { authority });
  if (acting === undefined) throw accessProblem('access.not-allowed');
  const authorities = await listAuthorities(tx, nowOf(clock));
  const others = authorities.filter(({ id }) => id !== authority);
  if (others.length === authorities.length) throw problem('documents.authority-unknown');
  if (!tellsApart(series)) throw problem('documents.series-fault');
  const chosen = await listSeries(tx);
  const isDefaultOf = ({ id, code }: (typeof others)[number]) =>
    !chosen.some((one) => one.authority === id) && defaultSeries(code).prefix === series.prefix;
  if (others.some(isDefaultOf) || !(await writeSeries(tx, authority, series)))
    throw problem('documents.prefix-taken', { taken: series.prefix });
  if (goesOnAfter > 0) await goOnAfter(tx, authority, Number(today(clock).slice(0, 4)), goesOnAfter);
  const { prefix, pattern } = series;
  const subject = { kind: 'authority', id: authority };
  await journal.record(tx, [
    { type: 'journal-series.chosen', subject, actor: acting, authority, facts: { prefix, pattern, goesOnAfter } },
  ]);
}
