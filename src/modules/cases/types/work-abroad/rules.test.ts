import { expect, test } from 'vitest';
import { localDate } from '../../../../kernel/local-date.ts';
import { periodOfInclusive } from '../../../../kernel/period.ts';
import { decisionContent } from '../../decision.ts';
import { decisionFactsOf, flagsOf, groundsFor, isMaterial, obstaclesTo } from './rules.ts';
import { workAbroad } from './schema.ts';
import { aCommuter, aStayInSpain, underThePreset } from './testing.ts';
import { trackOf } from './tracks.ts';
import { decisionWords, describe, titleOf } from './words.ts';

const { limits } = underThePreset().guideline;
const decision = (of: object) => decisionContent.parse({ outcome: 'agreed', ...of });
const codes = (...given: Parameters<typeof obstaclesTo>) => obstaclesTo(...given).map(({ code }) => code);

test('the tracks: ten days in Spain, two days a week at home in Norway, and nothing else', () => {
  expect(trackOf(aStayInSpain(), [], limits)).toBe('short-stay');
  expect(trackOf(aCommuter(), [], limits)).toBe('commuting');
  expect(trackOf(aStayInSpain({ to: '2026-09-21' }), [], limits)).toBe('other');
  expect(trackOf(aStayInSpain({ country: 'TH' }), [], limits)).toBe('other');
  expect(trackOf(aStayInSpain({ country: 'ZZ' }), [], limits)).toBe('other');
  expect(trackOf(aCommuter({ shareAbroad: 50 }), [], limits)).toBe('other');
  // A commuter to another country than a Nordic one is on no track.
  expect(trackOf(aCommuter({ country: 'DE' }), [], limits)).toBe('other');
});

test('a second stay of the twelve months that goes beyond the days is no single short stay', () => {
  const period = periodOfInclusive(localDate('2026-03-02'), localDate('2026-03-03'));
  const earlier = [{ report: aStayInSpain({ from: '2026-03-02', to: '2026-03-03' }), period }];
  expect(trackOf(aStayInSpain(), earlier, limits)).toBe('other');
  expect(trackOf(aStayInSpain({ to: '2026-09-16' }), earlier, limits)).toBe('short-stay');
});

test('a guideline that says nothing of a track has not opened it', () => {
  expect(trackOf(aStayInSpain(), [], [])).toBe('other');
  expect(trackOf(aCommuter(), [], [])).toBe('other');
});

test('within a track and with no open question there is nothing in the way', () => {
  expect(flagsOf(aStayInSpain(), underThePreset())).toEqual([]);
  expect(groundsFor(aStayInSpain(), underThePreset())).toEqual([]);
  expect(codes(decision({}), aStayInSpain(), underThePreset())).toEqual([]);
});

test('outside the tracks the default is no: only an exception with reasons goes through, or a no with reasons', () => {
  const long = aStayInSpain({ to: '2026-09-25' });
  expect(flagsOf(long, underThePreset()).map(({ code }) => code)).toEqual(['flag.outside-tracks']);
  expect(codes(decision({}), long, underThePreset())).toEqual(['outcome.outside-tracks']);
  expect(codes(decision({ outcome: 'exception' }), long, underThePreset())).toEqual(['outcome.needs-reasons']);
  const reasons = 'Uppdraget kräver det.';
  expect(codes(decision({ outcome: 'exception', reasons }), long, underThePreset())).toEqual([]);
  expect(codes(decision({ outcome: 'exception', reasons }), aStayInSpain(), underThePreset())).toEqual([
    'outcome.no-exception',
  ]);
  expect(codes(decision({ outcome: 'refused' }), aStayInSpain(), underThePreset())).toEqual(['outcome.needs-reasons']);
});

