import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../kernel/ids.ts';
import type { Holder } from './holders/holder.ts';
import { delegationItem, LEVELS, type Level } from './schema.ts';
import { type DecisionQuestion, whoDecides } from './who-decides.ts';

const person = (name: string) => name as PersonId;
const here = (name: string): Holder => ({ person: person(name), isAway: false, deputies: [] });
const away = (name: string, ...deputies: Holder['deputies']): Holder => ({
  person: person(name),
  isAway: true,
  deputies,
});

const anItem = (of: object) =>
  delegationItem.parse({
    number: '4.1',
    decides: ['dog.allow'],
    text: 'Tillåta hund på kontoret',
    level: 'nearest-manager',
    kind: 'delegation',
    reportedTo: 'committee',
    ...of,
  });

const LINE = {
  'nearest-manager': [here('enhetschef')],
  'next-manager': [here('områdeschef')],
  'administration-head': [here('förvaltningschef')],
  'hr-head': [here('hr-chef')],
  director: [here('direktör')],
  chair: [here('ordförande')],
};

function answerTo(of: Partial<DecisionQuestion> & { items?: ReturnType<typeof anItem>[] }) {
  const { items = [anItem({})], ...question } = of;
  return whoDecides({
    decision: 'dog.allow',
    facts: {},
    person: person('anna'),
    conflicts: [],
    holders: LINE,
    order: { version: 'v1', items, subDelegations: [] },
    ...question,
  });
}

const steps = ({ reasons }: ReturnType<typeof answerTo>) =>
  reasons.map(({ level, person: who, because }) => `${level} ${who ?? '–'} ${because}`);

describe('the level of the order', () => {
  test('decides when nothing stands in the way', () => {
    const answer = answerTo({});
    expect(answer.decider).toEqual({ kind: 'person', level: 'nearest-manager', person: 'enhetschef' });
    expect([answer.item?.number, answer.version]).toEqual(['4.1', 'v1']);
    expect(steps(answer)).toEqual(['nearest-manager enhetschef decides']);
  });

  test('follows the most particular item whose conditions hold, and an answer not given is never within a limit', () => {
    const items = [
      anItem({ number: '1', level: 'director' }),
      anItem({ number: '2', when: [{ fact: 'days', atMost: 10 }], level: 'administration-head' }),
      anItem({
        number: '3',
        when: [
          { fact: 'days', atMost: 10 },
          { fact: 'country', is: ['NO'] },
        ],
      }),
    ];
    const numberFor = (facts: DecisionQuestion['facts']) => answerTo({ items, facts }).item?.number;
    expect([
      numberFor({ days: 10 }),
      numberFor({ days: 11 }),
      numberFor({}),
      numberFor({ days: 1, country: 'NO' }),
    ]).toEqual(['2', '1', '1', '3']);
  });

  test('is the board’s own when the committee has not delegated the decision', () => {
    const answer = answerTo({ decision: 'cat.allow' });
    expect(answer.decider).toEqual({ kind: 'body', level: 'board' });
    expect(answer.item).toBeUndefined();
    expect(steps(answer)).toEqual(['board – not-delegated', 'board – decides-as-body']);
  });
});

describe('the next level decides', () => {
  test('in the holder’s own case: a manager’s manager, the chair for the director, the board for the chair', () => {
    expect(answerTo({ person: person('enhetschef') }).decider).toMatchObject({ person: 'områdeschef' });
    const items = [anItem({ level: 'director' })];
    expect(answerTo({ items, person: person('direktör') }).decider).toMatchObject({
      level: 'chair',
      person: 'ordförande',
    });
    const chairs = [anItem({ level: 'chair' })];
    expect(answerTo({ items: chairs, person: person('ordförande') }).decider).toEqual({ kind: 'body', level: 'board' });
  });

  test('for a relative or a co-owner, whose deputy takes no part either', () => {
    const holders = { ...LINE, 'nearest-manager': [away('enhetschef', { person: person('vikarie'), isAway: false })] };
    const answer = answerTo({ holders, conflicts: [{ person: person('enhetschef'), kind: 'co-owner' }] });
    expect(answer.decider).toMatchObject({ person: 'områdeschef' });
    expect(steps(answer)[0]).toBe('nearest-manager enhetschef co-owner');
  });

  test('when the level is vacant, or its holder is away without a deputy', () => {
    expect(answerTo({ holders: { ...LINE, 'nearest-manager': [] } }).decider).toMatchObject({ person: 'områdeschef' });
    const answer = answerTo({ holders: { ...LINE, 'nearest-manager': [away('enhetschef')] } });
    expect(steps(answer)).toEqual(['nearest-manager enhetschef away', 'next-manager områdeschef decides']);
  });

  test('after the HR head is the director', () => {
    const answer = answerTo({ items: [anItem({ level: 'hr-head' })], holders: { ...LINE, 'hr-head': [] } });
    expect(answer.decider).toMatchObject({ level: 'director' });
  });
});

