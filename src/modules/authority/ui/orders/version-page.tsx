import { useSuspenseQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { Page, PageButton, PageLink, SummaryList, useFormats, useTexts } from '../../../../platform/ui/index.ts';
import type { versionAnswer } from '../../api.ts';
import { authorityTexts } from '../../texts.ts';
import { versionPage } from '../pages.ts';
import { ordersQuery, subDelegationsQuery, versionQuery } from '../queries.ts';
import { authorityPageTexts } from '../texts.ts';
import { BeginDraft } from './begin-draft.tsx';
import { useItemText } from './item-text.ts';

type Version = z.output<typeof versionAnswer>;

/** A version: what was decided of it, its items, and what one may do with it. */
export function VersionPage() {
  const t = useTexts(authorityPageTexts);
  const { versionId } = versionPage.useParams();
  const { data: version } = useSuspenseQuery(versionQuery(versionId));
  const { content, decision, authority } = version;
  const { rows } = useItemText(content);
  return (
    <Page
      title={content.title}
      kicker={authority.name}
      {...(decision === null ? { lead: t('authority.version.draft-lead') } : {})}
    >
      <Facts version={version} />
      <Ways version={version} />
      <SubDelegations version={version} />
      <section aria-labelledby="items">
        <h2 id="items">{t('authority.version.items')}</h2>
        {content.items.map((item) => (
          <section key={item.number} aria-labelledby={`item-${item.number}`}>
            <h3 id={`item-${item.number}`}>
              {item.number} {item.text}
            </h3>
            <SummaryList rows={rows(item)} />
          </section>
        ))}
      </section>
    </Page>
  );
}

function Facts({ version: { authority, decision, contentHash } }: { readonly version: Version }) {
  const t = useTexts(authorityPageTexts);
  const formats = useFormats();
  const day = (text: string) => formats.day(text as LocalDate);
  if (decision === null) return null;
  const { number, decidedOn, journalNumber, validFrom, lastDay, backDated } = decision;
  return (
    <SummaryList
      rows={[
        { label: t('authority.version.committee'), value: authority.name },
        {
          label: t('authority.version.decided'),
          value: `${t('authority.version', { number })}. ${t('authority.version.facts', { day: day(decidedOn), journalNumber, from: day(validFrom) })}`,
        },
        ...(lastDay === null && !backDated
          ? []
          : [
              {
                label: t('authority.version.valid'),
                value: `${lastDay === null ? '' : t('authority.version.until', { day: day(lastDay) })} ${backDated ? t('authority.version.back-dated') : ''}`,
              },
            ]),
        { label: t('authority.version.hash'), value: <code>{contentHash.slice(0, 16)}</code> },
      ]}
    />
  );
}

function Ways({ version }: { readonly version: Version }) {
  const t = useTexts(authorityPageTexts);
  const { id, authority, decision, mayPrepare, mayDecide, content } = version;
  const { data: orders } = useSuspenseQuery(ordersQuery);
  const others = (orders.authorities.find((one) => one.id === authority.id)?.versions ?? []).filter(
    (one) => one.id !== id,
  );
  const params = { versionId: id };
  const isDraft = decision === null;
  return (
    <>
      <div className="actions">
        {isDraft && mayPrepare ? (
          <PageButton to="/delegation/$versionId/edit" params={params} search={{ page: 1 }}>
            {t('authority.version.edit')}
          </PageButton>
        ) : null}
        {isDraft && mayPrepare ? (
          <PageButton to="/delegation/$versionId/changes" params={params} search={{ page: 1 }} variant="secondary">
            {t('authority.version.changes')}
          </PageButton>
        ) : null}
        {isDraft && mayDecide ? (
          <PageButton to="/delegation/$versionId/decide" params={params} variant="secondary">
            {t('authority.version.decide')}
          </PageButton>
        ) : null}
        {!isDraft && mayPrepare ? (
          <BeginDraft authorityId={authority.id} fromVersionId={id} label={t('authority.version.next')} />
        ) : null}
      </div>
      {others.length === 0 ? null : (
        <section aria-labelledby="compare">
          <h2 id="compare">{t('authority.version.compare')}</h2>
          <ul>
            {others.map((other) => (
              <li key={other.id}>
                <PageLink to="/delegation/$versionId/difference/$fromId" params={{ ...params, fromId: other.id }}>
                  {t('authority.version.compare-with')}{' '}
                  {other.number === null
                    ? `${t('authority.status.draft')}: ${other.title === content.title ? other.id.slice(-4) : other.title}`
                    : t('authority.version', { number: other.number })}
                </PageLink>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function SubDelegations({ version: { authority, decision } }: { readonly version: Version }) {
  const t = useTexts(authorityPageTexts);
  const levels = useTexts(authorityTexts);
  const { data } = useSuspenseQuery(subDelegationsQuery(authority.id));
  if (decision === null || (data.subDelegations.length === 0 && data.heads.length === 0)) return null;
  return (
    <section aria-labelledby="further">
      <h2 id="further">{t('authority.version.sub-delegations')}</h2>
      {data.heads.length === 0 ? null : (
        <p>
          <PageLink to="/delegation/further/$authorityId" params={{ authorityId: authority.id }}>
            {t('authority.further.way')}
          </PageLink>
        </p>
      )}
      <ul>
        {data.subDelegations.map(({ item, unit, to, by }) => (
          <li key={`${item} ${unit.id}`}>
            {t('authority.version.sub-delegation', {
              item,
              unit: unit.name,
              level: levels(`authority.level.${to}`),
              who: by?.name ?? levels('authority.level.administration-head'),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
