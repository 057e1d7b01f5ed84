import { useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { Page, PageLink, PlainTable, useFormats, useMay, useTexts } from '../../../../platform/ui/index.ts';
import type { ComparedCellAnswer } from '../../levels/api.ts';
import { comparisonQuery } from './queries.ts';
import { levelTexts } from './texts.ts';

/** The administrations side by side; two dots where a number would give somebody away. */
export function ComparisonPage() {
  const t = useTexts(levelTexts);
  const formats = useFormats();
  const maySeeLevels = useMay('level.read');
  const { data } = useSuspenseQuery(comparisonQuery);
  const cellsOf = (cells: readonly ComparedCellAnswer[]) => cells.map((cell) => <Cell key={cell.column} of={cell} />);
  return (
    <Page
      title={t('accountability.comparison.title')}
      lead={t('accountability.comparison.lead')}
      width="wide"
      {...(maySeeLevels
        ? {
            kicker: (
              <PageLink to="/levels" search={{}}>
                {t('accountability.comparison.back')}
              </PageLink>
            ),
          }
        : {})}
    >
      <p>
        <strong>{t('accountability.level.as-of', { day: formats.day(data.on as LocalDate) })}</strong>{' '}
        {t('accountability.comparison.hidden')}
      </p>
      <PlainTable
        name={t('accountability.comparison.title')}
        titles={[
          t('accountability.comparison.administration'),
          ...data.total.map(({ column }) => t(`accountability.comparison.${column}`)),
        ]}
        rows={[
          ...data.rows.map(({ unit, cells }) => ({
            key: unit?.id ?? '',
            cells: [unit?.name ?? t('accountability.comparison.outside'), ...cellsOf(cells)],
          })),
          {
            key: 'total',
            cells: [<strong key="all">{t('accountability.comparison.total')}</strong>, ...cellsOf(data.total)],
          },
        ]}
      />
    </Page>
  );
}

function Cell({ of: { count, of } }: { readonly of: ComparedCellAnswer }) {
  const t = useTexts(levelTexts);
  const { number, percent } = useFormats();
  if (count === null) return <span title={t('accountability.comparison.not-shown')}>..</span>;
  if (of === null || of === 0) return number(count);
  return `${number(count)} (${percent(Math.floor((count / of) * 100))})`;
}
