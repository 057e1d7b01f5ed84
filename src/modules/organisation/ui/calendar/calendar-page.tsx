import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Page, PageLink, useMay, useTexts } from '../../../../platform/ui/index.ts';
import { calendarQuery } from '../queries.ts';
import { settingsTexts } from '../settings/texts.ts';
import { DigestForm, DigestTable } from './digests.tsx';
import { PauseForm, PauseList } from './pauses.tsx';
import { calendarTexts } from './texts.ts';

/** The employer's calendar: summer pauses, and when reminders are sent. */
export function CalendarPage() {
  const t = useTexts(calendarTexts);
  const settings = useTexts(settingsTexts);
  const queries = useQueryClient();
  const mayWrite = useMay('employer.write');
  const { data } = useSuspenseQuery(calendarQuery);
  const [saved, setSaved] = useState(0);
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (saved > 0) status.current?.focus();
  }, [saved]);
  async function onSaved() {
    await queries.invalidateQueries({ queryKey: calendarQuery.queryKey });
    setSaved((times) => times + 1);
  }
  return (
    <Page
      title={t('organisation.calendar.title')}
      kicker={mayWrite ? <PageLink to="/settings">{settings('organisation.settings.title')}</PageLink> : undefined}
      lead={t('organisation.calendar.lead')}
    >
      <p role="status" ref={status} tabIndex={-1}>
        {saved === 0 ? null : t('organisation.calendar.saved')}
      </p>
      <section aria-labelledby="pauses">
        <h2 id="pauses">{t('organisation.calendar.pauses')}</h2>
        <p>{t('organisation.calendar.pauses.what')}</p>
        <PauseList pauses={data.summerPauses} onSaved={onSaved} />
        {mayWrite ? <PauseForm onSaved={onSaved} /> : null}
      </section>
      <section aria-labelledby="digests">
        <h2 id="digests">{t('organisation.calendar.digests')}</h2>
        <p>{t('organisation.calendar.digests.what')}</p>
        <DigestTable digests={data.digests} />
        {mayWrite ? <DigestForm onSaved={onSaved} /> : null}
      </section>
    </Page>
  );
}
