import { Select } from '@navikt/ds-react/Select';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../kernel/local-date.ts';
import {
  type Column,
  DataTable,
  DayText,
  FilterBar,
  Page,
  PageLink,
  useFormats,
  useTexts,
  useToday,
} from '../../../platform/ui/index.ts';
import { type AssignmentRow, FILTERS } from '../api.ts';
import { assignmentTexts } from '../texts.ts';
import { assignmentsPage, assignmentsQuery } from './pages.ts';
import { StateTag, useOwnerText } from './words.tsx';

/** The assignments that the reader may see, the oldest first, so that what was forgotten stands on top. */
export function AssignmentsPage() {
  const t = useTexts(assignmentTexts);
  const { page, show = 'open', ...rest } = assignmentsPage.useSearch();
  const navigate = assignmentsPage.useNavigate();
  const { data } = useSuspenseQuery(assignmentsQuery({ page, show: show === 'open' ? undefined : show }));
  const year = useToday().slice(0, 4);
  const apply = (wanted: string | undefined) => {
    const chosen = FILTERS.find((one) => one === wanted);
    return navigate({ search: { page: 1, ...(chosen === undefined || chosen === 'open' ? {} : { show: chosen }) } });
  };
  return (
    <Page title={t('assignments.title')} lead={t('assignments.lead')} width="wide">
      <ul>
        {data.gives.length === 0 ? null : (
          <>
            <li>
              <PageLink to="/assignments/unregistered">{t('assignments.unregistered')}</PageLink>
            </li>
            <li>
              <PageLink to="/assignments/new">{t('assignments.hand')}</PageLink>
            </li>
            <li>
              <PageLink to="/assignments/instruction">{t('assignments.instruction')}</PageLink>
            </li>
          </>
        )}
        <li>
          <PageLink to="/assignments/years/$year" params={{ year }}>
            {t('assignments.year.link')}
          </PageLink>
        </li>
      </ul>
      <FilterBar key={show} onApply={(filters) => apply(filters.show)}>
        <Select label={t('assignments.show')} name="show" size="small" defaultValue={show}>
          {FILTERS.map((one) => (
            <option key={one} value={one}>
              {t(`assignments.show.${one}`)}
            </option>
          ))}
        </Select>
      </FilterBar>
      <DataTable
        name={t('assignments.title')}
        columns={useColumns()}
        rows={data.items}
        total={data.total}
        rowKey={({ id }) => id}
        view={{ page, ...rest }}
        onView={(next) => navigate({ search: (old) => ({ ...old, ...next }) })}
        empty={{ title: t('assignments.empty'), text: t('assignments.empty.how') }}
        filtered={show !== 'open'}
      />
    </Page>
  );
}

/** The columns of a list of assignments. */
export function useColumns(): readonly Column<AssignmentRow>[] {
  const t = useTexts(assignmentTexts);
  const { day } = useFormats();
  const owner = useOwnerText();
  return [
    {
      id: 'title',
      header: t('assignments.column.title'),
      cell: ({ id, title, words, isPart }) => (
        <>
          <PageLink to="/assignments/$assignmentId" params={{ assignmentId: id }}>
            {title}
          </PageLink>
          <br />
          <span className="muted">
            {isPart ? `${t('assignments.part')}: ` : null}
            {words}
          </span>
        </>
      ),
    },
    { id: 'owner', header: t('assignments.column.owner'), cell: (row) => owner(row.owner) },
    { id: 'given', header: t('assignments.column.given'), cell: ({ givenOn }) => day(givenOn as LocalDate) },
    {
      id: 'due',
      header: t('assignments.column.due'),
      cell: ({ dueOn }) => (dueOn === null ? t('assignments.no-due') : <DayText day={dueOn as LocalDate} distance />),
    },
    { id: 'state', header: t('assignments.column.state'), cell: (row) => <StateTag of={row} /> },
    {
      id: 'parts',
      header: t('assignments.column.parts'),
      cell: ({ parts }) => (parts.all === 0 ? '–' : t('assignments.parts', parts)),
    },
    {
      id: 'last',
      header: t('assignments.column.last'),
      cell: ({ forgottenDays }) => t('assignments.forgotten', { days: forgottenDays }),
    },
  ];
}
