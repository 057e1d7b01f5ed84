import { useSuspenseQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import type { z } from 'zod';
import { DataTable, Page, PageLink, SummaryList, useTexts } from '../../../platform/ui/index.ts';
import type { employeeRow, unitView } from '../api.ts';
import { unitPage } from './pages.ts';
import { authoritiesQuery, employeesQuery, unitQuery } from './queries.ts';
import { organisationPageTexts } from './texts.ts';
import { TimesBar } from './times-bar.tsx';

type EmployeeRow = z.output<typeof employeeRow>;
type UnitView = z.output<typeof unitView>;

/** A unit: who leads it, where it stands, what lies below it and who works there. */
export function UnitPage() {
  const { unitId } = unitPage.useParams();
  const view = unitPage.useSearch();
  const navigate = unitPage.useNavigate();
  const { data: unit } = useSuspenseQuery(unitQuery(unitId, view));
  return (
    <Page title={unit.name} width="wide" {...(unit.above.length === 0 ? {} : { kicker: <Path units={unit.above} /> })}>
      <TimesBar times={view} onTimes={(times) => navigate({ search: (old) => ({ ...old, ...times, page: 1 }) })} />
      <Facts unit={unit} />
      <UnitsBelow unit={unit} />
      <Employees unit={unit} />
    </Page>
  );
}

function useUnitLink() {
  const { on, knownOn } = unitPage.useSearch();
  return ({ id, name }: { readonly id: string; readonly name: string }) => (
    <PageLink to="/units/$unitId" params={{ unitId: id }} search={{ on, knownOn }}>
      {name}
    </PageLink>
  );
}

/** The way down to the unit, each step a link. */
function Path({ units }: { readonly units: UnitView['above'] }) {
  const link = useUnitLink();
  return units.map((unit, index) => (
    <Fragment key={unit.id}>
      {index === 0 ? null : ' › '}
      {link(unit)}
    </Fragment>
  ));
}

function Facts({ unit }: { readonly unit: UnitView }) {
  const t = useTexts(organisationPageTexts);
  const link = useUnitLink();
  const { data } = useSuspenseQuery(authoritiesQuery(unitPage.useSearch()));
  const authority = data.authorities.find(({ id }) => id === unit.belongsToAuthorityId);
  const parent = unit.above.at(-1);
  const isAdministration = unit.administration?.id === unit.id;
  return (
    <SummaryList
      rows={[
        { label: t('organisation.unit.manager'), value: unit.manager?.name ?? t('organisation.unit.no-manager') },
        { label: t('organisation.unit.kind'), value: t(`organisation.unit.kind.${unit.kind}`) },
        ...(parent === undefined ? [] : [{ label: t('organisation.unit.above'), value: link(parent) }]),
        ...(unit.administration === null || isAdministration
          ? []
          : [{ label: t('organisation.unit.administration'), value: link(unit.administration) }]),
        ...(authority === undefined ? [] : [{ label: t('organisation.unit.authority'), value: authority.name }]),
        ...(unit.trades.length === 0 ? [] : [{ label: t('organisation.unit.trades'), value: unit.trades.join(', ') }]),
        { label: t('organisation.unit.code'), value: unit.code },
      ]}
    />
  );
}

function UnitsBelow({ unit }: { readonly unit: UnitView }) {
  const t = useTexts(organisationPageTexts);
  const link = useUnitLink();
  if (unit.below.length === 0) return null;
  return (
    <section aria-labelledby="below">
      <h2 id="below">{t('organisation.unit.below')}</h2>
      <ul>
        {unit.below.map((one) => (
          <li key={one.id}>{link(one)}</li>
        ))}
      </ul>
    </section>
  );
}

function Employees({ unit }: { readonly unit: UnitView }) {
  const t = useTexts(organisationPageTexts);
  const view = unitPage.useSearch();
  const navigate = unitPage.useNavigate();
  const { data } = useSuspenseQuery(employeesQuery(unit.id, view));
  const { on, knownOn, below } = view;
  return (
    <section aria-labelledby="people">
      <h2 id="people">{t('organisation.unit.people')}</h2>
      {unit.below.length === 0 ? null : (
        <p>
          <PageLink
            to="/units/$unitId"
            params={{ unitId: unit.id }}
            search={{ on, knownOn, ...(below === true ? {} : { below: true as const }) }}
          >
            {below === true ? t('organisation.unit.people.own') : t('organisation.unit.people.all')}
          </PageLink>
        </p>
      )}
      <DataTable<EmployeeRow>
        name={t('organisation.unit.people-of', { name: unit.name })}
        rows={data.items}
        total={data.total}
        rowKey={(row) => row.employmentId}
        view={view}
        onView={(next) => navigate({ search: (old) => ({ ...old, ...next }) })}
        empty={{ title: t('organisation.unit.people.none'), text: t('organisation.unit.people.none.how') }}
        columns={[
          {
            id: 'name',
            header: t('organisation.person.name'),
            cell: (row) => (
              <PageLink to="/people/$personId" params={{ personId: row.personId }} search={{ on, knownOn }}>
                {row.name}
              </PageLink>
            ),
          },
          {
            id: 'title',
            header: t('organisation.person.title'),
            cell: (row) => (row.isManager ? `${row.title} (${t('organisation.person.is-manager')})` : row.title),
          },
          { id: 'employeeId', header: t('organisation.person.employee-id'), cell: (row) => row.employeeId },
        ]}
      />
    </section>
  );
}
