import { Button } from '@navikt/ds-react/Button';
import type { ProblemDetails } from './api.ts';
import { useTexts } from './language.tsx';
import { PageButton } from './link.tsx';
import { Page } from './page.tsx';
import { problemWords } from './problem-words.ts';
import { uiTexts } from './texts.ts';

interface ProblemPageProps {
  readonly problem: ProblemDetails;
  /** Tries again what failed; absent where trying again cannot help. */
  readonly onRetry?: () => void;
}

/** A whole page for what could not be shown: what it is, and what to do. */
export function ProblemPage({ problem, onRetry }: ProblemPageProps) {
  const t = useTexts(uiTexts);
  const { title, text, trace } = problemWords(t, problem, 'page');
  return (
    <Page title={title} lead={text}>
      {trace === undefined ? null : <p className="muted">{trace}</p>}
      <div className="actions">
        {onRetry === undefined ? null : <Button onClick={onRetry}>{t('ui.problem.again')}</Button>}
        <PageButton to="/" variant={onRetry === undefined ? 'primary' : 'secondary'}>
          {t('ui.problem.start')}
        </PageButton>
      </div>
    </Page>
  );
}
