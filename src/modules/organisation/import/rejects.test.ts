import { expect, test } from 'vitest';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { aDoer, aFile, aPersonalNumber, employee, importGiven, servicesOver, unit } from '../testing.ts';
import { importOrganisation, previewImport } from './actions.ts';
import { rejectFile } from './reject-file.ts';

const { database } = await aDatabase();
const services = servicesOver(database);
const units = [unit('K'), unit('A', 'K'), unit('B', 'K')];

async function rejectsOf(given: Parameters<typeof importGiven>[2]) {
  const { rejects } = await importGiven(services, await aDoer(database), { units, employees: [], ...given });
  return rejects.map(({ file, line, reason, column = '' }) => `${file} ${line} ${reason} ${column}`.trim());
}

test.each([
  ['an empty number', { employee_id: '' }, 'empty employee_id'],
  ['no personal number', { personal_number: '' }, 'empty personal_number'],
  ['a personal number of eleven digits', { personal_number: '19900101980' }, 'number personal_number'],
  ['no first day', { employed_from: '' }, 'empty employed_from'],
  ['a day that is not in the calendar', { employed_from: '2026-02-30' }, 'date employed_from'],
  ['a last day before the first', { employed_to: '2014-12-31' }, 'period employed_to'],
  ['a flag that is neither true nor false', { protected: 'ja' }, 'code protected'],
  ['a share of more than everything', { share: '120' }, 'number share'],
  ['a unit that is not there', { unit_id: 'X' }, 'unit-unknown unit_id'],
  ['a name longer than any', { name: 'x'.repeat(501) }, 'long name'],
  ['a number longer than any', { employee_id: '1'.repeat(1_000_000) }, 'long employee_id'],
])('an employee with %s is rejected', async (_, of, reason) => {
  expect(await rejectsOf({ employees: [employee(1, 'A', of)] })).toEqual([`employees.csv 2 ${reason}`]);
});

test.each([
  ['of no kind', unit('C', 'K', { kind: 'enhet' }), 'code kind'],
  ['under one that is not there', unit('C', 'X'), 'parent-unknown parent_id'],
  ['under itself', unit('C', 'C'), 'circle parent_id'],
  ['of a committee that is not there', unit('C', 'K', { authority: 'KS' }), 'authority-unknown authority'],
])('a unit %s is rejected', async (_, bad, reason) => {
  expect(await rejectsOf({ units: [...units, bad] })).toEqual([`units.csv 5 ${reason}`]);
});

test('what hangs on a rejected unit is rejected with it', async () => {
  const rejects = await rejectsOf({
    units: [...units, unit('C', 'X'), unit('D', 'C')],
    employees: [employee(1, 'D'), employee(2, 'A')],
  });
  expect(rejects).toEqual([
    'employees.csv 2 unit-unknown unit_id',
    'units.csv 5 parent-unknown parent_id',
    'units.csv 6 parent-unknown parent_id',
  ]);
});

test.each([
  ['to nobody', { employee_id: '9999', role: 'hr' }, 'person-unknown employee_id'],
  ['that nobody gives', { employee_id: '1001', role: 'manager' }, 'code role'],
  ['for a unit that is not there', { employee_id: '1001', role: 'hr', unit_id: 'X' }, 'unit-unknown unit_id'],
  [
    'of a committee that is not there',
    { employee_id: '1001', role: 'chair', authority: 'X' },
    'authority-unknown authority',
  ],
  ['for a unit and a committee', { employee_id: '1001', role: 'hr', unit_id: 'A', authority: 'X' }, 'place authority'],
  ['as deputy for nobody', { employee_id: '1001', role: 'deputy' }, 'deputy deputy_for'],
  ['as deputy for oneself', { employee_id: '1001', role: 'deputy', deputy_for: '1001' }, 'deputy deputy_for'],
  ['to a nameless outsider', { role: 'auditor', personal_number: aPersonalNumber(9) }, 'empty name'],
])('a role %s is rejected', async (_, of, reason) => {
  const roles = [{ from: '2026-01-01', ...of }];
  expect(await rejectsOf({ employees: [employee(1, 'A')], roles })).toEqual([`roles.csv 2 ${reason}`]);
});

