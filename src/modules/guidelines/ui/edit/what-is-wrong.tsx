import { Button } from '@navikt/ds-react/Button';
import { ErrorSummary } from '@navikt/ds-react/ErrorSummary';
import { type MouseEvent, useEffect, useRef } from 'react';
import { ButtonAnchor, ProblemNotice, useTexts } from '../../../../platform/ui/index.ts';
import { controlOf } from './editor.ts';
import { REST_CONTROL } from './rest-editor.tsx';
import { editTexts } from './texts.ts';
import type { Drafting } from './use-drafting.ts';

interface WhatIsWrongProps {
  readonly drafting: Drafting;
  readonly versionId: string;
}

/** What the server said: each fault with a way to its field, and the choice when somebody else came first. */
export function WhatIsWrong({ drafting, versionId }: WhatIsWrongProps) {
  const t = useTexts(editTexts);
  const { errors, problem, attempts, isStale, busy } = drafting;
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempts > 0) summary.current?.focus();
  }, [attempts]);
  return (
    <>
      {errors.length === 0 ? null : (
        <ErrorSummary ref={summary} heading={t('guidelines.edit.errors')}>
          {errors.map(({ path, message }) => (
            <ErrorSummary.Item
              key={`${path} ${message}`}
              href={`#${controlAt(path)}`}
              onClick={(event) => goTo(event, path)}
            >
              {message}
            </ErrorSummary.Item>
          ))}
        </ErrorSummary>
      )}
      {problem === undefined ? null : <ProblemNotice problem={problem} ref={summary} />}
      {isStale ? (
        <>
          <p>{t('guidelines.edit.conflict')}</p>
          <div className="actions">
            <ButtonAnchor variant="secondary" href={`/guidelines/versions/${versionId}`} target="_blank">
              {t('guidelines.edit.conflict.look')}
            </ButtonAnchor>
            <Button type="button" variant="secondary" loading={busy} onClick={() => void drafting.saveOver()}>
              {t('guidelines.edit.conflict.over')}
            </Button>
          </div>
        </>
      ) : null}
    </>
  );
}

/** The control of `content.limits.0.value`, or the nearest one around it; what has no fields stands in the text of JSON. */
function controlAt(path: string): string {
  const steps = path.split('.').slice(1);
  for (let length = steps.length; length > 0; length--) {
    const id = controlOf(steps.slice(0, length));
    if (document.getElementById(id) !== null) return id;
  }
  return REST_CONTROL;
}

/** Opens what the field lies in, and brings the writer to it. */
function goTo(event: MouseEvent, path: string): void {
  event.preventDefault();
  const control = document.getElementById(controlAt(path));
  const folded = control?.closest('details');
  if (folded) folded.open = true;
  control?.focus();
  control?.scrollIntoView({ block: 'center' });
}
