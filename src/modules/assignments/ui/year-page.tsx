import { useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../kernel/local-date.ts';
import {
  DataTable,
  Page,
  PageLink,
  ROWS_PER_PAGE,
  SummaryList,
  useFormats,
  useTexts,
} from '../../../platform/ui/index.ts';
import { STATES } from '../rules.ts';
import { assignmentTexts } from '../texts.ts';
import { useColumns } from './assignments-page.tsx';
import { yearPage, yearQuery } from './pages.ts';

/** The yearly report to the board: the figures, and the rows behind them. It prints as it stands. */
export function YearPage() {
  const t = useTexts(assignmentTexts);
  const { day } = useFormats();
  const { year } = yearPage.useParams();
  const { data } = useSuspenseQuery(yearQuery(Number(year)));
  return (
    <Page
      title={t('assignments.year', { year })}
      kicker={<PageLink to="/assignments">{t('assignments.title')}</PageLink>}
      lead={t('assignments.year.lead', { day: day(data.asOf as LocalDate) })}
      width="wide"
    >
      <SummaryList
        rows={[
          { label: t('assignments.year.given'), value: String(data.given) },
          ...STATES.map((state) => ({
            label: t(`assignments.state.${state}`),
            value: String(data.counts[state]),
          })),
          { label: t('assignments.overdue'), value: String(data.counts.overdue) },
        ]}
      />
      <DataTable
        name={t('assignments.year', { year })}
        columns={useColumns()}
        rows={data.items}
        total={Math.min(data.items.length, ROWS_PER_PAGE)}
        rowKey={({ id }) => id}
        view={{ page: 1 }}
        onView={() => undefined}
        empty={{ title: t('assignments.year.none') }}
      />
      <p>
        <PageLink to="/assignments/years/$year" params={{ year: String(Number(year) - 1) }}>
          {t('assignments.year.before')}
        </PageLink>
      </p>
    </Page>
  );
}
