import './roles-page.css';
import { Button } from '@navikt/ds-react/Button';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { Page, PageButton, PageLink, useMay, useTexts, useToday } from '../../../../platform/ui/index.ts';
import type { roleList } from '../../api.ts';
import { GIVEN_ROLES, type GivenRole } from '../../schema.ts';
import { rolesPage } from '../pages.ts';
import { authoritiesQuery, rolesQuery, unitsQuery } from '../queries.ts';
import { organisationPageTexts } from '../texts.ts';
import { TimesBar } from '../times-bar.tsx';
import { usePeriod } from '../use-period.ts';
import { useTold } from '../use-told.ts';
import { EndConfirm, type Ending } from './end-confirm.tsx';
import { rolesTexts } from './texts.ts';

type Holding = z.output<typeof roleList>['roles'][number];

/** Who holds which given role, as of a day; for who may, the ways to give and end one. */
export function RolesPage() {
  const t = useTexts(rolesTexts);
  const names = useTexts(organisationPageTexts);
  const view = rolesPage.useSearch();
  const navigate = rolesPage.useNavigate();
  const queries = useQueryClient();
  const mayGive = useMay('role.write');
  const { data } = useSuspenseQuery(rolesQuery(view));
  const byRole = Map.groupBy(data.roles, ({ role }) => role);
  const [ending, setEnding] = useState<Holding>();
  const { done, status, tell } = useTold<Ending | 'given'>();
  // What was done on the page for giving is told here, once.
  const came = view.done;
  useEffect(() => {
    if (came === undefined) return;
    tell(came);
    void navigate({ search: (old) => ({ ...old, done: undefined }), replace: true });
  });
  async function ended(what: Ending) {
    await queries.invalidateQueries({ queryKey: ['organisation'] });
    setEnding(undefined);
    tell(what);
  }
  return (
    <Page title={t('organisation.roles.title')} lead={t('organisation.roles.lead')} width="wide">
      <p role="status" ref={status} tabIndex={-1}>
        {done === undefined ? null : t(`organisation.roles.done.${done}`)}
      </p>
      {mayGive ? (
        <p>
          <PageButton to="/organisation/roles/give">{t('organisation.roles.give')}</PageButton>
        </p>
      ) : null}
      <TimesBar times={view} onTimes={(times) => navigate({ search: (old) => ({ ...old, ...times }) })} />
      {data.roles.length === 0 ? (
        <div className="empty">
          <p className="empty__title">{t('organisation.roles.none')}</p>
          <p>{t('organisation.roles.none.how')}</p>
        </div>
      ) : null}
      {GIVEN_ROLES.map((role) => {
        const holdings = byRole.get(role);
        return holdings === undefined ? null : (
          <Holders key={role} role={role} holdings={holdings} onEnd={view.knownOn === undefined ? setEnding : null} />
        );
      })}
      {ending === undefined ? null : (
        <EndConfirm
          id={ending.id}
          name={ending.name}
          role={names(`organisation.role.${ending.role}`)}
          onDone={ended}
          onClose={() => setEnding(undefined)}
        />
      )}
    </Page>
  );
}

interface HoldersProps {
  readonly role: GivenRole;
  readonly holdings: readonly Holding[];
  /** Asks to end one of them; null when the page shows what was known another day. */
  readonly onEnd: ((holding: Holding) => void) | null;
}

function Holders({ role, holdings, onEnd }: HoldersProps) {
  const t = useTexts(organisationPageTexts);
  const own = useTexts(rolesTexts);
  const today = useToday();
  return (
    <section aria-labelledby={role}>
      <h2 id={role}>{t(`organisation.role.${role}`)}</h2>
      <ul className="role-holders">
        {holdings.map((holding) => (
          <li key={holding.id}>
            <span id={holding.id}>
              <HolderText holding={holding} />
            </span>
            {onEnd !== null && holding.mayEnd && (holding.lastDay === null || holding.lastDay >= today) ? (
              <Button variant="tertiary" size="small" aria-describedby={holding.id} onClick={() => onEnd(holding)}>
                {own('organisation.roles.end')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "Anna Ek, Folktandvården, från 1 mars 2026": who, for what, since when. */
function HolderText({ holding }: { readonly holding: Holding }) {
  const t = useTexts(rolesTexts);
  const period = usePeriod();
  const { on, knownOn } = rolesPage.useSearch();
  const { data: tree } = useSuspenseQuery(unitsQuery({ on, knownOn }));
  const { data: bodies } = useSuspenseQuery(authoritiesQuery({ on, knownOn }));
  const unit = tree.units.find(({ id }) => id === holding.unitId);
  const body = bodies.authorities.find(({ id }) => id === holding.authorityId);
  const isForAll = holding.unitId === null && holding.authorityId === null && holding.standsInFor === null;
  return (
    <>
      {holding.name}
      {unit === undefined ? null : (
        <>
          {', '}
          <PageLink to="/units/$unitId" params={{ unitId: unit.id }} search={{ on, knownOn }}>
            {unit.name}
          </PageLink>
        </>
      )}
      {body === undefined ? null : `, ${body.name}`}
      {holding.area === null ? null : `, ${holding.area}`}
      {holding.standsInFor === null
        ? null
        : `, ${t('organisation.roles.stands-in', { name: holding.standsInFor.name })}`}
      {isForAll ? `, ${t('organisation.roles.everywhere')}` : null}{' '}
      <span className="muted">{period(holding.from, holding.lastDay)}</span>
    </>
  );
}
