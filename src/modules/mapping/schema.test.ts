import { expect, test } from 'vitest';
import { anEmployee, rejectedLines } from './fixture.ts';
import type { FileName, Texts } from './schema.ts';

/** Which of the rows, each a good one with one change, are rejected: their changes. */
async function rejectedOf<Name extends FileName>(
  name: Name,
  good: Partial<Texts<Name>>,
  changes: readonly Partial<Texts<Name>>[],
): Promise<Partial<Texts<Name>>[]> {
  const rows = changes.map((change, index) => ({ ...goodKey(name, index), ...good, ...change }));
  const lines = await rejectedLines(name, { [name]: rows });
  return lines.map((line) => changes[line - 2] ?? expect.fail());
}

/** Every row its own key, so that none is rejected for repeating another. */
function goodKey(name: FileName, index: number): Record<string, string> {
  const key = (
    { units: 'unit_id', register: 'case_id', suppliers: 'supplier_id', invoices: 'invoice_id' } as Record<
      string,
      string
    >
  )[name];
  return key === undefined ? {} : { [key]: `K${index}` };
}

test('every key of every file must be given', async () => {
  const lacking: Record<string, readonly [good: Record<string, string>, keys: readonly string[]]> = {
    units: [{ kind: 'unit' }, ['unit_id', 'kind']],
    register: [
      { employee_id: 'E1', kind: 'remote-work', status: 'agreed' },
      ['case_id', 'employee_id', 'kind', 'status'],
    ],
    engagements: [
      { personal_number: '198001019800', organisation_number: '5598005014', form: 'AB', company_status: 'active' },
      ['personal_number', 'organisation_number', 'form', 'company_status'],
    ],
    'own-companies': [{ organisation_number: '5598005014' }, []],
    suppliers: [{ supplier_id: 'S1', name: 'x' }, ['supplier_id']],
    invoices: [
      { supplier_id: 'S1', date: '2026-01-01', amount_sek: '1' },
      ['invoice_id', 'supplier_id', 'date', 'amount_sek'],
    ],
    signins: [{ user_name: 'x', at: '2026-01-01T10:00Z' }, ['user_name', 'at']],
    absences: [{ employee_id: 'E1', from: '2026-01-01', kind: 'leave' }, ['employee_id', 'from', 'kind']],
    presence: [{ employee_id: 'E1', date: '2026-01-01', place: 'remote' }, ['employee_id', 'date', 'place']],
    survey: [
      { respondent_id: 'E1', about_id: 'E1', role: 'employee', topic: 'remote-work', answer: 'oral' },
      ['respondent_id', 'about_id', 'role', 'topic', 'answer'],
    ],
  };
  for (const [name, [good, keys]] of Object.entries(lacking)) {
    const changes = [{}, ...keys.map((key) => ({ [key]: '' }))];
    expect(await rejectedOf(name as FileName, good, changes), name).toEqual(changes.slice(1));
  }
});

test('an employees row needs its id, its personal number and its first day, and nothing else', async () => {
  const changes = [
    { unit_id: '', user_name: '', name: '', manager_id: '', title: '' },
    { employee_id: '' },
    { personal_number: '' },
    { employed_from: '' },
    { is_manager: '', protected: '' },
    { is_manager: 'True' },
    { is_manager: '1' },
    { protected: 'TRUE' },
    { protected: 'yes' },
    { employed_to: '2014-12-31' },
    { employed_to: '2015-01-01' },
    { home_municipality: 'x', workplace_municipality: '' },
    { personal_number: '8001019800' },
    { personal_number: '800101-9800' },
    { personal_number: '80010-9800' },
    { personal_number: '1980-01-01-9800' },
  ];
  const employees = changes.map((change, index) => ({ ...anEmployee(1), employee_id: `E${index + 1}`, ...change }));
  expect((await rejectedLines('employees', { employees })).map((line) => line - 2)).toEqual([
    1, 2, 3, 5, 6, 7, 8, 9, 14, 15,
  ]);
});

test('a case has known codes, days of the calendar, a country of two letters and a share of 0 to 100', async () => {
  const good = { employee_id: 'E1', kind: 'remote-work', status: 'agreed' };
  const bad = [
    { kind: 'remote work' },
    { kind: 'Remote-work' },
    { status: 'approved' },
    { from: '2026-02-29' },
    { from: '2026-1-1' },
    { from: '2026-01-01T00:00' },
    { to: '20260101' },
    { from: '2026-01-02', to: '2026-01-01' },
    { decided_on: '0000-01-01' },
    { signed_on: '2026-13-01' },
    { country: 'SWE' },
    { country: 'S' },
    { country: 'S1' },
    { country: 'Å' },
    { remote_share: '-1' },
    { remote_share: '100,01' },
    { remote_share: '49 %' },
    { remote_share: '4.9.1' },
    { organisation_number: '559800' },
    { organisation_number: '5598-005014' },
  ];
  const alright = [
    { from: '2024-02-29', to: '2024-02-29' },
    { to: '9999-12-31' },
    { country: 'dk' },
    { country: 'ZZ' },
    { remote_share: '0' },
    { remote_share: '100,00' },
    { remote_share: '49.5' },
    { organisation_number: '165598005014' },
    { employee_id: 'nobody' },
    { organisation_number: '5598005015' },
  ];
  expect(await rejectedOf('register', good, [...bad, ...alright])).toEqual(bad);
});

