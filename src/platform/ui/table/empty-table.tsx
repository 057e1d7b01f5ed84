import type { ReactNode } from 'react';
import { useTexts } from '../language.tsx';
import { uiTexts } from '../texts.ts';

export interface EmptyText {
  /** What would be here: "Här visas distansöverenskommelser som du ska besluta om." */
  readonly title: string;
  /** How to begin. */
  readonly text?: ReactNode;
  /** The button or link one begins with. */
  readonly action?: ReactNode;
}

/** Says what would be here and how to begin, or that the selection holds nothing. */
export function EmptyTable({ empty, filtered }: { readonly empty: EmptyText; readonly filtered: boolean }) {
  const t = useTexts(uiTexts);
  return (
    <div className="empty">
      <p className="empty__title">{filtered ? t('ui.table.nothing-found') : empty.title}</p>
      {filtered ? <p>{t('ui.table.nothing-found-how')}</p> : <p>{empty.text}</p>}
      {filtered ? null : empty.action}
    </div>
  );
}
