import { type LocalDate, localDate } from '../../../../kernel/local-date.ts';
import { type SummaryRow, useFormats, useLanguage, useTexts } from '../../../../platform/ui/index.ts';
import type { Gate } from '../../content/gate.ts';
import type { Limit } from '../../content/limit.ts';
import type { Rule, RuleCondition } from '../../content/rule.ts';
import type { GuidelineContent } from '../../schema.ts';
import { texts } from '../../texts.ts';
import { pageTexts } from '../texts.ts';
import { useNames } from './names.ts';
import { useTemplateFacts } from './template-facts.ts';

/** "Högst 49 % varje månad" of a limit, and for the other parts what they say, row by row. */
export function usePartFacts() {
  const t = useTexts(pageTexts);
  const words = useTexts(texts);
  const language = useLanguage();
  const formats = useFormats();
  const { entry, name } = useNames();
  const templateFacts = useTemplateFacts();

  const conditions = (when: readonly RuleCondition[]): SummaryRow[] =>
    when.length === 0 ? [] : [{ label: t('guidelines.page.when'), value: when.map(conditionText).join('; ') }];
  function conditionText(condition: RuleCondition): string {
    const fact = name(condition.fact);
    if ('atMost' in condition) return t('guidelines.page.when.at-most', { fact, n: formats.number(condition.atMost) });
    if ('moreThan' in condition)
      return t('guidelines.page.when.more-than', { fact, n: formats.number(condition.moreThan) });
    return t('guidelines.page.when.words', { fact, values: condition.is.map((one) => name(String(one))).join(', ') });
  }

  return {
    limit: ({ comparison, unit, value, per }: Limit) =>
      `${words(`guidelines.limit.${comparison}`, { amount: words(`guidelines.unit.${unit}`, { n: value }) })} ${words(`guidelines.per.${per}`)}`,
    gate: (gate: Gate): SummaryRow[] => [
      { label: t('guidelines.page.gate.demand'), value: words(`guidelines.demand.${gate.demand}`) },
      { label: t('guidelines.page.gate.before'), value: name(gate.before) },
      { label: t('guidelines.page.gate.about'), value: name(gate.about) },
      { label: t('guidelines.page.gate.satisfied'), value: gate.satisfiedBy.map(entry).join(', ') },
      ...(gate.goodForMonths === null
        ? []
        : [
            {
              label: t('guidelines.page.gate.good-for'),
              value: t('guidelines.page.months', { n: gate.goodForMonths }),
            },
          ]),
      ...(gate.from === null
        ? []
        : [{ label: t('guidelines.page.gate.from'), value: formats.day(gate.from as LocalDate) }]),
    ],
    ground: (ground: GuidelineContent['grounds'][number]): SummaryRow[] => [
      { label: t('guidelines.page.ground.question'), value: ground.question[language] },
      { label: t('guidelines.page.ground.refusal'), value: words(`guidelines.refusal.${ground.refusal}`) },
      ...conditions(ground.when),
    ],
    rule: ({ question, answer, when, reason, sourceDate }: Rule): SummaryRow[] => [
      { label: t('guidelines.page.rule.question'), value: name(question) },
      { label: t('guidelines.page.rule.answer'), value: words(`guidelines.answer.${answer}`) },
      ...conditions(when),
      { label: t('guidelines.page.rule.reason'), value: reason[language] },
      {
        label: t('guidelines.page.rule.source-date'),
        value: sourceDate === null ? t('guidelines.page.rule.source-date.nobody') : formats.day(sourceDate),
      },
    ],
    template: (template: GuidelineContent['templates'][number]): SummaryRow[] => [
      ...templateFacts(template),
      ...(template.kind === 'dated' ? conditions(template.when) : []),
    ],
  };
}

/** A day of every year, `01-15`, in a year that has them all. */
export function dayOfYear(monthAndDay: string): LocalDate {
  return localDate(`2028-${monthAndDay}`);
}
