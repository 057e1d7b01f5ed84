import '@navikt/ds-css/dist/component/form.css';
import './table.css';
import { Button } from '@navikt/ds-react/Button';
import { ErrorMessage } from '@navikt/ds-react/Typography';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useTexts } from '../language.tsx';
import { looksLikePersonalNumber } from '../personal-number-shape.ts';
import { uiTexts } from '../texts.ts';

export interface FilterBarProps {
  /** Ordinary fields (Aksel's `TextField`, `Select`, …) with `name` and `defaultValue` from the address. */
  readonly children: ReactNode;
  /** What was filled in, by field name; empty fields are undefined. Put it in the address, with `page: 1`. */
  onApply(filters: Readonly<Record<string, string | undefined>>): void;
  /** Present when something is chosen. */
  readonly onClear?: () => void;
}

/** The filters of a table. They take effect when one asks for it, and then stand in the address. */
export function FilterBar({ children, onApply, onClear }: FilterBarProps) {
  const t = useTexts(uiTexts);
  const title = useId();
  const [refused, setRefused] = useState(false);
  function apply(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value).trim()] as const);
    const secret = fields.some(([, value]) => looksLikePersonalNumber(value));
    setRefused(secret);
    if (!secret) onApply(Object.fromEntries(fields.map(([name, value]) => [name, value || undefined])));
  }
  return (
    <form className="filter-bar" onSubmit={apply} aria-labelledby={title}>
      <h2 className="filter-bar__title" id={title}>
        {t('ui.filter.title')}
      </h2>
      <div className="filter-bar__fields">
        {children}
        <div className="filter-bar__buttons">
          <Button variant="secondary" size="small">
            {t('ui.filter.apply')}
          </Button>
          {onClear === undefined ? null : (
            <Button type="button" variant="tertiary" size="small" onClick={onClear}>
              {t('ui.filter.clear')}
            </Button>
          )}
        </div>
      </div>
      <div role="alert">{refused ? <ErrorMessage showIcon>{t('ui.filter.personal-number')}</ErrorMessage> : null}</div>
    </form>
  );
}
