import './search-page.css';
import { useQuery } from '@tanstack/react-query';
import { use } from 'react';
import {
  api,
  Loading,
  looksLikePersonalNumber,
  Page,
  PageLink,
  ProblemNotice,
  problemOf,
  useTexts,
} from '../../platform/ui/index.ts';
import { SearchTextContext } from '../frame/search-text.ts';
import { webTexts } from '../texts.ts';

const KINDS = ['person', 'unit', 'case', 'company'] as const;

/** One thing that `POST /api/v1/search` found. */
interface Hit {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly href: string;
}

/** What was found for the text in the search box. The text travels in a body and is never written out when it is a personal number. */
export function SearchPage() {
  const t = useTexts(webTexts);
  const { text } = use(SearchTextContext);
  const { data, error, isFetching } = useQuery({
    queryKey: ['search', text],
    queryFn: ({ signal }) => api.post<{ readonly hits: readonly Hit[] }>('/api/v1/search', { text }, { signal }),
    enabled: text !== '',
  });
  return (
    <Page title={t('web.search.title')} {...(text === '' ? { lead: t('web.search.hint') } : {})}>
      {isFetching ? <Loading /> : null}
      {error === null ? null : <ProblemNotice problem={problemOf(error)} />}
      {data === undefined ? null : <Hits text={text} hits={data.hits} />}
    </Page>
  );
}

function Hits({ text, hits }: { readonly text: string; readonly hits: readonly Hit[] }) {
  const t = useTexts(webTexts);
  const hidden = looksLikePersonalNumber(text);
  const n = hits.length;
  if (n === 0)
    return (
      <div className="empty" role="status">
        <p className="empty__title">{hidden ? t('web.search.none.personal-number') : t('web.search.none', { text })}</p>
        <p>{t('web.search.none.how')}</p>
      </div>
    );
  return (
    <>
      <p role="status">{hidden ? t('web.search.hits.personal-number', { n }) : t('web.search.hits', { n, text })}</p>
      <ul className="hits">
        {hits.map((hit) => (
          <li className="hits__hit" key={`${hit.kind}-${hit.id}`}>
            <span className="hits__kind">
              {t(`web.search.kind.${KINDS.find((kind) => kind === hit.kind) ?? 'other'}`)}
            </span>
            <PageLink to={hit.href}>{hit.title}</PageLink>
            <span className="muted">{hit.detail}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
