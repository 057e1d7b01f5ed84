import { defineTexts } from '../../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What the columns of a file are called. */
export const columnTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);

type ColumnText = keyof typeof sv;

/** The words for a column, by the name that a mapping of columns uses. Throws for a column that has none. */
export function wordsForColumn(column: string): ColumnText {
  const key = `mapping.file-column.${column}`;
  if (!Object.hasOwn(sv, key)) throw new Error(`the column ${column} has no words`);
  return key as ColumnText;
}
