import { useTexts } from '../language.tsx';
import { uiTexts } from '../texts.ts';
import type { DraftStatus } from './draft.ts';

/** Says that the draft is kept, and who can see it. */
export function DraftNote({ status }: { readonly status: DraftStatus }) {
  const t = useTexts(uiTexts);
  return (
    <p className="muted" role="status">
      {status === 'untouched' ? null : t(`ui.draft.${status}`)}
    </p>
  );
}
