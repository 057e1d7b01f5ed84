import type { RunEvidence } from '../evidence/read-evidence.ts';
import { type Finding, placed } from '../findings.ts';
import type { Check } from '../not-checked.ts';
import { isExamined, runsOf } from '../rules/remote.ts';
import type { Summary } from '../summary.ts';
import { type Assessed, sumOf } from './assessed.ts';

/** Remote work without an agreement or above it (contract, rule 6). */
export function assessRemote(evidence: RunEvidence, isChecked: (check: Check) => boolean): Assessed<Summary['remote']> {
  const presence = isChecked('remote') ? evidence.presence : [];
  const runs = presence.flatMap(({ person, months }) => runsOf(person, months, evidence.casesOf(person)));
  return {
    counts: {
      monthsExamined: sumOf(presence, ({ months }) => months.filter(isExamined).length),
      withoutAgreement: runs.filter(({ fault }) => fault === 'remote-without-agreement').length,
      aboveAgreed: runs.filter(({ fault }) => fault === 'remote-above-agreed').length,
    },
    findings: runs.map(
      ({ person, fault, from, to, remoteRows, lines = [] }): Finding => ({
        finding: fault,
        person,
        kind: 'remote-work',
        from,
        to,
        days: remoteRows,
        ...placed('presence', lines),
      }),
    ),
  };
}
