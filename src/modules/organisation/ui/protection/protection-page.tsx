import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, Page, PageButton, PageLink, useTexts } from '../../../../platform/ui/index.ts';
import { protectionPage } from '../pages.ts';
import { personQuery } from '../queries.ts';
import { useTold } from '../use-told.ts';
import { HandlerList } from './handler-list.tsx';
import { LiftProtection } from './lift-protection.tsx';
import { SetProtection } from './set-protection.tsx';
import { protectionTexts } from './texts.ts';

/** What was done to a person's protection. */
export type Done = 'protected' | 'lifted' | 'added' | 'removed';

/** Who may see a person with protected identity: HR sets protection, names handlers and lifts it. */
export function ProtectionPage() {
  const t = useTexts(protectionTexts);
  const { personId } = protectionPage.useParams();
  const queries = useQueryClient();
  const { data: person } = useSuspenseQuery(personQuery(personId, {}));
  const [gone, setGone] = useState(false);
  const { done, times, status, tell } = useTold<Done>();
  async function tellAnew(what: Done) {
    // Whoever is no handler any more finds nobody here; what was read before is not kept either.
    const query = personQuery(personId, {});
    const isGone = await queries.fetchQuery({ ...query, staleTime: 0 }).then(
      () => false,
      (error: unknown) => error instanceof ApiProblem && error.details.status === 404,
    );
    if (isGone) return setGone(true);
    await queries.invalidateQueries({ queryKey: ['organisation'] });
    tell(what);
  }
  if (gone)
    return (
      <Page title={t('organisation.protection.gone')} lead={t('organisation.protection.gone.what')}>
        <div className="actions">
          <PageButton to="/" onClick={() => queries.removeQueries({ queryKey: ['organisation'] })}>
            {t('organisation.protection.gone.start')}
          </PageButton>
        </div>
      </Page>
    );
  return (
    <Page
      title={t('organisation.protection.title')}
      kicker={
        <PageLink to="/people/$personId" params={{ personId }}>
          {person.name}
        </PageLink>
      }
      lead={person.isProtected ? t('organisation.protection.lead.protected') : t('organisation.protection.lead')}
    >
      <p role="status" ref={status} tabIndex={-1}>
        {done === undefined ? null : t(`organisation.protection.done.${done}`)}
      </p>
      {person.isProtected ? (
        <>
          <HandlerList key={times} person={person} onDone={tellAnew} />
          <LiftProtection person={person} onDone={tellAnew} />
        </>
      ) : (
        <SetProtection person={person} onDone={tellAnew} />
      )}
    </Page>
  );
}
