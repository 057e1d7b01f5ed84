import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { periodOfInclusive } from '../../../kernel/period.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { reportCases } from '../actions/report.ts';
import { KINDS } from '../kinds.ts';
import { listVisibleCases } from '../reading/list.ts';
import { viewCase } from '../reading/view.ts';
import { aCaseRegion } from '../testing-cases.ts';
import { type AmnestyDecision, endAmnesty, recordAmnesty } from './actions.ts';
import { type AmnestyPeriod, findAmnestyOf, obstacleTo } from './amnesty.ts';
import { IN_AMNESTY, listAmnestyPeriods } from './store.ts';

const KIND = KINDS[0]?.kind ?? '';
const TODAY = localDate('2026-03-02');
const decision = (of: Partial<AmnestyDecision> = {}): AmnestyDecision => ({
  kinds: [KIND],
  period: periodOfInclusive(TODAY, localDate('2026-03-31')),
  words: { sv: 'Bedöms som nytt.', en: 'Assessed as new.' },
  journalNumber: 'RS 2026-12',
  decidedBy: 'Regionstyrelsen',
  decidedOn: localDate('2026-02-20'),
  ...of,
});

describe('a period beside others', () => {
  const period = (of: Partial<AmnestyDecision>): AmnestyPeriod => ({
    ...decision(of),
    id: crypto.randomUUID() as AmnestyPeriod['id'],
    recordedBy: null,
    endedUnder: null,
  });
  it.each([
    ['stands in no way of one for another kind', decision({ kinds: ['other'] }), undefined],
    [
      'stands in no way of one that begins the day after',
      { period: periodOfInclusive(localDate('2026-04-01'), localDate('2026-04-30')) },
      undefined,
    ],
    [
      'stands in the way of one that shares its last day',
      { period: periodOfInclusive(localDate('2026-03-31'), localDate('2026-04-30')) },
      'amnesty-overlaps',
    ],
    [
      'does not begin yesterday',
      { period: periodOfInclusive(localDate('2026-03-01'), localDate('2026-04-30')) },
      'amnesty-begun',
    ],
    [
      'does not end before it begins',
      { period: periodOfInclusive(localDate('2026-04-02'), localDate('2026-04-01')) },
      'amnesty-empty',
    ],
    ['is not put down before it is decided', { decidedOn: localDate('2026-03-03') }, 'amnesty-not-decided'],
  ])('%s', (_, of, obstacle) => {
    const before = period({ period: periodOfInclusive(localDate('2026-03-05'), localDate('2026-03-31')) });
    expect(
      obstacleTo(decision({ period: periodOfInclusive(TODAY, localDate('2026-03-03')), ...of }), [before], TODAY),
    ).toBe(obstacle);
  });
});

describe('rättelseperiod', async () => {
  const { database } = await aDatabase();
  const region = await aCaseRegion(database);
  const { services, actor, inside } = region;
  const hr = await actor('hrHead');
  const nurse = await actor('nurse');
  const all = { sort: 'reported', descending: true, limit: 20, skip: 0 } as const;
  const listed = async (inAmnesty: boolean) =>
    (await listVisibleCases(services, hr, { ...all, inAmnesty }, 'sv')).items.map(({ id }) => id);

  it('is put down by HR of the whole alone, once for a kind and a day', async () => {
    await expect(recordAmnesty(services, nurse, decision())).rejects.toMatchObject({ code: 'access.not-allowed' });
    await expect(recordAmnesty(services, hr, decision({ kinds: ['office-cat'] }))).rejects.toMatchObject({
      code: 'cases.kind-unknown',
    });
    const [before] = await reportCases(services, nurse, { reports: [{ kind: KIND, report: KINDS[0]?.example }] });
    if (before === undefined) throw new Error('nothing was reported');
    const id = await recordAmnesty(services, hr, decision());
    await expect(recordAmnesty(services, hr, decision())).rejects.toMatchObject({ code: 'cases.amnesty-overlaps' });
    // Reported the same day, and so in it.
    expect(await listed(true)).toEqual([before]);
    const view = await database.transaction(inside, (tx) => viewCase(tx, services, hr, before));
    expect(view.amnesty).toMatchObject({ id, journalNumber: 'RS 2026-12' });
  });

  it('that is ended marks what was reported while it ran, and nothing after', async () => {
    const [open] = await database.transaction(inside, listAmnestyPeriods);
    if (open === undefined) throw new Error('no period');
    await expect(endAmnesty(services, nurse, open.id, 'RS 2026-20')).rejects.toMatchObject({
      code: 'access.not-allowed',
    });
    await endAmnesty(services, hr, open.id, 'RS 2026-20');
    await expect(endAmnesty(services, hr, open.id, 'RS 2026-21')).rejects.toMatchObject({ code: 'cases.amnesty-over' });
    const [ended] = await database.transaction(inside, listAmnestyPeriods);
    expect(ended).toMatchObject({ period: { from: TODAY, to: '2026-03-03' }, endedUnder: 'RS 2026-20' });
    expect(await listed(true)).toHaveLength(1);
    expect(await listed(false)).toEqual([]);
  });

  it('is found in SQL as in the rule, for every day, kind and origin', async () => {
    const kinds = [KIND, 'other'];
    await database.transaction(inside, async (tx) => {
      const periods = await listAmnestyPeriods(tx);
      for (const kind of kinds)
        for (const origin of ['reported', 'on-behalf', 'read-in'] as const)
          for (const day of ['2026-03-01', '2026-03-02', '2026-03-03', '2026-04-01'].map(localDate)) {
            const { rows } = await sql<{ found: boolean }>`
              select ${IN_AMNESTY} as found
              from (values (${kind}::text, ${origin}::text, ${day}::date)) case_file (kind, origin, reported_on)`.execute(
              tx,
            );
            const rule = findAmnestyOf(periods, { kind, origin, reportedOn: day }) !== undefined;
            expect([kind, origin, day, rows[0]?.found]).toEqual([kind, origin, day, rule]);
          }
    });
  });
});
