import './duties.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { DataTable, Page, PageLink, useFormats, useLanguage, useTexts } from '../../../platform/ui/index.ts';
import type { UnitDutyPage, UnitSumsAnswer } from '../api.ts';
import { DueText, DutyLink } from './card/due.tsx';
import { unitDutiesPage } from './pages.ts';
import { unitRowsQuery, unitSumsQuery } from './queries.ts';
import { dutyPageTexts } from './texts.ts';

type Sums = UnitSumsAnswer['total'];
type State = keyof Sums;
const STATES = ['overdue', 'climbed', 'due', 'met', 'late'] as const satisfies readonly State[];

/** How it stands in a unit and below it: each number opens the rows behind it. */
export function UnitDutiesPage() {
  const t = useTexts(dutyPageTexts);
  const view = unitDutiesPage.useSearch();
  const { data } = useSuspenseQuery(unitSumsQuery(view.unit));
  const above = data.above.map((unit, index) => (
    <Fragment key={unit.id}>
      {index === 0 ? null : ' › '}
      <PageLink to="/unit-duties" search={{ unit: unit.id }}>
        {unit.name}
      </PageLink>
    </Fragment>
  ));
  return (
    <Page
      title={t('duties.unit.title', { name: data.unit.name })}
      lead={t('duties.unit.lead')}
      width="wide"
      {...(above.length === 0 ? {} : { kicker: <>{above}</> })}
    >
      {isNone(data.total) ? (
        <div className="empty">
          <p className="empty__title">{t('duties.unit.empty')}</p>
          <p>{t('duties.unit.empty.what')}</p>
        </div>
      ) : (
        <>
          <UnitTable data={data} />
          <TemplateTable data={data} />
        </>
      )}
      {view.state === undefined ? null : <Rows unit={data.unit.id} state={view.state} />}
    </Page>
  );
}

function isNone(sums: Sums): boolean {
  return STATES.every((state) => sums[state] === 0);
}

interface TableProps {
  readonly data: UnitSumsAnswer;
}

function UnitTable({ data }: TableProps) {
  const t = useTexts(dutyPageTexts);
  const rows = [
    { unit: data.unit, sums: data.total, name: t('duties.unit.all', { name: data.unit.name }), alone: false },
    ...(data.below.length === 0 || isNone(data.own)
      ? []
      : [{ unit: data.unit, sums: data.own, name: t('duties.unit.own', { name: data.unit.name }), alone: true }]),
    ...data.below.map(({ unit, sums }) => ({ unit, sums, name: undefined, alone: false })),
  ];
  return (
    <SumsTable
      name={t('duties.unit.by-unit')}
      first={t('duties.one.unit')}
      rows={rows.map(({ unit, sums, name, alone }) => ({
        key: `${unit.id} ${alone}`,
        sums,
        head: name ?? (
          <PageLink to="/unit-duties" search={{ unit: unit.id }}>
            {unit.name}
          </PageLink>
        ),
        search: { unit: unit.id, ...(alone ? { alone: true as const } : {}) },
      }))}
    />
  );
}

function TemplateTable({ data }: TableProps) {
  const t = useTexts(dutyPageTexts);
  const language = useLanguage();
  return (
    <section aria-labelledby="by-template">
      <h2 id="by-template">{t('duties.unit.by-template')}</h2>
      <SumsTable
        name={t('duties.unit.by-template')}
        first={t('duties.what')}
        rows={data.templates.map(({ template, title, sums }) => ({
          key: template,
          sums,
          head: title[language],
          search: { unit: data.unit.id, template },
        }))}
      />
    </section>
  );
}

interface SumsRow {
  readonly key: string;
  readonly head: ReactNode;
  readonly sums: Sums;
  readonly search: { readonly unit: string; readonly template?: string; readonly alone?: true };
}

function SumsTable({ name, first, rows }: { name: string; first: string; rows: readonly SumsRow[] }) {
  const t = useTexts(dutyPageTexts);
  const { number } = useFormats();
  return (
    <DataTable<SumsRow>
      name={name}
      rows={rows}
      total={rows.length}
      rowKey={({ key }) => key}
      view={{ page: 1, sort: undefined }}
      onView={() => {}}
      empty={{ title: t('duties.unit.empty') }}
      columns={[
        { id: 'head', header: first, cell: ({ head }) => head },
        ...STATES.map((state) => ({
          id: state,
          header: t(`duties.unit.state.${state}`),
          numeric: true,
          cell: ({ sums, search }: SumsRow) =>
            sums[state] === 0 ? (
              number(0)
            ) : (
              <PageLink to="/unit-duties" search={{ ...search, state }} hash="rows">
                {number(sums[state])}
              </PageLink>
            ),
        })),
      ]}
    />
  );
}

function Rows({ unit, state }: { readonly unit: string; readonly state: State }) {
  const t = useTexts(dutyPageTexts);
  const view = unitDutiesPage.useSearch();
  const navigate = unitDutiesPage.useNavigate();
  const { template, alone, page } = view;
  const { data } = useSuspenseQuery(unitRowsQuery({ unit, state, template, alone, page }));
  return (
    <section aria-labelledby="rows">
      <h2 id="rows">{t('duties.unit.rows', { state: t(`duties.unit.state.${state}`), name: data.unit.name })}</h2>
      <DataTable<UnitDutyPage['items'][number]>
        name={t('duties.list')}
        rows={data.items}
        total={data.total}
        rowKey={({ subject, template: of, occasion }) => `${subject.kind} ${subject.id} ${of} ${occasion}`}
        view={view}
        onView={(next) => navigate({ search: (old) => ({ ...old, ...next }) })}
        empty={{ title: t('duties.unit.empty') }}
        columns={[
          { id: 'what', header: t('duties.what'), cell: (duty) => <DutyLink duty={duty} /> },
          { id: 'dueOn', header: t('duties.when'), cell: (duty) => <DueText duty={duty} /> },
          { id: 'about', header: t('duties.about'), cell: ({ subject, unit: at }) => subject.title ?? at?.name ?? '' },
          { id: 'unit', header: t('duties.one.unit'), cell: ({ unit: at }) => at?.name ?? '' },
          {
            id: 'holder',
            header: t('duties.one.holder'),
            cell: ({ holders }) => holders.map(({ name }) => name).join(', ') || t('duties.one.nobody'),
          },
        ]}
      />
    </section>
  );
}
