import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Page, PageLink, ProblemPage, useMay, useTexts } from '../../../../platform/ui/index.ts';
import { pilotQuery } from '../queries.ts';
import { settingsTexts } from '../settings/texts.ts';
import { EndPilot } from './end-pilot.tsx';
import { PilotForm } from './pilot-form.tsx';
import { pilotTexts } from './texts.ts';

/** Trying Uppsikt in a part of the organisation; a system administrator sets it. */
export function PilotPage() {
  return useMay('employer.write') ? <PilotSettings /> : <ProblemPage problem={CLOSED} />;
}

const CLOSED = { status: 403, code: 'access.not-allowed', title: '' };

function PilotSettings() {
  const t = useTexts(pilotTexts);
  const settings = useTexts(settingsTexts);
  const queries = useQueryClient();
  const {
    data: { pilot },
  } = useSuspenseQuery(pilotQuery);
  const [done, setDone] = useState<{ readonly what: 'saved' | 'ended' }>();
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (done !== undefined) status.current?.focus();
  }, [done]);
  async function tell(what: 'saved' | 'ended') {
    // What leads where follows from it, on every page.
    await queries.invalidateQueries();
    setDone({ what });
  }
  return (
    <Page
      title={t('organisation.pilot.title')}
      kicker={<PageLink to="/settings">{settings('organisation.settings.title')}</PageLink>}
      lead={t('organisation.pilot.lead')}
    >
      <p role="status" ref={status} tabIndex={-1}>
        {done === undefined ? null : t(`organisation.pilot.${done.what}`)}
      </p>
      {pilot === null ? <p>{t('organisation.pilot.none')}</p> : null}
      {pilot !== null && pilot.unitName !== null ? (
        <p>{t('organisation.pilot.goes-on', { unit: pilot.unitName })}</p>
      ) : null}
      {pilot !== null && pilot.unitName === null ? <p>{t('organisation.pilot.unit-gone')}</p> : null}
      <PilotForm key={JSON.stringify(pilot)} pilot={pilot} onSaved={() => tell('saved')} />
      {pilot === null ? null : <EndPilot onEnded={() => tell('ended')} />}
    </Page>
  );
}
