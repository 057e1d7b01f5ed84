import { useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Column, DataTable, Page, PageLink, StatusTag, useFormats, useTexts } from '../../../platform/ui/index.ts';
import type { ListSummary } from '../lists/api.ts';
import { distributionTexts } from '../texts.ts';
import { listsPage, listsQuery } from './pages.ts';

/** The lists of delegation decisions, the newest first. */
export function ListsPage() {
  const t = useTexts(distributionTexts);
  const view = listsPage.useSearch();
  const navigate = listsPage.useNavigate();
  const { data } = useSuspenseQuery(listsQuery(view.page));
  const keeps = data.keeps.length > 0;
  return (
    <Page title={t('distribution.lists.title')} lead={t('distribution.lists.lead')} width="wide">
      <p>
        <PageLink to="/decision-lists/new">{t(keeps ? 'distribution.lists.new' : 'distribution.lists.look')}</PageLink>
      </p>
      <DataTable
        name={t('distribution.lists.title')}
        columns={useColumns()}
        rows={data.items}
        total={data.total}
        rowKey={({ id }) => id}
        view={view}
        onView={(next) => navigate({ search: (old) => ({ ...old, ...next }) })}
        empty={{
          title: t('distribution.lists.empty'),
          text: t(keeps ? 'distribution.lists.empty.how' : 'distribution.lists.empty.waits'),
        }}
      />
    </Page>
  );
}

function useColumns(): readonly Column<ListSummary>[] {
  const t = useTexts(distributionTexts);
  const period = usePeriod();
  return [
    {
      id: 'list',
      header: t('distribution.column.list'),
      cell: ({ id, route, journalNumber }) => (
        <>
          <PageLink to="/decision-lists/$listId" params={{ listId: id }}>
            {t(`distribution.list.title.${route}`)}
          </PageLink>{' '}
          <span className="muted">{journalNumber}</span>
        </>
      ),
    },
    { id: 'authority', header: t('distribution.authority'), cell: ({ authority }) => authority.name },
    { id: 'period', header: t('distribution.column.period'), cell: period },
    { id: 'count', header: t('distribution.column.count'), cell: ({ count }) => count },
    { id: 'reported', header: t('distribution.column.reported'), cell: (row) => <ReportedTag of={row} /> },
  ];
}

/** A list's period in words. */
export function usePeriod() {
  const t = useTexts(distributionTexts);
  const { day } = useFormats();
  return ({ from, to }: Pick<ListSummary, 'from' | 'to'>) =>
    t('distribution.period', { from: day(from as LocalDate), to: day(to as LocalDate) });
}

/** Whether a list has been reported, and when. */
export function ReportedTag({ of: { reportedOn, route } }: { readonly of: ListSummary }) {
  const t = useTexts(distributionTexts);
  const { day } = useFormats();
  if (route === 'execution') return <StatusTag tone="neutral">{t('distribution.for-information')}</StatusTag>;
  return reportedOn === null ? (
    <StatusTag tone="attention">{t('distribution.not-reported')}</StatusTag>
  ) : (
    <StatusTag tone="done">{day(reportedOn as LocalDate)}</StatusTag>
  );
}
