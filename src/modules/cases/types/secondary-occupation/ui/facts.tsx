import type { LocalDate } from '../../../../../kernel/local-date.ts';
import { SummaryList, type SummaryRow, useFormats, useLanguage, useTexts } from '../../../../../platform/ui/index.ts';
import type { FactsProps } from '../../../ui/kind-pages.ts';
import { ENGAGEMENT_TITLES, RELATION_TITLES, STATE_TITLES, TIE_TITLES } from '../texts.ts';
import { OTHER_TIES, type StepId } from './step-schemas.ts';
import { occupationTexts } from './texts.ts';

type Titles = Readonly<Record<string, Readonly<Record<'sv' | 'en', string>>>>;

/** What was reported, a row for each question. */
export function OccupationFacts({ report, change }: FactsProps) {
  const t = useTexts(occupationTexts);
  const language = useLanguage();
  const formats = useFormats();
  const title = (titles: Titles, id: unknown) => (typeof id === 'string' ? titles[id]?.[language] : undefined);
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const day = (value: unknown) =>
    typeof value === 'string' && value !== '' ? formats.day(value as LocalDate) : undefined;
  const hours = (value: unknown) =>
    typeof value === 'number' ? t('cases.occupation.hours.value', { n: formats.number(value) }) : undefined;
  const yesNo = (value: unknown) => (value === true ? t('cases.occupation.yes') : t('cases.occupation.no'));
  const relations = Array.isArray(report.relations) ? report.relations : [];
  const ties = OTHER_TIES.filter((tie) => report[tie] === true);
  const row = (step: StepId, label: string, value: SummaryRow['value']): SummaryRow => ({
    label,
    value,
    ...(change === undefined ? {} : { change: (words) => change(step, words) }),
  });
  return (
    <SummaryList
      rows={[
        row('what', t('cases.occupation.engagement'), title(ENGAGEMENT_TITLES, report.engagement)),
        row('what', t('cases.occupation.counterpart.short'), text(report.counterpart)),
        row('what', t('cases.occupation.organisation-number'), dashed(text(report.organisationNumber))),
        row('work', t('cases.occupation.description'), text(report.description)),
        row('work', t('cases.occupation.state'), title(STATE_TITLES, report.state)),
        row('work', t('cases.occupation.from'), day(report.from)),
        row('work', t('cases.occupation.to'), day(report.to) ?? t('cases.occupation.goes-on')),
        row('time', t('cases.occupation.hours'), hours(report.hoursPerWeek)),
        row('time', t('cases.occupation.when'), text(report.when)),
        row('time', t('cases.occupation.total-hours'), hours(report.totalHoursPerWeek)),
        row('time', t('cases.occupation.rest'), yesNo(report.restIsEnough)),
        row('time', t('cases.occupation.paid'), yesNo(report.isPaid)),
        row(
          'ties',
          t('cases.occupation.relations'),
          relations.length === 0
            ? t('cases.occupation.none')
            : relations.map((one) => title(RELATION_TITLES, one)).join(' · '),
        ),
        ...(text(report.relationWords) === undefined
          ? []
          : [row('ties', t('cases.occupation.relation-words'), text(report.relationWords))]),
        row(
          'ties',
          t('cases.occupation.other-ties'),
          ties.length === 0 ? t('cases.occupation.none') : ties.map((tie) => TIE_TITLES[tie][language]).join(' · '),
        ),
      ]}
    />
  );
}

/** An organisation number as people write it. */
function dashed(number: string | undefined): string | undefined {
  return number?.replace(/^(\d{6})(\d{4})$/, '$1-$2');
}
