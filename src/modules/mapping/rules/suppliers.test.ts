import { expect, test } from 'vitest';
import { parseDecimal, ZERO } from '../../../kernel/money.ts';
import type { OrganisationNumber } from '../../../kernel/organisation-number.ts';
import type { Person } from '../evidence/people.ts';
import { spanOf } from '../span.ts';
import { aPerson } from './fixture.ts';
import { lookAtSample, type PaidInvoice, paidByCompany } from './suppliers.ts';

const COMPANY = '5598005014' as OrganisationNumber;
const OTHER = '5598005022' as OrganisationNumber;

const anInvoice = (different: Partial<PaidInvoice> = {}): PaidInvoice => ({
  invoiceId: 'F1',
  organisationNumber: COMPANY,
  amount: parseDecimal('100') ?? ZERO,
  attestedBy: '',
  reference: '',
  ...different,
});

function look(invoice: Partial<PaidInvoice>, engaged: Person, others: Record<string, Person> = {}) {
  const engagement = { ...spanOf('', ''), person: engaged, organisationNumber: COMPANY, flag: undefined };
  const byId = new Map(Object.entries({ [engaged.employment.employeeId]: engaged, ...others }));
  const { attestedInSameAdministration, employeeIsReference } = lookAtSample(
    [anInvoice(invoice)],
    { seed: 'x', size: 28 },
    [engagement],
    byId,
  );
  return [attestedInSameAdministration, employeeIsReference];
}

test('what was paid is summed by company, exactly', () => {
  const amounts = ['0,10', '0.20', '-1'].map((text) => anInvoice({ amount: parseDecimal(text) ?? ZERO }));
  expect(paidByCompany([...amounts, anInvoice({ organisationNumber: OTHER })])).toEqual(
    new Map([
      [COMPANY, { units: -70n, scale: 2 }],
      [OTHER, { units: 100n, scale: 0 }],
    ]),
  );
});

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

test('as many are drawn as asked, or as there are', () => {
  const invoices = ['F1', 'F2', 'F3'].map((invoiceId) => anInvoice({ invoiceId }));
  expect(lookAtSample(invoices, { seed: 'x', size: 2 }, [], new Map()).size).toBe(2);
  expect(lookAtSample(invoices, { seed: 'x', size: 28 }, [], new Map()).size).toBe(3);
});
