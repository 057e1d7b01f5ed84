import type { EmploymentId, Id, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { FindingName, Hit } from '../findings.ts';
import type { Detector } from '../runs/detectors.ts';
import { detectorOf } from '../runs/detectors.ts';
import type { FoundEmployment } from '../work/extract.ts';

/** As entries and duties name the kind of thing. */
export const FINDING = 'finding';

export type FindingId = Id<'MappingFindingId'>;

/** Lines of a file that was handed in, by the name it had where it came from. */
export interface KeptPlace {
  readonly file: string;
  readonly lines: readonly number[];
}

/** A hit of a run, with where it stands in what was handed in. */
export interface PlacedHit extends Omit<Hit, 'evidence'> {
  readonly evidence: readonly KeptPlace[];
}

/** A hit as the register keeps it (träff). */
export interface FoundHit {
  readonly detector: Detector;
  readonly finding: FindingName;
  readonly person: PersonId;
  readonly employment: EmploymentId;
  readonly unit: UnitId;
  /** With the person what makes it the same another time. */
  readonly key: string;
  readonly kind: string;
  readonly class: string | null;
  readonly organisationNumber: string | null;
  readonly isSoleTrader: boolean;
  readonly country: string | null;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly days: number | null;
  readonly amountSek: string | null;
  readonly confidence: string | null;
  readonly disagreement: boolean | null;
  readonly documented: boolean | null;
  readonly evidence: readonly KeptPlace[];
  readonly caseId: string | null;
}

/** What a run found, as the register keeps it; `of` is whose employee number the hit names. */
export function foundHit({ row, evidence, caseId }: PlacedHit, of: FoundEmployment): FoundHit {
  const isSoleTrader = row.organisation_number !== '' && row.organisation_number === of.ownNumber;
  const finding = row.finding as FindingName;
  return {
    detector: detectorOf(finding),
    finding,
    person: of.person,
    employment: of.employment,
    unit: of.unit,
    key: keyOf(row, caseId, isSoleTrader),
    kind: row.kind,
    class: orNull(row.class),
    organisationNumber: isSoleTrader ? null : orNull(row.organisation_number),
    isSoleTrader,
    country: orNull(row.country),
    firstDay: orNull(row.from),
    lastDay: orNull(row.to),
    days: row.days === '' ? null : Number(row.days),
    amountSek: orNull(row.amount_sek),
    confidence: orNull(row.confidence),
    disagreement: flagOf(row.disagreement),
    documented: flagOf(row.documented),
    evidence,
    caseId,
  };
}

/** A case is known by itself; else what was found by the company or country, and the period's first day. */
function keyOf(row: Hit['row'], caseId: string | null, isSoleTrader: boolean): string {
  const what = isSoleTrader ? 'own' : row.organisation_number || row.country;
  const isAboutCase = what === '' && caseId !== null;
  return keyOfHit({ finding: row.finding, kind: row.kind, what: isAboutCase ? caseId : what, from: row.from });
}

/** What makes a hit about a person the same another time. */
export function keyOfHit(of: {
  readonly finding: string;
  readonly kind: string;
  readonly what: string;
  readonly from: string;
}) {
  return [of.finding, of.kind, of.what, of.from].join('|');
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

function flagOf(text: string): boolean | null {
  return text === '' ? null : text === 'true';
}
