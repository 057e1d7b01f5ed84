interface List {
  readonly ordered: boolean;
  count: number;
}

const NESTED_INDENT = '    ';
const BETWEEN_CELLS = '   ';

/** Plain text of the small HTML that mammoth writes: blocks as lines, list marks written out, cells of a row apart. */
export function htmlText(html: string): string {
  const lists: List[] = [];
  let cells = 0;
  let text = '';
  for (const [whole, closing, name] of html.matchAll(/<(\/?)(\w+)[^>]*>|[^<]+/g)) {
    const closes = closing === '/';
    if (name === undefined) text += unescapeEntities(whole);
    else if (name === 'ol' || name === 'ul') {
      if (closes) lists.pop();
      else if (lists.push({ ordered: name === 'ol', count: 0 }) > 1) text += '\n';
    } else if (name === 'li') text += closes ? '\n' : markOf(lists);
    else if (name === 'td' || name === 'th') {
      cells += closes ? -1 : 1;
      text += closes ? BETWEEN_CELLS : '';
    } else text += breakOf(name, closes, cells > 0);
  }
  return text.replace(/[ \t]+$/gm, '');
}

function markOf(lists: readonly List[]): string {
  const list = lists.at(-1);
  if (list === undefined) return '';
  list.count++;
  return NESTED_INDENT.repeat(lists.length - 1) + (list.ordered ? `${list.count}. ` : '• ');
}

function breakOf(name: string, closes: boolean, inCell: boolean): string {
  if (name === 'tr') return closes ? '\n' : '';
  if (name === 'br') return inCell ? ' ' : '\n';
  if (name === 'p') return closes ? (inCell ? ' ' : '\n') : '';
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
