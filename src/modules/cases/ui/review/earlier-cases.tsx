import '../case/case-page.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { PageLink, useFormats, useLanguage, useTexts } from '../../../../platform/ui/index.ts';
import { texts as caseTexts } from '../../texts.ts';
import { findKindPages } from '../kind-pages.ts';
import { type CaseViewed, othersOfPersonQuery } from '../queries.ts';
import { reviewTexts } from './texts.ts';

/** What else the person has reported of the same kind, as far as the reader may see it: the newest first. */
export function EarlierCases({ seen }: { readonly seen: CaseViewed }) {
  const t = useTexts(reviewTexts);
  const words = useTexts(caseTexts);
  const formats = useFormats();
  const language = useLanguage();
  const { data } = useSuspenseQuery(othersOfPersonQuery(seen));
  const others = data.items.filter(({ id }) => id !== seen.id);
  return (
    <div>
      <h2>{t('cases.review.earlier')}</h2>
      {others.length === 0 ? (
        <p>{t('cases.review.earlier.none')}</p>
      ) : (
        <ul className="case-list">
          {others.map(({ id, kind, title, status, hasRunOut, outcome, reportedOn }) => (
            <li key={id}>
              <p>
                <PageLink to="/cases/$caseId" params={{ caseId: id }}>
                  {title}
                </PageLink>
              </p>
              <p className="muted">
                {[
                  words(`cases.status.${hasRunOut ? 'run-out' : status}`),
                  ...(outcome === null ? [] : [findKindPages(kind)?.outcomes[outcome]?.[language] ?? outcome]),
                  formats.day(reportedOn as LocalDate),
                ].join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
