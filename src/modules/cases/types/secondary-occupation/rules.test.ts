import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localDate } from '../../../../kernel/local-date.ts';
import { FOREVER } from '../../../../kernel/period.ts';
import { decisionContent } from '../../decision.ts';
import { flagsOf, groundsFor, isMaterial, obstaclesTo, periodOf } from './rules.ts';
import { ENGAGEMENTS, RELATIONS, secondaryOccupation } from './schema.ts';
import { aBoardSeat, inARegion, noObjection } from './testing.ts';

const codes = (...given: Parameters<typeof obstaclesTo>) => obstaclesTo(...given).map(({ code }) => code);
const judged = (met: Record<string, boolean>, words?: string) =>
  Object.entries(met).map(([ground, isMet]) => ({
    ground,
    met: isMet,
    ...(words === undefined ? { reason: 'no-ground' } : { words }),
  }));

test('nothing raises a flag and every ground has its standard reason: nothing stands in the way', () => {
  expect(flagsOf(aBoardSeat(), inARegion())).toEqual([]);
  expect(obstaclesTo(noObjection(), aBoardSeat(), inARegion())).toEqual([]);
});

test('each ground is judged by itself; one that is left out is told with the section it stands in', () => {
  const decision = noObjection({ grounds: judged({ hinders: false, competes: false }) });
  expect(obstaclesTo(decision, aBoardSeat(), inARegion())).toMatchObject([
    { code: 'ground.not-judged', section: 'loa-7', facts: { ground: 'harms-trust' } },
  ]);
});

test('LOA 7 § is tried for every kind of engagement; LAS 6 i § only for employments; AB § 8 c only in a company', () => {
  for (const engagement of ENGAGEMENTS) {
    const ids = groundsFor(aBoardSeat({ engagement }), inARegion()).map(({ id }) => id);
    expect(ids, engagement).toContain('harms-trust');
    expect(ids.includes('competes-employment'), engagement).toBe(engagement === 'employment');
    expect(ids).not.toContain('affects-matters');
  }
  const inACompany = groundsFor(aBoardSeat(), inARegion({ employerType: 'company' })).map(({ id }) => id);
  expect(inACompany).toContain('affects-matters');
});

test('what can harm trust must be forbidden: no condition and no kindness goes round it', () => {
  const grounds = [
    ...judged({ hinders: false, competes: false }),
    ...judged({ 'harms-trust': true }, 'Handlägger bygglov'),
  ];
  expect(codes(noObjection({ grounds }), aBoardSeat(), inARegion())).toEqual(['outcome.must-forbid']);
  const conditions = [{ text: 'Inte i kommunen', followUpOn: '2026-06-01' }];
  const decision = noObjection({ outcome: 'not-forbidden-with-conditions', grounds, conditions });
  expect(codes(decision, aBoardSeat(), inARegion())).toEqual(['outcome.must-forbid']);
});

test('what merely can hinder may be allowed all the same, but then with words of one’s own', () => {
  const grounds = [...judged({ hinders: true }, 'Bara i juli'), ...judged({ competes: false, 'harms-trust': false })];
  expect(codes(noObjection({ grounds }), aBoardSeat(), inARegion())).toEqual([]);
  const wordless = judged({ hinders: true, competes: false, 'harms-trust': false });
  expect(codes(noObjection({ grounds: wordless }), aBoardSeat(), inARegion())).toEqual(['ground.needs-words']);
});

test('a flag that is up asks for words where the law leaves a choice: a standard reason is not enough', () => {
  const supplier = aBoardSeat({ relations: ['supplier'] });
  expect(codes(noObjection(), supplier, inARegion())).toEqual(['ground.needs-words', 'ground.needs-words']);
  const grounds = judged({ hinders: false, competes: false, 'harms-trust': false }, 'Säljer bara skidvalla');
  expect(codes(noObjection({ grounds }), supplier, inARegion())).toEqual([]);
});

test('a prohibition needs a ground, reasons, and a day that has not passed (LOA 7 c §)', () => {
  const forbidden = (of: object) => noObjection({ outcome: 'forbidden', ...of });
  const met = [...judged({ hinders: false, competes: false }), ...judged({ 'harms-trust': true }, 'Attesterar')];
  expect(codes(forbidden({}), aBoardSeat(), inARegion())).toEqual([
    'outcome.nothing-to-forbid',
    'outcome.needs-reasons',
    'outcome.needs-stop-by',
  ]);
  const whole = { grounds: met, reasons: 'Du attesterar bolagets fakturor.', stopBy: '2026-04-30' };
  expect(codes(forbidden(whole), aBoardSeat(), inARegion())).toEqual([]);
  expect(codes(forbidden({ ...whole, stopBy: '2026-01-30' }), aBoardSeat(), inARegion())).toEqual([
    'outcome.stop-by-passed',
  ]);
  const partly = { ...whole, outcome: 'partly-forbidden' };
  expect(codes(noObjection(partly), aBoardSeat(), inARegion())).toEqual(['outcome.needs-part']);
});

