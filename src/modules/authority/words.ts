import type { OrderContent, Word } from './schema.ts';

/** What the codes of orders are called; one that nobody has named is called by its code. */
export type Called = (code: string) => { readonly sv: string; readonly en: string };

/** The words of several orders; of two that name the same code the first is taken. */
export function calledIn(orders: readonly Pick<OrderContent, 'words'>[]): Called {
  const words = new Map<string, Word>();
  for (const word of orders.flatMap((order) => order.words)) if (!words.has(word.code)) words.set(word.code, word);
  return (code) => {
    const { sv = code, en = code } = words.get(code) ?? {};
    return { sv, en };
  };
}
