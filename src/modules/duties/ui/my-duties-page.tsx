import './duties.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import { DataTable, Page, PageLink, useTexts } from '../../../platform/ui/index.ts';
import type { DutyPage, DutyRow } from '../api.ts';
import { DueText, DutyLink } from './card/due.tsx';
import { dutyCardTexts } from './card/texts.ts';
import { DutyNotes, useWhyMine } from './duty-words.tsx';
import { myDutiesPage } from './pages.ts';
import { myDutiesQuery } from './queries.ts';
import { dutyPageTexts } from './texts.ts';

/** "Att göra": everything that waits for the reader, late first, each with why it is theirs. */
export function MyDutiesPage() {
  const t = useTexts(dutyPageTexts);
  const card = useTexts(dutyCardTexts);
  const view = myDutiesPage.useSearch();
  const navigate = myDutiesPage.useNavigate();
  const whyMine = useWhyMine();
  const { data } = useSuspenseQuery(myDutiesQuery(view));
  return (
    <Page title={t('duties.title')} lead={t('duties.lead')} width="wide">
      <Narrowing counts={data.counts} />
      <DataTable<DutyRow>
        name={t('duties.list')}
        rows={data.items}
        total={data.total}
        rowKey={({ subject, template, occasion }) => `${subject.kind} ${subject.id} ${template} ${occasion}`}
        view={view}
        onView={(next) => navigate({ search: (old) => ({ ...old, ...next }) })}
        empty={{ title: card('duties.empty'), text: card('duties.empty.what') }}
        filtered={view.status !== undefined || view.as !== undefined}
        columns={[
          {
            id: 'what',
            header: t('duties.what'),
            cell: (duty) => (
              <>
                <DutyLink duty={duty} />
                <DutyNotes duty={duty} />
              </>
            ),
          },
          { id: 'dueOn', header: t('duties.when'), cell: (duty) => <DueText duty={duty} /> },
          { id: 'about', header: t('duties.about'), cell: (duty) => duty.subject.title ?? duty.unit?.name ?? '' },
          { id: 'why', header: t('duties.why'), cell: whyMine },
          { id: 'source', header: t('duties.source'), cell: ({ source }) => source.text },
        ]}
      />
    </Page>
  );
}

const STATUSES = ['late', 'today', 'soon', 'later'] as const;

/** Each number leads to the rows behind it; where there is nothing, there is no way there. */
function Narrowing({ counts }: { readonly counts: DutyPage['counts'] }) {
  const t = useTexts(dutyPageTexts);
  const view = myDutiesPage.useSearch();
  const all = counts.late + counts.today + counts.soon + counts.later;
  if (all === 0) return null;
  const current = (isHere: boolean) => (isHere ? ({ 'aria-current': 'true' } as const) : {});
  return (
    <nav aria-label={t('duties.filter')}>
      <ul className="duty-filter">
        <li>
          <PageLink
            to="/duties"
            activeOptions={{ exact: true }}
            {...current(view.status === undefined && view.as === undefined)}
          >
            {t('duties.filter.all', { n: all })}
          </PageLink>
        </li>
        {STATUSES.filter((status) => counts[status] > 0).map((status) => (
          <li key={status}>
            <PageLink to="/duties" search={{ status }} {...current(view.status === status)}>
              {t(`duties.filter.${status}`, { n: counts[status] })}
            </PageLink>
          </li>
        ))}
        {counts.climbed === 0 ? null : (
          <li>
            <PageLink to="/duties" search={{ as: 'climbed' }} {...current(view.as === 'climbed')}>
              {t('duties.filter.climbed', { n: counts.climbed })}
            </PageLink>
          </li>
        )}
      </ul>
    </nav>
  );
}
