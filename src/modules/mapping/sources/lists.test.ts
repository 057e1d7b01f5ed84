import { expect, test } from 'vitest';
import { careProviders } from './care-providers.ts';
import { readMutations, rowsFor, sheetLines, told } from './fixture.ts';
import { presenceList } from './presence-list.ts';

const PROVIDERS = [
  'Utförare;Org.nr;Valfrihetssystem;Enhet',
  'Hemtjänst i Norr AB;559800-5063;Hemtjänst;Enhet 1',
  'Hemtjänst i Norr AB;559800-5063;Hemtjänst;Enhet 2',
  'Fotvård Öst;199512189805;Fotsjukvård;',
  'Utan nummer;kommer;Hemtjänst;',
  ';;Hemtjänst;',
].join('\n');
const CARE = 'HSA-id,Vårdgivare,Organisationsnummer\nSE1-A,"Vårdcentral, Väst",5598005014\n';

const PRESENCE = [
  'Anst.nr;Datum;Arbetsplats',
  'E1;2026-01-12;På plats',
  'E1;20260113;Distans',
  'E2;2026-01-12;Sjuk',
  'E2;2026-01-32;Distans',
  'E2;2026-01-13;månen',
  'E3;2026-01-13;',
  ';2026-01-13;Distans',
].join('\r\n');
const CONTRACT = 'employee_id,date,place\nE1,2026-01-12,on-site\nE1,2026-01-13,remote\n';

test('a provider is a supplier once, however many units it has', () => {
  const all = told(careProviders, PROVIDERS);
  expect(rowsFor(all, 'suppliers')).toEqual([
    { supplier_id: 'lov:5598005063', organisation_number: '5598005063', name: 'Hemtjänst i Norr AB' },
    { supplier_id: 'lov:9512189805', organisation_number: '9512189805', name: 'Fotvård Öst' },
    { supplier_id: 'lov:Utan nummer', organisation_number: '', name: 'Utan nummer' },
  ]);
  expect(all).toMatchObject({ remarks: [[5, 'no-organisation-number']], rejected: [[6, 'empty']] });
  expect(rowsFor(told(careProviders, CARE), 'suppliers')).toMatchObject([{ name: 'Vårdcentral, Väst' }]);
});

test('a presence list says where somebody worked, and not why somebody did not', () => {
  const all = told(presenceList, PRESENCE);
  expect(rowsFor(all, 'presence')).toEqual([
    { employee_id: 'E1', date: '2026-01-12', place: 'on-site' },
    { employee_id: 'E1', date: '2026-01-13', place: 'remote' },
  ]);
  expect(all.leftAside).toEqual([[4, 'presence-away']]);
  expect(all.rejected.map(([line, code]) => `${line} ${code}`)).toEqual([
    '5 no-day',
    '6 unknown-place',
    '7 empty',
    '8 empty',
  ]);
  expect(rowsFor(told(presenceList, CONTRACT), 'presence')).toHaveLength(2);
});

test.each([
  ['providers', careProviders, [PROVIDERS, CARE], 10_000],
  ['presence', presenceList, [PRESENCE, CONTRACT], 6_000],
] as const)(
  'broken lists of %s: no crash, every line is told of once, every row is good',
  (_name, source, samples, least) => {
    const { refused, rows } = readMutations(source, samples, {}, sheetLines);
    expect(refused).toBeLessThan(5_000);
    expect(rows).toBeGreaterThan(least);
  },
);
