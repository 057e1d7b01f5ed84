import type { LocalDate } from '../../kernel/local-date.ts';
import type { OrganisationNumber } from '../../kernel/organisation-number.ts';
import { byCodePoint } from '../../kernel/text-order.ts';
import type { Person } from './evidence/people.ts';
import type { CaseKind, FileName } from './schema.ts';
import { shownDay } from './span.ts';

/** What a run can find (contract, "findings.csv"). */
export const FINDING_NAMES = [
  'engagement',
  'flagged',
  'related',
  'supplier-hit',
  'not-in-extract',
  'work-abroad-undeclared',
  'remote-without-agreement',
  'remote-above-agreed',
  'oral-agreement',
  'decided-after-start',
  'unsigned',
  'expired',
  'left-employment',
] as const;
export type FindingName = (typeof FINDING_NAMES)[number];

/** A hit about a person: an indication to look into, never a shortcoming. */
export interface Finding {
  readonly finding: FindingName;
  readonly person: Person;
  readonly kind: CaseKind;
  readonly class?: string | undefined;
  readonly organisationNumber?: OrganisationNumber | undefined;
  readonly country?: string;
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  readonly days?: number;
  /** Whole kronor. */
  readonly amountSek?: bigint | undefined;
  readonly confidence?: 'low' | 'medium' | 'high';
  readonly disagreement?: boolean;
  readonly documented?: boolean;
  /** Where it is read, for the one who looks into it. */
  readonly evidence?: EvidencePlace;
  /** The case of the register that it is about, or that comes nearest. */
  readonly caseId?: string | undefined;
}

/** Lines of a file, as it is called without its ending. */
export interface EvidencePlace {
  readonly file: FileName;
  readonly lines: readonly number[];
}

/** Where a finding is read, if that is known. */
export function placed(file: FileName, lines: readonly number[]): Pick<Finding, 'evidence'> {
  return lines.length === 0 ? {} : { evidence: { file, lines: [...new Set(lines)].sort((a, b) => a - b) } };
}

/** A finding in full, with where it is read: what the product keeps of a run. */
export interface Hit {
  readonly row: FindingRow;
  readonly evidence: EvidencePlace | null;
  readonly caseId: string | null;
}

/** What is kept of a finding. */
export function hitOf(finding: Finding): Hit {
  return { row: fullRow(finding), evidence: finding.evidence ?? null, caseId: finding.caseId ?? null };
}

export const FINDING_COLUMNS = [
  'finding',
  'employee_id',
  'administration_id',
  'unit_id',
  'kind',
  'class',
  'organisation_number',
  'country',
  'from',
  'to',
  'days',
  'amount_sek',
  'confidence',
  'disagreement',
  'documented',
  'explanation',
] as const;

/** A finding as findings.csv has it. */
export type FindingRow = Readonly<Record<(typeof FINDING_COLUMNS)[number], string>>;

/** What stands for a person with protected identity (skyddade personuppgifter). */
const PROTECTED = 'skyddad';

/** The finding in full, for the handler who may see it. */
export function fullRow(finding: Finding): FindingRow {
  const { person } = finding;
  return {
    finding: finding.finding,
    employee_id: person.employment.employeeId,
    administration_id: person.administrationId,
    unit_id: person.employment.unitId,
    kind: finding.kind,
    class: finding.class ?? '',
    organisation_number: finding.organisationNumber ?? '',
    country: finding.country ?? '',
    from: shownDay(finding.from),
    to: shownDay(finding.to),
    days: finding.days?.toString() ?? '',
    amount_sek: finding.amountSek?.toString() ?? '',
    confidence: finding.confidence ?? '',
    disagreement: finding.disagreement?.toString() ?? '',
    documented: finding.documented?.toString() ?? '',
    // The table of the contract names nothing for it; the sentence that explains a finding stands in the reports.
    explanation: '',
  };
}

/** The finding as everyone may see it: who has a protected identity cannot be told from it. */
export function openRow(finding: Finding): FindingRow {
  const row = fullRow(finding);
  if (!finding.person.isProtected) return row;
  return {
    ...row,
    employee_id: PROTECTED,
    administration_id: PROTECTED,
    unit_id: '',
    country: '',
    organisation_number: '',
  };
}

const SORTED_BY = ['finding', 'employee_id', 'from', 'organisation_number', ...FINDING_COLUMNS] as const;

/** The order of findings.csv: by finding, employee, from and organisation number, then by column from left to right. */
export function byPlace(a: FindingRow, b: FindingRow): number {
  for (const column of SORTED_BY) {
    const order = byCodePoint(a[column], b[column]);
    if (order !== 0) return order;
  }
  return 0;
}
