import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COLUMNS } from './columns.ts';
import { likelyColumns, likelyKinds, likelyStatuses } from './likely.ts';
import { REGISTER_KINDS, type RegisterKind } from './register-kinds.ts';

test('what an HR office calls its columns is known again, however it is written', () => {
  expect(likelyColumns(['löpnr', 'anst.nr', 'org-nr', 'fr_o_m', 'beslut', 'beslutsdatum', 'anteckning'])).toEqual({
    case_id: 'löpnr',
    employee_id: 'anst.nr',
    organisation_number: 'org-nr',
    from: 'fr_o_m',
    status: 'beslut',
    decided_on: 'beslutsdatum',
  });
});

test('columns of the contract are themselves', () => {
  expect(likelyColumns(COLUMNS)).toEqual(Object.fromEntries(COLUMNS.map((column) => [column, column])));
});

test('whatever a list has for titles, each is proposed for one column at most, and only what is there', () => {
  const title = fc.oneof(fc.constantFrom('Till', 'TOM', 't.o.m.', 'Start', 'Från', 'Status', 'Beslut'), fc.string());
  fc.assert(
    fc.property(fc.uniqueArray(title), (titles) => {
      const proposed = Object.values(likelyColumns(titles));
      expect(new Set(proposed).size).toBe(proposed.length);
      expect(titles).toEqual(expect.arrayContaining(proposed));
    }),
  );
});

test('words for an outcome and a kind are known again, and one that may mean anything is left to the reader', () => {
  expect(likelyStatuses(['Godkänd', 'EJ godkänd', 'Förbjuds inte', 'Klar'])).toEqual({
    Godkänd: 'no-objection',
    'EJ godkänd': 'forbidden',
    'Förbjuds inte': 'no-objection',
  });
  const [first, second, third] = REGISTER_KINDS;
  const titles = { [first]: 'Styrelseuppdrag', [second]: 'Jour', [third]: 'Resa' } as Record<RegisterKind, string>;
  expect(likelyKinds(['STYRELSEUPPDRAG', 'resa.', 'Övrigt'], titles)).toEqual({
    STYRELSEUPPDRAG: first,
    'resa.': third,
  });
});
