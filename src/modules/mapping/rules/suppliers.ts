import type { Person } from '../evidence/people.ts';
import { foldCase } from '../fold-case.ts';
import type { Engagement } from './engagements.ts';
import type { PaidInvoice } from './paid-invoices.ts';

/** The drawn invoices (contract, rule 4): how many, and on how many attester or reference stand close to the company. */
export interface SampleOutcome {
  readonly size: number;
  readonly attestedInSameAdministration: number;
  readonly employeeIsReference: number;
}

/** Looks at each invoice of the sample. `engagements` are those of the companies, flagged ones left out. */
export function lookAtSample(
  drawn: readonly PaidInvoice[],
  engagements: readonly Engagement[],
  personByEmployeeId: ReadonlyMap<string, Person>,
): SampleOutcome {
  const engaged = Map.groupBy(engagements, (engagement) => engagement.organisationNumber);
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
