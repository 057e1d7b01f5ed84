import { SummaryList, type SummaryRow, useTexts } from '../../../../platform/ui/index.ts';
import type { CaseViewed } from '../queries.ts';
import { reviewTexts } from './texts.ts';

interface CounterpartKnownProps {
  readonly known: NonNullable<CaseViewed['review']>['counterpart'];
}

/** What is known of the other party from elsewhere, beside the trades of the unit: a reason to look, never an answer. */
export function CounterpartKnown({ known }: CounterpartKnownProps) {
  const t = useTexts(reviewTexts);
  if (known === null) return null;
  const yesNo = (value: boolean) => t(value ? 'cases.review.yes' : 'cases.review.no');
  const listed = (trades: readonly string[]) =>
    trades.length === 0 ? t('cases.review.trade.none') : trades.join(', ');
  const ofCompany: readonly SummaryRow[] =
    known.name === null
      ? [{ label: t('cases.review.company'), value: t('cases.review.company.none') }]
      : [
          { label: t('cases.review.company'), value: known.name },
          { label: t('cases.review.company.supplier'), value: yesNo(known.isSupplier) },
          { label: t('cases.review.company.care-provider'), value: yesNo(known.isCareProvider) },
          { label: t('cases.review.company.trade'), value: listed(known.trades) },
        ];
  return (
    <section aria-labelledby="known">
      <h2 id="known">{t('cases.review.known')}</h2>
      <SummaryList rows={[...ofCompany, { label: t('cases.review.unit.trade'), value: listed(known.unitTrades) }]} />
      {known.related ? <p>{t('cases.review.trade.same')}</p> : null}
    </section>
  );
}
