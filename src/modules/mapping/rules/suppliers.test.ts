import { expect, test } from 'vitest';
import { parseDecimal, ZERO } from '../../../kernel/money.ts';
import type { OrganisationNumber } from '../../../kernel/organisation-number.ts';
import type { Person } from '../evidence/people.ts';
import { spanOf } from '../span.ts';
import { aPerson } from './fixture.ts';
import { newPaidInvoices, type PaidInvoice } from './paid-invoices.ts';
import { lookAtSample } from './suppliers.ts';

const COMPANY = '5598005014' as OrganisationNumber;
const OTHER = '5598005022' as OrganisationNumber;

const decimal = (text: string) => parseDecimal(text) ?? ZERO;

const anInvoice = (different: Partial<PaidInvoice> = {}): PaidInvoice => ({
  invoiceId: 'F1',
  organisationNumber: COMPANY,
  amount: decimal('100'),
  attestedBy: '',
  reference: '',
  ...different,
});

function look(invoice: Partial<PaidInvoice>, engaged: Person, others: Record<string, Person> = {}) {
  const engagement = { ...spanOf('', ''), person: engaged, organisationNumber: COMPANY, flag: undefined, lines: [] };
  const byId = new Map(Object.entries({ [engaged.employment.employeeId]: engaged, ...others }));
  const { attestedInSameAdministration, employeeIsReference } = lookAtSample([anInvoice(invoice)], [engagement], byId);
  return [attestedInSameAdministration, employeeIsReference];
}

test('an attester in the same administration as somebody engaged in the company counts, also that person', () => {
  const engaged = aPerson();
  expect(look({ attestedBy: 'E1' }, engaged)).toEqual([1, 0]);
  expect(look({ attestedBy: 'E2' }, engaged, { E2: aPerson({ index: 1, isInPopulation: false }) })).toEqual([1, 0]);
  expect(look({ attestedBy: 'E2' }, engaged, { E2: aPerson({ administrationId: 'A2' }) })).toEqual([0, 0]);
  expect(look({ attestedBy: 'unknown' }, engaged)).toEqual([0, 0]);
  expect(look({ attestedBy: '' }, engaged)).toEqual([0, 0]);
});

test('no administration is never the same as another', () => {
  const engaged = aPerson({ administrationId: '' });
  expect(look({ attestedBy: 'E2' }, engaged, { E2: aPerson({ administrationId: '' }) })).toEqual([0, 0]);
});

test('only people engaged in the company of the invoice count', () => {
  expect(look({ attestedBy: 'E1', reference: 'E1', organisationNumber: OTHER }, aPerson())).toEqual([0, 0]);
});

test('a reference is somebody engaged by employee id or name, whatever the letter case and spaces', () => {
  for (const reference of ['E1', 'e1', 'Ada Åberg', 'ADA  ÅBERG', ' ada åberg '])
    expect(look({ reference }, aPerson()), reference).toEqual([0, 1]);
  for (const reference of ['', ' ', 'E11', 'Ada', 'Ref: Ada Åberg'])
    expect(look({ reference }, aPerson()), reference).toEqual([0, 0]);
});

test('every employee id and name of the person counts', () => {
  const { employment } = aPerson();
  const person = aPerson({ employments: [employment, { ...employment, employeeId: 'E7', name: 'Ada Öberg' }] });
  expect(look({ reference: 'e7' }, person)).toEqual([0, 1]);
  expect(look({ reference: 'Ada Öberg' }, person)).toEqual([0, 1]);
});

test('somebody without a name is no reference of an invoice without one', () => {
  const { employment } = aPerson();
  expect(look({ reference: '' }, aPerson({ employments: [{ ...employment, name: '' }] }))).toEqual([0, 0]);
});

test('paid invoices are summed by company, exactly, and as many are drawn as asked', () => {
  const invoices = ['0,10', '0.20', '-1'].map((amount, n) =>
    anInvoice({ invoiceId: `F${n}`, amount: decimal(amount) }),
  );
  const paid = newPaidInvoices({ seed: 'x', size: 3 });
  for (const invoice of [...invoices, anInvoice({ organisationNumber: OTHER })]) paid.add(invoice);
  const { byCompany, drawn } = paid.all();
  expect(byCompany).toEqual(
    new Map([
      [COMPANY, { amount: { units: -70n, scale: 2 }, invoices: 3 }],
      [OTHER, { amount: { units: 100n, scale: 0 }, invoices: 1 }],
    ]),
  );
  expect(drawn).toHaveLength(3);
});

test('without a sample none is drawn', () => {
  const paid = newPaidInvoices(undefined);
  paid.add(anInvoice());
  expect(paid.all().drawn).toEqual([]);
});
