import './acknowledge-banner.css';
import { DownloadIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { useId, useState } from 'react';
import {
  api,
  ButtonAnchor,
  newIdempotencyKey,
  type ProblemDetails,
  ProblemNotice,
  problemOf,
  useTexts,
} from '../../../platform/ui/index.ts';
import type { DocumentAnswer } from '../api.ts';
import { documentPartTexts } from './texts.ts';

interface AcknowledgeBannerProps {
  readonly document: Pick<DocumentAnswer, 'id' | 'title' | 'latest' | 'may'>;
  onAcknowledged(document: DocumentAnswer): void;
}

/** Asks the one whom a document is for to confirm that it has arrived, with one press; nothing for everybody else. */
export function AcknowledgeBanner({ document, onAcknowledged }: AcknowledgeBannerProps) {
  const t = useTexts(documentPartTexts);
  const title = useId();
  const [busy, setBusy] = useState(false);
  const [isDone, setDone] = useState(false);
  const [key] = useState(newIdempotencyKey);
  const [problem, setProblem] = useState<ProblemDetails>();

  async function acknowledge() {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const path = `/api/v1/documents/${document.id}/acknowledgements`;
      const answer = await api.post<DocumentAnswer>(path, undefined, { idempotencyKey: key });
      setDone(true);
      onAcknowledged(answer);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  }

  if (isDone) return <p role="status">{t('documents.ui.acknowledge-done', { title: document.title })}</p>;
  if (!document.may.acknowledge) return null;
  const { fileName } = document.latest;
  return (
    <section className="acknowledge-banner" aria-labelledby={title}>
      <h2 className="acknowledge-banner__title" id={title}>
        {t('documents.ui.acknowledge-title', { title: document.title })}
      </h2>
      <p>{t('documents.ui.acknowledge-note')}</p>
      <div className="actions">
        <Button loading={busy} onClick={() => void acknowledge()}>
          {t('documents.ui.acknowledge')}
        </Button>
        <ButtonAnchor
          variant="secondary"
          href={`/api/v1/documents/${document.id}/content`}
          download={fileName}
          icon={<DownloadIcon aria-hidden />}
        >
          {t('documents.ui.fetch', { name: fileName })}
        </ButtonAnchor>
      </div>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
    </section>
  );
}
