import * as z from 'zod/mini';

/** Rows a page, everywhere; the server gives no more. */
export const ROWS_PER_PAGE = 50;

/** The part of a table's view that every table keeps in the address: `?page=2&sort=-name`, where `-` means falling. */
export const tableAddress = z.object({
  page: z.catch(z._default(z.int().check(z.minimum(1)), 1), 1),
  sort: lenient(z.string().check(z.regex(/^-?[\w-]+$/))),
});

/**
 * What the address of a page with a table holds: page, sort, and the page's own filters. A value that does not fit is
 * dropped, so an old link still opens: `addressOf({ status: z.enum(['open', 'closed']) })`. Take `z` from `zod/mini` for
 * this: addresses are part of the first page, and the whole of zod weighs 20 kB.
 */
export function addressOf<Filters extends Record<string, z.core.SomeType>>(filters: Filters) {
  const dropped = Object.fromEntries(Object.entries(filters).map(([name, filter]) => [name, lenient(filter)]));
  return z.extend(tableAddress, dropped as { [Name in keyof Filters]: Lenient<Filters[Name]> });
}

type Lenient<Filter extends z.core.SomeType> = z.ZodMiniCatch<z.ZodMiniOptional<Filter>>;

function lenient<Filter extends z.core.SomeType>(filter: Filter): Lenient<Filter> {
  return z.catch(z.optional(filter), undefined as z.output<Filter> | undefined);
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
