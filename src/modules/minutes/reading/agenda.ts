import type { Minutes } from '../schema.ts';
import type { Heading } from './headings.ts';
import type { Line } from './lines.ts';
import type { Spacing } from './spacing.ts';
import { readTitle } from './title.ts';

type AgendaItem = NonNullable<Minutes['agendaItems']>[number];

const ITEM = /^(?:\d{1,2}[.:]\d\d\s+)?(\d{1,3})(?:[.)]\s*|\s+)(?=\p{Lu})(.*)$/u;

/** The items of an agenda or draft: its § headings, else its numbered lines, each number once. */
export function agendaItemsOf(
  lines: readonly Line[],
  headings: readonly Heading[],
  isFurniture: readonly boolean[],
  spacing: Spacing,
): AgendaItem[] {
  const starts = headings.length > 0 ? headings.map(({ at, rest }) => ({ at, rest })) : numbered(lines, isFurniture);
  return starts.flatMap(({ at, rest }, index) => {
    const line = lines[at];
    const end = starts[index + 1]?.at ?? Math.min(lines.length, at + 8);
    if (line === undefined) return [];
    const body = lines.slice(at + 1, end).filter((_, offset) => !isFurniture[at + 1 + offset]);
    const { title, dnr } = readTitle([{ ...line, text: rest }, ...body], spacing);
    return title === '' ? [] : [{ title, dnr: [...dnr] }];
  });
}

function numbered(lines: readonly Line[], isFurniture: readonly boolean[]): { at: number; rest: string }[] {
  const found = new Map<number, { at: number; rest: string }>();
  let last = 0;
  lines.forEach((line, at) => {
    const match = isFurniture[at] ? null : ITEM.exec(line.text);
    const value = Number(match?.[1]);
    if (match === null || found.has(value) || value < last || value > last + 20) return;
    found.set(value, { at, rest: (match[2] ?? '').replace(/[.…\s]{3,}\d*$/u, '') });
    last = value;
  });
  return [...found.values()];
}
