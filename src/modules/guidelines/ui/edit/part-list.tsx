import { Button } from '@navikt/ds-react/Button';
import { type ReactNode, useRef } from 'react';
import { useTexts } from '../../../../platform/ui/index.ts';
import { controlOf, partsOf, useEditor } from './editor.ts';
import type { EnteredPart, FieldedList } from './entered.ts';
import { editTexts } from './texts.ts';

interface PartListProps {
  readonly list: FieldedList;
  readonly title: string;
  /** What a part is called in its heading; may be empty while it is written. */
  nameOf(part: EnteredPart): string;
  /** A new part with an id that nothing in the list has. */
  make(id: string): EnteredPart;
  /** The beginning of new ids: `grans`. */
  readonly prefix: string;
  readonly add: string;
  /** The fields of the part at that place. */
  children(at: number, part: EnteredPart): ReactNode;
}

/** The parts of one list: each opens to its fields, moves and goes; new ones come last. */
export function PartList({ list, title, nameOf, make, prefix, add, children }: PartListProps) {
  const t = useTexts(editTexts);
  const editor = useEditor();
  const parts = partsOf(editor, list);
  const end = useRef<HTMLDivElement>(null);
  const put = (next: readonly EnteredPart[]) => editor.enter([list], next);
  const nameAt = (part: EnteredPart) => nameOf(part) || t('guidelines.edit.nameless');
  function move(at: number, by: number) {
    const part = parts[at];
    if (part !== undefined) put(parts.toSpliced(at, 1).toSpliced(at + by, 0, part));
  }
  function append() {
    put([...parts, make(freeId(parts, prefix))]);
    // Opened, with focus in its first field, once it stands there.
    requestAnimationFrame(() => {
      const last = end.current?.previousElementSibling;
      if (!(last instanceof HTMLDetailsElement)) return;
      last.open = true;
      last.querySelector<HTMLElement>('input, textarea, select')?.focus();
    });
  }
  return (
    <section aria-labelledby={`list-${list}`}>
      <h2 id={`list-${list}`}>{title}</h2>
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: ids are what is written here; places are what stays.
        <details key={at} className="part-editor">
          <summary id={controlOf([list, at])}>{nameAt(part)}</summary>
          <div className="part-editor__fields">
            {children(at, part)}
            <div className="actions">
              {at === 0 ? null : (
                <Button type="button" size="small" variant="secondary" onClick={() => move(at, -1)}>
                  {t('guidelines.edit.up', { name: nameAt(part) })}
                </Button>
              )}
              {at === parts.length - 1 ? null : (
                <Button type="button" size="small" variant="secondary" onClick={() => move(at, 1)}>
                  {t('guidelines.edit.down', { name: nameAt(part) })}
                </Button>
              )}
              <Button type="button" size="small" variant="secondary" onClick={() => put(parts.toSpliced(at, 1))}>
                {t('guidelines.edit.remove', { name: nameAt(part) })}
              </Button>
            </div>
          </div>
        </details>
      ))}
      <div className="actions" ref={end}>
        <Button type="button" variant="secondary" size="small" onClick={append}>
          {add}
        </Button>
      </div>
    </section>
  );
}

function freeId(parts: readonly EnteredPart[], prefix: string): string {
  for (let number = parts.length + 1; ; number++)
    if (!parts.some(({ id }) => id === `${prefix}-${number}`)) return `${prefix}-${number}`;
}
