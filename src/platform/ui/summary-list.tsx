import './summary-list.css';
import type { ReactNode } from 'react';
import { useTexts } from './language.tsx';
import { uiTexts } from './texts.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface SummaryRow {
  readonly label: string;
  /** What was answered; nothing is written as "Inget svar". */
  readonly value: ReactNode;
  /** A link to where the answer is changed, such as `<PageLink to=… />`; its text is given to it here. */
  readonly change?: (text: ReactNode) => ReactNode;
}

/** Questions and answers, one row each, with "Ändra" where the reader may change them. For "check your answers" and for facts. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  const t = useTexts(uiTexts);
  return (
    <dl className="summary-list">
      {rows.map((row) => (
        <div className="summary-list__row" key={row.label}>
          <dt>{row.label}</dt>
          <dd className="summary-list__value">
            {isEmpty(row.value) ? <span className="muted">{t('ui.summary.empty')}</span> : row.value}
          </dd>
          {row.change === undefined ? null : (
            <dd className="summary-list__change">
              {row.change(
                <>
                  {t('ui.summary.change')}
                  <VisuallyHidden> {row.label}</VisuallyHidden>
                </>,
              )}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

function isEmpty(value: ReactNode): boolean {
  return value === undefined || value === null || value === '';
}
