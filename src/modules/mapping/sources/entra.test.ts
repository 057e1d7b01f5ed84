import { expect, test } from 'vitest';
import { entraCsv } from './entra-csv.ts';
import { entraJson } from './entra-json.ts';
import { readMutations, rowsFor, sheetLines, told } from './fixture.ts';

/** A sign-in as Microsoft Graph gives it. */
function aSignin(different: Readonly<Record<string, unknown>> = {}) {
  return {
    id: 'a1',
    createdDateTime: '2026-01-12T23:30:00.1234567Z',
    userPrincipalName: 'anv1@exempel.se',
    ipAddress: '203.0.113.5',
    isInteractive: true,
    status: { errorCode: 0, failureReason: 'Other.' },
    location: { city: 'Málaga', countryOrRegion: 'ES', geoCoordinates: { latitude: 36.7 } },
    ...different,
  };
}

const FAILED = aSignin({ status: { errorCode: 50126 } });
const SILENT = aSignin({ isInteractive: false });
const TYPED = aSignin({ isInteractive: null, signInEventTypes: ['nonInteractiveUser'] });
const LIST = JSON.stringify([aSignin(), FAILED, SILENT, TYPED], null, 2);
const PAGE = JSON.stringify({
  '@odata.context': 'https://exempel.se',
  value: [aSignin(), FAILED],
  '@odata.nextLink': 'x',
});
const LINES = [aSignin(), FAILED].map((properties) => JSON.stringify({ time: '2026-01-12', properties })).join('\n');

const ENGLISH = [
  '\ufeff"Date (UTC)","Request ID",User,Username,"IP address",Location,Status',
  '2026-01-12T23:30:00Z,a1,"Alnäs, Alva",anv1@exempel.se,203.0.113.5,"Málaga, Malaga, ES",Success',
  '2026-01-13 08:00:00,a2,"Alnäs, Alva",anv1@exempel.se,2001:db8::1,,Success',
  '2026-01-13T08:00:00Z,a3,Alva,anv1@exempel.se,203.0.113.5,"Umeå, Västerbottens län, SE",Failure',
].join('\r\n');
const SWEDISH = 'Datum (UTC);Användarnamn;IP-adress;Plats;Status\n2026-01-12T10:00Z;anv2;;"Umeå, SE";Lyckades\n';

test.each([
  ['a list', LIST, [2, 20, 37, 55]],
  ['a page', PAGE, [1, 1]],
  ['a record on each line', LINES, [1, 2]],
])('sign-ins are read from %s; those that failed or were not interactive are left aside', (_name, text, lines) => {
  const all = told(entraJson, text);
  expect(rowsFor(all, 'signins')).toEqual([
    { user_name: 'anv1@exempel.se', at: '2026-01-12T23:30:00Z', country: 'ES', ip: '203.0.113.5', source: 'entra' },
  ]);
  expect([...all.used, ...all.leftAside.map(([line]) => line)]).toEqual(lines);
  expect(all.rejected).toEqual([]);
  expect(all.leftAside[0]?.[1]).toBe('signin-failed');
});

test('the country is asked of the address where the log does not say it, and names can end at the at sign', () => {
  const settings = {
    userNames: 'before-at',
    countryOf: (ip: string) => (ip.startsWith('203') ? 'FR' : undefined),
  } as const;
  const rows = (location: unknown) =>
    rowsFor(told(entraJson, JSON.stringify(aSignin({ location })), settings), 'signins');
  expect(rows(null)).toMatchObject([{ user_name: 'anv1', country: 'FR' }]);
  expect(rows({ countryOrRegion: 'es' })).toMatchObject([{ country: 'ES' }]);
  expect(rowsFor(told(entraCsv, ENGLISH, settings), 'signins')[1]).toMatchObject({ country: '' });
});

test('the portal exports CSV in the language of whoever asks for it', () => {
  const all = told(entraCsv, ENGLISH);
  expect(rowsFor(all, 'signins').map(({ at, country, ip }) => [at, country, ip])).toEqual([
    ['2026-01-12T23:30:00Z', 'ES', '203.0.113.5'],
    ['2026-01-13T08:00:00Z', '', '2001:db8::1'],
  ]);
  expect(all.leftAside).toEqual([[4, 'signin-failed']]);
  expect(rowsFor(told(entraCsv, SWEDISH), 'signins')).toMatchObject([{ user_name: 'anv2', country: 'SE' }]);
});

test.each([
  ['{"userPrincipalName": 5}', 'signin-shape'],
  ['{"userPrincipalName": null}', 'empty'],
  ['{"userPrincipalName": "a" "b"}', 'json-broken'],
  ['{"userPrincipalName": "a", "createdDateTime": "i går"}', 'no-moment'],
  ['{"userPrincipalName": "a\\u0000", "createdDateTime": "2026-01-12T10:00Z"}', 'not-text'],
  ['"någon"', 'json-between'],
  ['{"userPrincipalName": "a', 'json-open'],
])('the record %j is rejected and the next is read', (record, code) => {
  const all = told(entraJson, `${record}\n${JSON.stringify(aSignin())}\n`);
  expect(all.rejected.map(([line, each]) => [line, each])).toEqual([[1, code]]);
  expect(all.used).toEqual([2]);
});

test('each is known by how it begins', () => {
  const starts = [LIST, PAGE, LINES, ENGLISH, SWEDISH, '{"a":1}'].map((text) => Buffer.from(text));
  expect(starts.map((start) => entraJson.recognises(start))).toEqual([true, true, true, false, false, false]);
  expect(starts.map((start) => entraCsv.recognises(start))).toEqual([false, false, false, true, true, false]);
});

test('broken exports in JSON: no crash, and every row given is good', () => {
  const { refused, rows, rejected } = readMutations(entraJson, [LIST, PAGE, LINES]);
  expect(refused).toBe(0);
  expect(rows).toBeGreaterThan(4_000);
  expect(rejected).toBeGreaterThan(5_000);
});

test('broken exports in CSV: no crash, every line is told of once, and every row given is good', () => {
  const { refused, rows, rejected } = readMutations(entraCsv, [ENGLISH, SWEDISH], {}, sheetLines);
  expect(refused).toBeLessThan(5_000);
  expect(rows).toBeGreaterThan(4_000);
  expect(rejected).toBeGreaterThan(1_000);
});
