import '@navikt/ds-css/dist/component/alert.css';
import { Alert } from '@navikt/ds-react/Alert';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { Page, PageLink, SummaryList, useFormats, useMay, useTexts } from '../../../platform/ui/index.ts';
import type { personView } from '../api.ts';
import { personPage } from './pages.ts';
import { authoritiesQuery, personQuery, unitsQuery } from './queries.ts';
import { organisationPageTexts } from './texts.ts';
import { TimesBar } from './times-bar.tsx';
import { usePeriod } from './use-period.ts';

type PersonView = z.output<typeof personView>;

/** A person: employments, nearest managers and roles, as of a day. That somebody looked is logged by the server. */
export function PersonPage() {
  const t = useTexts(organisationPageTexts);
  const mayReadAbsences = useMay('absence.read');
  const mayReport = useMay('case.handle');
  const { personId } = personPage.useParams();
  const view = personPage.useSearch();
  const navigate = personPage.useNavigate();
  const { data: person } = useSuspenseQuery(personQuery(personId, view));
  return (
    <Page title={person.name}>
      {person.isProtected ? <Protected person={person} /> : null}
      <TimesBar times={view} onTimes={(times) => navigate({ search: (old) => ({ ...old, ...times }) })} />
      <Employments person={person} />
      <Roles person={person} />
      {mayReport && !person.isReader ? (
        <p>
          <PageLink to="/report/$kind" params={{ kind: 'secondary-occupation' }} search={{ person: personId }}>
            {t('organisation.person.report')}
          </PageLink>
        </p>
      ) : null}
      {mayReadAbsences ? (
        <p>
          <PageLink to="/people/$personId/absence" params={{ personId }}>
            {t('organisation.person.absence')}
          </PageLink>
        </p>
      ) : null}
      {person.mayProtect && !person.isProtected ? (
        <p>
          <PageLink to="/people/$personId/protection" params={{ personId }}>
            {t('organisation.person.protect')}
          </PageLink>
        </p>
      ) : null}
    </Page>
  );
}

/** Told to the person in their own words, and to the handlers what they must see to (DOMAIN.md 25). */
function Protected({ person }: { readonly person: PersonView }) {
  const t = useTexts(organisationPageTexts);
  const { isReader, mayProtect, handlers } = person;
  return (
    <Alert variant={isReader ? 'info' : 'warning'}>
      <p>
        <strong>
          {isReader ? t('organisation.person.protected.own') : t('organisation.person.protected')}
          {'. '}
        </strong>
        {isReader ? t('organisation.person.protected.own.text') : t('organisation.person.protected.text')}
      </p>
      {handlers.length === 0 ? null : (
        <p>
          {isReader ? t('organisation.person.handlers.own') : t('organisation.person.handlers')}
          {': '}
          {handlers.map(({ name }) => name).join(', ')}
        </p>
      )}
      {isReader ? (
        <p>
          <PageLink to="/looks">{t('organisation.person.protected.looks')}</PageLink>
        </p>
      ) : null}
      {mayProtect ? (
        <p>
          <PageLink to="/people/$personId/protection" params={{ personId: person.id }}>
            {t('organisation.person.protection')}
          </PageLink>
        </p>
      ) : null}
    </Alert>
  );
}

function Employments({ person }: { readonly person: PersonView }) {
  const t = useTexts(organisationPageTexts);
  const { percent } = useFormats();
  const period = usePeriod();
  const { on, knownOn } = personPage.useSearch();
  const { data } = useSuspenseQuery(unitsQuery({ on, knownOn }));
  const unitNames = new Map(data.units.map(({ id, name }) => [id, name]));
  return (
    <section aria-labelledby="employments">
      <h2 id="employments">{t('organisation.person.employments')}</h2>
      {person.employments.length === 0 ? <p>{t('organisation.person.no-employment')}</p> : null}
      {person.employments.map((one) => (
        <section key={one.id} aria-label={`${one.title} ${one.employeeId}`}>
          <h3>{one.title === '' ? one.employeeId : one.title}</h3>
          <SummaryList
            rows={[
              {
                label: t('organisation.person.unit'),
                value: (
                  <PageLink to="/units/$unitId" params={{ unitId: one.unitId }} search={{ on, knownOn }}>
                    {unitNames.get(one.unitId) ?? one.unitId}
                  </PageLink>
                ),
              },
              { label: t('organisation.person.nearest-manager'), value: one.nearestManager?.name },
              { label: t('organisation.person.share'), value: one.share === null ? null : percent(one.share) },
              { label: t('organisation.person.period'), value: period(one.from, one.lastDay) },
              { label: t('organisation.person.employee-id'), value: one.employeeId },
            ]}
          />
        </section>
      ))}
    </section>
  );
}

function Roles({ person }: { readonly person: PersonView }) {
  const t = useTexts(organisationPageTexts);
  const period = usePeriod();
  const { on, knownOn } = personPage.useSearch();
  const { data: tree } = useSuspenseQuery(unitsQuery({ on, knownOn }));
  const { data: bodies } = useSuspenseQuery(authoritiesQuery({ on, knownOn }));
  const places = new Map([...tree.units, ...bodies.authorities].map(({ id, name }) => [id, name]));
  return (
    <section aria-labelledby="roles">
      <h2 id="roles">{t('organisation.person.roles')}</h2>
      {person.roles.length === 0 ? <p>{t('organisation.person.no-roles')}</p> : null}
      <ul>
        {person.roles.map((one) => {
          const role = t(`organisation.role.${one.role}`);
          const place = one.area ?? places.get(one.unitId ?? one.authorityId ?? '');
          return (
            <li key={one.id}>
              {place === undefined ? role : t('organisation.person.role.for-unit', { role, place })}{' '}
              <span className="muted">{period(one.from, one.lastDay)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
