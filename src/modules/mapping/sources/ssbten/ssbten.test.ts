import { expect, test } from 'vitest';
import { readMutations, rowsFor, told } from '../fixture.ts';
import { ssbten } from './ssbten.ts';

const PERSON = '198001019801';
const agreement = { agreement: 'BV 2026/17' };

function company(number: string, name: string, form: string): string {
  return `<e:Foretag><e:ForetagId><f:PersonIdentitetsbeteckning>${number}</f:PersonIdentitetsbeteckning></e:ForetagId>
    ${name}<f:Foretagsform><f:ForetagsformKod>${form}</f:ForetagsformKod></f:Foretagsform></e:Foretag>`;
}

const AB = company(
  '<f:Organisationsnummer>5598005014</f:Organisationsnummer>',
  '<f:ForetagNamn>Bolaget &amp; Co AB</f:ForetagNamn>',
  'AB',
);
const HOUSING = company(
  '<f:Organisationsnummer>7198005014</f:Organisationsnummer>',
  '<f:ForetagNamn><![CDATA[Brf Ö]]></f:ForetagNamn>',
  'BRF',
);
const SOLE = company(
  `<f:Personnummer>${PERSON}</f:Personnummer>`,
  '<f:Namnskydd><f:Namnskyddslopnummer>1</f:Namnskyddslopnummer><f:ForetagNamn>Barnvagnar</f:ForetagNamn></f:Namnskydd>',
  'E',
);
const TIMEOUT = '<x:Fel Typ="Timeout" Kalla="Dataproducent"><x:FelKod>14</x:FelKod></x:Fel>';
const UNAVAILABLE = '<x:Fel Typ="OtillgangligUppgiftskalla" Kalla="Formedlare"/>';

