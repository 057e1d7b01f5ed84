import { type SummaryRow, useFormats, useLanguage, useTexts } from '../../../../platform/ui/index.ts';
import type { DatedTemplate, DutyTemplate, StandingTemplate } from '../../content/duty-template.ts';
import { pageTexts } from '../texts.ts';
import { useNames } from './names.ts';
import { dayOfYear } from './part-facts.ts';

/** What a duty template says, row by row. */
export function useTemplateFacts() {
  const t = useTexts(pageTexts);
  const formats = useFormats();
  const language = useLanguage();
  const { entry, name, role } = useNames();

  const day = ({ withinDays, countsFrom }: DatedTemplate) => {
    if (countsFrom === null) return t('guidelines.page.template.within', { n: withinDays });
    const fact = name(countsFrom);
    if (withinDays === 0) return t('guidelines.page.template.on-fact', { fact });
    return withinDays < 0
      ? t('guidelines.page.template.before-fact', { n: -withinDays, fact })
      : t('guidelines.page.template.after-fact', { n: withinDays, fact });
  };
  const reminder = (days: number) =>
    days === 0
      ? t('guidelines.page.template.remind.on')
      : days < 0
        ? t('guidelines.page.template.remind.before', { n: -days })
        : t('guidelines.page.template.remind.after', { n: days });

  const standing = ({ question, askedOn, answerWithinDays }: StandingTemplate): SummaryRow[] => [
    { label: t('guidelines.page.template.question'), value: question[language] },
    {
      label: t('guidelines.page.template.asked'),
      // Without the year, which the day of every year does not have.
      value: t('guidelines.page.template.asked.words', {
        day: formats.day(dayOfYear(askedOn)).replace(/[ ,]*2028/, ''),
        n: answerWithinDays,
      }),
    },
  ];
  const dated = (template: DatedTemplate): SummaryRow[] => [
    { label: t('guidelines.page.template.when'), value: template.arisesOn.map(entry).join(', ') },
    { label: t('guidelines.page.template.day'), value: day(template) },
    ...(template.shortestNoticeDays === 0
      ? []
      : [
          {
            label: t('guidelines.page.template.notice'),
            value: t('guidelines.page.days', { n: template.shortestNoticeDays }),
          },
        ]),
    ...(template.ladder.length === 0
      ? []
      : [
          {
            label: t('guidelines.page.template.ladder'),
            value: template.ladder
              .map(({ afterDays, to }) => t('guidelines.page.template.ladder.words', { n: afterDays, role: role(to) }))
              .join(', '),
          },
        ]),
    ...(template.remindOn.length === 0
      ? []
      : [{ label: t('guidelines.page.template.remind'), value: template.remindOn.map(reminder).join(', ') }]),
  ];
  return (template: DutyTemplate): SummaryRow[] => [
    { label: t('guidelines.page.template.holder'), value: role(template.holder) },
    ...(template.kind === 'dated' ? dated(template) : standing(template)),
    { label: t('guidelines.page.template.done'), value: template.acceptedBy.map(entry).join(', ') },
    ...(template.withdrawnBy.length === 0
      ? []
      : [{ label: t('guidelines.page.template.withdrawn'), value: template.withdrawnBy.map(entry).join(', ') }]),
    {
      label: t('guidelines.page.template.transition'),
      value: t(`guidelines.page.template.transition.${template.transition}`),
    },
    { label: t('guidelines.page.source'), value: template.source },
  ];
}
