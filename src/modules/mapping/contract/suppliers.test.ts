import { expect, test } from 'vitest';
import { anEmployee, anEngagement, aRun, EMPTY_REGISTER, shown, UNITS } from '../fixture.ts';

/** Sets written from the contract's text alone, with what it says must come of them. */

/** Two numbers of one supplier's, one that nobody here has a part in, and one of each other kind. */
const SUPPLIERS = [
  { supplier_id: 'S1', organisation_number: '559800-5014' },
  { supplier_id: 'S2', organisation_number: '165598005014' },
  { supplier_id: 'S3', organisation_number: '5598005022' },
  { supplier_id: 'S4', organisation_number: '5598005030' },
  { supplier_id: 'S5', organisation_number: '5598005048' },
  // Of two rows with one id the first counts: S5 stays who it is.
  { supplier_id: 'S5', organisation_number: '5598005055' },
  { supplier_id: 'S6', organisation_number: '5598005063' },
  { supplier_id: 'S7', organisation_number: '' },
];

const FILES = {
  ...EMPTY_REGISTER,
  units: [...UNITS, { unit_id: 'U9', kind: 'unit', parent_id: 'R' }],
  employees: [
    anEmployee(1, { name: 'Berg  Anna' }),
    anEmployee(2, { unit_id: 'U2' }),
    anEmployee(3, { unit_id: 'U9' }),
    // Has left, and can have attested before that.
    anEmployee(4, { employed_to: '2020-12-31' }),
  ],
  engagements: [
    anEngagement(1),
    anEngagement(2),
    anEngagement(3, { organisation_number: '559800-5022' }),
    // Set aside: its payments are nobody's here.
    anEngagement(1, { organisation_number: '559800-5030', form: 'BRF' }),
    anEngagement(2, { organisation_number: '559800-5048' }),
    anEngagement(3, { organisation_number: '559800-5055' }),
    // Somebody who has left has no engagement that counts.
    anEngagement(4, { organisation_number: '559800-5063' }),
  ],
  suppliers: SUPPLIERS,
};

const paid = (invoice_id: string, supplier_id: string, amount_sek: string, paid_on: string, more: object = {}) => ({
  ...{ invoice_id, supplier_id, amount_sek, paid_on, date: '2025-01-01' },
  ...more,
});
const INVOICES = [
  paid('I1', 'S1', '100,49', '2025-07-01', { attested_by: 'E4', reference: 'bERG anna' }),
  paid('I2', 'S2', '-0.5', '2026-06-30', { attested_by: 'E1', reference: 'e2' }),
  paid('I3', 'S1', '200', '2026-07-01', { attested_by: 'E1', reference: 'E1' }),
  paid('I4', 'S1', '200', '2025-06-30', { attested_by: 'E1', reference: 'E1' }),
  // An empty administration is never the same, and the reference is of another company's.
  paid('I5', 'S3', '50,01', '2026-01-01', { attested_by: 'E3', reference: 'E1' }),
  paid('I6', 'S4', '1 000', '2026-01-01', { attested_by: 'E1', reference: 'E1' }),
  paid('I7', 'S5', '1000', ''),
  paid('I8', 'S6', '1000', '2026-01-01'),
  paid('I9', 'S9', '1000', '2026-01-01'),
  paid('I1', 'S3', '7', '2026-01-01'),
];

test('a supplier hit is not a payment: what was paid in the period, to whom, and the exact sum rounded once', async () => {
  const { summary, findings } = await aRun({ ...FILES, invoices: INVOICES }, { acceptRejects: true });
  expect(summary.suppliers).toMatchObject({
    personsWithSupplierHit: 3,
    engagementsWithSupplierHit: 4,
    companiesWithSupplierHit: 3,
    companiesPaid: 2,
    invoicesPaid: 3,
    // 100.49 − 0.50 + 50.01.
    amountPaidSek: 150n,
  });
  expect(shown(findings, 'supplier-hit', 'employee_id', 'organisation_number', 'class', 'amount_sek')).toEqual([
    'E1 5598005014 paid 100',
    'E2 5598005014 paid 100',
    'E2 5598005048 unpaid 0',
    'E3 5598005022 paid 50',
  ]);
  expect(summary.rejectedRows).toBe(2);
});

