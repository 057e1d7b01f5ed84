const NEEDS_QUOTES = /[";\r\n]/;

/** A row as the contract's files have it: `;` between, quotation marks where needed, a line feed at the end. */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => written(String(cell))).join(';')}\n`;
}

function written(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
