import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Page, PageLink, useTexts } from '../../../../platform/ui/index.ts';
import { absencePage } from '../pages.ts';
import { absencesQuery, personQuery } from '../queries.ts';
import { AbsenceForm } from './absence-form.tsx';
import { AbsenceList } from './absence-list.tsx';
import { absenceTexts } from './texts.ts';

/** What was just done, told and given focus; counted, so that the same thing done twice is told twice. */
interface Done {
  readonly what: 'registered' | 'ended' | 'withdrawn';
  readonly times: number;
}

/** When a person is away and who stands in: seen, registered, ended. */
export function AbsencePage() {
  const t = useTexts(absenceTexts);
  const { personId } = absencePage.useParams();
  const queries = useQueryClient();
  const { data: person } = useSuspenseQuery(personQuery(personId, {}));
  const { data: absences } = useSuspenseQuery(absencesQuery(personId));
  const [done, setDone] = useState<Done>();
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (done !== undefined) status.current?.focus();
  }, [done]);
  async function tell(what: Done['what']) {
    await queries.invalidateQueries({ queryKey: absencesQuery(personId).queryKey });
    setDone((last) => ({ what, times: (last?.times ?? 0) + 1 }));
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
      <p role="status" ref={status} tabIndex={-1}>
        {done === undefined ? null : t(`organisation.absence.${done.what}`)}
      </p>
      <AbsenceList person={person} absences={absences} onDone={tell} />
      {absences.mayRegister ? (
        <AbsenceForm key={done?.times ?? 0} person={person} onDone={() => tell('registered')} />
      ) : null}
    </Page>
  );
}
