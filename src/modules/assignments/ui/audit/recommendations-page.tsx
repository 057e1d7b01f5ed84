import { Select } from '@navikt/ds-react/Select';
import { useSuspenseQuery } from '@tanstack/react-query';
import {
  type Column,
  DataTable,
  FilterBar,
  Page,
  PageLink,
  StatusTag,
  type Tone,
  useTexts,
} from '../../../../platform/ui/index.ts';
import type { RecommendationList, RecommendationView } from '../../audit/api.ts';
import { SHOWN } from '../../audit/rules.ts';
import { auditTexts } from '../../audit/texts.ts';
import { recommendationsPage, recommendationsQuery } from './pages.ts';

/** The register of recommendations: those of all years, and which come again. */
export function RecommendationsPage() {
  const t = useTexts(auditTexts);
  const { page, show = 'open', ...rest } = recommendationsPage.useSearch();
  const navigate = recommendationsPage.useNavigate();
  const { data } = useSuspenseQuery(recommendationsQuery({ page, show: show === 'open' ? undefined : show }));
  const apply = (wanted: string | undefined) => {
    const chosen = SHOWN.find((one) => one === wanted);
    return navigate({ search: { page: 1, ...(chosen === undefined || chosen === 'open' ? {} : { show: chosen }) } });
  };
  return (
    <Page
      title={t('assignments.audit.register')}
      kicker={<PageLink to="/audit">{t('assignments.audit.title')}</PageLink>}
      lead={t('assignments.audit.register.lead')}
      width="wide"
    >
      <FilterBar key={show} onApply={(filters) => apply(filters.show)}>
        <Select label={t('assignments.audit.register.show')} name="show" size="small" defaultValue={show}>
          {SHOWN.map((one) => (
            <option key={one} value={one}>
              {t(`assignments.audit.register.show.${one}`)}
            </option>
          ))}
        </Select>
      </FilterBar>
      <DataTable
        name={t('assignments.audit.register')}
        columns={useColumns()}
        rows={data.items}
        total={data.total}
        rowKey={({ id }) => id}
        view={{ page, ...rest }}
        onView={(next) => navigate({ search: (old) => ({ ...old, ...next }) })}
        empty={{ title: t('assignments.audit.register.empty') }}
        filtered={show !== 'open'}
      />
    </Page>
  );
}

function useColumns(): readonly Column<RecommendationList['items'][number]>[] {
  const t = useTexts(auditTexts);
  return [
    {
      id: 'words',
      header: t('assignments.audit.register.column.words'),
      cell: ({ words, repeats }) => (
        <>
          {words} {repeats === null ? null : <Repeats of={repeats} />}
        </>
      ),
    },
    {
      id: 'report',
      header: t('assignments.audit.register.column.report'),
      cell: ({ reportId, title, authority, reportedOn }) => (
        <>
          <PageLink to="/audit/$reportId" params={{ reportId }}>
            {title}
          </PageLink>
          <br />
          <span className="muted">
            {authority.name}, {reportedOn.slice(0, 4)}
          </span>
        </>
      ),
    },
    { id: 'state', header: t('assignments.audit.register.column.state'), cell: (row) => <ProgressTag of={row} /> },
    {
      id: 'measures',
      header: t('assignments.audit.register.column.measures'),
      cell: ({ measures }) =>
        t('assignments.audit.register.measures', {
          count: measures.length,
          late: measures.filter(({ isOverdue }) => isOverdue).length,
        }),
    },
  ];
}

/** That it has been said before, and where. */
export function Repeats({ of }: { readonly of: NonNullable<RecommendationView['repeats']> }) {
  const t = useTexts(auditTexts);
  return (
    <>
      <StatusTag tone="attention">{t('assignments.audit.repeats')}</StatusTag>{' '}
      <PageLink to="/audit/$reportId" params={{ reportId: of.reportId }}>
        {t('assignments.audit.repeats.said', { title: of.title, year: of.reportedOn.slice(0, 4) })}
      </PageLink>
    </>
  );
}

const TONES = {
  unanswered: 'attention',
  'no-measure': 'attention',
  rejected: 'neutral',
  'under-way': 'waiting',
  'to-verify': 'attention',
  'verified-done': 'done',
  'verified-lacking': 'late',
} as const satisfies Record<RecommendationView['state'], Tone>;

/** How far a recommendation has come. */
export function ProgressTag({ of: { state } }: { readonly of: Pick<RecommendationView, 'state'> }) {
  const t = useTexts(auditTexts);
  return <StatusTag tone={TONES[state]}>{t(`assignments.audit.progress.${state}`)}</StatusTag>;
}
