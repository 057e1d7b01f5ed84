import { useSuspenseQuery } from '@tanstack/react-query';
import { DataTable, Page, PageLink, useLanguage, useTexts } from '../../../../platform/ui/index.ts';
import type { OrderChanges } from '../../api.ts';
import { authorityTexts } from '../../texts.ts';
import { useDeciderText } from '../decider-text.ts';
import { changesPage } from '../pages.ts';
import { changesQuery, versionQuery } from '../queries.ts';
import { authorityPageTexts } from '../texts.ts';
import { useItemText } from './item-text.ts';

type Row = OrderChanges['items'][number];

/** Whose decisions the version would change: a number for each kind of change, and the rows behind it. */
export function ChangesPage() {
  const t = useTexts(authorityPageTexts);
  const levels = useTexts(authorityTexts);
  const language = useLanguage();
  const { versionId } = changesPage.useParams();
  const view = changesPage.useSearch();
  const { data: version } = useSuspenseQuery(versionQuery(versionId));
  const { data } = useSuspenseQuery(changesQuery(versionId, view));
  const lead = t('authority.changes.lead', { n: data.subjects, asked: data.asked });
  return (
    <Page title={t('authority.changes.title')} kicker={version.content.title} lead={lead} width="wide">
      {data.groups.length === 0 ? <p>{t('authority.changes.none')}</p> : null}
      {data.groups.length === 0 ? null : (
        <section aria-labelledby="groups">
          <h2 id="groups">{t('authority.changes.groups')}</h2>
          <ul>
            {data.groups.map(({ key, name, what, before, after, changed }) => (
              <li key={key}>
                {t(what === 'decider' ? 'authority.changes.group' : 'authority.changes.group-same', {
                  name: name[language],
                  before: levels(`authority.level.${before}`),
                  after: levels(`authority.level.${after}`),
                })}
                {'. '}
                <PageLink to="/delegation/$versionId/changes" params={{ versionId }} search={{ page: 1, group: key }}>
                  {t('authority.changes.count', { n: changed })}
                </PageLink>
              </li>
            ))}
          </ul>
          {view.group === undefined ? null : (
            <PageLink to="/delegation/$versionId/changes" params={{ versionId }} search={{ page: 1 }}>
              {t('authority.changes.all')}
            </PageLink>
          )}
        </section>
      )}
      {data.total === 0 ? null : <Rows changes={data} />}
    </Page>
  );
}

function Rows({ changes }: { readonly changes: OrderChanges }) {
  const t = useTexts(authorityPageTexts);
  const { versionId } = changesPage.useParams();
  const { data: version } = useSuspenseQuery(versionQuery(versionId));
  const { called, factText } = useItemText(version.content);
  const { whole } = useDeciderText();
  const view = changesPage.useSearch();
  const navigate = changesPage.useNavigate();
  const whom = ({ person, unit }: Row) => person?.name ?? t('authority.changes.anybody', { unit: unit.name });
  const facts = ({ facts: of }: Row) =>
    Object.entries(of)
      .map(([fact, value]) => factText(fact, value))
      .join('; ');
  return (
    <section aria-labelledby="rows">
      <h2 id="rows">{t('authority.changes.rows')}</h2>
      <DataTable<Row>
        name={t('authority.changes.rows')}
        rows={changes.items}
        total={changes.total}
        rowKey={(row) => `${row.decision} ${row.unit.id} ${row.person?.id} ${JSON.stringify(row.facts)}`}
        view={view}
        onView={(next) => navigate({ search: (old) => ({ ...old, ...next }) })}
        empty={{ title: t('authority.changes.none'), text: '' }}
        columns={[
          { id: 'who', header: t('authority.changes.who'), cell: whom },
          { id: 'decision', header: t('authority.register.decision'), cell: (row) => called(row.decision) },
          {
            id: 'facts',
            header: t('authority.changes.facts'),
            cell: (row) => facts(row) || t('authority.item.always'),
          },
          { id: 'before', header: t('authority.changes.before'), cell: (row) => whole(row.before) },
          { id: 'after', header: t('authority.changes.after'), cell: (row) => whole(row.after) },
        ]}
      />
    </section>
  );
}