test('without invoices a supplier hit is neither paid nor unpaid, and without suppliers there is none', async () => {
  const { summary, findings } = await aRun(FILES, { acceptRejects: true });
  expect(summary.notChecked).toEqual(['abroad', 'absences', 'oral', 'own-companies', 'payments', 'remote']);
  expect(summary.suppliers).toMatchObject({ engagementsWithSupplierHit: 4, companiesPaid: 0, amountPaidSek: 0n });
  expect(shown(findings, 'supplier-hit', 'employee_id', 'class', 'amount_sek')[0]).toBe('E1  ');
  const { suppliers: _, ...others } = FILES;
  const without = await aRun({ ...others, invoices: INVOICES }, { acceptRejects: true });
  expect(without.summary.notChecked).toEqual([
    'abroad',
    'absences',
    'oral',
    'own-companies',
    'payments',
    'remote',
    'suppliers',
  ]);
  expect(without.summary.suppliers).toMatchObject({ engagementsWithSupplierHit: 0, companiesPaid: 0, invoicesPaid: 0 });
  expect(shown(without.findings, 'supplier-hit', 'employee_id')).toEqual([]);
});

test('the sample is drawn by seed, colon and invoice; who attested may have left, or be the engaged person', async () => {
  const sampleOf = async (size: number) =>
    (await aRun({ ...FILES, invoices: INVOICES }, { acceptRejects: true, sample: { seed: 'frö', size } })).summary
      .suppliers.sample;
  // I1, attested by E4 of A1 where E1 is, with E1's name; I2, attested by E1 herself, with E2's id; I5 neither.
  expect(await sampleOf(28)).toEqual({ seed: 'frö', size: 3, attestedInSameAdministration: 2, employeeIsReference: 2 });
  // By `printf 'frö:I1' | sha256sum` and so on: I2 (13f2…), I5 (2947…), I1 (5c48…).
  expect(await sampleOf(2)).toEqual({ seed: 'frö', size: 2, attestedInSameAdministration: 1, employeeIsReference: 1 });
});

test('a company is related by any of its trades and any unit at or above, and counts once for several persons', async () => {
  const { summary, findings } = await aRun({
    ...EMPTY_REGISTER,
    units: [
      { unit_id: 'R', kind: 'organisation', trades: '84' },
      { unit_id: 'A1', kind: 'administration', parent_id: 'R', trades: '86 87' },
      { unit_id: 'U1', kind: 'unit', parent_id: 'A1', trades: '' },
      { unit_id: 'U2', kind: 'unit', parent_id: 'R', trades: '01' },
      // Above itself, and below nothing.
      { unit_id: 'U3', kind: 'unit', parent_id: 'U4', trades: '55' },
      { unit_id: 'U4', kind: 'unit', parent_id: 'U3', trades: '56' },
    ],
    employees: [
      anEmployee(1),
      anEmployee(2),
      anEmployee(3, { unit_id: 'U2' }),
      anEmployee(4, { unit_id: 'U3' }),
      anEmployee(5, { unit_id: 'NONE' }),
    ],
    engagements: [
      // The division stands on a row of somebody else, and second in it.
      anEngagement(1, { sni: '70.220' }),
      anEngagement(2, { sni: '62.010 87.301' }),
      // Its row ended before the period: what it says of the company does not count.
      anEngagement(3, { organisation_number: '559800-5022', sni: '70.220' }),
      anEngagement(2, { organisation_number: '559800-5022', sni: '01.110', to: '2025-06-30' }),
      anEngagement(4, { organisation_number: '559800-5030', sni: '56100' }),
      anEngagement(5, { organisation_number: '559800-5048', sni: '84' }),
      // Related to the top unit, and flagged.
      anEngagement(3, { organisation_number: '559800-5055', sni: '84.111', form: 'BRF' }),
      // One digit is no division.
      anEngagement(3, { organisation_number: '559800-5063', sni: '1' }),
    ],
  });
  expect(summary.engagements).toMatchObject({ engagements: 6, relatedCompanies: 2 });
  expect(shown(findings, 'related', 'employee_id', 'organisation_number')).toEqual([
    'E1 5598005014',
    'E2 5598005014',
    'E4 5598005030',
  ]);
});
