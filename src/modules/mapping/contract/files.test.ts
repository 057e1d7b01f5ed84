import { expect, test } from 'vitest';
import { anEmployee, anEngagement, aRun, BASE, personalNumber, rejectedLines, shown, UNITS } from '../fixture.ts';

/** Sets written from the contract's text alone, with what it says must come of them. */

test('byte-order marks, commas, letter case, foreign columns, quotes and blank lines are no matter; shapes are', async () => {
  const units =
    '\ufeffKIND,Unit_ID,extra,name,parent_id,trades\r\norganisation,R,x,"Region; ""Ö""",,\r\n\r\n,,,,,\r\nunit,U1,,"två\nrader",R,85\r\n';
  const { summary } = await aRun({ ...BASE, units, 'own-companies': '\ufefforganisation_number\n559800-5014\n' });
  expect(summary.rejectedRows).toBe(0);
  expect(
    await rejectedLines('units', {
      units:
        'unit_id;name;parent_id;kind;trades\nR;;;organisation;\nU1;en\nU2;a;R;unit;;\n;;;;\nU3;a;R;Unit;\n;a;R;unit;\nU4;a;R;unit;\nU4;b;R;area;\n',
    }).catch((fault: unknown) => String(fault)),
  ).toEqual([3, 4, 6, 7, 9]);
});

test('amounts: grouped, signed, with one comma or point; rounded once, half up towards plus infinity', async () => {
  const invoice = (invoice_id: string, amount_sek: string, different: Record<string, string> = {}) => ({
    invoice_id,
    supplier_id: 'S1',
    date: '2026-01-01',
    amount_sek,
    paid_on: '2026-01-02',
    attested_by: 'E1',
    reference: '',
    ...different,
  });
  const files = (invoices: ReturnType<typeof invoice>[]) => ({
    ...BASE,
    engagements: [anEngagement(1)],
    suppliers: [
      { supplier_id: 'S1', organisation_number: '16559800-5014', name: 'A' },
      { supplier_id: 'S2', organisation_number: '', name: 'utan nummer' },
    ],
    invoices,
  });
  const paid = async (...amounts: string[]) =>
    (await aRun(files(amounts.map((amount, index) => invoice(`I${index}`, amount))))).summary.suppliers.amountPaidSek;
  expect(await paid('1 000,25', '2 000.25', '-0,01')).toBe(3000n);
  expect(await paid('0,5')).toBe(1n);
  expect(await paid('-0,5')).toBe(0n);
  expect(await paid('-1,5')).toBe(-1n);
  expect(await paid('0.1', '0.2', '0.2')).toBe(1n);
  expect(await paid('9007199254740993')).toBe(9007199254740993n);
  const all = files([
    invoice('I1', '1.000,00'),
    invoice('I2', '−5'),
    invoice('I3', '+5'),
    invoice('I4', ''),
    invoice('I5', '5,'),
    invoice('I6', '5'),
    // Paid on the first and last day counts, the day before and after not; the invoice's own date is no matter.
    invoice('I7', '10', { paid_on: '2025-07-01', date: '2024-01-01' }),
    invoice('I8', '100', { paid_on: '2026-06-30' }),
    invoice('I9', '1000', { paid_on: '2025-06-30' }),
    invoice('I10', '1000', { paid_on: '2026-07-01' }),
    invoice('I11', '1000', { paid_on: '' }),
    invoice('I6', '7'),
    invoice('I12', '1000', { supplier_id: 'S2' }),
    invoice('I13', '1000', { supplier_id: 'okänd' }),
  ]);
  const { summary, findings } = await aRun(all, { acceptRejects: true });
  expect(summary.suppliers).toMatchObject({ companiesPaid: 1, invoicesPaid: 3, amountPaidSek: 115n });
  expect(shown(findings, 'supplier-hit', 'class', 'amount_sek')).toEqual(['paid 115']);
  expect(summary.rejectedRows).toBe(6);
});

test('a personal number of ten digits has the latest century before the cut-off, with a plus a hundred years earlier', async () => {
  const { summary } = await aRun({
    units: UNITS,
    employees: [
      anEmployee(1),
      anEmployee(2, { personal_number: '260701-9801' }),
      anEmployee(3, { personal_number: '260630-9802' }),
      anEmployee(4, { personal_number: '260630+9802' }),
      anEmployee(5, { personal_number: '800161-9803', employee_id: 'coordination' }),
    ],
    engagements: [
      anEngagement(1, { personal_number: personalNumber(1).slice(2) }),
      anEngagement(2, { personal_number: '192607019801' }),
      anEngagement(3, { personal_number: '202606309802' }),
      anEngagement(4, { personal_number: '19260630-9802' }),
      anEngagement(5, { personal_number: '19800161+9803' }),
    ],
  });
  expect(summary.engagements.persons).toBe(5);
});
