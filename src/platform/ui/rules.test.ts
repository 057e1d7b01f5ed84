import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { type ProblemDetails, withQuery } from './api.ts';
import { visibleTo } from './navigation.ts';
import { looksLikePersonalNumber } from './personal-number-shape.ts';
import { problemWords } from './problem-words.ts';
import { addressOf, orderedBy, orderOf, tableAddress } from './table/table-address.ts';
import { uiTexts } from './texts.ts';

test('a place is shown to those who may go there, by itself or under its heading, in the order the modules chose', () => {
  const label = { sv: '', en: '' };
  const items = [
    { to: '/journal', label, group: 'system', order: 10, permission: 'journal.read' },
    { to: '/units', label, group: 'organisation', order: 30, permission: 'organisation.read' },
    { to: '/people', label, group: 'organisation', order: 20, permission: 'organisation.read' },
    { to: '/', label, order: 40 },
  ] as const;
  const shown = (...permissions: string[]) =>
    visibleTo(permissions, items).map((part) => [part.group, ...part.items.map(({ to }) => to)]);
  expect(shown('organisation.read', 'journal.read')).toEqual([
    [undefined, '/'],
    ['organisation', '/people', '/units'],
    ['system', '/journal'],
  ]);
  expect(shown()).toEqual([[undefined, '/']]);
});

test('what looks like a personal number is kept out of addresses; an organisation number is let through', () => {
  for (const text of [
    '19800101-9809',
    '198001019809',
    '800101-9809',
    '8001019809',
    '800101+9809',
    '19 800101 9809',
    '198001619809',
  ])
    expect(looksLikePersonalNumber(text), text).toBe(true);
  for (const text of ['556677-8899', '232100-0164', '24RS1733', '010-123 45 67', 'Åsa Öström', ''])
    expect(looksLikePersonalNumber(text), text).toBe(false);
});

test('an address with a table in it opens whatever it says', () => {
  const address = addressOf({ status: z.enum(['open', 'closed']) });
  expect(address.parse({ page: 3, sort: '-name', status: 'open' })).toEqual({ page: 3, sort: '-name', status: 'open' });
  expect(address.parse({ page: -1, sort: 'x; drop', status: 'lost' })).toEqual({ page: 1 });
  fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (any) => address.safeParse(any).success));
});

test('pressing a heading orders by it, rising, then falling, then rising, from the first page', () => {
  const first = orderedBy(tableAddress.parse({ page: 4 }), 'name');
  expect([first.page, orderOf(first)]).toEqual([1, { column: 'name', falling: false }]);
  const second = orderedBy(first, 'name');
  expect(orderOf(second)).toEqual({ column: 'name', falling: true });
  expect(orderOf(orderedBy(second, 'name'))).toEqual({ column: 'name', falling: false });
  expect(orderOf(orderedBy(second, 'unit'))).toEqual({ column: 'unit', falling: false });
});

test('a query leaves out what is not there and repeats what is many', () => {
  expect(withQuery('/api/v1/units', {})).toBe('/api/v1/units');
  expect(withQuery('/api/v1/units', { page: 2, text: undefined, kind: ['a', 'b'], name: 'Å & Ö' })).toBe(
    '/api/v1/units?page=2&kind=a&kind=b&name=%C3%85+%26+%C3%96',
  );
});

test('the sentence that a server wrote for the case goes before ours, but never for what it did not expect', () => {
  const words = (details: Partial<ProblemDetails>, of: 'page' | 'answer' = 'page') =>
    problemWords(uiTexts.swedish, { status: 409, code: 'x.changed', title: 'Någon hann före.', ...details }, of);
  expect(words({}).title).toBe('Någon hann före.');
  expect(words({ status: 404 }).title).toBe('Sidan finns inte');
  expect(words({ status: 403, code: 'access.not-allowed' }).title).toBe('Du har inte tillgång till sidan');
  expect(words({ status: 403, title: 'Här prövas det inte.' }).title).toBe('Här prövas det inte.');
  expect(words({ status: 404, title: 'Enheten finns inte.' }, 'answer').title).toBe('Enheten finns inte.');
  expect(words({ status: 500, instance: 'urn:trace:4bf9' })).toMatchObject({
    title: 'Något gick fel',
    trace: 'Ange numret 4bf9 om du hör av dig till supporten.',
  });
  expect(words({ status: 'offline', instance: 'urn:trace:4bf9' })).toMatchObject({
    title: 'Vi får inget svar',
    trace: undefined,
  });
  expect(words({ status: 409, code: 'unexpected', title: 'Conflict' }).title).toBe('Något gick fel');
});
