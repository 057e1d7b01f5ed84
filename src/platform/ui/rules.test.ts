import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { visibleTo } from './navigation.ts';
import { looksLikePersonalNumber } from './personal-number-shape.ts';
import { addressOf, orderedBy, orderOf, tableAddress } from './table/table-address.ts';

test('a place is shown to those who may go there, in the order the modules chose', () => {
  const label = { sv: '', en: '' };
  const items = [
    { to: '/units', label, order: 20, permission: 'organisation.read' },
    { to: '/journal', label, order: 10, permission: 'journal.read' },
    { to: '/', label, order: 0 },
  ];
  expect(visibleTo(['organisation.read'], items).map(({ to }) => to)).toEqual(['/', '/units']);
  expect(visibleTo([], items).map(({ to }) => to)).toEqual(['/']);
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