/** An answer as the service gives it: what each supplier of data says. */
function answer(...producers: readonly string[]): string {
  const said = producers.map(
    (content) => `<e:ForetagEngagemang><e:ForetagEngagemangMetadata/>${content}</e:ForetagEngagemang>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>
  <e:EngagemangSvar SchemaVersion="1.4.0" xmlns="http://schema.bolagsverket.se/ssbt/metadata"
    xmlns:e="http://schema.bolagsverket.se/ssbten/engagemang" xmlns:f="http://schema.bolagsverket.se/ssbt/foretag"
    xmlns:x="http://schema.bolagsverket.se/ssbt/fel">
    <e:EngagemangSvarMetadata><Anvandare><PartId><Personnummer>199001019802</Personnummer></PartId></Anvandare></e:EngagemangSvarMetadata>
    <e:EngagemangSvarDetaljer>
      <e:PersonId><f:PersonIdentitetsbeteckning><f:Personnummer>${PERSON}</f:Personnummer></f:PersonIdentitetsbeteckning></e:PersonId>
      ${said.join('\n')}
    </e:EngagemangSvarDetaljer>
  </e:EngagemangSvar>
</soap:Body></soap:Envelope>`;
}

const FAULT = `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault>
<faultcode>s:Server</faultcode><faultstring>Något gick fel</faultstring></s:Fault></s:Body></s:Envelope>`;

test("companies become engagements of the person asked about, a sole trader's under the person's own number", () => {
  const all = told(ssbten, answer(AB + HOUSING + SOLE, SOLE), agreement);
  const rows = rowsFor(all, 'engagements');
  expect(
    rows.map(({ personal_number, organisation_number, organisation_name, form }) => [
      personal_number,
      organisation_number,
      organisation_name,
      form,
    ]),
  ).toEqual([
    [PERSON, '5598005014', 'Bolaget & Co AB', 'AB'],
    [PERSON, '7198005014', 'Brf Ö', 'BRF'],
    [PERSON, '', 'Barnvagnar', 'EF'],
    [PERSON, '', 'Barnvagnar', 'EF'],
  ]);
  expect([all.used, all.rejected, all.leftAside, all.remarks]).toEqual([[2], [], [], []]);
});

test.each([
  ['no engagement', answer('', ''), [], [[2, 'ssbten-no-engagement']], [], 0],
  ['a part is missing, the rest is there', answer(TIMEOUT, SOLE), [], [], [[2, 'ssbten-partial']], 1],
  ['a part is missing, the rest is empty', answer('', UNAVAILABLE), [], [], [[2, 'ssbten-partial']], 0],
  ['everyone ran out of time', answer(TIMEOUT, TIMEOUT), [[2, 'ssbten-timeout']], [], [], 0],
  ['everyone failed', answer(UNAVAILABLE, TIMEOUT), [[2, 'ssbten-fault']], [], [], 0],
  ['the service failed', FAULT, [[1, 'ssbten-fault']], [], [], 0],
  ['nobody was asked', answer(), [[2, 'ssbten-other']], [], [], 0],
])('%s is one thing of its own', (_name, xml, rejected, leftAside, remarks, rows) => {
  const all = told(ssbten, xml, agreement);
  expect(all).toMatchObject({ rejected, leftAside, remarks });
  expect(all.rows).toHaveLength(rows);
});

test.each([
  ['a text', 'Read timed out', 'xml-broken'],
  ['a page', '<html><body>504</body></html>', 'ssbten-other'],
  ['an answer cut off', answer(AB).slice(0, -60), 'xml-broken'],
  ['an answer without a person', answer(AB).replace(/<e:PersonId>.*<\/e:PersonId>/, ''), 'empty'],
  ['an answer about a person without a number', answer(AB).replace(PERSON, 'okänd'), 'no-personal-number'],
  ['another namespace', answer(AB).replace('ssbten/engagemang', 'ssbten/annat'), 'ssbten-other'],
  ['an entity of its own', answer(AB).replace('<soap:Env', '<!DOCTYPE a [<!ENTITY b "c">]><soap:Env'), 'xml-doctype'],
])('%s is rejected', (_name, xml, code) => {
  const all = told(ssbten, xml, agreement);
  expect(all.rejected.map(([, each]) => each)).toEqual([code]);
  expect(all.rows).toEqual([]);
});

test('no entity is replaced but those of XML itself', () => {
  const all = told(ssbten, answer(AB.replace('&amp;', '&b;&lt;')), agreement);
  expect(rowsFor(all, 'engagements')[0]?.organisation_name).toBe('Bolaget &b;< Co AB');
});

test('a company that cannot be read is remarked on, and the others are there', () => {
  const all = told(ssbten, answer(AB + AB.replace('5598005014', '55') + HOUSING), agreement);
  expect(all.rows).toHaveLength(2);
  expect(all.remarks).toEqual([[2, 'ssbten-company-bad']]);
});

test('answers saved one after another are read each for itself, and told of by the line where they begin', () => {
  const good = answer(AB);
  const length = good.split('\n').length;
  const cut = good.replace('</soap:Envelope>', '').replace('</soap:Body>', '');
  const all = told(ssbten, [good, FAULT, cut, good, '', 'slut'].join('\n'), agreement);
  expect(all.used).toEqual([2, 2 * length + 4]);
  expect(all.rejected).toEqual([
    [length + 1, 'ssbten-fault'],
    [length + 4, 'xml-broken'],
    [3 * length + 4, 'xml-broken'],
  ]);
});

test('an answer that never ends is given up, and the next is read', () => {
  const endless = `${answer(AB).split('<e:EngagemangSvarDetaljer>')[0]}${'\n<x/>'.repeat(400_000)}`;
  const all = told(ssbten, `${endless}\n${answer(AB)}`, agreement);
  expect(all.rejected).toEqual([[1, 'too-long']]);
  expect(all.used).toEqual([endless.split('\n').length + 2]);
});

test('exempt organisations are kept out of answers too', () => {
  const all = told(ssbten, answer(AB + HOUSING), { ...agreement, isExempt: (number) => number === '5598005014' });
  expect(rowsFor(all, 'engagements').map(({ form }) => form)).toEqual(['BRF']);
  expect(all.remarks).toEqual([]);
});

test('without a reference to the agreement nothing is read', () => {
  for (const settings of [{}, { agreement: ' ' }])
    expect(() => told(ssbten, answer(AB), settings)).toThrow('reference to the agreement');
});

test('broken answers: no crash, every answer is told of once, and every row given is good', () => {
  const several = [answer(AB), FAULT, answer(TIMEOUT, SOLE), answer(HOUSING)].join('\n');
  const samples = [several, answer(AB + HOUSING + SOLE, SOLE), answer('', ''), FAULT];
  const { refused, rows, rejected } = readMutations(ssbten, samples, agreement);
  expect(refused).toBe(0);
  expect(rows).toBeGreaterThan(1_500);
  expect(rejected).toBeGreaterThan(5_000);
});
