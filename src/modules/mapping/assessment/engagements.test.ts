import { expect, test } from 'vitest';
import { aCase, anEmployee, anEngagement, aRun, BASE, EMPTY_REGISTER, shown, UNITS } from '../fixture.ts';

test('persons, engagements and companies are counted apart; roles are one engagement', async () => {
  const { summary, findings } = await aRun({
    units: UNITS,
    employees: [anEmployee(1, { is_manager: 'true' }), anEmployee(2)],
    engagements: [
      anEngagement(1, { role: 'ledamot', from: '2021-01-01', to: '2025-12-31' }),
      anEngagement(1, { role: 'VD', organisation_number: '165598005014', from: '2020-01-01', to: '2026-01-31' }),
      anEngagement(1, { from: '2010-01-01', to: '2025-06-30' }),
      anEngagement(1, { organisation_number: '5598005022' }),
      anEngagement(2),
      anEngagement(3),
    ],
    ...EMPTY_REGISTER,
  });
  expect(summary.engagements).toMatchObject({
    persons: 2,
    engagements: 3,
    companies: 2,
    managersWithEngagement: 1,
    personsUnknown: 2,
  });
  expect(shown(findings, 'engagement', 'employee_id', 'organisation_number', 'from', 'to')).toEqual([
    'E1 5598005014 2020-01-01 2026-01-31',
    'E1 5598005022 2020-01-01 ',
    'E2 5598005014 2020-01-01 ',
  ]);
});

test('a row without a first day is since ever, one without a last day still runs', async () => {
  const { findings } = await aRun({
    ...BASE,
    engagements: [
      anEngagement(1, { from: '', to: '2025-08-01' }),
      anEngagement(1, { from: '2020-01-01', to: '9999-12-31' }),
    ],
    ...EMPTY_REGISTER,
  });
  expect(shown(findings, 'engagement', 'from', 'to')).toEqual([' ']);
});

test('flagged engagements are counted as flagged and in no other number', async () => {
  const brf = { organisation_number: '769900-5117', form: 'BRF' };
  const { summary, findings } = await aRun({
    ...BASE,
    suppliers: [
      { supplier_id: 'S1', organisation_number: '5598005014' },
      { supplier_id: 'S2', organisation_number: '7699005117' },
    ],
    'own-companies': [{ organisation_number: '559800-5014' }],
    engagements: [
      anEngagement(1, { sni: '85.1' }),
      anEngagement(1, { ...brf, sni: '85.1' }),
      anEngagement(1, { ...brf, form: 'AB' }),
      anEngagement(1, { organisation_number: '5598005030', company_status: 'bankrupt' }),
    ],
    ...EMPTY_REGISTER,
  });
  expect(summary.engagements).toEqual({
    persons: 0,
    engagements: 0,
    companies: 0,
    relatedCompanies: 0,
    managersWithEngagement: 0,
    flagged: { 'own-company': 1, housing: 1, inactive: 1 },
    byClass: { 'known-and-decided': 0, 'known-undecided': 0, expired: 0, 'forbidden-but-ongoing': 0, unknown: 0 },
    personsUnknown: 0,
    notInExtract: 0,
  });
  expect(summary.suppliers.engagementsWithSupplierHit).toBe(0);
  expect(shown(findings, 'flagged', 'class', 'organisation_number')).toEqual([
    'own-company 5598005014',
    'inactive 5598005030',
    'housing 7699005117',
  ]);
});

test('one flag each: the employer’s own, then housing, then inactive', async () => {
  const row = anEngagement(1, { form: 'BRF', company_status: 'deregistered' });
  const flags = async (own: string) =>
    (await aRun({ ...BASE, 'own-companies': [{ organisation_number: own }], engagements: [row] })).summary.engagements
      .flagged;
  expect(await flags('5598005014')).toEqual({ 'own-company': 1, housing: 0, inactive: 0 });
  expect(await flags('5598005022')).toEqual({ 'own-company': 0, housing: 1, inactive: 0 });
});

test('a company is inactive when every row that counts says so and none ends on or before the cut-off', async () => {
  const inactive = async (...rows: Record<string, string>[]) =>
    (await aRun({ ...BASE, engagements: rows.map((row) => anEngagement(1, row)) })).summary.engagements.flagged
      .inactive;
  expect(await inactive({ company_status: 'deregistered' }, { company_status: 'bankrupt', to: '2026-07-01' })).toBe(1);
  expect(await inactive({ company_status: 'deregistered' }, { company_status: 'active' })).toBe(0);
  expect(await inactive({ company_status: 'dormant' })).toBe(0);
  expect(await inactive({ company_status: 'deregistered', to: '2026-06-30' })).toBe(0);
  expect(await inactive({ company_status: 'deregistered' }, { company_status: 'active', to: '2025-06-30' })).toBe(1);
});

