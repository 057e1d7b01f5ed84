import { describe, expect, test } from 'vitest';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import { type DeciderQuestion, type FoundDecider, findDecider } from './find-decider.ts';
import { aRegion, type Someone } from './testing-employer.ts';

const { database } = await aDatabase();
const region = await aRegion(database);
type Region = typeof region;

const ask = (of: Partial<DeciderQuestion> & { about: Someone }, where: Region = region) => {
  const { about, ...question } = of;
  return database.transaction(where.doer, (tx) =>
    findDecider(
      tx,
      {
        authority: where.authority('committee'),
        decision: 'secondary-occupation.no-objection',
        facts: {},
        subject: { person: where.person(about) },
        conflicts: [],
        ...question,
      },
      where.times,
    ),
  );
};
const decider = ({ decider: found, item }: FoundDecider, where: Region = region) =>
  found.kind === 'body' ? ['body', item?.number] : [found.level, where.nameOf(found.person), item?.number];
const walked = ({ reasons }: FoundDecider, where: Region = region) =>
  reasons.map(({ level, person, because }) => `${level} ${where.nameOf(person) ?? '–'} ${because}`);

const FORBIDDEN = 'secondary-occupation.forbidden';

describe('where no committee has decided anything, Uppsikt’s suggestion answers and says so', () => {
  test.each<[string, Someone, unknown[]]>([
    ['secondary-occupation.no-objection', 'nurse', ['nearest-manager', 'wardManager', '1.1']],
    ['secondary-occupation.no-objection', 'wardManager', ['nearest-manager', 'clinicManager', '1.1']],
    ['secondary-occupation.no-objection', 'careHead', ['nearest-manager', 'director', '1.1']],
    ['secondary-occupation.no-objection', 'director', ['chair', 'chair', '1.1']],
    [FORBIDDEN, 'nurse', ['administration-head', 'careHead', '1.2']],
    [FORBIDDEN, 'careHead', ['director', 'director', '1.2']],
    [FORBIDDEN, 'director', ['body', '1.3']],
    ['remote-work.agree', 'nurse', ['administration-head', 'careHead', '2.2']],
    ['work-abroad.agree', 'nurse', ['director', 'director', '3.2']],
  ])('%s for the %s', async (decision, about, expected) => {
    const found = await ask({ decision, about });
    expect(decider(found)).toEqual(expected);
    expect([found.isSuggestion, found.version]).toEqual([true, null]);
  });

  test('and its items ask for the answers of the case', async () => {
    const remote = await ask({ decision: 'remote-work.agree', about: 'nurse', facts: { withinLimits: true } });
    expect(decider(remote)).toEqual(['nearest-manager', 'wardManager', '2.1']);
    const abroad = { decision: 'work-abroad.agree', about: 'nurse' } as const;
    expect(decider(await ask({ ...abroad, facts: { days: 10, countryGroup: 'eea' } }))[0]).toBe('administration-head');
    expect(decider(await ask({ ...abroad, facts: { days: 11, countryGroup: 'eea' } }))[0]).toBe('director');
    expect(decider(await ask({ ...abroad, facts: { days: 5 } }))[0]).toBe('director');
  });
});

test('the director’s own case goes to the chair of the board, a prohibition there to the board', async () => {
  const own = await ask({ about: 'director' });
  expect(walked(own)).toEqual([
    'nearest-manager – vacant',
    'next-manager – vacant',
    'administration-head – vacant',
    'director director own-case',
    'chair chair decides',
  ]);
  const forbidden = await ask({ decision: FORBIDDEN, about: 'director', authority: region.authority('board') });
  expect(forbidden).toMatchObject({ decider: { kind: 'body' }, body: region.authority('board') });
});

test('what a committee has not delegated it decides itself, not the board', async () => {
  const found = await ask({ decision: 'office-dog.allow', about: 'nurse' });
  expect(found).toMatchObject({ decider: { kind: 'body' }, body: region.authority('committee') });
});

test('the way goes past whoever is away, a relative or a co-owner', async () => {
  const other = await aRegion(database);
  await other.away('wardManager', 'colleague');
  const deputy = await ask({ about: 'nurse' }, other);
  expect(deputy.decider).toMatchObject({ person: other.person('colleague'), actingFor: other.person('wardManager') });
  const conflict = { person: other.person('colleague'), kind: 'co-owner' } as const;
  expect(walked(await ask({ about: 'nurse', conflicts: [conflict] }, other), other)).toEqual([
    'nearest-manager wardManager away',
    'nearest-manager colleague co-owner',
    'next-manager clinicManager decides',
  ]);
});

test('anybody at a unit has the unit’s manager decide', async () => {
  const found = await ask({ about: 'nurse', subject: { unit: region.unit('clinic') } });
  expect(decider(found)).toEqual(['nearest-manager', 'clinicManager', '1.1']);
});
