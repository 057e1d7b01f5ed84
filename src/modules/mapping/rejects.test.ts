import { expect, test } from 'vitest';
import { anEmployee, aRun, type GivenFiles, UNITS } from './fixture.ts';
import { inOrder } from './reading/rejects.ts';
import type { FileName, Texts } from './schema.ts';

const BASE: GivenFiles = { units: UNITS, employees: [anEmployee(1)] };

/** The lines of a file that are rejected; rows begin on line 2. */
async function rejectedLines(name: FileName, given: GivenFiles): Promise<number[]> {
  const { files } = await aRun({ ...BASE, ...given });
  const read = files.find(({ file }) => file === `${name}.csv`) ?? expect.fail(`${name} was not read`);
  return [...inOrder(read.rejects)].map(([line]) => line);
}

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

test('a row has as many fields as the header, columns that are not listed included', async () => {
  const presence = 'x;employee_id;date;place\n1;E1;2026-01-01;remote\nE1;2026-01-01;remote\n1;E1;2026-01-01;remote;\n';
  expect(await rejectedLines('presence', { presence })).toEqual([3, 4]);
});

test('blank lines and lines of separators are no rows; a row is on the line where it begins', async () => {
  const survey =
    'respondent_id;about_id;role;topic;answer;since;note\r\n' +
    '\r\n' +
    ';;;;;;\r\n' +
    'E1;E1;employee;remote-work;oral;;"two\r\nlines; and more"\r\n' +
    '   \r\n' +
    'E1;E1;boss;remote-work;oral;;\r\n' +
    'E1;E1;employee;remote-work;oral;;"open\r\n' +
    'E1;E1;chef;remote-work;oral;;';
  const { files } = await aRun({ ...BASE, survey });
  const read = files.find(({ file }) => file === 'survey.csv');
  expect(read?.rows).toBe(4);
  expect(read?.rejects.lines).toEqual([7, 8, 9]);
});

test('columns may come in any order and letter case, after a byte-order mark, between commas', async () => {
  const presence = '\ufeffPLACE,Note,Date,Employee_ID\nremote,"a, b",2026-01-01,E1\nhome,,2026-01-01,E1\n';
  expect(await rejectedLines('presence', { presence })).toEqual([3]);
});

test('a semicolon in the header separates, also when there are commas', async () => {
  const presence = 'employee_id;date;place;a,b\nE1;2026-01-01;remote;1,5\n';
  expect(await rejectedLines('presence', { presence })).toEqual([]);
});

test('of rows with the same key the first good one counts', async () => {
  const register = [
    { case_id: 'C1', employee_id: 'E1', kind: 'remote-work', status: 'wrong' },
    { case_id: 'C1', employee_id: 'E1', kind: 'remote-work', status: 'agreed' },
    { case_id: 'C1', employee_id: 'E1', kind: 'remote-work', status: 'agreed' },
    { case_id: 'c1', employee_id: 'E1', kind: 'remote-work', status: 'agreed' },
  ];
  expect(await rejectedLines('register', { register })).toEqual([2, 4]);
  expect(await rejectedLines('units', { units: [...UNITS, { unit_id: 'U1', kind: 'unit' }] })).toEqual([7]);
  expect(await rejectedLines('suppliers', { suppliers: [{ supplier_id: 'S1' }, { supplier_id: 'S1' }] })).toEqual([3]);
  const invoice = { invoice_id: 'F1', supplier_id: 'S1', date: '2026-01-01', amount_sek: '1' };
  const invoices = [{ ...invoice, date: 'x' }, invoice, { ...invoice, invoice_id: 'F2' }, invoice, invoice];
  expect(await rejectedLines('invoices', { invoices })).toEqual([2, 5, 6]);
});

test('an employee id and a first day come once, and an employee id is one person’s', async () => {
  const employees = [
    anEmployee(1),
    anEmployee(1, { employed_from: '2020-01-01' }),
    anEmployee(1, { unit_id: 'U2' }),
    anEmployee(2, { employee_id: 'E1', employed_from: '2021-01-01' }),
    anEmployee(1, { employed_from: '2021-01-01' }),
    anEmployee(1, { employee_id: 'E9' }),
    anEmployee(2),
  ];
  expect(await rejectedLines('employees', { employees })).toEqual([4, 5]);
});

test('in other files rows may be repeated', async () => {
  const presence = { employee_id: 'E1', date: '2026-01-01', place: 'remote' };
  expect(await rejectedLines('presence', { presence: [presence, presence] })).toEqual([]);
  const engagement = {
    personal_number: '198001019800',
    organisation_number: '5598005014',
    form: 'AB',
    company_status: 'active',
  };
  expect(await rejectedLines('engagements', { engagements: [engagement, engagement] })).toEqual([]);
});

test('a row is never bad for naming what is unknown', async () => {
  const { summary } = await aRun({
    units: [...UNITS, { unit_id: 'U9', kind: 'unit', parent_id: 'unknown' }],
    employees: [anEmployee(1, { unit_id: 'unknown' })],
    register: [{ case_id: 'C1', employee_id: 'unknown', kind: 'remote-work', status: 'agreed' }],
    invoices: [
      { invoice_id: 'F1', supplier_id: 'unknown', date: '2026-01-01', amount_sek: '1', attested_by: 'unknown' },
    ],
    presence: [{ employee_id: 'unknown', date: '2026-01-01', place: 'remote' }],
    survey: [{ respondent_id: 'unknown', about_id: 'unknown', role: 'manager', topic: 'remote-work', answer: 'oral' }],
  });
  expect(summary.rejectedRows).toBe(0);
});
