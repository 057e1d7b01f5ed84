import '@navikt/ds-css/dist/component/alert.css';
import { Alert } from '@navikt/ds-react/Alert';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Page, PageButton, PageLink, useTexts } from '../../../../platform/ui/index.ts';
import { ordersQuery } from '../queries.ts';
import { authorityPageTexts } from '../texts.ts';
import { BeginDraft } from './begin-draft.tsx';
import { VersionLine } from './version-line.tsx';

/** Every committee with the versions of its order. */
export function OrdersPage() {
  const t = useTexts(authorityPageTexts);
  const { data } = useSuspenseQuery(ordersQuery);
  return (
    <Page title={t('authority.orders.title')} lead={t('authority.orders.lead')}>
      <div className="actions">
        <PageButton to="/who-decides" search={{ page: 1 }} variant="secondary">
          {t('authority.orders.look-up')}
        </PageButton>
        <PageLink to="/decisions" search={{ page: 1 }}>
          {t('authority.orders.register')}
        </PageLink>
      </div>
      {data.authorities.length === 0 ? (
        <div className="empty">
          <p className="empty__title">{t('authority.orders.none')}</p>
          <p>{t('authority.orders.none.how')}</p>
        </div>
      ) : null}
      {data.authorities.map((authority) => (
        <section key={authority.id} aria-labelledby={authority.id}>
          <h2 id={authority.id}>{authority.name}</h2>
          {authority.isSuggested ? <Alert variant="info">{t('authority.orders.suggested')}</Alert> : null}
          {authority.versions.length === 0 ? null : (
            <ul>
              {authority.versions.map((version) => (
                <VersionLine key={version.id} version={version} />
              ))}
            </ul>
          )}
          {authority.mayPrepare ? (
            <BeginDraft
              authorityId={authority.id}
              fromVersionId={authority.versions.find(({ isInForce }) => isInForce)?.id}
              label={t('authority.orders.begin-for', { name: authority.name })}
            />
          ) : null}
        </section>
      ))}
    </Page>
  );
}
