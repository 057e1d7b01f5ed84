import '@navikt/ds-css/dist/component/alert.css';
import { LocalAlert } from '@navikt/ds-react/LocalAlert';
import type { Ref } from 'react';
import type { ProblemDetails } from './api.ts';
import { useTexts } from './language.tsx';
import { problemWords } from './problem-words.ts';
import { uiTexts } from './texts.ts';

interface ProblemNoticeProps {
  readonly problem: ProblemDetails;
  readonly ref?: Ref<HTMLDivElement>;
}

/** A problem told in its place on a page, when the rest of the page is still of use. */
export function ProblemNotice({ problem, ref }: ProblemNoticeProps) {
  const t = useTexts(uiTexts);
  const { title, text, trace } = problemWords(t, problem);
  return (
    <LocalAlert status="error" ref={ref} tabIndex={-1} className="problem-notice">
      <LocalAlert.Header>
        <LocalAlert.Title as="h2">{title}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        <p>{text}</p>
        {trace === undefined ? null : <p className="muted">{trace}</p>}
      </LocalAlert.Content>
    </LocalAlert>
  );
}
