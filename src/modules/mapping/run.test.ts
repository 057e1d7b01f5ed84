import { expect, test } from 'vitest';
import { anEmployee, anEngagement, aRun, BASE, type GivenFiles, often, presenceDays } from './fixture.ts';
import type { FileName } from './schema.ts';

test.each([
  [
    [],
    [
      'abroad',
      'absences',
      'engagements',
      'hygiene',
      'oral',
      'own-companies',
      'payments',
      'reconcile',
      'remote',
      'suppliers',
    ],
  ],
  [
    ['register'],
    ['abroad', 'absences', 'engagements', 'oral', 'own-companies', 'payments', 'reconcile', 'remote', 'suppliers'],
  ],
  [
    ['engagements'],
    ['abroad', 'absences', 'hygiene', 'oral', 'own-companies', 'payments', 'reconcile', 'remote', 'suppliers'],
  ],
  [
    ['own-companies', 'suppliers', 'invoices', 'absences'],
    [
      'abroad',
      'absences',
      'engagements',
      'hygiene',
      'oral',
      'own-companies',
      'payments',
      'reconcile',
      'remote',
      'suppliers',
    ],
  ],
  [
    ['engagements', 'suppliers', 'register'],
    ['abroad', 'absences', 'oral', 'own-companies', 'payments', 'remote'],
  ],
  [
    ['engagements', 'invoices', 'own-companies'],
    ['abroad', 'absences', 'hygiene', 'oral', 'payments', 'reconcile', 'remote', 'suppliers'],
  ],
  [
    ['signins', 'absences', 'presence', 'survey'],
    [
      'abroad',
      'absences',
      'engagements',
      'hygiene',
      'oral',
      'own-companies',
      'payments',
      'reconcile',
      'remote',
      'suppliers',
    ],
  ],
  [
    ['signins', 'register'],
    ['absences', 'engagements', 'oral', 'own-companies', 'payments', 'reconcile', 'remote', 'suppliers'],
  ],
  [
    ['absences', 'presence', 'register', 'survey'],
    ['abroad', 'absences', 'engagements', 'own-companies', 'payments', 'reconcile', 'suppliers'],
  ],
] as [FileName[], string[]][])(
  'with %j beside units and employees, what lacks a file is not checked',
  async (names, expected) => {
    const { summary } = await aRun({ ...BASE, ...Object.fromEntries(names.map((name) => [name, []])) });
    expect(summary.notChecked).toEqual(expected);
  },
);

test('what is not checked has zeros and no findings, though its other files are there', async () => {
  const { summary, findings } = await aRun({
    ...BASE,
    engagements: [anEngagement(1)],
    signins: [
      { user_name: 'anv1', at: '2026-03-02T12:00Z', country: 'ES' },
      { user_name: 'x', at: '2026-03-02T12:00Z' },
    ],
    presence: presenceDays('E1', '2025-09', often(20, 'remote')),
    survey: [{ respondent_id: 'E1', about_id: 'E1', role: 'employee', topic: 'remote-work', answer: 'oral' }],
  });
  expect(findings).toEqual([]);
  expect(summary.engagements).toMatchObject({ engagements: 1, personsUnknown: 0, byClass: { unknown: 0 } });
  expect(new Set([summary.abroad, summary.remote, summary.oral].flatMap((counts) => Object.values(counts)))).toEqual(
    new Set([0]),
  );
});

test('each file tells its bytes, rows and the time its good rows span', async () => {
  const { files } = await aRun({
    ...BASE,
    presence: [
      { employee_id: 'E1', date: '2026-01-02', place: 'remote' },
      { employee_id: 'E1', date: '2025-01-01', place: 'remote' },
      { employee_id: 'E1', date: '2020-01-01', place: 'wrong' },
    ],
    signins: [{ user_name: 'x', at: '2026-01-01T00:30+01:00' }],
    survey: [],
  });
  const read = Object.fromEntries(files.map((file) => [file.file, [file.rows, file.from, file.to]]));
  expect(read).toEqual({
    'units.csv': [5, null, null],
    'employees.csv': [1, '2015-01-01', '2015-01-01'],
    'presence.csv': [3, '2025-01-01', '2026-01-02'],
    'signins.csv': [1, '2025-12-31T23:30:00Z', '2025-12-31T23:30:00Z'],
    'survey.csv': [0, null, null],
  });
  for (const { sha256 } of files) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
});

test.each([
  ['units.csv', { employees: [anEmployee(1)] }, 'mapping.file-missing'],
  ['a column', { ...BASE, presence: 'employee_id;date\n' }, 'mapping.columns-missing'],
  ['any column', { ...BASE, presence: '' }, 'mapping.columns-missing'],
  [
    'UTF-8 in the header',
    { ...BASE, presence: Buffer.from('\ufeffemployee_id;date;place\n', 'utf16le') },
    'mapping.not-utf-8',
  ],
  [
    'UTF-8 in a row',
    { ...BASE, presence: Buffer.from('employee_id;date;place\nÅ;2026-01-01;remote\n', 'latin1') },
    'mapping.not-utf-8',
  ],
] as [string, GivenFiles, string][])('a run without %s is refused', async (_what, files, code) => {
  await expect(aRun(files)).rejects.toMatchObject({ code });
});
