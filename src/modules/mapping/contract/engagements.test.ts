import { expect, test } from 'vitest';
import {
  aCase,
  anEmployee,
  anEngagement,
  aRun,
  BASE,
  EMPTY_REGISTER,
  personalNumber,
  shown,
  UNITS,
} from '../fixture.ts';

/** Sets written from the contract's text alone, with what it says must come of them. */

test('whoever is employed on one day of the period is in the population, and an engagement on one day counts', async () => {
  const { summary, findings } = await aRun({
    units: UNITS,
    employees: [
      anEmployee(1, { employed_to: '2025-07-01' }),
      anEmployee(2, { employed_to: '2025-06-30' }),
      anEmployee(3, { employed_from: '2026-06-30' }),
      anEmployee(4, { employed_from: '2026-07-01' }),
      anEmployee(5, { employed_from: '2026-01-01', employed_to: '9999-12-31', is_manager: 'true' }),
      anEmployee(6),
    ],
    engagements: [
      anEngagement(1, { to: '2025-07-01' }),
      anEngagement(2),
      anEngagement(3, { from: '2026-06-30' }),
      anEngagement(4),
      // It ended before the employment began; the contract asks for the period alone.
      anEngagement(5, { from: '', to: '2025-12-31' }),
      anEngagement(6, { to: '2025-06-30' }),
      anEngagement(6, { organisation_number: '559801-1111', from: '2026-07-01' }),
    ],
    ...EMPTY_REGISTER,
  });
  expect(summary.population).toEqual({ persons: 4, managers: 1, protected: 0 });
  expect(summary.engagements).toMatchObject({ persons: 3, engagements: 3, companies: 1, managersWithEngagement: 1 });
  expect(shown(findings, 'engagement', 'employee_id', 'from', 'to', 'class')).toEqual([
    'E1 2020-01-01 2025-07-01 unknown',
    'E3 2026-06-30  unknown',
    'E5  2025-12-31 unknown',
  ]);
});

test('of several employments the one that runs longest towards the cut-off tells unit and id; persons count once', async () => {
  const number = personalNumber(1);
  const { summary, findings } = await aRun(
    {
      units: UNITS,
      employees: [
        anEmployee(1, {
          employee_id: 'OLD',
          unit_id: 'U1',
          employed_to: '2026-03-31',
          is_manager: 'true',
          protected: 'false',
        }),
        // An end after the cut-off is the cut-off: this and the next run equally long, and the later one to begin tells.
        anEmployee(1, { employee_id: 'OPEN', unit_id: 'U1', employed_from: '2018-01-01' }),
        anEmployee(1, {
          employee_id: 'NEXT',
          unit_id: 'U2',
          employed_from: '2019-01-01',
          employed_to: '2026-12-31',
          personal_number: `${number.slice(2, 8)}-${number.slice(8)}`,
        }),
        anEmployee(1, { employee_id: 'FUTURE', unit_id: 'U1', employed_from: '2026-07-01', is_manager: 'true' }),
        // The id of another person, and the same id and day once more, are rejected.
        anEmployee(2, { employee_id: 'OPEN', employed_from: '2020-01-01' }),
        anEmployee(1, { employee_id: 'OPEN', unit_id: 'U2', employed_from: '2018-01-01' }),
      ],
      engagements: [
        anEngagement(1, { role: 'Styrelseledamot', from: '2019-05-01', to: '2025-08-01' }),
        anEngagement(1, { role: 'VD', from: '2025-08-01', to: '2026-08-31', organisation_number: '16559800-5014' }),
        anEngagement(1, { role: 'VD', from: '2025-08-01', to: '2026-08-31', organisation_number: '16559800-5014' }),
        anEngagement(1, { role: 'Revisor', from: '2010-01-01', to: '2015-12-31' }),
      ],
      // A case on any of the person's ids.
      register: [aCase(1, { employee_id: 'OLD', to: '2026-06-29' })],
    },
    { acceptRejects: true },
  );
  expect(summary).toMatchObject({
    population: { persons: 1, managers: 0 },
    engagements: {
      persons: 1,
      engagements: 1,
      companies: 1,
      managersWithEngagement: 0,
      byClass: { expired: 1 },
      personsUnknown: 0,
    },
    rejectedRows: 2,
  });
  expect(shown(findings, 'engagement', 'employee_id', 'administration_id', 'unit_id', 'from', 'to', 'class')).toEqual([
    'NEXT A2 U2 2019-05-01 2026-08-31 expired',
  ]);
});

test('a sole trader is known by the personal number, in own companies, suppliers and the register alike', async () => {
  const ten = (n: number) => personalNumber(n).slice(2);
  const { summary, findings } = await aRun({
    units: UNITS,
    employees: [anEmployee(1), anEmployee(2), anEmployee(3), anEmployee(4)],
    engagements: [
      anEngagement(1, { form: 'EF', organisation_number: '' }),
      anEngagement(2, { form: 'EF', organisation_number: '5598005014' }),
      anEngagement(3, { form: 'EF', organisation_number: 'saknas', company_status: 'deregistered', to: '2026-06-30' }),
      // The number of another's sole trade, as an organisation number.
      anEngagement(4, { form: 'HB', organisation_number: `16${ten(1)}` }),
    ],
    'own-companies': [{ organisation_number: ten(3) }],
    suppliers: [
      { supplier_id: 'S1', organisation_number: personalNumber(1) },
      { supplier_id: 'S2', organisation_number: '559800-5014' },
    ],
    invoices: [],
    register: [aCase(1, { organisation_number: `${ten(1).slice(0, 6)}-${ten(1).slice(6)}` })],
  });
  expect(summary.engagements).toMatchObject({
    persons: 3,
    engagements: 3,
    companies: 2,
    flagged: { 'own-company': 1, housing: 0, inactive: 0 },
    byClass: { 'known-and-decided': 1, unknown: 2 },
    notInExtract: 0,
  });
  expect(summary.suppliers).toMatchObject({
    personsWithSupplierHit: 2,
    engagementsWithSupplierHit: 2,
    companiesWithSupplierHit: 1,
    companiesPaid: 0,
  });
  expect(shown(findings, 'supplier-hit', 'employee_id', 'class', 'organisation_number', 'amount_sek')).toEqual([
    `E1 unpaid ${ten(1)} 0`,
    `E4 unpaid ${ten(1)} 0`,
  ]);
});

