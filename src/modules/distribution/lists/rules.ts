import type { LocalDate } from '../../../kernel/local-date.ts';
import type { DecisionToReport } from '../../authority/index.ts';

/** What a decision on a list lacks, or what the committee is to know of it. */
export const LACKS = ['no-journal-number', 'no-order', 'without-authority', 'older'] as const;
export type Lack = (typeof LACKS)[number];

/**
 * What is missing of a decision: its journal number, a decided delegation order behind it (the suggestion of Uppsikt is
 * nobody's delegation), that whoever made it could; or that it is older than the period and should have been reported
 * before (KL 6:40, 7:8).
 */
export function lacksOf(
  { journalNumber, version, finding, kind, decidedOn }: DecisionToReport,
  from: LocalDate,
): readonly Lack[] {
  return [
    ...(journalNumber === null ? (['no-journal-number'] as const) : []),
    ...(kind === 'delegation' && version === null ? (['no-order'] as const) : []),
    ...(finding === null ? [] : (['without-authority'] as const)),
    ...(decidedOn < from ? (['older'] as const) : []),
  ];
}
