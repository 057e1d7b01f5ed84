import { add, roundHalfUp, ZERO } from '../../../kernel/money.ts';
import type { RunEvidence } from '../evidence/read-evidence.ts';
import type { Finding } from '../findings.ts';
import type { Check } from '../not-checked.ts';
import type { MappingOptions } from '../options.ts';
import { lookAtSample } from '../rules/suppliers.ts';
import type { SupplierCounts } from '../summary.ts';
import { type Assessed, distinct, sumOf } from './assessed.ts';

/** Engagements in companies that the employer buys from, and what it paid them (contract, rule 4). */
export function assessSuppliers(
  evidence: RunEvidence,
  isChecked: (check: Check) => boolean,
  { sample }: Pick<MappingOptions, 'sample'>,
): Assessed<SupplierCounts> {
  const hits = evidence.engagements.all.filter(
    ({ flag, organisationNumber }) => flag === undefined && evidence.suppliers.has(organisationNumber),
  );
  const { byCompany, drawn } = evidence.paid;
  return {
    counts: {
      personsWithSupplierHit: distinct(hits, ({ person }) => person),
      engagementsWithSupplierHit: hits.length,
      companiesWithSupplierHit: distinct(hits, (one) => one.organisationNumber),
      companiesPaid: byCompany.size,
      invoicesPaid: sumOf([...byCompany.values()], ({ invoices }) => invoices),
      amountPaidSek: roundHalfUp(
        byCompany
          .values()
          .map(({ amount }) => amount)
          .reduce(add, ZERO),
      ),
      sample: { seed: sample?.seed ?? '', ...lookAtSample(drawn, hits, evidence.people.byEmployeeId) },
    },
    findings: hits.map(({ person, organisationNumber, from, to, lines }): Finding => {
      const hit = {
        finding: 'supplier-hit',
        person,
        kind: 'secondary-occupation',
        organisationNumber,
        from,
        to,
        evidence: { file: 'engagements', lines },
      } as const;
      if (!isChecked('payments')) return hit;
      const amount = byCompany.get(organisationNumber)?.amount;
      return { ...hit, class: amount === undefined ? 'unpaid' : 'paid', amountSek: roundHalfUp(amount ?? ZERO) };
    }),
  };
}