test('flags set engagements aside, each once, the first that fits', async () => {
  const { summary, findings } = await aRun({
    ...BASE,
    engagements: [
      anEngagement(1, { organisation_number: '5598005014', form: 'BRF', company_status: 'bankrupt' }),
      anEngagement(1, { organisation_number: '5598010001', form: 'BRF' }),
      anEngagement(1, { organisation_number: '5598010001', form: 'EK' }),
      anEngagement(1, { organisation_number: '5598010002', company_status: 'bankrupt' }),
      // One of its rows ends inside the period: the company lived in it.
      anEngagement(1, { organisation_number: '5598010003', company_status: 'deregistered', to: '2025-12-01' }),
      anEngagement(1, { organisation_number: '5598010003', company_status: 'deregistered' }),
      anEngagement(1, { organisation_number: '5598010004', company_status: 'deregistered', to: '2026-07-01' }),
      // A row of another time says nothing about this one.
      anEngagement(1, { organisation_number: '5598010005', company_status: 'active', to: '2024-01-01' }),
      anEngagement(1, { organisation_number: '5598010005', company_status: 'bankrupt', from: '2025-01-01' }),
      anEngagement(1, { organisation_number: '5598010006', company_status: 'dormant', sni: '86.10 85.59' }),
    ],
    'own-companies': [{ organisation_number: '16559800-5014' }],
  });
  expect(summary.engagements).toMatchObject({
    persons: 1,
    engagements: 2,
    companies: 2,
    relatedCompanies: 1,
    flagged: { 'own-company': 1, housing: 1, inactive: 3 },
  });
  expect(shown(findings, 'flagged', 'organisation_number', 'class')).toEqual([
    '5598005014 own-company',
    '5598010001 housing',
    '5598010002 inactive',
    '5598010004 inactive',
    '5598010005 inactive',
  ]);
  expect(shown(findings, 'related', 'organisation_number')).toEqual(['5598010006']);
});

test('the register’s cases, in the order of the contract: the first class that fits', async () => {
  const numbers = Array.from({ length: 12 }, (_, index) => `55980200${String(index).padStart(2, '0')}`);
  const on = (index: number, different: Parameters<typeof aCase>[1] = {}) =>
    aCase(1, { organisation_number: numbers[index] as string, case_id: `C${index}`, ...different });
  const { findings, summary } = await aRun({
    ...BASE,
    engagements: numbers
      .slice(0, 11)
      .map((organisation_number, index) =>
        anEngagement(1, { organisation_number, ...(index === 4 ? { to: '2026-02-01' } : {}) }),
      ),
    register: [
      on(0, { decided_on: '2026-06-30' }),
      on(1, { decided_on: '2026-07-01' }),
      on(2, { status: 'withdrawn' }),
      on(3, { status: 'forbidden', decided_on: '2026-06-29' }),
      // Obeyed: the engagement ended on the day of the prohibition.
      on(4, { status: 'forbidden', decided_on: '2026-02-01' }),
      // Overruled later; overruled on the same day is not later.
      on(5, { status: 'forbidden', decided_on: '2025-01-01' }),
      on(5, { case_id: 'C5b', status: 'agreed', decided_on: '2025-01-02', signed_on: '2025-01-02' }),
      on(6, { status: 'forbidden', decided_on: '2025-01-01' }),
      on(6, { case_id: 'C6b', decided_on: '2025-01-01' }),
      on(7, { to: '2026-06-29' }),
      on(7, { case_id: 'C7b', status: 'reported', decided_on: '' }),
      on(8, { to: '2026-06-30' }),
      on(9, { status: 'reported', decided_on: '', from: '2010-01-01', to: '2011-01-01' }),
      on(10, { kind: 'remote-work' }),
      // The case begins after the cut-off and meets nothing the run asks about.
      on(11, { from: '2026-07-01' }),
    ],
  });
  expect(shown(findings, 'engagement', 'organisation_number', 'class')).toEqual([
    `${numbers[1]} known-undecided`,
    `${numbers[2]} unknown`,
    `${numbers[3]} forbidden-but-ongoing`,
    `${numbers[6]} forbidden-but-ongoing`,
    `${numbers[7]} expired`,
    `${numbers[9]} known-undecided`,
    `${numbers[10]} unknown`,
  ]);
  expect(summary.engagements.byClass).toEqual({
    'known-and-decided': 4,
    'known-undecided': 2,
    expired: 1,
    'forbidden-but-ongoing': 2,
    unknown: 2,
  });
  expect(summary.engagements.notInExtract).toBe(0);
});
