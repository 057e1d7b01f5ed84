import { z } from 'zod';

/** Rows a page, everywhere; the server gives no more. */
export const ROWS_PER_PAGE = 50;

/** The part of a table's view that every table keeps in the address: `?page=2&sort=-name`, where `-` means falling. */
export const tableAddress = z.object({
  page: z.int().min(1).default(1).catch(1),
  sort: z
    .string()
    .regex(/^-?[\w-]+$/)
    .optional()
    .catch(undefined),
});

/**
 * What the address of a page with a table holds: page, sort, and the page's own filters. A value that does not fit is
 * dropped, so an old link still opens: `addressOf({ status: z.enum(['open', 'closed']) })`.
 */
export function addressOf<Filters extends Record<string, z.ZodType>>(filters: Filters) {
  const lenient = Object.fromEntries(
    Object.entries(filters).map(([name, filter]) => [name, filter.optional().catch(undefined)]),
  ) as { [Name in keyof Filters]: z.ZodCatch<z.ZodOptional<Filters[Name]>> };
  return tableAddress.extend(lenient);
}

export type TableView = z.output<typeof tableAddress>;

/** Which column a view is ordered by, and which way. */
export function orderOf(view: TableView): { readonly column: string; readonly falling: boolean } | undefined {
  if (view.sort === undefined) return undefined;
  const falling = view.sort.startsWith('-');
  return { column: falling ? view.sort.slice(1) : view.sort, falling };
}

/** The view after pressing a column's heading: rising first, then falling; always from the first page. */
export function orderedBy(view: TableView, column: string): TableView {
  return { ...view, page: 1, sort: view.sort === column ? `-${column}` : column };
}
