import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, fromDayNumber, parseLocalDate } from '../../../kernel/local-date.ts';
import { dayAt, momentAt } from './bytes.ts';

/** Reads the text where it stands between others, so that nothing outside it is looked at. */
function within<Result>(text: string, read: (bytes: Buffer, start: number, end: number) => Result): Result {
  const bytes = Buffer.from(`5${text}5`);
  return read(bytes, 1, bytes.length - 1);
}

test('a day in bytes is the day that the calendar has', () => {
  const nearly = fc
    .tuple(fc.nat(9999), fc.nat(13), fc.nat(32), fc.constantFrom('-', '/', ''))
    .map(([y, m, d, mark]) =>
      [String(y).padStart(4, '0'), String(m).padStart(2, '0'), String(d).padStart(2, '0')].join(mark),
    );
  fc.assert(
    fc.property(fc.oneof(nearly, fc.string()), (text) => {
      const day = parseLocalDate(text);
      expect(within(text, dayAt)).toBe(day === undefined ? Number.NaN : dayNumber(day));
    }),
    { numRuns: 2000 },
  );
});

test('a moment in bytes is the moment that ISO 8601 means', () => {
  const part = (max: number) => fc.nat(max).map((n) => String(n).padStart(2, '0'));
  const moment = fc
    .tuple(
      fc.integer({ min: -100_000, max: 100_000 }).map(fromDayNumber),
      part(23),
      part(59),
      fc.option(part(59)),
      fc.oneof(
        fc.constant('Z'),
        fc
          .tuple(fc.constantFrom('+', '-'), part(14), part(59))
          .map(([sign, hours, minutes]) => `${sign}${hours}:${minutes}`),
      ),
    )
    .map(
      ([day, hour, minute, second, offset]) =>
        `${day}T${hour}:${minute}${second === null ? '' : `:${second}`}${offset}`,
    );
  fc.assert(
    fc.property(moment, (text) => {
      expect(within(text, momentAt)).toBe(Date.parse(text) / 1000);
    }),
    { numRuns: 2000 },
  );
});

test('no text at all makes a moment reader stumble', () => {
  const letter = fc.constantFrom(...'0123456789-+:.,TZ ');
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 30 }), (text) => {
      const moment = within(text, momentAt);
      expect(Number.isNaN(moment) || /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