test('the number of a sole trader is the person’s own', async () => {
  const { findings, summary } = await aRun({
    ...BASE,
    suppliers: [{ supplier_id: 'S1', organisation_number: '198001019800' }],
    engagements: [
      anEngagement(1, { form: 'EF', organisation_number: 'whatever' }),
      anEngagement(1, { form: 'EF', organisation_number: '' }),
    ],
    register: [aCase(1, { organisation_number: '800101-9800' })],
  });
  expect(summary.engagements.byClass['known-and-decided']).toBe(1);
  expect(shown(findings, 'supplier-hit', 'organisation_number')).toEqual(['8001019800']);
});

test('related is a division of any row of the company that is a trade of the person’s unit or one above', async () => {
  const units = UNITS.map((unit) => (unit.unit_id === 'A1' ? { ...unit, trades: '86 01' } : unit));
  const related = async (...sni: string[]) => {
    const engagements = sni.map((codes, index) => anEngagement(index + 1, { sni: codes }));
    const employees = [anEmployee(1), anEmployee(2, { unit_id: 'U2' }), anEmployee(3, { employed_to: '2020-01-01' })];
    const { findings, summary } = await aRun({ units, employees, engagements });
    return [shown(findings, 'related', 'employee_id'), summary.engagements.relatedCompanies];
  };
  expect(await related('85.100')).toEqual([['E1'], 1]);
  expect(await related('70.220 86.211')).toEqual([['E1'], 1]);
  expect(await related('01.110')).toEqual([['E1'], 1]);
  expect(await related('70.850')).toEqual([[], 0]);
  expect(await related('')).toEqual([[], 0]);
  expect(await related('70.1', '85.1')).toEqual([['E1'], 1]);
  expect(await related('70.1', '70.1', '85.1')).toEqual([[], 0]);
});

test('withdrawn cases count for nothing, anywhere', async () => {
  const { summary, findings } = await aRun({
    ...BASE,
    engagements: [anEngagement(1)],
    survey: [{ respondent_id: 'E1', about_id: 'E1', role: 'employee', topic: 'secondary-occupation', answer: 'oral' }],
    register: [
      aCase(1, { status: 'withdrawn' }),
      aCase(1, { case_id: 'C2', status: 'withdrawn', organisation_number: '5598005022', from: '2020-01-01' }),
    ],
  });
  expect(summary.engagements.byClass.unknown).toBe(1);
  expect(summary.engagements.notInExtract).toBe(0);
  expect(summary.oral.documented).toBe(0);
  expect(findings.map(({ finding }) => finding)).toEqual(['engagement', 'oral-agreement']);
});

test('a case of any of the person’s employee ids, on the same number and of secondary occupation, is reconciled', async () => {
  const classes = async (different: Record<string, string>) => {
    const employees = [anEmployee(1), anEmployee(1, { employee_id: 'E8', employed_to: '2016-01-01' }), anEmployee(2)];
    const { summary } = await aRun({
      units: UNITS,
      employees,
      engagements: [anEngagement(1)],
      register: [aCase(1, different)],
    });
    return summary.engagements.byClass['known-and-decided'];
  };
  expect(await classes({ employee_id: 'E8', organisation_number: '165598005014' })).toBe(1);
  expect(await classes({ employee_id: 'E2' })).toBe(0);
  expect(await classes({ kind: 'remote-work' })).toBe(0);
  expect(await classes({ organisation_number: '' })).toBe(0);
});

test('a case that no row of the extract knows is not in it, whatever the row’s period', async () => {
  const missing = async (different: Record<string, string>, ...engagements: Record<string, string>[]) => {
    const { summary, findings } = await aRun({
      units: UNITS,
      employees: [anEmployee(1), anEmployee(2, { employed_to: '2020-01-01' })],
      engagements,
      register: [aCase(1, different)],
    });
    expect(shown(findings, 'not-in-extract', 'finding')).toHaveLength(summary.engagements.notInExtract);
    return summary.engagements.notInExtract;
  };
  expect(await missing({})).toBe(1);
  expect(await missing({ status: 'reported' })).toBe(1);
  expect(await missing({}, anEngagement(1, { to: '2010-01-01', from: '' }))).toBe(0);
  expect(await missing({}, anEngagement(1, { form: 'BRF' }))).toBe(0);
  expect(await missing({}, anEngagement(2))).toBe(1);
  expect(await missing({}, anEngagement(1, { form: 'unknown' }))).toBe(1);
  expect(await missing({ organisation_number: '' })).toBe(0);
  expect(await missing({ kind: 'work-abroad' })).toBe(0);
  expect(await missing({ to: '2025-06-30' })).toBe(0);
  expect(await missing({ from: '2026-07-01' })).toBe(0);
  expect(await missing({ employee_id: 'E2' })).toBe(0);
});
