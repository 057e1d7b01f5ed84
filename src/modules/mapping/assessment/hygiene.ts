import type { Case } from '../evidence/cases.ts';
import type { RunEvidence } from '../evidence/read-evidence.ts';
import type { Finding } from '../findings.ts';
import type { Check } from '../not-checked.ts';
import { daysAfterExpiry, isDecidedAfterStart, isOfSomebodyWhoLeft, isUnsigned } from '../rules/hygiene.ts';
import type { Span } from '../span.ts';
import type { Summary } from '../summary.ts';
import type { UncoveredDays } from './abroad.ts';
import { type Assessed, countBy } from './assessed.ts';

const FINDINGS = ['decided-after-start', 'unsigned', 'expired', 'left-employment'] as const;

/** What is not in order in the register itself (contract, rule 8). `uncovered` are the days abroad that nothing covers. */
export function assessHygiene(
  evidence: RunEvidence,
  isChecked: (check: Check) => boolean,
  period: Span,
  uncovered: UncoveredDays,
): Assessed<Summary['hygiene']> {
  const cases = isChecked('hygiene') ? evidence.cases : [];
  const remoteDays = new Map(evidence.presence.map(({ person, remoteDays: days }) => [person, days]));
  const findings = cases.flatMap((one) => {
    const days = { remote: remoteDays.get(one.person) ?? [], abroad: uncovered.get(one.person) ?? new Map() };
    const daysAfter = daysAfterExpiry(one, evidence.casesOf(one.person), days, period.to);
    return [
      ...(isDecidedAfterStart(one, period) ? [findingOf('decided-after-start', one)] : []),
      ...(isUnsigned(one, period) ? [findingOf('unsigned', one)] : []),
      ...(daysAfter > 0 ? [{ ...findingOf('expired', one), days: daysAfter }] : []),
      ...(isOfSomebodyWhoLeft(one, period.to) ? [findingOf('left-employment', one)] : []),
    ];
  });
  return { counts: countBy(FINDINGS, findings, ({ finding }) => finding), findings };
}

function findingOf<Name extends (typeof FINDINGS)[number]>(finding: Name, one: Case): Finding & { finding: Name } {
  const { id, person, kind, organisationNumber, country, from, to } = one;
  return { finding, person, kind, organisationNumber, country, from, to, caseId: id };
}
