import { expect, test } from 'vitest';
import { anEmployee, anEngagement, aRun, BASE, shown, UNITS } from '../fixture.ts';

const INVOICE = {
  invoice_id: 'F1',
  supplier_id: 'S1',
  date: '2026-01-01',
  amount_sek: '100,50',
  paid_on: '2026-01-31',
};

test('paid is at least one invoice with a payment day in the period, of any supplier with the number', async () => {
  const { summary, findings } = await aRun({
    units: UNITS,
    employees: [anEmployee(1), anEmployee(2)],
    engagements: [anEngagement(1), anEngagement(2), anEngagement(2, { organisation_number: '5598005022' })],
    suppliers: [
      { supplier_id: 'S1', organisation_number: '5598005014' },
      { supplier_id: 'S2', organisation_number: '165598005014' },
      { supplier_id: 'S3', organisation_number: '559800-5022' },
      { supplier_id: 'S4' },
    ],
    invoices: [
      INVOICE,
      { ...INVOICE, invoice_id: 'F2', supplier_id: 'S2', paid_on: '2025-07-01', amount_sek: '-0,01' },
      { ...INVOICE, invoice_id: 'F3', paid_on: '2025-06-30' },
      { ...INVOICE, invoice_id: 'F4', paid_on: '2026-07-01' },
      { ...INVOICE, invoice_id: 'F5', supplier_id: 'S3', paid_on: '' },
      { ...INVOICE, invoice_id: 'F6', supplier_id: 'S4' },
      { ...INVOICE, invoice_id: 'F7', supplier_id: 'S3', paid_on: '2026-06-30', amount_sek: '1' },
      { ...INVOICE, invoice_id: 'F7', supplier_id: 'S3', paid_on: '2026-06-30', amount_sek: '1000' },
    ],
  });
  expect(summary.suppliers).toMatchObject({
    personsWithSupplierHit: 2,
    engagementsWithSupplierHit: 3,
    companiesWithSupplierHit: 2,
    companiesPaid: 2,
    invoicesPaid: 3,
    amountPaidSek: 101n,
  });
  expect(shown(findings, 'supplier-hit', 'employee_id', 'organisation_number', 'class', 'amount_sek')).toEqual([
    'E1 5598005014 paid 100',
    'E2 5598005014 paid 100',
    'E2 5598005022 paid 1',
  ]);
});

test('a company that was never paid has the amount 0; nothing is said of payments that are not checked', async () => {
  const files = {
    ...BASE,
    engagements: [anEngagement(1)],
    suppliers: [{ supplier_id: 'S1', organisation_number: '5598005014' }],
  };
  const unpaid = await aRun({ ...files, invoices: [] });
  expect(shown(unpaid.findings, 'supplier-hit', 'class', 'amount_sek')).toEqual(['unpaid 0']);
  const unchecked = await aRun(files);
  expect(shown(unchecked.findings, 'supplier-hit', 'class', 'amount_sek')).toEqual([' ']);
});

test('without a seed nothing is drawn; with one the sample is of the paid invoices of those companies', async () => {
  const files = {
    units: UNITS,
    employees: [anEmployee(1), anEmployee(2, { employed_to: '2020-01-01' }), anEmployee(3, { unit_id: 'U2' })],
    engagements: [anEngagement(1)],
    suppliers: [
      { supplier_id: 'S1', organisation_number: '5598005014' },
      { supplier_id: 'S2', organisation_number: '5598005022' },
    ],
    invoices: [
      { ...INVOICE, attested_by: 'E2', reference: 'person  1' },
      { ...INVOICE, invoice_id: 'F2', attested_by: 'E3', reference: 'e1' },
      { ...INVOICE, invoice_id: 'F3', attested_by: 'E1', paid_on: '' },
      { ...INVOICE, invoice_id: 'F4', attested_by: 'E1', supplier_id: 'S2' },
    ],
  };
  const none = { seed: '', size: 0, attestedInSameAdministration: 0, employeeIsReference: 0 };
  expect((await aRun(files)).summary.suppliers.sample).toEqual(none);
  const { summary } = await aRun(files, { sample: { seed: 'frö', size: 28 } });
  expect(summary.suppliers.sample).toEqual({
    seed: 'frö',
    size: 2,
    attestedInSameAdministration: 1,
    employeeIsReference: 2,
  });
});
