import { type Following, GOES_ON, type Lead, leadOf } from './leads.ts';
import type { Line } from './lines.ts';
import { type ListMark, listMarkOf } from './list-marks.ts';
import { isOrganName } from './organs.ts';
import { sentencesOf } from './sentences.ts';
import { gapBetween, type Spacing } from './spacing.ts';
import { joinWrapped } from './wrapped.ts';

/** A lead runs over few lines. */
const LONGEST_LEAD = 6;

/** How many of the last lines make up the lead of what follows; 0 when they do not. */
export function leadLinesAtEnd(lines: readonly Line[], following: Following): number {
  for (let count = Math.min(LONGEST_LEAD, lines.length); count > 0; count--) {
    const text = joinWrapped(lines.slice(-count).map((line) => line.text));
    if (sentencesOf(text).length === 1 && leadOf(text, following)?.end === text.length) return count;
  }
  return 0;
}

/** The lead that begins with a line after a gap or a finished sentence: "Arbetsutskottet beslutar vidare". */
export function leadBeginningAt(lines: readonly Line[], at: number, spacing: Spacing): Lead | undefined {
  const line = lines[at];
  const above = lines[at - 1];
  if (line === undefined) return undefined;
  const goesOn = GOES_ON.test(line.text) && above !== undefined && /(?:,|\b(?:samt|och))$/u.test(above.text);
  if (!goesOn && !/^\p{Lu}/u.test(line.text)) return undefined;
  if (goesOn && gapBetween(above, line, spacing) === 0) return undefined;
  if (!goesOn && above !== undefined && gapBetween(above, line, spacing) === 0 && !/[.:;!?]$/.test(above.text))
    return undefined;
  const block: Line[] = [];
  for (const [index, below] of lines.slice(at, at + LONGEST_LEAD).entries()) {
    if (index > 0 && listMarkOf(below.text) !== undefined) return undefined;
    block.push(below);
    const next = lines[at + index + 1];
    const following = followingMark(listMarkOf(next?.text ?? ''));
    const text = joinWrapped(block.map((part) => part.text));
    // A bare name between items may be a page header's: before an att-list alone it is a lead.
    if (following === 'list' && isOrganName(text)) return undefined;
    const lead = leadOf(text, following);
    // "Nämnden beslutade" at a line's end may go on: "… 2015-05-11, § 42, att".
    const mayGoOn =
      next !== undefined &&
      gapBetween(below, next, spacing) === 0 &&
      !/(?::|\batt)$/.test(text) &&
      !endsLead(text, next);
    if (lead?.end === text.length && following === 'nothing' && mayGoOn) continue;
    if (lead !== undefined && (lead.actor !== null || following !== 'nothing')) return lead;
  }
  return undefined;
}

/** "Regionstyrelsen beslutar" alone on its line, and a sentence that begins below. */
export function endsLead(text: string, next: Line): boolean {
  return /\bbeslutar$/u.test(text) && /^\p{Lu}\p{Ll}/u.test(next.text) && leadOf(text, 'list')?.end === text.length;
}

/** What a mark says of the lines above it. */
export function followingMark(mark: ListMark | undefined): Following {
  if (mark === undefined) return 'nothing';
  return mark.att ? 'att-list' : 'list';
}
