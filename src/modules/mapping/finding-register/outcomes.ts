import { sql } from 'kysely';
import { suppressColumn } from '../../../kernel/suppression.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { OutcomeTable } from '../report/report-pdf.ts';
import { DETECTORS, type Detector } from '../runs/detectors.ts';
import type { RunId } from '../runs/run.ts';
import { OUTCOME_COUNTS, type OutcomeCount } from './standing.ts';

/** How many findings of a run there are by detector, and what came of them; those alone whose names were opened. */
export interface DetectorOutcomes {
  readonly detector: Detector;
  readonly counts: Readonly<Record<OutcomeCount, number>>;
}

/** Counts them. It answers the system: no names are in it. */
export async function countOutcomes(tx: Tx, run: RunId): Promise<readonly DetectorOutcomes[]> {
  const { rows } = await sql<{ detector: Detector; outcome: string | null; count: number }>`
    select finding.detector, finding.outcome, count(*)::integer as count
    from mapping_sighting sighting join mapping_finding finding using (employer_id, finding_id)
      join mapping_name_opening opening on opening.run_id = sighting.run_id and opening.detector = finding.detector
    where sighting.run_id = ${run} group by finding.detector, finding.outcome`.execute(tx);
  const byDetector = Map.groupBy(rows, ({ detector }) => detector);
  return DETECTORS.filter((detector) => byDetector.has(detector)).map((detector) => {
    const of = byDetector.get(detector) ?? [];
    const sum = (which: (outcome: string | null) => boolean) =>
      of.filter(({ outcome }) => which(outcome)).reduce((total, { count }) => total + count, 0);
    return {
      detector,
      counts: {
        found: sum(() => true),
        waiting: sum((outcome) => outcome === null),
        explained: sum((outcome) => outcome === 'explained'),
        regularised: sum((outcome) => outcome === 'regularised'),
        ended: sum((outcome) => outcome === 'ended'),
        'to-measures': sum((outcome) => outcome === 'to-measures'),
      },
    };
  });
}

const TITLES: Readonly<Record<OutcomeCount, string>> = {
  found: 'Träffar',
  waiting: 'Inte avslutade',
  explained: 'Förklarade',
  regularised: 'Anmälda i efterhand',
  ended: 'Upphörda',
  'to-measures': 'Till åtgärder',
};
const DETECTOR_TITLES: Readonly<Record<Detector, string>> = {
  engagements: 'Uppdrag och ägande',
  suppliers: 'Leverantörer',
  abroad: 'Inloggningar från utlandet',
  remote: 'Distansarbete',
  oral: 'Muntligt överenskommet',
  hygiene: 'Registrets ordning',
};

/** The table of a report: small counts are suppressed along each row, which stands with its sum. */
export function outcomeTable(outcomes: readonly DetectorOutcomes[]): OutcomeTable {
  const [sum, ...parts] = OUTCOME_COUNTS;
  return {
    titles: ['Detektor', TITLES[sum], ...parts.map((one) => TITLES[one])],
    rows: outcomes.map(({ detector, counts }) => {
      const { cells, total } = suppressColumn(parts.map((one) => counts[one]));
      return [DETECTOR_TITLES[detector], String(total), ...cells.map(String)];
    }),
  };
}