test('the same row twice counts once; rows that disagree are all rejected, whichever stands first', async () => {
  const one = employee(1, 'A');
  expect(await rejectsOf({ employees: [one, one] })).toEqual([]);
  const other = employee(1, 'B');
  const both = ['employees.csv 2 contradicted', 'employees.csv 3 contradicted'];
  expect(await rejectsOf({ employees: [one, other] })).toEqual(both);
  expect(await rejectsOf({ employees: [other, one] })).toEqual(both);
});

test('an employee number is never given to another person; a new number of the same name is', async () => {
  const doer = await aDoer(database);
  const anna = employee(1, 'A', { name: 'Anna Ek' });
  await importGiven(services, doer, { units, employees: [anna] });
  const number = { personal_number: aPersonalNumber(50) };
  const other = await importGiven(services, doer, { units, employees: [{ ...anna, ...number, name: 'Bo Lind' }] });
  expect(other.rejects).toMatchObject([{ line: 2, reason: 'other-person' }]);
  const renumbered = await importGiven(services, doer, { units, employees: [{ ...anna, ...number }] });
  expect(renumbered.summary).toMatchObject({ newPersons: 0, rejected: 0, events: { 'person.renumbered': 1 } });
  const back = await importGiven(services, doer, { units, employees: [anna, employee(2, 'A')] });
  expect(back.summary).toMatchObject({ newPersons: 1, events: { 'person.renumbered': 1 } });
});

test('a number without its check digit and a manager nobody knows are looked at, not rejected', async () => {
  const wrong = `${aPersonalNumber(1).slice(0, -1)}${(Number(aPersonalNumber(1).at(-1)) + 1) % 10}`;
  const employees = [employee(1, 'A', { personal_number: wrong }), employee(2, 'A', { manager_id: '9999' })];
  const { rejects, remarks } = await importGiven(services, await aDoer(database), { units, employees });
  expect(rejects).toEqual([]);
  expect(remarks).toMatchObject([
    { line: 2, about: 'check-digit' },
    { line: 3, about: 'manager-unknown' },
  ]);
});

test('files come in any delimiter, order of columns, letter case and encoding', async () => {
  const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const files = {
    'units.csv': latin('NAME,Unit ID,parent_id,kind,trades,extra\nÅkersberga,K,,organisation,,x\n'),
    'employees.csv': new TextEncoder().encode(
      new TextDecoder().decode(aFile('employees.csv', [employee(1, 'K')])).replaceAll(';', '\t'),
    ),
  };
  const preview = await previewImport(services, await aDoer(database), { files });
  expect(preview.rejects).toEqual([]);
  expect(preview.lines).toMatchObject([{ type: 'unit.created', name: 'Åkersberga' }, { name: 'Person 1' }]);
});

test('the reject file says file, line and reason, and repeats nothing of the row', async () => {
  const bad = employee(1, 'A', { personal_number: 'secret', name: 'Anna' });
  const { rejects } = await importGiven(services, await aDoer(database), { units, employees: [bad] });
  expect(await rejectFile(rejects, 'en')).toBe(
    'file;line;reason\r\nemployees.csv;2;personal_number is not of the right shape.\r\n',
  );
});

test.each([
  ['units without employees', { 'units.csv': aFile('units.csv', units) }, 'organisation.files-missing'],
  ['no file at all', {}, 'organisation.files-missing'],
  [
    'a file without a column',
    { 'units.csv': aFile('units.csv', units), 'employees.csv': new TextEncoder().encode('employee_id;name\n') },
    'organisation.column-missing',
  ],
])('%s is refused', async (_, files, code) => {
  await expect(importOrganisation(services, await aDoer(database), { files })).rejects.toMatchObject({ code });
});

test('files cannot speak of tomorrow', async () => {
  const given = { units, employees: [], on: '2026-02-01' };
  await expect(importGiven(services, await aDoer(database), given)).rejects.toMatchObject({
    code: 'organisation.effective-ahead',
  });
});
