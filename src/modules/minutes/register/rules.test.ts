import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { commonConditionIn, conditionIn } from './conditions.ts';
import { placeOf, placesOf } from './places.ts';
import { canAnswer, likenessOf } from './rules.ts';

describe('conditions are kept with their clause', () => {
  test.each([
    ['anta planen, under förutsättning att medel anvisas, samt', 'under förutsättning att medel anvisas'],
    [
      'Under förutsättning av fullmäktiges beslut anta planen.',
      'Under förutsättning av fullmäktiges beslut anta planen',
    ],
    ['anta planen förutsatt att 1.5 miljoner anvisas. Den gäller.', 'förutsatt att 1.5 miljoner anvisas'],
    ['godkänna avtalet med förbehåll för mindre ändringar', 'med förbehåll för mindre ändringar'],
    ['anta planen', null],
  ])('%s', (clause, condition) => expect(conditionIn(clause)).toBe(condition));

  test('a condition in a sentence after the list holds for all its clauses, one within a clause only for that', () => {
    const list =
      'att bilda bolaget\natt utse ombud.\n\nBeslutet fattas under förutsättning att samtliga\nägare beslutar lika.';
    expect(commonConditionIn(list, ['bilda bolaget', 'utse ombud.'])).toBe(
      'under förutsättning att samtliga ägare beslutar lika',
    );
    const own = 'att bilda bolaget under förutsättning att samtliga ägare beslutar lika,\natt utse ombud.';
    const clauses = ['bilda bolaget under förutsättning att samtliga ägare beslutar lika,', 'utse ombud.'];
    expect(commonConditionIn(own, clauses)).toBeNull();
  });
});

describe('the place of a field in its text', () => {
  const word = fc.stringMatching(/^[a-zåäö0-9.,()§/&*+-]{1,12}$/);
  const blank = fc.constantFrom(' ', '\n', '\n   ', ' \t ', '\u00ad\n');

  test('holds just its words, however they are broken over lines', () => {
    const given = fc.tuple(fc.array(fc.tuple(word, blank), { minLength: 1, maxLength: 30 }), fc.string(), fc.string());
    fc.assert(
      fc.property(given, ([words, before, after]) => {
        const set = words.map(([one, gap], at) => (at === words.length - 1 ? one : one + gap)).join('');
        const text = `${before}\n${set}\n${after}`;
        const field = words.map(([one]) => one).join(' ');
        const place = placeOf(text, field);
        const found = text.slice(place?.start, place?.end);
        expect(found.replace(/[\s\u00ad]+/g, '')).toBe(field.replace(/\s+/g, ''));
      }),
    );
  });

  test('is told for any text and any field without a throw', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(50), (text, field, from) => {
        const place = placeOf(text, field, from);
        if (place !== undefined) expect(place.start <= place.end && place.end <= text.length).toBe(true);
      }),
    );
  });

  test('is the next one when the same words come again, and that of the first words when furniture stands between', () => {
    const text = 'att godkänna rapporten\natt godkänna rapporten\natt ett två tre fyra fem sex Sida 4 sju åtta';
    expect(placesOf(text, ['godkänna rapporten', 'godkänna rapporten']).map((place) => place?.start)).toEqual([4, 27]);
    const place = placeOf(text, 'ett två tre fyra fem sex sju åtta');
    expect(text.slice(place?.start, place?.end)).toBe('ett två tre fyra fem sex');
    expect(placeOf(text, 'finns inte')).toBeUndefined();
  });
});

describe('which decision answers which proposal', () => {
  const proposal = {
    text: 'anta planen för bisysslor',
    dnr: ['26RS1'],
    organ: 'AU',
    meetingDate: localDate('2026-02-10'),
  };
  const decision = { ...proposal, organ: 'Styrelsen', meetingDate: localDate('2026-02-24') };
  test('is likely by its words, of the same journal number and not of an earlier day', () => {
    expect(likenessOf(proposal, decision)).toBe(1);
    expect(likenessOf(proposal, { ...decision, text: 'avslå planen' })).toBeCloseTo(1 / 4);
    expect(likenessOf(proposal, { ...decision, dnr: ['26RS2'] })).toBe(0);
    expect(likenessOf(proposal, { ...decision, meetingDate: localDate('2026-02-09') })).toBe(0);
  });
  test('is never of the same body nor of an earlier day', () => {
    expect(canAnswer(proposal, decision)).toBe(true);
    expect(canAnswer(proposal, { ...decision, organ: 'au' })).toBe(false);
    expect(canAnswer(proposal, { ...decision, meetingDate: localDate('2026-02-09') })).toBe(false);
  });
});
