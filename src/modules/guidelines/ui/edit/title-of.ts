import type { EnteredPart } from './entered.ts';

/** What a part is called while it is written: its Swedish title, else its id. */
export function titleOf(part: EnteredPart): string {
  const title = part.title as { readonly sv?: string } | undefined;
  return title?.sv || part.id;
}
