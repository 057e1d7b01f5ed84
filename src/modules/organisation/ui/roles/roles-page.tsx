import { useSuspenseQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { Page, PageLink, useTexts } from '../../../../platform/ui/index.ts';
import type { roleList } from '../../api.ts';
import { GIVEN_ROLES, type GivenRole } from '../../schema.ts';
import { rolesPage } from '../pages.ts';
import { authoritiesQuery, rolesQuery, unitsQuery } from '../queries.ts';
import { organisationPageTexts } from '../texts.ts';
import { TimesBar } from '../times-bar.tsx';
import { usePeriod } from '../use-period.ts';
import { rolesTexts } from './texts.ts';

type Holding = z.output<typeof roleList>['roles'][number];

/** Not standing deputies: the API's list does not say by name for whom they stand in. */
const SHOWN = GIVEN_ROLES.filter((role) => role !== 'deputy');

/** Who holds which given role, as of a day. */
export function RolesPage() {
  const t = useTexts(rolesTexts);
  const view = rolesPage.useSearch();
  const navigate = rolesPage.useNavigate();
  const { data } = useSuspenseQuery(rolesQuery(view));
  const byRole = Map.groupBy(data.roles, ({ role }) => role);
  return (
    <Page title={t('organisation.roles.title')} lead={t('organisation.roles.lead')} width="wide">
      <TimesBar times={view} onTimes={(times) => navigate({ search: (old) => ({ ...old, ...times }) })} />
      {SHOWN.every((role) => !byRole.has(role)) ? (
        <div className="empty">
          <p className="empty__title">{t('organisation.roles.none')}</p>
          <p>{t('organisation.roles.none.how')}</p>
        </div>
      ) : null}
      {SHOWN.map((role) => {
        const holdings = byRole.get(role);
        return holdings === undefined ? null : <Holders key={role} role={role} holdings={holdings} />;
      })}
    </Page>
  );
}

function Holders({ role, holdings }: { readonly role: GivenRole; readonly holdings: readonly Holding[] }) {
  const t = useTexts(organisationPageTexts);
  return (
    <section aria-labelledby={role}>
      <h2 id={role}>{t(`organisation.role.${role}`)}</h2>
      <ul>
        {holdings.map((holding) => (
          <li key={holding.id}>
            <HolderText holding={holding} />
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
  const isForAll = holding.unitId === null && holding.authorityId === null;
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
      {isForAll ? `, ${t('organisation.roles.everywhere')}` : null}{' '}
      <span className="muted">{period(holding.from, holding.lastDay)}</span>
    </>
  );
}
