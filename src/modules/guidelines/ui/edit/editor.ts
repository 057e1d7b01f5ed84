import { createContext, use } from 'react';
import type { EnteredContent, EnteredPart, FieldedList } from './entered.ts';

/** Where a field stands: `['limits', 0, 'value']`. */
export type Path = readonly (string | number)[];

/** What every field of the editor works with. */
export interface Editor {
  readonly entered: EnteredContent;
  enter(path: Path, value: unknown): void;
  /** What the server said about a field, by its path. */
  errorAt(path: Path): string | undefined;
}

export const EditorContext = createContext<Editor | undefined>(undefined);

/** The editor that a field stands in. */
export function useEditor(): Editor {
  const editor = use(EditorContext);
  if (editor === undefined) throw new Error('a field of a guideline stands outside its editor');
  return editor;
}

/** The id of a field's control in the page. */
export function controlOf(path: Path): string {
  return `edit-${path.join('-')}`;
}

/** What is entered at a path. */
export function valueAt(entered: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (within, step) => (within as Record<string | number, unknown> | undefined)?.[step],
    entered,
  );
}

/** The same with another value at a path; nothing that was there is changed. */
export function withValueAt<Whole>(whole: Whole, [step, ...rest]: Path, value: unknown): Whole {
  if (step === undefined) return value as Whole;
  const inside = withValueAt((whole as Record<string | number, unknown>)[step], rest, value);
  return (Array.isArray(whole) ? whole.with(Number(step), inside) : { ...whole, [step]: inside }) as Whole;
}

/** The parts of a list, in their order. */
export function partsOf(editor: Editor, list: FieldedList): readonly EnteredPart[] {
  return editor.entered[list];
}
