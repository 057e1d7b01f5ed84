import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { Page, PageLink, SummaryList, Timeline, useFormats, useMay, useTexts } from '../../../platform/ui/index.ts';
import type { AssignmentRow, AssignmentView } from '../api.ts';
import { assignmentTexts } from '../texts.ts';
import { CloseForm } from './close-form.tsx';
import { assignmentPage, assignmentQuery } from './pages.ts';
import { NoteForm, Receive, SplitForm } from './step-forms.tsx';
import { ClausePlace, StateTag, useOwnerText } from './words.tsx';

/** One assignment: who holds it, its parts, what happened, and what the reader may do now. */
export function AssignmentPage() {
  const t = useTexts(assignmentTexts);
  const queries = useQueryClient();
  const { assignmentId } = assignmentPage.useParams();
  const { data } = useSuspenseQuery(assignmentQuery(assignmentId));
  const done = () => queries.invalidateQueries({ queryKey: ['assignments'] });
  const may = (step: AssignmentView['steps'][number]) => data.steps.includes(step);
  const seesChains = useMay('chain.read');
  const key = `${assignmentId} ${data.revision}`;
  return (
    <Page
      title={data.title}
      kicker={
        data.partOf === null ? (
          <PageLink to="/assignments">{t('assignments.title')}</PageLink>
        ) : (
          <PageLink to="/assignments/$assignmentId" params={{ assignmentId: data.partOf.id }}>
            {t('assignments.part-of', { title: data.partOf.title })}
          </PageLink>
        )
      }
    >
      <p>
        <StateTag of={data} />
      </p>
      <Facts of={data} />
      {may('receive') ? <Receive key={`receive ${key}`} of={data} onDone={done} /> : null}
      {data.children.length === 0 ? null : <Parts rows={data.children} />}
      <Notes of={data} />
      {may('report') ? <NoteForm key={`report ${key}`} of={data} kind="report" onDone={done} /> : null}
      {may('evidence') ? <NoteForm key={`evidence ${key}`} of={data} kind="evidence" onDone={done} /> : null}
      {may('split') ? <SplitForm key={`split ${key}`} of={data} onDone={done} /> : null}
      {may('close') ? <CloseForm key={`close ${key}`} of={data} onDone={done} /> : null}
      <Events of={data} />
      {seesChains ? (
        <p>
          <PageLink to="/chains/$kind/$matterId" params={{ kind: 'assignment', matterId: assignmentId }}>
            {t('assignments.chain')}
          </PageLink>
        </p>
      ) : null}
    </Page>
  );
}

function Facts({ of }: { readonly of: AssignmentView }) {
  const t = useTexts(assignmentTexts);
  const { day } = useFormats();
  const owner = useOwnerText();
  const { closed } = of;
  const optional = (label: string, value: React.ReactNode) => (value === null ? [] : [{ label, value }]);
  return (
    <SummaryList
      rows={[
        { label: t('assignments.fact.words'), value: of.words },
        ...optional(t('assignments.fact.condition'), of.condition),
        { label: t('assignments.fact.owner'), value: owner(of.owner) },
        { label: t('assignments.fact.authority'), value: of.authority.name },
        ...optional(t('assignments.fact.clause'), of.clause && <ClausePlace of={of.clause} />),
        { label: t('assignments.hand.number'), value: of.journalNumber },
        { label: t('assignments.fact.given'), value: day(of.givenOn as LocalDate) },
        {
          label: t('assignments.fact.due'),
          value: of.dueOn === null ? t('assignments.no-due') : day(of.dueOn as LocalDate),
        },
        ...optional(t('assignments.fact.shown-by'), of.shownBy),
        {
          label: t('assignments.fact.received'),
          value: of.receivedOn === null ? t('assignments.fact.received.not') : day(of.receivedOn as LocalDate),
        },
        ...(closed === null
          ? []
          : [
              {
                label: t('assignments.fact.closed'),
                value: (
                  <>
                    {t(`assignments.state.${closed.as}`)}, {day(closed.on as LocalDate)}{' '}
                    {closed.clause === null ? null : <ClausePlace of={closed.clause} />}
                  </>
                ),
              },
              ...optional(t('assignments.fact.reason'), closed.words),
            ]),
      ]}
    />
  );
}

function Parts({ rows }: { readonly rows: readonly AssignmentRow[] }) {
  const t = useTexts(assignmentTexts);
  const owner = useOwnerText();
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">{t('assignments.children')}</h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <PageLink to="/assignments/$assignmentId" params={{ assignmentId: row.id }}>
              {row.words}
            </PageLink>{' '}
            <span className="muted">{owner(row.owner)}</span> <StateTag of={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Notes({ of: { notes } }: { readonly of: AssignmentView }) {
  const t = useTexts(assignmentTexts);
  const { day } = useFormats();
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{t('assignments.notes')}</h2>
      <ul>
        {notes.map(({ id, kind, on, words, journalNumber, by }) => (
          <li key={id}>
            <strong>{t(`assignments.note.${kind}`)}</strong> {words}
            <br />
            <span className="muted">
              {[day(on as LocalDate), by, journalNumber].filter((one) => one !== null).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const ROLES = [
  'director',
  'administration-head',
  'nearest-manager',
  'next-manager',
  'hr',
  'hr-head',
  'registrar',
  'chair',
] as const;

function Events({ of: { events } }: { readonly of: AssignmentView }) {
  const t = useTexts(assignmentTexts);
  return (
    <section aria-labelledby="events">
      <h2 id="events">{t('assignments.events')}</h2>
      <Timeline
        items={events.map(({ id, words, on, role }) => ({
          kind: 'happened',
          key: id,
          title: words,
          day: on as LocalDate,
          by: t(`assignments.by.${ROLES.find((one) => one === role) ?? 'other'}`),
        }))}
      />
    </section>
  );
}