test('a question for a specialist is answered in words before anything is agreed; a no needs no answer to it', () => {
  const report = aStayInSpain({ data: ['secret'] });
  expect(groundsFor(report, underThePreset()).map(({ id }) => id)).toEqual(['data-abroad']);
  expect(obstaclesTo(decision({}), report, underThePreset())).toMatchObject([
    { code: 'ground.not-judged', section: 'gdpr-kap-v', facts: { ground: 'data-abroad' } },
  ]);
  const wordless = [{ ground: 'data-abroad', met: false, reason: 'standard' }];
  expect(codes(decision({ grounds: wordless }), report, underThePreset())).toEqual(['ground.needs-words']);
  const grounds = [{ ground: 'data-abroad', met: false, words: 'Informationssäkerhet har prövat platsen.' }];
  expect(codes(decision({ grounds }), report, underThePreset())).toEqual([]);
  expect(codes(decision({ outcome: 'refused', reasons: 'Nej.' }), report, underThePreset())).toEqual([]);
  expect(codes(decision({ grounds }), aStayInSpain(), underThePreset())).toEqual(['ground.unknown']);
});

test('an owned company is no authority: the same ten days in Spain need a specialist for social security', () => {
  const company = underThePreset({ employerType: 'company' });
  expect(groundsFor(aStayInSpain(), company).map(({ id }) => id)).toEqual(['social-security']);
});

test('conditions belong to one outcome, and that one has at least one', () => {
  const conditions = [{ text: 'Ring in till arbetsplatsträffen', followUpOn: '2026-10-01' }];
  expect(codes(decision({ conditions }), aStayInSpain(), underThePreset())).toEqual(['outcome.stray-conditions']);
  const outcome = 'agreed-with-conditions';
  expect(codes(decision({ outcome }), aStayInSpain(), underThePreset())).toEqual(['outcome.needs-conditions']);
  expect(codes(decision({ outcome, conditions }), aStayInSpain(), underThePreset())).toEqual([]);
});

test('the delegation order is told the days, the country and its group; what is not known stays unknown', () => {
  expect(decisionFactsOf(aStayInSpain())).toEqual({ days: 10, country: 'ES', countryGroup: 'eea' });
  expect(decisionFactsOf(aStayInSpain({ country: 'FO' })).countryGroup).toBeNull();
});

test('a change that could change the answer is assessed anew; another town or fewer days are not', () => {
  const before = aStayInSpain();
  for (const after of [
    { country: 'PT' },
    { to: '2026-09-19' },
    { from: '2026-09-06' },
    { weekdays: ['1', '2', '3', '4', '5', '6'] as const },
    { data: ['personal', 'patient'] as const },
    { equipment: 'special' as const },
    { citizenship: 'other' as const },
  ])
    expect(isMaterial(before, aStayInSpain(after as object)), JSON.stringify(after)).toBe(true);
  expect(isMaterial(before, aStayInSpain({ place: 'Alicante', purpose: 'Annat', to: '2026-09-17' }))).toBe(false);
});

test('what is applied for holds together: days in order and not too long, a share from commuters, nothing or something', () => {
  const isFine = (of: object) => workAbroad.safeParse({ ...aStayInSpain(), ...of }).success;
  expect(isFine({})).toBe(true);
  expect(isFine({ to: '2026-09-06' })).toBe(false);
  expect(isFine({ to: '2028-09-10' })).toBe(false);
  expect(isFine({ occasion: 'commuting' })).toBe(false);
  expect(isFine({ occasion: 'commuting', shareAbroad: 40 })).toBe(true);
  expect(isFine({ data: ['none', 'personal'] })).toBe(false);
  // Work in Sweden is no work from abroad, and a business trip is no case (DOMAIN 17).
  expect(isFine({ country: 'SE' })).toBe(false);
  expect(isFine({ occasion: 'business-trip' })).toBe(false);
});

test('the letter never says insured or approved, and says that A1 comes before the work', () => {
  for (const outcome of ['agreed', 'agreed-with-conditions', 'exception', 'refused'])
    for (const language of ['sv', 'en'] as const) {
      const words = decisionWords(decision({ outcome }), language).join(' ');
      expect(words).not.toMatch(/försäkrad|insured|godkän|approv/i);
      expect(words.length).toBeGreaterThan(20);
    }
  expect(decisionWords(decision({}), 'sv')[1]).toContain('intyg A1 är sökt');
});

test('a case is called by its country, and says its days', () => {
  expect(titleOf(aStayInSpain(), 'sv')).toBe('Arbete från utlandet: Spanien');
  expect(describe(aStayInSpain(), 'sv').find(({ field }) => field === 'days')?.value).toBe('10');
});
