import { SummaryList, useLanguage } from '../../../../../platform/ui/index.ts';
import type { FactsProps } from '../../../ui/kind-pages.ts';
import { describe } from '../words.ts';
import { readReport } from './answers.ts';
import type { StepId } from './step-schemas.ts';

/** On which page of the form each field is changed. */
const STEP_OF: Readonly<Record<string, StepId>> = {
  occasion: 'where',
  country: 'where',
  place: 'where',
  purpose: 'where',
  from: 'days',
  to: 'days',
  weekdays: 'days',
  days: 'days',
  shareAbroad: 'days',
  initiative: 'person',
  citizenship: 'person',
};

/** What was applied for, a row for each answer; nothing until every question is answered. */
export function WorkAbroadFacts({ report, change }: FactsProps) {
  const language = useLanguage();
  const read = readReport(report);
  if (read === undefined) return null;
  return (
    <SummaryList
      rows={describe(read, language).map(({ field, label, value }) => ({
        label,
        value,
        ...(change === undefined ? {} : { change: (words) => change(STEP_OF[field] ?? 'data', words) }),
      }))}
    />
  );
}
