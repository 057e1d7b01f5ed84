interface List {
  readonly ordered: boolean;
  count: number;
}

const NESTED_INDENT = '    ';
const BETWEEN_CELLS = '   ';

/**
 * Plain text of the small HTML that mammoth writes: blocks as lines, list marks written out, the rows of a table in order
 * and their cells apart (`rowText`).
 */
export function htmlText(html: string): string {
  const lists: List[] = [];
  const rows: string[][] = [];
  /** What stood before the cells that are open, the innermost last. */
  const outside: string[] = [];
  let text = '';
  for (const [whole, closing, name] of html.matchAll(/<(\/?)(\w+)[^>]*>|[^<]+/g)) {
    const closes = closing === '/';
    if (name === undefined) text += unescapeEntities(whole);
    else if (name === 'ol' || name === 'ul') {
      if (closes) lists.pop();
      else if (lists.push({ ordered: name === 'ol', count: 0 }) > 1) text += '\n';
    } else if (name === 'li') text += closes ? '\n' : markOf(lists);
    else if (name === 'tr') {
      if (closes) text += rowText(rows.pop() ?? []);
      else rows.push([]);
    } else if (name === 'td' || name === 'th') {
      if (closes) {
        rows.at(-1)?.push(text);
        text = outside.pop() ?? '';
      } else {
        outside.push(text);
        text = '';
      }
    } else text += breakOf(name, closes);
  }
  return text.replace(/[ \t]+$/gm, '');
}

/**
 * A row as lines. Cells of a line each stand beside each other; a last cell of several lines goes on below in its column,
 * as minutes with the labels to the left are set; where more than one cell has several lines, cell follows cell.
 */
function rowText(cells: readonly string[]): string {
  const filled = cells
    .map((cell) => cell.split('\n').map((line) => line.trimEnd()))
    .map((lines) =>
      lines.slice(
        lines.findIndex((line) => line !== ''),
        lines.findLastIndex((line) => line !== '') + 1,
      ),
    )
    .filter((lines) => lines.length > 0);
  if (filled.slice(0, -1).some((lines) => lines.length > 1)) return `${filled.flat().join('\n')}\n`;
  const beside = filled
    .slice(0, -1)
    .map(([line = '']) => line + BETWEEN_CELLS)
    .join('');
  const [first = '', ...below] = filled.at(-1) ?? [];
  return `${[beside + first, ...below.map((line) => ' '.repeat(beside.length) + line)].join('\n')}\n`;
}

function markOf(lists: readonly List[]): string {
  const list = lists.at(-1);
  if (list === undefined) return '';
  list.count++;
  return NESTED_INDENT.repeat(lists.length - 1) + (list.ordered ? `${list.count}. ` : '• ');
}

function breakOf(name: string, closes: boolean): string {
  if (name === 'br') return '\n';
  if (name === 'p') return closes ? '\n' : '';
  // A heading has room above it.
  return /^h\d$/.test(name) ? '\n' : '';
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Character references of XML and HTML as the characters they stand for; unknown ones stay. */
export function unescapeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
