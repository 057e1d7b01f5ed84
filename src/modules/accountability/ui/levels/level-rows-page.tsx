import { useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { DataTable, DayText, Page, PageLink, useLanguage, useTexts } from '../../../../platform/ui/index.ts';
import type { LevelRowsAnswer } from '../../levels/api.ts';
import { levelRowsPage } from './pages.ts';
import { type LevelRowsView, levelRowsQuery } from './queries.ts';
import { levelTexts } from './texts.ts';

/** The rows behind one number; an address that names none says where numbers are. */
export function LevelRowsPage() {
  const t = useTexts(levelTexts);
  const { unit, part, state, page } = levelRowsPage.useSearch();
  if (unit !== undefined && part !== undefined && state !== undefined)
    return <Rows view={{ unit, part, state, page }} />;
  return (
    <Page title={t('accountability.level.rows.none')}>
      <p>
        <PageLink to="/levels" search={{}}>
          {t('accountability.level.rows.missing')}
        </PageLink>
      </p>
    </Page>
  );
}

type Row = LevelRowsAnswer['items'][number];

function Rows({ view }: { readonly view: LevelRowsView }) {
  const t = useTexts(levelTexts);
  const language = useLanguage();
  const navigate = levelRowsPage.useNavigate();
  const { data } = useSuspenseQuery(levelRowsQuery(view));
  const state = data.part.states.find((one) => one.state === view.state)?.title[language] ?? '';
  return (
    <Page
      title={t('accountability.level.rows.title', { part: data.part.title[language], state })}
      lead={t('accountability.level.rows.lead', { name: data.unit.name })}
      width="wide"
      kicker={
        <PageLink to="/levels" search={{ unit: data.unit.id }}>
          {t('accountability.level.rows.back', { name: data.unit.name })}
        </PageLink>
      }
    >
      <DataTable<Row>
        name={t('accountability.level.rows.title', { part: data.part.title[language], state })}
        rows={data.items}
        total={data.total}
        rowKey={({ id }) => id}
        view={{ page: view.page, sort: undefined }}
        onView={(next) => navigate({ search: (old) => ({ ...old, ...next }) })}
        empty={{ title: t('accountability.level.rows.none') }}
        columns={[
          {
            id: 'person',
            header: t('accountability.level.rows.person'),
            cell: ({ person, href }) => <a href={href}>{person.name}</a>,
          },
          {
            id: 'what',
            header: t('accountability.level.rows.what'),
            cell: ({ title, person }) => (title === person.name ? '' : title),
          },
          { id: 'unit', header: t('accountability.level.unit'), cell: ({ unit }) => unit.name },
          {
            id: 'on',
            header: t('accountability.level.rows.on'),
            cell: ({ on }) => (on === null ? '' : <DayText day={on as LocalDate} />),
          },
        ]}
      />
    </Page>
  );
}
