import { expect, test } from 'vitest';
import { companyRegister } from './company-register.ts';
import { exemptOrganisations, readExemptOrganisations } from './exempt-organisations.ts';
import { aScratchFile, readMutations, rowsFor, sheetLines, told } from './fixture.ts';

const ORDERED = [
  'Personnummer;Organisationsnummer;Företagsnamn;Företagsform;Status;Funktion;Fr.o.m.;T.o.m.;SNI',
  '19771208-9801;559800-5014;Bolaget Ett AB;AB;Aktiv;Styrelseledamot;2020-01-01;;70.220',
  '197712089801;7198005014;Brf Eken;Bostadsrättsförening;Registrerad;Ledamot;20190501;;68',
  '771208-9801;19771208-9801;Odlaren;Enskild näringsidkare;Aktiv;Innehavare;;;01',
  '196210239809;969800-5022;Två bröder;HB;Konkurs avslutad;Bolagsman;2018-01-01;2024-12-31;',
].join('\r\n');

const CONTRACT = [
  'personal_number,organisation_number,organisation_name,form,company_status,role,from,to,sni',
  '197708109801,559800-5014,"Bolaget, delat",AB,active,ledamot,2020-01-01,,70.220',
  '199001019802,,Firman,EF,dormant,,,,',
].join('\n');

const BY_NUMBER = ['pnr\torgnr\tstatus', '199001019802\t559800-5014\t', '199001019802\t9001019802\tvilande'].join('\n');

test('an ordered extract becomes engagements in the words of the contract', () => {
  const rows = rowsFor(told(companyRegister, ORDERED), 'engagements');
  expect(
    rows.map(({ form, company_status, organisation_number }) => [form, company_status, organisation_number]),
  ).toEqual([
    ['AB', 'active', '5598005014'],
    ['BRF', 'active', '7198005014'],
    ['EF', 'active', ''],
    ['HB', 'bankrupt', '9698005022'],
  ]);
  expect(rows[1]).toMatchObject({ personal_number: '197712089801', from: '2019-05-01', to: '', role: 'Ledamot' });
});

test("the contract's own file passes through as it is", () => {
  expect(rowsFor(told(companyRegister, CONTRACT), 'engagements')).toMatchObject([
    { organisation_name: 'Bolaget, delat', form: 'AB', company_status: 'active', sni: '70.220' },
    { organisation_name: 'Firman', form: 'EF', company_status: 'dormant' },
  ]);
});

test('where the form is not said it is what the number says, the own number of a person included', () => {
  expect(rowsFor(told(companyRegister, BY_NUMBER), 'engagements').map(({ form }) => form)).toEqual(['AB', 'EF']);
});

test.each([
  [';559800-5014;Bolaget;AB;;;;;', 'empty'],
  ['1977;559800-5014;Bolaget;AB;;;;;', 'no-personal-number'],
  ['197712089801;;Bolaget;AB;;;;;', 'empty'],
  ['197712089801;ett bolag;Bolaget;AB;;;;;', 'not-organisation-number'],
  ['197712089801;559800-5014;Bolaget;Rymdbolag;;;;;', 'unknown-form'],
  ['197712089801;559800-5014;Bolaget;AB;Uppköpt;;;;', 'unknown-status'],
  ['197712089801;559800-5014;Bolaget;AB;;;i fjol;;', 'no-day'],
  ['197712089801;559800-5014;Bolaget;AB;;;2024-01-01;2023-01-01;', 'ends-before-it-begins'],
])('the row %j is rejected', (row, code) => {
  expect(told(companyRegister, `${ORDERED}\n${row}\n`).rejected).toEqual([[6, code]]);
});

test('of an exempt organisation nothing is told: no row, no reason, no remark', () => {
  using scratch = aScratchFile();
  const list = scratch.fill(
    'Organisationsnummer;Undantag;Namn\n802000-5014;fackförbund;Förbundet\n\n8020;parti;Partiet\n',
  );
  const rejected: number[] = [];
  const tell = { row() {}, used() {}, leftAside() {}, remark() {}, rejected: (line: number) => rejected.push(line) };
  const exempt = readExemptOrganisations(list, {}, tell);
  expect([...exempt]).toEqual(['8020005014']);
  expect(rejected).toEqual([4]);

  const extra = [
    '197712089801;802000-5014;Förbundet;Ideell förening;Aktiv;Ordförande;;;',
    '197712089801;252000-5014;Församlingen;Registrerat trossamfund;Aktiv;Ledamot;;;',
    '197712089801;802000-5014;Förbundet;Okänd;Okänd;Ordförande;okänd;;',
  ];
  const all = told(companyRegister, [ORDERED, ...extra].join('\n'), { isExempt: (number) => exempt.has(number) });
  expect(rowsFor(all, 'engagements')).toHaveLength(4);
  expect([all.rejected, all.leftAside, all.remarks]).toEqual([[], [], []]);
  expect(all.used).toEqual([2, 3, 4, 5, 6, 7, 8]);
});

test('an extract is told from a list of exempt organisations by its columns', () => {
  const starts = [ORDERED, CONTRACT, BY_NUMBER, 'orgnr;undantag\n'].map((text) => Buffer.from(text));
  expect(starts.map((start) => companyRegister.recognises(start))).toEqual([true, true, true, false]);
  expect(starts.map((start) => exemptOrganisations.recognises(start))).toEqual([false, false, false, true]);
});

test('broken extracts: no crash, every line is told of once, and every row given is good', () => {
  const samples = [ORDERED, CONTRACT, Buffer.from(ORDERED, 'latin1')];
  const { refused, rows, rejected } = readMutations(companyRegister, samples, {}, sheetLines);
  expect(refused).toBeLessThan(3_000);
  expect(rows).toBeGreaterThan(12_000);
  expect(rejected).toBeGreaterThan(2_000);
});

test('broken lists of exempt organisations: no crash, and every line is told of once', () => {
  const samples = ['orgnr;undantag\n8020005014;fack\n8020005022;parti\n', 'Org.nr,Typ\n802000-5030,"ideell, lokal"\n'];
  const { refused, rejected } = readMutations(exemptOrganisations, samples, {}, sheetLines);
  expect(refused).toBeLessThan(6_000);
  expect(rejected).toBeGreaterThan(1_000);
});
