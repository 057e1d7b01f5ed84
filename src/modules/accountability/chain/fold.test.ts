import { describe, expect, test } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { countCauses } from './gaps.ts';
import {
  aChain,
  aDuty,
  answersFor,
  done,
  gapsTold,
  had,
  heard,
  type SmallOrganisation,
  STEADY,
  standings,
} from './testing.ts';

type Given = NonNullable<Parameters<typeof aChain>[1]>;

const with_ = (held: SmallOrganisation['held'], shown?: SmallOrganisation['shown']): SmallOrganisation => ({
  held: { ...STEADY.held, ...held },
  ...(shown === undefined ? {} : { shown }),
});
const before = (given: Parameters<typeof aDuty>[0] = {}) =>
  aDuty({ origin: 'before', arisenOn: localDate('2024-02-28'), dueOn: localDate('2025-04-29'), ...given });

/** Each small organisation has an answer that anybody can work out by hand: how each holder stands, and the gaps. */
const TABLE: readonly [
  sentence: string,
  organisation: SmallOrganisation,
  given: Given,
  expected: string[],
  gaps: string[],
][] = [
  ['what was done in time is in time', STEADY, { evidence: [done('2026-03-10')] }, ['Maja: in-time'], []],
  ['what was done on its very day is in time', STEADY, { evidence: [done('2026-03-16')] }, ['Maja: in-time'], []],
  ['what was done after its day is late', STEADY, { evidence: [done('2026-03-20')] }, ['Maja: late'], []],
  [
    'what was done in time and recorded afterwards is recorded late',
    STEADY,
    { evidence: [done('2026-03-10', '2026-04-01')] },
    ['Maja: recorded-late'],
    [],
  ],
  ['before its day nobody is behind', STEADY, { asOf: '2026-03-16' }, ['Maja: not-due'], []],
  [
    'nothing recorded, and not yet heard: evidence is missing, which is no gap yet',
    STEADY,
    {},
    ['Maja: missing'],
    ['duty nearest-manager so far'],
  ],
  [
    'asked and nothing to show: a gap',
    STEADY,
    { hearings: [heard('Maja', '2026-05-10')] },
    ['Maja: gap'],
    ['duty nearest-manager final'],
  ],
  [
    'asked, and silent until the day to answer has passed: a gap',
    STEADY,
    { hearings: [heard('Maja', null)] },
    ['Maja: gap'],
    ['duty nearest-manager final'],
  ],
  [
    'asked, with days left to answer: still only missing',
    STEADY,
    { asOf: '2026-05-20', hearings: [heard('Maja', null)] },
    ['Maja: missing'],
    ['duty nearest-manager so far'],
  ],
  [
    'a statement alone is told as a statement, and is no gap',
    STEADY,
    { evidence: [done('2026-03-10', '2026-05-10', { kind: 'statement' })], hearings: [heard('Maja', '2026-05-10')] },
    ['Maja: statement-only'],
    [],
  ],
  [
    'late evidence: a document shown at the hearing tells that it was done in time',
    STEADY,
    { evidence: [done('2026-03-10', '2026-05-10', { kind: 'document' })], hearings: [heard('Maja', '2026-05-10')] },
    ['Maja: recorded-late'],
    [],
  ],
  [
    'voided evidence shows nothing',
    STEADY,
    { evidence: [done('2026-03-10', '2026-03-10', { isVoided: true })] },
    ['Maja: missing'],
    ['duty nearest-manager so far'],
  ],
  [
    'a duty that fell before its day is asked of nobody',
    STEADY,
    { duties: [aDuty({ fellOn: localDate('2026-03-10') })] },
    ['Maja: not-applicable'],
    [],
  ],
  [
    'a duty that fell on its very day is asked of nobody',
    STEADY,
    { duties: [aDuty({ fellOn: localDate('2026-03-16') })] },
    ['Maja: not-applicable'],
    [],
  ],
  [
    'a duty that was late when it fell was left undone until then',
    STEADY,
    { duties: [aDuty({ fellOn: localDate('2026-03-25') })] },
    ['Maja: missing'],
    ['duty nearest-manager so far'],
  ],
  [
    'who came after a late duty had fallen does not answer for it',
    with_({
      'nearest-manager': [
        ['Maja', '2020-01-01', '2026-03-26'],
        ['Noor', '2026-03-26'],
      ],
    }),
    { duties: [aDuty({ fellOn: localDate('2026-03-25') })] },
    ['Maja: missing'],
    ['duty nearest-manager so far'],
  ],
  [
    'the acting head was recorded afterwards: who acted could not know, and the one on leave was shown it in error',
    with_(
      {
        'administration-head': [
          ['Hanna', '2020-01-01', '2026-03-01'],
          ['Tove', '2026-03-01', '2026-05-01'],
          ['Hanna', '2026-05-01'],
        ],
      },
      { 'administration-head': [['Hanna']] },
    ),
    { duties: [aDuty({ office: 'administration-head' })], evidence: [done('2026-03-25')] },
    ['Hanna: addressed-in-error', 'Tove: could-not-know'],
    [],
  ],
  [
    'the manager changed midway, before the day: the one who left does not answer for it, the one who came does',
    with_({
      'nearest-manager': [
        ['Maja', '2020-01-01', '2026-03-09'],
        ['Noor', '2026-03-09'],
      ],
    }),
    {},
    ['Maja: not-applicable', 'Noor: missing'],
    ['duty nearest-manager so far'],
  ],
  [
    'the manager changed after the day: the one who left it undone answers, and the one who came answers from when they knew',
    with_({
      'nearest-manager': [
        ['Maja', '2020-01-01', '2026-04-01'],
        ['Noor', '2026-04-01'],
      ],
    }),
    {},
    ['Maja: missing', 'Noor: missing'],
    ['duty nearest-manager so far', 'duty nearest-manager so far'],
  ],
  [
    'who came two days before it was done late had no time to know',
    with_({
      'nearest-manager': [
        ['Maja', '2020-01-01', '2026-03-18'],
        ['Noor', '2026-03-18'],
      ],
    }),
    { evidence: [done('2026-03-20')] },
    ['Maja: late', 'Noor: could-not-know'],
    [],
  ],
  [
    'the change was recorded late: who held it could not know, who was shown it did not hold it, and the break is the recording',
    with_(
      {
        'nearest-manager': [
          ['Maja', '2020-01-01', '2026-03-02'],
          ['Noor', '2026-03-02'],
        ],
      },
      {
        'nearest-manager': [
          ['Maja', '2020-01-01', '2026-05-30'],
          ['Noor', '2026-05-30'],
        ],
      },
    ),
    {},
    ['Maja: addressed-in-error', 'Noor: could-not-know'],
    ['recording null so far'],
  ],
  [
    'an acting head answers while acting, and the one on leave does not',
    with_({
      'administration-head': [
        ['Hanna', '2020-01-01', '2026-03-01'],
        ['Tove', '2026-03-01', '2026-04-01'],
        ['Hanna', '2026-04-01'],
      ],
    }),
    { duties: [aDuty({ office: 'administration-head' })], evidence: [done('2026-03-25')] },
    ['Tove: late'],
    [],
  ],
  [
    'missing mandate: it counts against the level above, not against the one who lacked it',
    STEADY,
    { duties: [aDuty({ needs: ['mandate'] })] },
    ['Maja: without-means'],
    ['means next-manager so far'],
  ],
  [
    'sub-delegation: a mandate that was given in time makes it one’s own',
    STEADY,
    { duties: [aDuty({ needs: ['mandate'] })], means: [had('nearest-manager', 'mandate', '2026-03-10')] },
    ['Maja: missing'],
    ['duty nearest-manager so far'],
  ],
  [
    'sub-delegation that ended before the day gives no mandate',
    STEADY,
    { duties: [aDuty({ needs: ['mandate'] })], means: [had('nearest-manager', 'mandate', '2026-01-01', '2026-03-16')] },
    ['Maja: without-means'],
    ['means next-manager so far'],
  ],
  [
    'knowledge without mandate is no means to act',
    STEADY,
    { duties: [aDuty({ needs: ['knowledge', 'mandate'] })], means: [had('nearest-manager', 'knowledge')] },
    ['Maja: without-means'],
    ['means next-manager so far'],
  ],
  [
    'mandate without knowledge: who was never told could not know',
    STEADY,
    { duties: [aDuty({ needs: ['knowledge', 'mandate'] })], means: [had('nearest-manager', 'mandate')] },
    ['Maja: could-not-know'],
    ['recording null so far'],
  ],
  [
    'no tool: it is told where it was lacking',
    STEADY,
    { duties: [aDuty({ needs: ['tool'] })] },
    ['Maja: without-means'],
    ['means nearest-manager so far'],
  ],
  [
    'dual line: what the committee was to give an administration head counts against the committee',
    STEADY,
    { duties: [aDuty({ office: 'administration-head', track: 'committee', needs: ['mandate'] })] },
    ['Hanna: without-means'],
    ['means chair so far'],
  ],
  [
    'dual line: what the director was to give counts against the director',
    STEADY,
    { duties: [aDuty({ office: 'administration-head', needs: ['mandate'] })] },
    ['Hanna: without-means'],
    ['means director so far'],
  ],
  [
    'the director’s own case stands with the director, and what the director lacked with the chair',
    STEADY,
    {
      duties: [aDuty({ office: 'director' }), aDuty({ id: 'oversee', office: 'director', needs: ['mandate'] })],
      hearings: [heard('Dana', '2026-05-10')],
    },
    ['Dana: gap', 'Dana: without-means'],
    ['means chair so far', 'duty director final'],
  ],
  [
    'nobody held the office: the vacancy counts against the level above',
    with_({ 'nearest-manager': [] }),
    {},
    ['nobody: no-holder'],
    ['vacancy next-manager so far'],
  ],
  [
    'an intermediate manager is a link of their own: what was theirs to follow up is no gap of the manager’s',
    STEADY,
    { duties: [aDuty(), aDuty({ id: 'follow-up', office: 'next-manager' })], evidence: [done('2026-03-10')] },
    ['Nils: missing', 'Maja: in-time'],
    ['duty next-manager so far'],
  ],
  [
    'an intermediate manager who came between after the day answers from when they knew, beside the manager who was late',
    with_({
      'next-manager': [
        ['Hanna', '2020-01-01', '2026-04-01'],
        ['Nils', '2026-04-01'],
      ],
    }),
    { duties: [aDuty({ office: 'next-manager' })] },
    ['Hanna: missing', 'Nils: missing'],
    ['duty next-manager so far', 'duty next-manager so far'],
  ],
  [
    'the unit moved: each manager stands for the days on which it was theirs',
    with_({
      'nearest-manager': [
        ['Maja', '2020-01-01', '2026-03-12'],
        ['Olle', '2026-03-12'],
      ],
    }),
    { evidence: [done('2026-03-14')] },
    ['Maja: not-applicable', 'Olle: in-time'],
    [],
  ],
  [
    'of the time before the system silence proves nothing: the holder is to be asked',
    STEADY,
    { duties: [before()] },
    ['Maja: not-asked'],
    [],
  ],
  [
    'of the time before the system: asked, and not yet answered',
    STEADY,
    { duties: [before()], hearings: [heard('Maja', null)], asOf: '2026-05-10' },
    ['Maja: asked'],
    [],
  ],
  [
    'of the time before the system: a document shown now is judged by its own day, and not called recorded late',
    STEADY,
    { duties: [before()], evidence: [done('2025-01-10', '2026-05-10', { kind: 'document' })] },
    ['Maja: in-time'],
    [],
  ],
  [
    'of the time before the system: asked and nothing to show is a gap',
    STEADY,
    { duties: [before()], hearings: [heard('Maja', '2026-05-10')] },
    ['Maja: gap'],
    ['duty nearest-manager final'],
  ],
];

