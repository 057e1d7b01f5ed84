import { useTexts, VisuallyHidden } from '../../../../platform/ui/index.ts';
import type { Edit } from '../../difference/edits.ts';
import { sideOf, wordEdits } from '../../difference/word-edits.ts';
import { pageTexts } from '../texts.ts';

interface SidesProps {
  readonly names: { readonly before: string; readonly after: string };
  /** The words on each side, paragraphs parted by empty lines; undefined = it was not there. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Before and after beside each other, or above each other where it is narrow; what differs is marked word by word. */
export function Sides({ names, before, after }: SidesProps) {
  const t = useTexts(pageTexts);
  const edits = before === undefined || after === undefined ? undefined : wordEdits(before, after);
  const wordsOf = (side: 'before' | 'after', text: string | undefined): readonly Edit[] =>
    edits === undefined ? (text === undefined ? [] : [{ kind: 'kept', text }]) : sideOf(edits, side);
  return (
    <div className="difference-sides">
      <div className="difference-side">
        <h4>{t('guidelines.page.difference.before', { version: names.before })}</h4>
        {before === undefined ? (
          <p className="muted">{t('guidelines.page.difference.nothing')}</p>
        ) : (
          <Marked edits={wordsOf('before', before)} />
        )}
      </div>
      <div className="difference-side">
        <h4>{t('guidelines.page.difference.after', { version: names.after })}</h4>
        {after === undefined ? (
          <p className="muted">{t('guidelines.page.difference.gone')}</p>
        ) : (
          <Marked edits={wordsOf('after', after)} />
        )}
      </div>
    </div>
  );
}

/** Words in their paragraphs; what came or went is told in words too, for those who cannot see the marks. */
function Marked({ edits }: { readonly edits: readonly Edit[] }) {
  const t = useTexts(pageTexts);
  return paragraphsOf(edits).map((paragraph, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: words have no other name than their place.
    <p key={at}>
      {paragraph.map(({ kind, text }, place) => {
        if (kind === 'kept') return text;
        const Mark = kind === 'added' ? 'ins' : 'del';
        const what = t(`guidelines.page.difference.${kind}`);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: words have no other name than their place.
          <Mark key={place}>
            <VisuallyHidden>{t('guidelines.page.difference.mark-start', { what })}</VisuallyHidden>
            {text}
            <VisuallyHidden>]</VisuallyHidden>
          </Mark>
        );
      })}
    </p>
  ));
}

/** Cuts runs of words at the empty lines in them. */
function paragraphsOf(edits: readonly Edit[]): Edit[][] {
  const paragraphs: Edit[][] = [[]];
  for (const { kind, text } of edits)
    for (const [at, piece] of text.split(/\n+/).entries()) {
      if (at > 0) paragraphs.push([]);
      if (piece !== '') paragraphs.at(-1)?.push({ kind, text: piece });
    }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}
