import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import {
  api,
  Confirm,
  type ProblemDetails,
  ProblemNotice,
  problemOf,
  useTexts,
} from '../../../../platform/ui/index.ts';
import { pilotTexts } from './texts.ts';

/** Ends the pilot, after having said what that opens. */
export function EndPilot({ onEnded }: { onEnded(): Promise<void> }) {
  const t = useTexts(pilotTexts);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemDetails>();
  async function end() {
    setBusy(true);
    setProblem(undefined);
    try {
      await api.delete('/api/v1/employer/pilot');
      setAsking(false);
      await onEnded();
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <p className="actions">
        <Button variant="secondary" onClick={() => setAsking(true)}>
          {t('organisation.pilot.end')}
        </Button>
      </p>
      <Confirm
        open={asking}
        busy={busy}
        question={t('organisation.pilot.end.question')}
        verb={t('organisation.pilot.end')}
        onConfirm={() => void end()}
        onClose={() => setAsking(false)}
      >
        <p>{t('organisation.pilot.end.what')}</p>
        {problem === undefined ? null : <ProblemNotice problem={problem} />}
      </Confirm>
    </>
  );
}
