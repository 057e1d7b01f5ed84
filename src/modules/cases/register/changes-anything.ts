/** Whether reading in changes anything, or would: a case, or the papers of one. */
export function changesAnything({
  counts,
  papers,
}: {
  readonly counts: { readonly new: number; readonly changed: number };
  readonly papers: { readonly matched: number };
}): boolean {
  return counts.new + counts.changed + papers.matched > 0;
}
