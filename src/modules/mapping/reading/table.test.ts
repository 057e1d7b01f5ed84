import { expect, test } from 'vitest';
import { anEmployee, aRun, BASE, rejectedLines, UNITS } from '../fixture.ts';

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