test('the organisation number of a sole trader is not read', async () => {
  const good = { personal_number: '198001019800', organisation_number: 'x', company_status: 'active' };
  const changes = [
    { form: 'EF' },
    { form: 'EF', organisation_number: '' },
    { form: 'AB' },
    { form: 'BRF', organisation_number: '' },
  ];
  expect(await rejectedOf('engagements', good, changes)).toEqual(changes.slice(2));
});

test('a supplier and a case may lack an organisation number, one of the employer’s own companies may not', async () => {
  expect(await rejectedOf('suppliers', {}, [{}, { organisation_number: 'x' }])).toEqual([{ organisation_number: 'x' }]);
  const own = 'organisation_number;x\n;1\n5598005014;2\n559800;3\n';
  expect(await rejectedLines('own-companies', { 'own-companies': own })).toEqual([2, 4]);
});

test('an invoice has an amount that is a number and days of the calendar', async () => {
  const good = { supplier_id: 'S1', date: '2026-01-01', amount_sek: '1' };
  const bad = [
    { amount_sek: '1.000,00' },
    { amount_sek: '1,2,3' },
    { amount_sek: '\u22121' },
    { amount_sek: '1 kr' },
    { amount_sek: '+1' },
    { date: '2026-04-31' },
    { paid_on: '2026-02-30' },
  ];
  const alright = [{ amount_sek: '-1' }, { amount_sek: '1\u00a0000,5' }, { amount_sek: '1 000.50' }, { paid_on: '' }];
  expect(await rejectedOf('invoices', good, [...bad, ...alright])).toEqual(bad);
});

test('a sign-in has a moment of the calendar with an offset under 15 hours', async () => {
  const bad = [
    '2026-01-12',
    '2026-01-12T10:00',
    '2026-01-12T10:00:00',
    '2026-01-12 10:00+01:00',
    '2026-01-12t10:00+01:00',
    '2026-01-12T10:00+15:00',
    '2026-01-12T10:00-15:00',
    '2026-01-12T10:00+14:60',
    '2026-02-29T10:00+01:00',
    '2026-01-12T24:00+01:00',
    '2026-01-12T10:60+01:00',
    '2026-01-12T10:00:60+01:00',
    '2026-01-12T10:00:+01:00',
    '2026-01-12T10:00:00.+01:00',
    '2026-01-12T10:00+1:00',
    '2026-01-12T10:00 +01:00',
    '2026-01-12T10:00Z+01:00',
    '20260112T1000Z',
  ].map((at) => ({ at }));
  const alright = [
    '2026-01-12T10:00Z',
    '2026-01-12T10:00+14:59',
    '2026-01-12T10:00-14:59',
    '2026-01-12T10:00:05+01:00',
    '2026-01-12T10:00:05.123456+01:00',
    '2026-01-12T10:00:05,5-0330',
    '2026-01-12T23:59:59+01',
    '2024-02-29T00:00:00Z',
  ].map((at) => ({ at }));
  const countries = [{ country: 'SWE' }, { country: '1' }, { country: 'ÅL' }];
  const rejected = await rejectedOf('signins', { user_name: 'x', at: '2026-01-01T10:00Z' }, [
    ...bad,
    ...alright,
    ...countries,
    { country: 'se' },
  ]);
  expect(rejected).toEqual([...bad, ...countries]);
});

test('absences, presence and survey have known codes', async () => {
  const absence = { employee_id: 'E1', from: '2026-01-01', kind: 'leave' };
  expect(
    await rejectedOf('absences', absence, [
      { kind: 'holiday' },
      { kind: 'business-travel' },
      { to: '2025-12-31' },
      { country: 'x' },
    ]),
  ).toEqual([{ kind: 'holiday' }, { to: '2025-12-31' }, { country: 'x' }]);
  expect(
    await rejectedOf('presence', { employee_id: 'E1', date: '2026-01-01', place: 'remote' }, [
      { place: 'home' },
      { place: 'on-site' },
    ]),
  ).toEqual([{ place: 'home' }]);
  const answer = { respondent_id: 'E1', about_id: 'E1', role: 'employee', topic: 'remote-work', answer: 'oral' };
  expect(
    await rejectedOf('survey', answer, [
      { role: 'boss' },
      { topic: 'other' },
      { answer: 'yes' },
      { since: 'x' },
      { since: '2024-01-01' },
    ]),
  ).toEqual([{ role: 'boss' }, { topic: 'other' }, { answer: 'yes' }, { since: 'x' }]);
});