describe('a deputy', () => {
  test('decides for the one who is away, and the answer says for whom', () => {
    const holders = {
      ...LINE,
      'nearest-manager': [
        away('enhetschef', { person: person('sjuk'), isAway: true }, { person: person('vikarie'), isAway: false }),
      ],
    };
    const answer = answerTo({ holders });
    expect(answer.decider).toEqual({
      kind: 'person',
      level: 'nearest-manager',
      person: 'vikarie',
      actingFor: 'enhetschef',
    });
    expect(steps(answer)).toEqual([
      'nearest-manager enhetschef away',
      'nearest-manager sjuk deputy-away',
      'nearest-manager vikarie decides-as-deputy',
    ]);
  });

  test('never decides their own case', () => {
    const holders = { ...LINE, 'nearest-manager': [away('enhetschef', { person: person('anna'), isAway: false })] };
    expect(answerTo({ holders }).decider).toMatchObject({ person: 'områdeschef' });
  });
});

describe('a sub-delegation', () => {
  const order = (item: object) => ({
    version: 'v1',
    items: [anItem({ level: 'administration-head', ...item })],
    subDelegations: [{ item: '4.1', to: 'nearest-manager' as const }],
  });

  test('moves the decision one step down where the committee has allowed it', () => {
    const answer = answerTo({ order: order({ maySubDelegate: true }) });
    expect(answer.decider).toMatchObject({ person: 'enhetschef' });
  });

  test('counts for nothing where the committee has not, or by anyone but an administration head', () => {
    const notAllowed = answerTo({ order: order({}) });
    expect(notAllowed.decider).toMatchObject({ person: 'förvaltningschef' });
    expect(steps(notAllowed)[0]).toBe('nearest-manager – sub-delegation-not-allowed');
    // The schema refuses such an item; one that came in otherwise still counts for nothing.
    const director = order({ level: 'director' });
    const items = director.items.map((item) => ({ ...item, maySubDelegate: true }));
    const byDirector = answerTo({ order: { ...director, items } });
    expect(byDirector.decider).toMatchObject({ person: 'direktör' });
  });
});

const NAMES = ['a', 'b', 'c', 'd'];
const anyHolder = fc.record({
  person: fc.constantFrom(...NAMES).map(person),
  isAway: fc.boolean(),
  deputies: fc.array(fc.record({ person: fc.constantFrom(...NAMES).map(person), isAway: fc.boolean() }), {
    maxLength: 2,
  }),
});
const anyLevel = fc.constantFrom<Level>(...LEVELS, 'hr-head');
const anyQuestion = fc.record({
  person: fc.constantFrom(...NAMES).map(person),
  conflicts: fc.array(
    fc.record({
      person: fc.constantFrom(...NAMES).map(person),
      kind: fc.constantFrom('relative' as const, 'co-owner' as const),
    }),
    { maxLength: 2 },
  ),
  holders: fc.dictionary(anyLevel, fc.array(anyHolder, { maxLength: 2 })) as fc.Arbitrary<DecisionQuestion['holders']>,
  items: fc.array(
    anyLevel.map((level) => anItem({ level })),
    { maxLength: 1 },
  ),
});

test('whatever the organisation, nobody decides their own case or one they have a stake in, and nobody who is away decides', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const { decider } = answerTo(question);
      if (decider.kind === 'body') return;
      expect(decider.person).not.toBe(question.person);
      expect(question.conflicts.map((conflict) => conflict.person)).not.toContain(decider.person);
      const holders = question.holders[decider.level] ?? [];
      const standsIn = (holder: Holder) =>
        holder.person === decider.actingFor &&
        holder.deputies.some((one) => one.person === decider.person && !one.isAway);
      const decides = (holder: Holder) => holder.person === decider.person && !holder.isAway;
      expect(holders.some(decider.actingFor === undefined ? decides : standsIn)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('there is always exactly one answer, and its last reason names it', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const { decider, reasons } = answerTo(question);
      const deciding = reasons.filter(({ because }) => because.startsWith('decides'));
      expect(deciding).toEqual([reasons.at(-1)]);
      expect(reasons.at(-1)?.person ?? null).toBe(decider.kind === 'person' ? decider.person : null);
    }),
    { numRuns: 1000 },
  );
});

test('what was decided higher up is decided anew at that level or above, never below, and never in one’s own case', () => {
  const levelFor = (level: Level, atLeast: Level, of: Partial<DecisionQuestion> = {}) =>
    answerTo({ items: [anItem({ level })], atLeast, ...of }).decider.level;
  expect(levelFor('nearest-manager', 'administration-head')).toBe('administration-head');
  expect(levelFor('director', 'next-manager')).toBe('director');
  expect(levelFor('administration-head', 'hr-head')).toBe('administration-head');
  expect(levelFor('nearest-manager', 'hr-head')).toBe('hr-head');
  expect(levelFor('nearest-manager', 'board')).toBe('board');
  expect(levelFor('nearest-manager', 'administration-head', { person: person('förvaltningschef') })).toBe('director');
  const order = [...LEVELS];
  fc.assert(
    fc.property(fc.constantFrom(...order), fc.constantFrom(...order), (level, atLeast) => {
      const height = (one: (typeof LEVELS)[number]) => order.indexOf(one);
      expect(levelFor(level, atLeast)).toBe(height(level) > height(atLeast) ? level : atLeast);
    }),
  );
});
