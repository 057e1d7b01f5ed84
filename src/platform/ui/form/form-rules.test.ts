import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { fromDayNumber, localDate } from '../../../kernel/local-date.ts';
import { uiTexts } from '../texts.ts';
import { issueText } from './issue-text.ts';
import { enteredFrom, fieldShapes, valueFrom } from './schema-fields.ts';
import { readTypedDay } from './typed-day.ts';

const schema = z
  .object({
    what: z.string().max(20),
    hours: z.number().min(0.5).max(60),
    note: z.string().max(500).optional(),
    until: z.iso.date().nullable(),
    places: z.array(z.enum(['home', 'rented'])).min(1),
    honest: z.literal(true),
    paid: z.boolean(),
    plan: z.file().optional(),
  })
  .refine(({ hours, paid }) => paid || hours < 10, {
    path: ['hours'],
    params: { sv: 'Oavlönat: högst 10 timmar', en: 'Unpaid: at most 10 hours' },
  });
const shapes = fieldShapes(schema);

test('a form knows from the schema what each field is and whether it may be empty', () => {
  expect(shapes).toMatchObject({
    what: { kind: 'text', optional: false, maxLength: 20 },
    hours: { kind: 'number', optional: false },
    note: { kind: 'text', optional: true, empty: undefined, maxLength: 500 },
    until: { kind: 'text', optional: true, empty: null },
    places: { kind: 'many', optional: false },
    honest: { kind: 'flag' },
    paid: { kind: 'flag' },
    plan: { kind: 'file', optional: true },
  });
});

test('what was sent and comes back stands in the form as it was typed', () => {
  const values = fc.record({
    what: fc.string({ minLength: 1 }).filter((text) => text.trim() === text),
    hours: fc.integer({ min: -100_000, max: 100_000 }).map((n) => n / 100),
    until: fc.constantFrom('2026-12-12', null),
    places: fc.subarray(['home', 'rented'], { minLength: 1 }),
    paid: fc.boolean(),
  });
  fc.assert(
    fc.property(values, (value) => {
      for (const [name, one] of Object.entries(value)) {
        const shape = shapes[name];
        if (shape === undefined) throw new Error(name);
        expect(valueFrom(shape, enteredFrom(shape, one))).toEqual(one);
      }
    }),
  );
});

function errors(entered: Record<string, string | boolean | readonly string[]>, language: 'sv' | 'en' = 'sv') {
  const given = Object.entries(shapes).map(([name, shape]) => [name, valueFrom(shape, entered[name] ?? '')]);
  const read = schema.safeParse(Object.fromEntries(given), { reportInput: true });
  return (read.error?.issues ?? []).map((issue) => {
    const name = String(issue.path[0]);
    const kind = name === 'until' ? 'date' : (shapes[name]?.kind ?? 'text');
    const words = { label: name, kind, missing: undefined, example: '2026-11-22', language } as const;
    return issueText(uiTexts.swedish, issue, words);
  });
}

const right = { what: 'Föreläser', hours: '6,5', places: ['home'], honest: true, paid: true };

test('a form that is rightly filled in has nothing said about it', () => {
  expect(errors(right)).toEqual([]);
});

test.each([
  [{ ...right, what: '  ' }, 'Fyll i what'],
  [{ ...right, what: 'x'.repeat(21) }, 'Skriv högst 20 tecken i what'],
  [{ ...right, hours: '' }, 'Fyll i hours'],
  [{ ...right, hours: 'sex' }, 'Skriv hours med siffror, till exempel 6'],
  [{ ...right, hours: '61' }, 'hours kan vara högst 60'],
  [{ ...right, hours: '0' }, 'hours måste vara minst 0,5'],
  [{ ...right, until: '12/12' }, 'Skriv until som åååå-mm-dd, till exempel 2026-11-22'],
  [{ ...right, places: [] }, 'Välj ett svar: places'],
  [{ ...right, honest: false }, 'Kryssa i: honest'],
  [{ ...right, paid: false, hours: '12' }, 'Oavlönat: högst 10 timmar'],
])('what is wrong is said with how to put it right (%#)', (entered, sentence) => {
  expect(errors(entered)).toEqual([sentence]);
});

test('a rule that says itself how to put it right says it in the language of the reader', () => {
  expect(errors({ ...right, paid: false, hours: '12' }, 'en')).toEqual(['Unpaid: at most 10 hours']);
});

test('a day is read however its parts are divided, and never invented', () => {
  for (const text of ['2026-12-02', '20261202', '2026/12/02', '2026.12.2', ' 2026-12-2 '])
    expect(readTypedDay(text), text).toBe(localDate('2026-12-02'));
  for (const text of ['2026-02-30', '26-12-02', 'i morgon', '', '202612'])
    expect(readTypedDay(text), text).toBeUndefined();
  const days = fc.integer({ min: 0, max: 40_000 }).map(fromDayNumber);
  fc.assert(
    fc.property(days, fc.constantFrom('', '-', '/', '.', ' '), (day, divider) => {
      expect(readTypedDay(day.replaceAll('-', divider))).toBe(day);
    }),
  );
});
