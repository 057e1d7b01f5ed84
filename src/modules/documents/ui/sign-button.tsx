import { PencilIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import {
  api,
  Confirm,
  newIdempotencyKey,
  type ProblemDetails,
  ProblemNotice,
  problemOf,
  signInAddress,
  thisPage,
  useTexts,
  VisuallyHidden,
} from '../../../platform/ui/index.ts';
import type { DocumentAnswer } from '../api.ts';
import { documentPartTexts } from './texts.ts';

const PENDING = 'uppsikt-signing';
const STEP_UP_NEEDED = 'identity.step-up-needed';

interface SignButtonProps {
  readonly document: Pick<DocumentAnswer, 'id' | 'title' | 'latest'>;
  onSigned(document: DocumentAnswer): void;
}

/**
 * Signs the bytes that are shown. Asks first; where one must confirm who one is, leads there and back to the same page,
 * where the question stands again: nothing is signed without a press of the button after that.
 */
export function SignButton({ document, onSigned }: SignButtonProps) {
  const t = useTexts(documentPartTexts);
  const signing = `${document.id} ${document.latest.contentHash}`;
  const [hasConfirmed] = useState(() => takePending(signing));
  const [open, setOpen] = useState(hasConfirmed);
  const [busy, setBusy] = useState(false);
  const [key] = useState(newIdempotencyKey);
  const [problem, setProblem] = useState<ProblemDetails>();

  async function sign() {
    if (busy) return;
    setBusy(true);
    try {
      const body = { contentHash: document.latest.contentHash };
      const path = `/api/v1/documents/${document.id}/signatures`;
      const signed = await api.post<DocumentAnswer>(path, body, { idempotencyKey: key });
      setProblem(undefined);
      setOpen(false);
      onSigned(signed);
    } catch (error) {
      const found = problemOf(error);
      if (found.code === STEP_UP_NEEDED) {
        sessionStorage.setItem(PENDING, signing);
        location.assign(signInAddress(thisPage(), found));
        return;
      }
      setOpen(false);
      setProblem(found);
    } finally {
      setBusy(false);
    }
  }

  return (
    <div>
      <Button size="small" icon={<PencilIcon aria-hidden />} onClick={() => setOpen(true)}>
        {t('documents.ui.sign')}
        <VisuallyHidden> {document.title}</VisuallyHidden>
      </Button>
      <Confirm
        open={open}
        question={t('documents.ui.sign-question')}
        verb={t('documents.ui.sign')}
        busy={busy}
        onConfirm={() => void sign()}
        onClose={() => setOpen(false)}
      >
        {hasConfirmed ? <p>{t('documents.ui.sign-confirmed')}</p> : null}
        <p>{t('documents.ui.sign-text', { title: document.title, version: String(document.latest.number) })}</p>
      </Confirm>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
    </div>
  );
}

/** Whether one has just been away to confirm for this very signature; asked once. */
function takePending(signing: string): boolean {
  if (sessionStorage.getItem(PENDING) !== signing) return false;
  sessionStorage.removeItem(PENDING);
  return true;
}
