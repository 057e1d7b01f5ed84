import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { Confirm, Page } from '../../platform/ui/index.ts';

/** A plain question, and one whose answer cannot be undone. */
export function ConfirmGallery() {
  const [asking, setAsking] = useState<'plain' | 'grave'>();
  const [answers, setAnswers] = useState(0);
  function answer() {
    setAnswers(answers + 1);
    setAsking(undefined);
  }
  return (
    <Page title="Fråga">
      <div className="actions">
        <Button onClick={() => setAsking('plain')}>Återkalla anmälan</Button>
        <Button variant="secondary" onClick={() => setAsking('grave')}>
          Ta bort utkastet
        </Button>
      </div>
      <p role="status">Besvarade frågor: {answers}</p>
      <Confirm
        open={asking === 'plain'}
        question="Vill du återkalla anmälan?"
        verb="Återkalla anmälan"
        onConfirm={answer}
        onClose={() => setAsking(undefined)}
      >
        <p>Din chef får veta att du har gjort det. Du kan anmäla på nytt.</p>
      </Confirm>
      <Confirm
        open={asking === 'grave'}
        question="Vill du ta bort utkastet?"
        verb="Ta bort utkastet"
        grave
        onConfirm={answer}
        onClose={() => setAsking(undefined)}
      >
        <p>Det går inte att ångra.</p>
      </Confirm>
    </Page>
  );
}
