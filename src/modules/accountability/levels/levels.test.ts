import { expect, test } from 'vitest';
import { type Actor, composePolicy } from '../../../access/index.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import type { Someone } from '../../authority/testing.ts';
import { reportCases } from '../../cases/actions/report.ts';
import { answerLevels, caseLevels, casesPolicy, informationLevels, KINDS, oralLevels } from '../../cases/index.ts';
import { stateAgreement } from '../../cases/oral/actions.ts';
import { aCaseRegion } from '../../cases/testing-cases.ts';
import { aBoardSeat } from '../../cases/types/secondary-occupation/testing.ts';
import { type DutyReader, dutiesPolicy } from '../../duties/index.ts';
import { protectPerson } from '../../organisation/index.ts';
import { readComparison } from './comparison/read-comparison.ts';
import { levelPolicy } from './policy.ts';
import { readLevel } from './read-level.ts';
import { readLevelRows } from './read-rows.ts';

const { database } = await aDatabase();
const region = await aCaseRegion(database);
const { inside, services, unit } = region;
const policy = composePolicy(casesPolicy, dutiesPolicy, levelPolicy);
const sources = [answerLevels, informationLevels(KINDS), caseLevels(KINDS), oralLevels(KINDS)];
const KIND = KINDS[0]?.kind ?? '';
const oral = {
  ...services,
  publicUrl: 'https://uppsikt.example.se',
  log: { warn: () => {} },
  mail: { send: async () => {}, close: async () => {} },
  recipientsOf: async () => new Map(),
};

await reportCases(services, await region.actor('nurse'), { reports: [{ kind: KIND, report: aBoardSeat() }] });
await stateAgreement(oral, await region.actor('colleague'), { kind: KIND, words: 'Jag får.' });

function reading<Result>(actor: Actor, read: (tx: never, reader: DutyReader) => Promise<Result>): Promise<Result> {
  const times = { on: '2026-03-02' as never, knownAt: services.clock.now() };
  return database.transaction(inside, async (tx) => {
    const seating = await services.seatings.on(tx, actor.employer, times.on);
    return read(tx as never, { actor, policy, times, seating, summer: [], language: 'sv' });
  });
}
const levelOf = async (someone: Someone, of?: string) =>
  reading(await region.actor(someone), (tx, reader) =>
    readLevel(tx, reader, sources, of === undefined ? undefined : unit(of)),
  );
const countOf = (level: Awaited<ReturnType<typeof levelOf>>, part: string, state: string) =>
  level.units[0]?.parts.find((one) => one.part === part)?.counts[state];

test('a level counts cases, oral agreements and who has answered, and each number opens exactly its rows', async () => {
  const level = await levelOf('director', 'care');
  expect(countOf(level, `case.${KIND}`, 'waits')).toBe(1);
  expect(countOf(level, 'oral-agreement', 'waits')).toBe(1);
  expect(countOf(level, 'answers', 'answered')).toBe(1);
  const director = await region.actor('director');
  for (const shown of level.units)
    for (const { part, counts } of shown.parts)
      for (const [state, count] of Object.entries(counts)) {
        const asked = { unit: shown.unit.id, part, state, limit: 100, page: 1 };
        const rows = await reading(director, (tx, reader) =>
          readLevelRows(tx, services.journal, reader, sources, asked),
        );
        expect([shown.unit.code, part, state, rows.total, rows.items.length]).toEqual([
          shown.unit.code,
          part,
          state,
          count,
          count,
        ]);
      }
});

test('nobody counts beyond what they may see one by one', async () => {
  const own = await levelOf('wardManager');
  expect(own.unit.code).toBe('ward');
  expect(countOf(own, `case.${KIND}`, 'waits')).toBe(1);
  const elsewhere = await levelOf('wardManager', 'office');
  for (const shown of elsewhere.units)
    for (const { counts } of shown.parts) expect(Object.values(counts).every((count) => count === 0)).toBe(true);
  expect((await levelOf('nurse', 'care')).parts.map(({ part }) => part)).not.toContain('answers');
});

test('a number that nobody may see, or that is none, is unknown', async () => {
  const nurse = await region.actor('nurse');
  const asked = { unit: unit('care'), part: 'answers', state: 'answered', limit: 10, page: 1 };
  const rows = (of: Partial<typeof asked>) =>
    reading(nurse, (tx, reader) => readLevelRows(tx, services.journal, reader, sources, { ...asked, ...of }));
  await expect(rows({})).rejects.toMatchObject({ code: 'accountability.part-unknown' });
  await expect(rows({ part: 'nothing' })).rejects.toMatchObject({ code: 'accountability.part-unknown' });
  await expect(rows({ unit: nurse.person as never })).rejects.toMatchObject({ code: 'accountability.level-unknown' });
});

test('the comparison shows no small number, to anybody', async () => {
  const chair = await region.actor('chair');
  const { rows, total } = await reading(chair, (tx, reader) => readComparison(tx, reader, sources));
  expect(rows.length).toBeGreaterThan(1);
  for (const { cells } of rows)
    for (const { count, of } of cells)
      if (count !== null) {
        expect(count === 0 || count >= 5).toBe(true);
        if (of !== null) expect(of - count === 0 || of - count >= 5).toBe(true);
      }
  expect(total.map(({ column }) => column)).toEqual(['overdue', 'climbed', 'answered', 'oral', 'findings']);
});

test('who is protected is in no number', async () => {
  await protectPerson(region.organisation, region.doer, region.person('nurse'));
  const level = await levelOf('director', 'care');
  expect(countOf(level, `case.${KIND}`, 'waits')).toBe(0);
  expect(countOf(level, 'answers', 'answered')).toBe(0);
});
