import { add, type Decimal, ZERO } from '../../../kernel/money.ts';
import type { OrganisationNumber } from '../../../kernel/organisation-number.ts';
import { drawSample } from '../../../kernel/sample.ts';
import type { Person } from '../evidence/people.ts';
import { foldCase } from '../fold-case.ts';
import type { Engagement } from './engagements.ts';

/** An invoice of a company that somebody in the population is engaged in, paid in the period. */
export interface PaidInvoice {
  readonly invoiceId: string;
  readonly organisationNumber: OrganisationNumber;
  readonly amount: Decimal;
  readonly attestedBy: string;
  readonly reference: string;
}

/** What was paid to each company in the period; companies without a paid invoice are not there. */
export function paidByCompany(invoices: readonly PaidInvoice[]): Map<OrganisationNumber, Decimal> {
  const paid = new Map<OrganisationNumber, Decimal>();
  for (const { organisationNumber, amount } of invoices)
    paid.set(organisationNumber, add(paid.get(organisationNumber) ?? ZERO, amount));
  return paid;
}

/** The drawn invoices (contract, rule 4): how many, and on how many attester or reference stand close to the company. */
export interface SampleOutcome {
  readonly size: number;
  readonly attestedInSameAdministration: number;
  readonly employeeIsReference: number;
}

/** Draws the sample and looks at each invoice in it. `engagements` are those of the companies, flagged ones left out. */
export function lookAtSample(
  invoices: readonly PaidInvoice[],
  draw: { readonly seed: string; readonly size: number },
  engagements: readonly Engagement[],
  personByEmployeeId: ReadonlyMap<string, Person>,
): SampleOutcome {
  const engaged = Map.groupBy(engagements, (engagement) => engagement.organisationNumber);
  const byId = new Map(invoices.map((invoice) => [invoice.invoiceId, invoice]));
  const drawn = drawSample(byId.keys(), draw.seed, draw.size).map((id) => byId.get(id) as PaidInvoice);
  const peopleOf = (invoice: PaidInvoice) => (engaged.get(invoice.organisationNumber) ?? []).map((one) => one.person);
  return {
    size: drawn.length,
    attestedInSameAdministration: drawn.filter((invoice) => {
      const administration = personByEmployeeId.get(invoice.attestedBy)?.administrationId ?? '';
      return administration !== '' && peopleOf(invoice).some((person) => person.administrationId === administration);
    }).length,
    employeeIsReference: drawn.filter((invoice) => {
      const reference = comparable(invoice.reference);
      return reference !== '' && peopleOf(invoice).some((person) => namesOf(person).includes(reference));
    }).length,
  };
}

/** What a reference can say to mean the person: an employee id or a name. */
function namesOf({ employments }: Person): string[] {
  return employments.flatMap(({ employeeId, name }) => [comparable(employeeId), comparable(name)]);
}

/** Without regard to case and repeated spaces. */
function comparable(text: string): string {
  return foldCase(text.trim().replace(/\s+/g, ' '));
}
