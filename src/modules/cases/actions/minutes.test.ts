import { expect, test } from 'vitest';
import { instant } from '../../../kernel/clock.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { decideOrder, draftOrder } from '../../authority/index.ts';
import { anItem, anOrder, authorityOver, type Someone } from '../../authority/testing.ts';
import type { CaseId } from '../case.ts';
import { aCaseRegion } from '../testing-cases.ts';
import { aBoardSeat, noObjection } from '../types/secondary-occupation/testing.ts';
import { decideCase } from './decide.ts';
import { reportCases } from './report.ts';

const { database } = await aDatabase();
const region = await aCaseRegion(database);
const { services, actor, view } = region;

// In this order the committee itself says that nothing is in the way.
const authority = authorityOver(database);
const version = await draftOrder(authority, region.doer, {
  authority: region.authority('committee'),
  content: anOrder({
    words: [{ code: 'secondary-occupation.no-objection', sv: 'Bisyssla: förbjuds inte', en: 'Not forbidden' }],
    items: [anItem({ decides: ['secondary-occupation.no-objection'], level: 'board' })],
  }),
});
await decideOrder(authority, region.doer, {
  version,
  revision: 1,
  decidedOn: localDate('2026-01-20'),
  journalNumber: 'VN 2026/1',
  validFrom: localDate('2026-02-01'),
});

const reported = async (): Promise<CaseId> => {
  const reports = [{ kind: 'secondary-occupation', report: aBoardSeat() }];
  const [id] = await reportCases(services, await actor('colleague'), { reports });
  return id as CaseId;
};
const decide = async (by: Someone, id: CaseId, decidedOn?: string) =>
  decideCase(
    services,
    await actor(by),
    { case: id },
    {
      content: noObjection(),
      ...(decidedOn === undefined ? {} : { minutes: { journalNumber: 'VN 2026/7', decidedOn: localDate(decidedOn) } }),
    },
  );

test('what a committee has decided is put down by the registrar from its minutes, on their day', async () => {
  const id = await reported();
  services.clock.set(instant('2026-03-09T11:00:00Z'));
  await decide('registrar', id, '2026-03-05');
  const { file, decisions } = await view(await actor('colleague'), id);
  expect(file.status).toBe('decided');
  expect(decisions).toMatchObject([{ level: 'board', decidedBy: null, effectiveOn: '2026-03-05' }]);
});

test('nobody but the registrar has minutes, and the registrar nothing without them', async () => {
  const id = await reported();
  for (const someone of ['wardManager', 'careHead', 'wardHr'] as const)
    await expect(decide(someone, id, '2026-03-09'), someone).rejects.toMatchObject({ code: 'cases.minutes-not-asked' });
  await expect(decide('registrar', id)).rejects.toMatchObject({ code: 'authority.not-yours' });
});

test('minutes of a day to come, or of one before the case arrived, are refused', async () => {
  const id = await reported();
  for (const day of ['2026-03-10', '2026-03-08'])
    await expect(decide('registrar', id, day), day).rejects.toMatchObject({
      code: 'cases.minutes-day-wrong',
      facts: { reportedOn: '2026-03-09' },
    });
  expect((await view(await actor('colleague'), id)).decisions).toEqual([]);
});
