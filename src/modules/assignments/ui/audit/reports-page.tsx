import { useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import {
  type Column,
  DataTable,
  Page,
  PageLink,
  StatusTag,
  useFormats,
  useTexts,
} from '../../../../platform/ui/index.ts';
import type { ReportRow } from '../../audit/api.ts';
import { auditTexts } from '../../audit/texts.ts';
import { reportsPage, reportsQuery } from './pages.ts';

/** The audit reports that the reader may see, the newest first. */
export function ReportsPage() {
  const t = useTexts(auditTexts);
  const view = reportsPage.useSearch();
  const navigate = reportsPage.useNavigate();
  const { data } = useSuspenseQuery(reportsQuery(view.page));
  return (
    <Page title={t('assignments.audit.title')} lead={t('assignments.audit.lead')} width="wide">
      <ul>
        {data.keeps.length === 0 ? null : (
          <li>
            <PageLink to="/audit/new">{t('assignments.audit.new')}</PageLink>
          </li>
        )}
        <li>
          <PageLink to="/audit/recommendations">{t('assignments.audit.register')}</PageLink>
        </li>
      </ul>
      <DataTable
        name={t('assignments.audit.title')}
        columns={useColumns()}
        rows={data.items}
        total={data.total}
        rowKey={({ id }) => id}
        view={view}
        onView={(next) => navigate({ search: (old) => ({ ...old, ...next }) })}
        empty={{
          title: t('assignments.audit.empty'),
          text: data.keeps.length > 0 ? t('assignments.audit.empty.how') : t('assignments.audit.empty.reader'),
        }}
      />
    </Page>
  );
}

function useColumns(): readonly Column<ReportRow>[] {
  const t = useTexts(auditTexts);
  const { day } = useFormats();
  return [
    {
      id: 'title',
      header: t('assignments.audit.column.title'),
      cell: ({ id, title, journalNumber }) => (
        <>
          <PageLink to="/audit/$reportId" params={{ reportId: id }}>
            {title}
          </PageLink>
          {journalNumber === null ? null : (
            <>
              <br />
              <span className="muted">{journalNumber}</span>
            </>
          )}
        </>
      ),
    },
    { id: 'authority', header: t('assignments.audit.column.authority'), cell: ({ authority }) => authority.name },
    {
      id: 'reported',
      header: t('assignments.audit.column.reported'),
      cell: ({ reportedOn }) => day(reportedOn as LocalDate),
    },
    { id: 'answer', header: t('assignments.audit.column.answer'), cell: (row) => <ReportTag of={row} /> },
    {
      id: 'verified',
      header: t('assignments.audit.column.verified'),
      cell: ({ verifiedDone, recommendations }) =>
        t('assignments.audit.count', { done: verifiedDone, all: recommendations }),
    },
    { id: 'repeated', header: t('assignments.audit.column.repeated'), cell: ({ repeated }) => repeated },
  ];
}

/** How a report stands, and by when it is to be answered. */
export function ReportTag({ of: { state, isLate, answerBy } }: { readonly of: ReportRow }) {
  const t = useTexts(auditTexts);
  const { day } = useFormats();
  const tone = isLate ? 'late' : state === 'answered' ? 'done' : 'attention';
  return (
    <>
      <StatusTag tone={tone}>{t(`assignments.audit.state.${state}`)}</StatusTag>{' '}
      {isLate ? t('assignments.audit.late') : null}
      {!isLate && state === 'to-answer' && answerBy !== null
        ? t('assignments.audit.answer.until', { day: day(answerBy as LocalDate) })
        : null}
    </>
  );
}
