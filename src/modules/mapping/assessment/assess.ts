import type { RunEvidence } from '../evidence/read-evidence.ts';
import type { Finding } from '../findings.ts';
import type { Check } from '../not-checked.ts';
import type { MappingOptions } from '../options.ts';
import type { Summary } from '../summary.ts';
import { assessAbroad } from './abroad.ts';
import { sumOf } from './assessed.ts';
import { type AdministrationCounts, countByAdministration } from './by-administration.ts';
import { assessEngagements } from './engagements.ts';
import { assessHygiene } from './hygiene.ts';
import { assessOral } from './oral.ts';
import { assessRemote } from './remote.ts';
import { assessSuppliers } from './suppliers.ts';

/** What comes of all questions. */
export interface Assessment {
  readonly summary: Summary;
  readonly findings: readonly Finding[];
  readonly administrations: readonly AdministrationCounts[];
}

/** Asks every question of a run and counts the answers. */
export function assess(
  evidence: RunEvidence,
  options: Pick<MappingOptions, 'from' | 'cutoff' | 'sample'>,
  notChecked: readonly Check[],
): Assessment {
  const period = { from: options.from, to: options.cutoff };
  const isChecked = (check: Check) => !notChecked.includes(check);
  const engagements = assessEngagements(evidence, isChecked, period);
  const suppliers = assessSuppliers(evidence, isChecked, options);
  const abroad = assessAbroad(evidence, isChecked);
  const remote = assessRemote(evidence, isChecked);
  const oral = assessOral(evidence, isChecked, period);
  const hygiene = assessHygiene(evidence, isChecked, period, abroad.uncovered);
  const findings = [engagements, suppliers, abroad, remote, oral, hygiene].flatMap((assessed) => assessed.findings);
  const population = evidence.people.persons.filter(({ isInPopulation }) => isInPopulation);
  return {
    summary: {
      period,
      population: {
        persons: population.length,
        managers: population.filter(({ employment }) => employment.isManager).length,
        protected: population.filter(({ isProtected }) => isProtected).length,
      },
      engagements: engagements.counts,
      suppliers: suppliers.counts,
      abroad: abroad.counts,
      remote: remote.counts,
      oral: oral.counts,
      hygiene: hygiene.counts,
      notChecked,
      rejectedRows: sumOf(evidence.files, ({ rejects }) => rejects.lines.length),
    },
    findings,
    administrations: countByAdministration(evidence, findings),
  };
}
