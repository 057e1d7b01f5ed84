import { PERSON_COUNTS, type PersonCount } from '../assessment/by-administration.ts';
import type { Check } from '../not-checked.ts';
import type { RunResult } from '../run.ts';
import type { Detector } from '../runs/detectors.ts';

/** What each detector checks. Suppliers are held against engagements, which are counted for that; how they stand in the register is not. */
const CHECKS_OF: Readonly<Record<Detector, readonly Check[]>> = {
  engagements: ['engagements', 'reconcile', 'own-companies'],
  suppliers: ['engagements', 'own-companies', 'suppliers', 'payments'],
  abroad: ['abroad', 'absences'],
  remote: ['remote'],
  oral: ['oral'],
  hygiene: ['hygiene'],
};

type Counted = Pick<RunResult, 'summary' | 'administrations'>;

/**
 * The counts of a run as far as it was decided on. The engine counts whatever the files allow; what no detector of the
 * decision asks for is not kept, and stands as not checked.
 */
export function onlyDecided({ summary, administrations }: Counted, detectors: readonly Detector[]): Counted {
  const decided = new Set(detectors.flatMap((one) => CHECKS_OF[one]));
  const isLeftOut = (check: Check) => !decided.has(check);
  const all = [...new Set(Object.values(CHECKS_OF).flat())];
  const notChecked = [...new Set([...summary.notChecked, ...all.filter(isLeftOut)])].sort();
  const { engagements, suppliers, abroad, remote, oral, hygiene } = summary;
  const reconciled = { personsUnknown: engagements.personsUnknown, notInExtract: engagements.notInExtract };
  return {
    summary: {
      ...summary,
      notChecked,
      engagements: isLeftOut('engagements')
        ? zeroed(engagements)
        : isLeftOut('reconcile')
          ? { ...engagements, ...zeroed(reconciled), byClass: zeroed(engagements.byClass) }
          : engagements,
      suppliers: isLeftOut('suppliers') ? { ...zeroed(suppliers), sample: suppliers.sample } : suppliers,
      abroad: isLeftOut('abroad') ? zeroed(abroad) : abroad,
      remote: isLeftOut('remote') ? zeroed(remote) : remote,
      oral: isLeftOut('oral') ? zeroed(oral) : oral,
      hygiene: isLeftOut('hygiene') ? zeroed(hygiene) : hygiene,
    },
    administrations: administrations.map((one) => ({ ...one, counts: decidedCounts(one.counts, isLeftOut) })),
  };
}

function decidedCounts(
  counts: Counted['administrations'][number]['counts'],
  isLeftOut: (check: Check) => boolean,
): Counted['administrations'][number]['counts'] {
  const entries = Object.entries(counts) as [PersonCount, number][];
  return Object.fromEntries(
    entries.map(([name, count]) => {
      const check = PERSON_COUNTS[name];
      return [name, check !== undefined && isLeftOut(check) ? 0 : count];
    }),
  ) as Counted['administrations'][number]['counts'];
}

/** The same counts, each nothing. */
function zeroed<Counts extends object>(counts: Counts): Counts {
  return Object.fromEntries(
    Object.entries(counts).map(([name, value]) => [
      name,
      typeof value === 'bigint'
        ? 0n
        : typeof value === 'number'
          ? 0
          : typeof value === 'object'
            ? zeroed(value)
            : value,
    ]),
  ) as Counts;
}
