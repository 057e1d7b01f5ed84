import { useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../kernel/local-date.ts';
import {
  type Column,
  DataTable,
  Page,
  PageButton,
  PageLink,
  StatusTag,
  type Tone,
  useFormats,
  useTexts,
} from '../../../platform/ui/index.ts';
import type { SurveyRow } from '../api.ts';
import { surveyTexts } from '../texts.ts';
import { surveysPage, surveysQuery } from './pages.ts';

const TONES = {
  prepared: 'neutral',
  decided: 'attention',
  sent: 'waiting',
  closed: 'done',
  cancelled: 'neutral',
} as const satisfies Record<SurveyRow['status'], Tone>;

/** How far a survey has come, in words and colour. */
export function SurveyStanding({ of: { status } }: { readonly of: Pick<SurveyRow, 'status'> }) {
  const t = useTexts(surveyTexts);
  return <StatusTag tone={TONES[status]}>{t(`surveys.status.${status}`)}</StatusTag>;
}

/** The surveys that the reader may see, and the way to a new one. */
export function SurveysPage() {
  const t = useTexts(surveyTexts);
  const formats = useFormats();
  const view = surveysPage.useSearch();
  const navigate = surveysPage.useNavigate();
  const { data } = useSuspenseQuery(surveysQuery(view.page));
  const columns: readonly Column<SurveyRow>[] = [
    {
      id: 'title',
      header: t('surveys.column.title'),
      cell: ({ id, title }) => (
        <PageLink to="/surveys/$surveyId" params={{ surveyId: id }}>
          {title}
        </PageLink>
      ),
    },
    { id: 'unit', header: t('surveys.column.unit'), cell: ({ unit }) => unit.name },
    {
      id: 'last-day',
      header: t('surveys.column.last-day'),
      cell: ({ lastDay }) => formats.day(lastDay as LocalDate),
    },
    { id: 'number', header: t('surveys.column.number'), cell: ({ journalNumber }) => journalNumber ?? '–' },
    { id: 'status', header: t('surveys.column.status'), cell: (row) => <SurveyStanding of={row} /> },
  ];
  return (
    <Page title={t('surveys.title')} lead={t('surveys.lead')} width="wide">
      {data.makes.length === 0 ? null : (
        <div className="actions">
          <PageButton to="/surveys/new">{t('surveys.new')}</PageButton>
        </div>
      )}
      <DataTable
        name={t('surveys.list')}
        columns={columns}
        rows={data.items}
        total={data.total}
        rowKey={({ id }) => id}
        view={view}
        onView={(next) => navigate({ search: (old) => ({ ...old, ...next }) })}
        empty={{ title: t('surveys.empty'), text: t('surveys.empty.how') }}
      />
    </Page>
  );
}
