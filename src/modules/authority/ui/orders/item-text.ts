import { useLanguage, useTexts } from '../../../../platform/ui/index.ts';
import type { DelegationItem, ItemCondition, OrderContent } from '../../schema.ts';
import { authorityTexts } from '../../texts.ts';
import { calledIn } from '../../words.ts';
import { authorityPageTexts } from '../texts.ts';

/** Says what an item holds, in words that the order itself names. */
export function useItemText(content: Pick<OrderContent, 'words'>) {
  const t = useTexts(authorityPageTexts);
  const levels = useTexts(authorityTexts);
  const language = useLanguage();
  const called = (code: string) => calledIn([content])(code)[language];
  const valueText = (value: string | number | boolean) =>
    typeof value === 'boolean' ? t(value ? 'authority.item.yes' : 'authority.item.no') : called(String(value));
  const conditionText = (condition: ItemCondition): string => {
    const fact = called(condition.fact);
    if ('is' in condition) return t('authority.item.is', { fact, values: condition.is.map(valueText).join(', ') });
    return 'atMost' in condition
      ? t('authority.item.at-most', { fact, n: condition.atMost })
      : t('authority.item.more-than', { fact, n: condition.moreThan });
  };
  return {
    called,
    factText: (fact: string, value: string | number | boolean | null) =>
      value === null ? '' : t('authority.item.is', { fact: called(fact), values: valueText(value) }),
    rows: (item: DelegationItem) => [
      { label: t('authority.item.decides'), value: item.decides.map(called).join('; ') },
      {
        label: t('authority.item.when'),
        value: item.when.length === 0 ? t('authority.item.always') : item.when.map(conditionText).join('; '),
      },
      { label: t('authority.item.level'), value: levels(`authority.level.${item.level}`) },
      { label: t('authority.item.kind'), value: t(`authority.item.kind.${item.kind}`) },
      { label: t('authority.item.reported'), value: t(`authority.item.reported.${item.reportedTo}`) },
      ...(item.maySubDelegate
        ? [{ label: t('authority.item.sub-delegate'), value: t('authority.item.sub-delegate.yes') }]
        : []),
    ],
  };
}
