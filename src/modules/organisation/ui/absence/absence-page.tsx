import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Page, PageLink, useTexts } from '../../../../platform/ui/index.ts';
import { absencePage } from '../pages.ts';
import { absencesQuery, personQuery } from '../queries.ts';
import { useTold } from '../use-told.ts';
import { AbsenceForm } from './absence-form.tsx';
import { AbsenceList } from './absence-list.tsx';
import { absenceTexts } from './texts.ts';

/** When a person is away and who stands in: seen, registered, ended. */
export function AbsencePage() {
  const t = useTexts(absenceTexts);
  const { personId } = absencePage.useParams();
  const queries = useQueryClient();
  const { data: person } = useSuspenseQuery(personQuery(personId, {}));
  const { data: absences } = useSuspenseQuery(absencesQuery(personId));
  const told = useTold<'registered' | 'ended' | 'withdrawn'>();
  async function tell(what: NonNullable<typeof told.done>) {
    await queries.invalidateQueries({ queryKey: absencesQuery(personId).queryKey });
    told.tell(what);
  }
  return (
    <Page
      title={t('organisation.absence.title')}
      kicker={
        <PageLink to="/people/$personId" params={{ personId }}>
          {person.name}
        </PageLink>
      }
      lead={t('organisation.absence.lead')}
    >
      <p role="status" ref={told.status} tabIndex={-1}>
        {told.done === undefined ? null : t(`organisation.absence.${told.done}`)}
      </p>
      <AbsenceList person={person} absences={absences} onDone={tell} />
      {absences.mayRegister ? <AbsenceForm key={told.times} person={person} onDone={() => tell('registered')} /> : null}
    </Page>
  );
}
