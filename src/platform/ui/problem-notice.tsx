import { ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons';
import { Link } from '@navikt/ds-react/Link';
import type { Ref } from 'react';
import type { ProblemDetails } from './api.ts';
import { useTexts } from './language.tsx';
import { problemWords } from './problem-words.ts';
import { signInAddress } from './sign-in.ts';
import { uiTexts } from './texts.ts';

interface ProblemNoticeProps {
  readonly problem: ProblemDetails;
  /** For bringing focus here when the problem comes as an answer to something one did. */
  readonly ref?: Ref<HTMLDivElement>;
}

/**
 * A problem told in its place on a page, when the rest of the page is still of use. Where one must sign in or confirm, that is
 * done in a tab of its own, so that nothing typed here is lost.
 */
export function ProblemNotice({ problem, ref }: ProblemNoticeProps) {
  const t = useTexts(uiTexts);
  const { title, text, trace } = problemWords(t, problem, 'answer');
  return (
    <div className="problem-notice" role="alert" ref={ref} tabIndex={-1}>
      <ExclamationmarkTriangleFillIcon className="problem-notice__icon" aria-hidden />
      <div>
        <p className="problem-notice__title">{title}</p>
        {text === undefined ? null : <p>{text}</p>}
        {problem.status === 401 ? (
          <p>
            <Link href={signInAddress('/', problem)} target="_blank">
              {t('ui.problem.sign-in')}
            </Link>
          </p>
        ) : null}
        {trace === undefined ? null : <p className="muted">{trace}</p>}
      </div>
    </div>
  );
}