test('conditions belong to one outcome, and that one has at least one', () => {
  const conditions = [{ text: 'Inte på jourtid', followUpOn: '2026-06-01' }];
  expect(codes(noObjection({ conditions }), aBoardSeat(), inARegion())).toEqual(['outcome.stray-conditions']);
  const outcome = 'not-forbidden-with-conditions';
  expect(codes(noObjection({ outcome }), aBoardSeat(), inARegion())).toEqual(['outcome.needs-conditions']);
  expect(codes(noObjection({ outcome, conditions }), aBoardSeat(), inARegion())).toEqual([]);
});

test('a ground that the guideline does not have decides nothing', () => {
  const grounds = [...noObjection().grounds, { ground: 'affects-matters', met: true, words: 'Ja' }];
  expect(codes(noObjection({ grounds }), aBoardSeat(), inARegion())).toEqual(['ground.unknown']);
});

const A_COMPANY = {
  ...{ name: 'Lövmarks Bil AB', isSupplier: false, isCareProvider: false },
  ...{ trades: ['45'], ourTrades: ['86'], related: false },
};

test.each([
  ['flag.supplier', {}, { counterpart: { ...A_COMPANY, isSupplier: true } }],
  ['flag.care-provider', { careProvider: true }, {}],
  ['flag.related', {}, { counterpart: { ...A_COMPANY, related: true } }],
  ['flag.relation', { relations: ['attest' as const] }, {}],
  ['flag.staffing-agency', { engagement: 'staffing-agency' as const }, {}],
  ['flag.same-employer', { sameEmployer: true }, {}],
  ['flag.rest', { restIsEnough: false }, {}],
  ['flag.hours', { totalHoursPerWeek: 49 }, {}],
  ['flag.manager', {}, { isManager: true }],
])('%s is raised by what it is about and by nothing else', (code, report, circumstances) => {
  const flags = flagsOf(aBoardSeat(report), inARegion(circumstances));
  expect(flags.map((flag) => flag.code)).toEqual([code]);
});

test('a change that could change the outcome is assessed anew; a shorter week or a better word is not', () => {
  const before = aBoardSeat({ hoursPerWeek: 4 });
  expect(isMaterial(before, aBoardSeat({ hoursPerWeek: 5 }))).toBe(true);
  expect(isMaterial(before, aBoardSeat({ hoursPerWeek: 4, relations: ['client'] }))).toBe(true);
  expect(isMaterial(before, aBoardSeat({ hoursPerWeek: 4, careProvider: true }))).toBe(true);
  expect(isMaterial(before, aBoardSeat({ hoursPerWeek: 3, when: 'Lördagar' }))).toBe(false);
});

test('what goes on has no end, and a last day is a last day', () => {
  expect(periodOf(aBoardSeat())).toEqual({ from: '2026-01-01', to: FOREVER });
  expect(periodOf(aBoardSeat({ to: '2026-06-30' }))).toEqual({ from: '2026-01-01', to: localDate('2026-07-01') });
});

test('a personal number is no organisation number, and is not taken for one', () => {
  const parsed = (organisationNumber: string) =>
    secondaryOccupation.safeParse({ ...aBoardSeat(), organisationNumber }).success;
  expect(parsed('559800-5015')).toBe(false);
  expect(parsed('559800-5014')).toBe(true);
  // Luhn is right and the third digit is a month's: a sole trader's.
  expect(parsed('600101-9805')).toBe(false);
});

const anyReport = fc.record({
  engagement: fc.constantFrom(...ENGAGEMENTS),
  relations: fc.uniqueArray(fc.constantFrom(...RELATIONS)),
  restIsEnough: fc.boolean(),
  careProvider: fc.boolean(),
});
const anyGround = fc.record({
  ground: fc.constantFrom('hinders', 'competes', 'hinders-employment', 'competes-employment', 'harms-trust'),
  met: fc.boolean(),
  words: fc.constantFrom('Ett', 'Två'),
});
const anyDecision = fc.record({
  outcome: fc.constantFrom('not-forbidden', 'not-forbidden-with-conditions', 'partly-forbidden', 'forbidden'),
  grounds: fc.uniqueArray(anyGround, { selector: ({ ground }) => ground }),
  conditions: fc.constantFrom([], [{ text: 'Villkor', followUpOn: '2026-06-01' }]),
  reasons: fc.constantFrom('Skäl'),
  stopBy: fc.constantFrom('2026-04-30'),
  forbiddenPart: fc.constantFrom('Jourtid'),
});

test('no decision gets through that leaves a ground untried, or lets through what must be forbidden', () => {
  fc.assert(
    fc.property(anyReport, anyDecision, (of, decided) => {
      const report = aBoardSeat(of);
      const decision = decisionContent.parse(decided);
      if (obstaclesTo(decision, report, inARegion()).length > 0) return;
      const tried = groundsFor(report, inARegion()).map(({ id }) => id);
      expect(decision.grounds.map(({ ground }) => ground).toSorted()).toEqual(tried.toSorted());
      const isHarmful = decision.grounds.some(({ ground, met }) => ground === 'harms-trust' && met);
      expect(isHarmful && !decision.outcome.includes('forbidden')).toBe(false);
      if (isHarmful) expect(['forbidden', 'partly-forbidden']).toContain(decision.outcome);
    }),
  );
});