test.each(TABLE)('%s', (_sentence, organisation, given, expected, gaps) => {
  const chain = aChain(organisation, given);
  expect(standings(chain)).toEqual(expected);
  expect(gapsTold(chain)).toEqual(gaps);
});

test('the table has at least twenty small organisations, and no sentence twice', () => {
  expect(new Set(TABLE.map(([sentence]) => sentence)).size).toBe(TABLE.length);
  expect(TABLE.length).toBeGreaterThanOrEqual(20);
});

describe('two answers', () => {
  const offices = ['employee', 'nearest-manager', 'administration-head', 'director'] as const;
  const chain = aChain(STEADY, {
    duties: offices.map((office) => aDuty({ id: office, office })),
    evidence: [done('2026-03-10', '2026-03-10', { duty: 'director' })],
    hearings: ['Eva', 'Maja', 'Hanna'].map((who, index) =>
      heard(who, '2026-05-10', { duty: offices[index] as string, cause: 'unclear-rule', ownCause: 'not-known' }),
    ),
    responsibilities: [answersFor('administration-head', 'efterlevs'), answersFor('director', 'ytterst ansvarig')],
  });

  test('all gaps are told, the topmost holder’s first', () => {
    expect(chain.gaps.map(({ office }) => office)).toEqual(['administration-head', 'nearest-manager', 'employee']);
  });

  test('who was formally responsible is told beside, whether or not anything was left undone there', () => {
    expect(chain.responsible.map(({ responsibility, holders }) => [responsibility.source, holders[0]?.person])).toEqual(
      [
        ['ytterst ansvarig', 'Dana'],
        ['efterlevs', 'Hanna'],
      ],
    );
  });

  test('causes are summed by whoever reports and by the holders, each for themselves', () => {
    const { reporter, holder } = countCauses(
      chain.links.flatMap(({ duties }) => duties.flatMap(({ shares }) => shares)),
    );
    expect([...reporter]).toEqual([['unclear-rule', 3]]);
    expect([...holder]).toEqual([['not-known', 3]]);
  });
});

test('what was recorded after the report is not in it: two versions stand beside each other', () => {
  const given = { evidence: [done('2026-03-10', '2026-05-10', { kind: 'document' as const })] };
  expect(standings(aChain(STEADY, { ...given, asOf: '2026-05-09' }))).toEqual(['Maja: missing']);
  expect(standings(aChain(STEADY, { ...given, asOf: '2026-05-10' }))).toEqual(['Maja: recorded-late']);
});

test('what shows a duty is told in the auditors’ words', () => {
  const evidenceFor = (given: Given) => aChain(STEADY, given).links.flatMap(({ duties }) => duties)[0]?.evidence;
  expect(evidenceFor({})).toBe('not-asked');
  expect(evidenceFor({ evidence: [done('2026-03-10')] })).toBe('record');
  expect(evidenceFor({ evidence: [done('2026-03-10', '2026-05-10', { kind: 'document' })] })).toBe('document');
  expect(evidenceFor({ evidence: [done('2026-03-10', '2026-05-10', { kind: 'statement' })] })).toBe('statement');
  expect(evidenceFor({ hearings: [heard('Maja', '2026-05-10')] })).toBe('nothing');
});
