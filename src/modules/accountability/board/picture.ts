import { icicleOf, type Tone } from '../levels/icicle.ts';
import type { BoardContent } from './content.ts';

const WIDTH = 640;
const ROW = 26;
const LETTER = 5.4;

const FILLS: Readonly<Record<Tone, string>> = {
  none: '#ffffff',
  well: '#ffffff',
  some: '#ffe4b8',
  much: '#f2b45c',
  hidden: '#dddddd',
};

/**
 * The tree of duties as a picture for paper: opaque, since PDF/A-1 knows nothing else, and told apart by lines as well as
 * by colour. What it says stands in the table beside it.
 */
export function pictureOf(tree: BoardContent['tree']): string {
  const blocks = icicleOf(tree);
  const names = new Map(tree.map(({ id, name }) => [id, name]));
  const rows = Math.max(0, ...blocks.map(({ depth }) => depth)) + 1;
  const drawn = blocks.map(({ id, depth, from, to, tone }) => {
    const [x, y, width] = [from * WIDTH, depth * ROW, (to - from) * WIDTH];
    const box = `<rect x="${f(x)}" y="${y}" width="${f(width)}" height="${ROW}" fill="${FILLS[tone]}" stroke="#404040" stroke-width="0.6"/>`;
    const name = shortened(names.get(id) ?? '', width - 6);
    const text =
      name === ''
        ? ''
        : `<text x="${f(x + 4)}" y="${y + 17}" font-family="Source Sans 3" font-size="11" fill="#1a1a1a">${escaped(name)}</text>`;
    return box + (tone === 'much' ? hatch(x, y, width) : '') + text;
  });
  const height = rows * ROW;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">${drawn.join('')}</svg>`;
}

/** Lines along the foot of a block where much is late, so that it is told on black and white paper too. */
function hatch(x: number, y: number, width: number): string {
  const lines: string[] = [];
  for (let at = 3; at < width - 1; at += 5)
    lines.push(
      `<line x1="${f(x + at)}" y1="${y + ROW - 1}" x2="${f(x + at)}" y2="${y + ROW - 6}" stroke="#5a3200" stroke-width="0.8"/>`,
    );
  return lines.join('');
}

function shortened(name: string, room: number): string {
  const letters = Math.floor(room / LETTER);
  if (letters >= name.length) return name;
  return letters < 5 ? '' : `${name.slice(0, letters - 1).trimEnd()}…`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (mark) => `&#${mark.charCodeAt(0)};`);
}

function f(number: number): string {
  return number.toFixed(2);
}
