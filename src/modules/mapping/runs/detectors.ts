import type { FindingName } from '../findings.ts';
import type { FileName } from '../schema.ts';

/** What a run can look for (detektorer). Each is decided on by itself, and names open for each by itself. */
export const DETECTORS = ['engagements', 'suppliers', 'abroad', 'remote', 'oral', 'hygiene'] as const;
export type Detector = (typeof DETECTORS)[number];

/** Those that are on unless a run says otherwise: the one that reads logs of sign-ins is not (DOMAIN 26). */
export const USUAL_DETECTORS: readonly Detector[] = DETECTORS.filter((one) => one !== 'abroad');

/** What a detector reads and what it may find. `needs` are the files without which it finds nothing. */
export interface DetectorParts {
  readonly needs: readonly FileName[];
  readonly mayHave: readonly FileName[];
  readonly finds: readonly FindingName[];
}

/** Each detector's files and findings (contract, "notChecked" and "findings.csv"). */
export const DETECTOR_PARTS: Readonly<Record<Detector, DetectorParts>> = {
  engagements: {
    needs: ['engagements'],
    mayHave: ['own-companies'],
    finds: ['engagement', 'flagged', 'related', 'not-in-extract'],
  },
  suppliers: {
    needs: ['engagements', 'suppliers'],
    mayHave: ['own-companies', 'invoices'],
    finds: ['supplier-hit'],
  },
  abroad: { needs: ['signins'], mayHave: ['absences'], finds: ['work-abroad-undeclared'] },
  remote: { needs: ['presence'], mayHave: [], finds: ['remote-without-agreement', 'remote-above-agreed'] },
  oral: { needs: ['survey'], mayHave: [], finds: ['oral-agreement'] },
  hygiene: {
    needs: [],
    mayHave: [],
    finds: ['decided-after-start', 'unsigned', 'expired', 'left-employment'],
  },
};

/** The detector that a finding comes from. */
export function detectorOf(finding: FindingName): Detector {
  const found = DETECTORS.find((one) => DETECTOR_PARTS[one].finds.includes(finding));
  if (found === undefined) throw new Error(`no detector finds ${finding}`);
  return found;
}

/** The files that may be handed in for these detectors; any other would be collected for nothing. */
export function filesFor(detectors: readonly Detector[]): ReadonlySet<FileName> {
  return new Set(detectors.flatMap((one) => [...DETECTOR_PARTS[one].needs, ...DETECTOR_PARTS[one].mayHave]));
}
