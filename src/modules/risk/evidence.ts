import type { EmploymentId, UnitId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Tx } from '../../platform/database/index.ts';
import { listEntriesOf, type Subject } from '../../platform/journal/index.ts';
import type { Evidence } from '../guidelines/index.ts';

/** What evidence is asked about: the kind of work, and whose or which unit's. */
interface Asked {
  readonly kind: string;
  readonly on: LocalDate;
  readonly employment: EmploymentId;
  readonly unit: UnitId | null;
}

const OF_UNIT = [
  'risk-assessment.completed',
  'risk-assessment.followed-up',
  'safety-representative.called',
  'council.informed',
];
const OF_EMPLOYMENT = ['individual-assessment.answered', 'individual-assessment.confirmed'];

/**
 * What risk assessments prove where a guideline asks for them before an agreement, one line for each page. An assessment
 * proves something about the kind of work that it `concerns` and of the unit that it was made for, no other.
 */
export const riskEvidence = [
  {
    types: OF_UNIT,
    page: '/risk-assessments',
    listEvidence: async (tx: Tx, { kind, unit }: Asked) =>
      unit === null ? [] : evidenceOf(tx, { kind: 'unit', id: unit }, OF_UNIT, kind),
  },
  {
    types: OF_EMPLOYMENT,
    page: '/individual-assessments',
    listEvidence: (tx: Tx, { kind, employment }: Asked) =>
      evidenceOf(tx, { kind: 'employment', id: employment }, OF_EMPLOYMENT, kind),
  },
] as const;

async function evidenceOf(tx: Tx, subject: Subject, types: readonly string[], kind: string): Promise<Evidence[]> {
  return (await listEntriesOf(tx, subject))
    .filter(({ type, facts }) => types.includes(type) && facts?.concerns === kind)
    .map((entry) => ({ about: subject.kind, entry }));
}
