import { useSuspenseQuery } from '@tanstack/react-query';
import {
  type Column,
  DataTable,
  Page,
  PageButton,
  PageLink,
  StatusTag,
  type Tone,
  useTexts,
} from '../../../platform/ui/index.ts';
import type { RunRow } from '../api.ts';
import { mappingTexts } from '../texts.ts';
import { runsPage, runsQuery } from './pages.ts';

const TONES = {
  prepared: 'neutral',
  decided: 'attention',
  running: 'waiting',
  failed: 'late',
  counted: 'attention',
  closed: 'done',
  cancelled: 'neutral',
} as const satisfies Record<RunRow['status'], Tone>;

/** How far a mapping has come, in words and colour. */
export function RunStanding({ of: { status } }: { readonly of: Pick<RunRow, 'status'> }) {
  const t = useTexts(mappingTexts);
  return <StatusTag tone={TONES[status]}>{t(`mapping.status.${status}`)}</StatusTag>;
}

/** The mappings that the reader may see, and the way to a new one. */
export function RunsPage() {
  const t = useTexts(mappingTexts);
  const view = runsPage.useSearch();
  const navigate = runsPage.useNavigate();
  const { data } = useSuspenseQuery(runsQuery(view.page));
  const columns: readonly Column<RunRow>[] = [
    {
      id: 'title',
      header: t('mapping.column.title'),
      cell: ({ id, title }) => (
        <PageLink to="/mapping/$runId" params={{ runId: id }}>
          {title}
        </PageLink>
      ),
    },
    { id: 'unit', header: t('mapping.column.unit'), cell: ({ unit }) => unit.name },
    { id: 'period', header: t('mapping.column.period'), cell: ({ from, cutoff }) => `${from} – ${cutoff}` },
    { id: 'number', header: t('mapping.column.number'), cell: ({ journalNumber }) => journalNumber ?? '–' },
    { id: 'status', header: t('mapping.column.status'), cell: (row) => <RunStanding of={row} /> },
  ];
  return (
    <Page title={t('mapping.runs.title')} lead={t('mapping.runs.lead')} width="wide">
      {data.makes.length === 0 ? null : (
        <div className="actions">
          <PageButton to="/mapping/new">{t('mapping.runs.new')}</PageButton>
        </div>
      )}
      <DataTable
        name={t('mapping.runs.list')}
        columns={columns}
        rows={data.items}
        total={data.total}
        rowKey={({ id }) => id}
        view={view}
        onView={(next) => navigate({ search: (old) => ({ ...old, ...next }) })}
        empty={{ title: t('mapping.runs.empty'), text: t('mapping.runs.empty.how') }}
      />
    </Page>
  );
}
