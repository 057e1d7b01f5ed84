import './progress.css';
import { Button } from '@navikt/ds-react/Button';
import { useId } from 'react';
import { useTexts } from './language.tsx';
import { uiTexts } from './texts.ts';

export interface ProgressProps {
  /** What is going on: "Läser in medarbetare". */
  readonly label: string;
  readonly done: number;
  /** How much of the one at hand is done, 0–1: the bar moves within it. */
  readonly part?: number;
  /** Undefined while it is not known how much there is. */
  readonly total: number | undefined;
  /** Present when the work can be cancelled. */
  readonly onCancel?: () => void;
}

/** Long work: how far it has come, in words too; that one may leave; and a way to cancel it. */
export function Progress({ label, done, part = 0, total, onCancel }: ProgressProps) {
  const t = useTexts(uiTexts);
  const id = useId();
  return (
    <div className="progress">
      <p className="progress__label" id={id}>
        {label}
      </p>
      <progress aria-labelledby={id} {...(total === undefined ? {} : { value: done + part, max: total })} />
      <p role="status">{total === undefined ? null : t('ui.progress.of', { done, n: total })}</p>
      <p className="muted">{t('ui.progress.leave')}</p>
      {onCancel === undefined ? null : (
        <Button variant="secondary" size="small" onClick={onCancel}>
          {t('ui.progress.cancel')}
        </Button>
      )}
    </div>
  );
}
