import { SummaryList, useLanguage } from '../../../../../platform/ui/index.ts';
import type { FactsProps } from '../../../ui/kind-pages.ts';
import { remoteWork } from '../schema.ts';
import { describe } from '../words.ts';
import type { StepId } from './step-schemas.ts';

/** On which page of the form each field is changed. */
const STEP_OF: Readonly<Record<string, StepId>> = {
  from: 'period',
  to: 'period',
  weeks: 'week',
  share: 'week',
  place: 'place',
  workplace: 'place',
  address: 'place',
  tasks: 'work',
  workingHours: 'work',
  availability: 'work',
  absence: 'work',
  meetings: 'work',
  results: 'work',
  equipment: 'terms',
  connection: 'terms',
  isMarked: 'terms',
  isInInventory: 'terms',
  costs: 'terms',
  noticeMonths: 'terms',
  followUp: 'terms',
  departures: 'departures',
};

/** What was applied for, a row for each answer; nothing until every question is answered. */
export function RemoteWorkFacts({ report, change }: FactsProps) {
  const language = useLanguage();
  const read = remoteWork.safeParse(report);
  if (!read.success) return null;
  return (
    <SummaryList
      rows={describe(read.data, language).map(({ field, label, value }) => ({
        label,
        value,
        ...(change === undefined ? {} : { change: (words) => change(STEP_OF[field] ?? 'secrecy', words) }),
      }))}
    />
  );
}
