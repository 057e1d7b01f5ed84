import { Button } from '@navikt/ds-react/Button';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  ApiProblem,
  api,
  Confirm,
  PageLink,
  type ProblemDetails,
  ProblemNotice,
  useTexts,
} from '../../../platform/ui/index.ts';
import type { MinutesView } from '../api.ts';
import { minutesTexts } from '../texts.ts';

interface ConfirmMinutesProps {
  readonly of: MinutesView;
  onDone(): Promise<void>;
}

/** What is missing, and the two ways out of a draft: confirm it, or put it away. */
export function ConfirmMinutes({ of, onDone }: ConfirmMinutesProps) {
  const t = useTexts(minutesTexts);
  const navigate = useNavigate();
  const [asked, setAsked] = useState<'confirmation' | 'discarding'>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemDetails>();
  const { id, revision, lacking, matters } = of;
  const unchecked = matters.filter(({ isChecked, isLeftOut }) => !isChecked && !isLeftOut).length;
  async function send(way: 'confirmation' | 'discarding') {
    setBusy(true);
    try {
      await api.post(`/api/v1/minutes/${id}/${way}`, { revision });
      if (way === 'discarding') await navigate({ to: '/minutes', search: { page: 1 } });
      await onDone();
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error.details);
    } finally {
      setBusy(false);
      setAsked(undefined);
    }
  }
  return (
    <section aria-labelledby="confirm">
      <h2 id="confirm">{t('minutes.confirm')}</h2>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      {lacking.length === 0 ? (
        <p>{t('minutes.confirm.ready')}</p>
      ) : (
        <>
          <p>{t('minutes.confirm.lacking')}</p>
          <ul>
            {lacking.map(({ code, position }) => (
              <li key={`${code} ${position}`}>
                {position === undefined ? (
                  t(`minutes.lacking.${code}`)
                ) : (
                  <PageLink
                    to="/minutes/$minutesId/matters/$position"
                    params={{ minutesId: id, position: String(position) }}
                  >
                    {t('minutes.lacking.title-of', { number: matters[position]?.number ?? position + 1 })}
                  </PageLink>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="actions">
        <Button onClick={() => setAsked('confirmation')}>{t('minutes.confirm.verb')}</Button>
        <Button variant="secondary" onClick={() => setAsked('discarding')}>
          {t('minutes.discard.verb')}
        </Button>
      </div>
      <Confirm
        open={asked === 'confirmation'}
        question={t('minutes.confirm.question')}
        verb={t('minutes.confirm.verb')}
        busy={busy}
        onConfirm={() => send('confirmation')}
        onClose={() => setAsked(undefined)}
      >
        <p>{t('minutes.confirm.means')}</p>
        {unchecked === 0 ? null : <p>{t('minutes.confirm.unchecked', { n: unchecked })}</p>}
      </Confirm>
      <Confirm
        open={asked === 'discarding'}
        question={t('minutes.discard.question')}
        verb={t('minutes.discard.verb')}
        grave
        busy={busy}
        onConfirm={() => send('discarding')}
        onClose={() => setAsked(undefined)}
      >
        <p>{t('minutes.discard.means')}</p>
      </Confirm>
    </section>
  );
}
