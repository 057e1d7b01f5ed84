import type { Heading } from './headings.ts';
import { labelKey, labelOf } from './labels.ts';
import type { Line } from './lines.ts';

const CONTENTS_LABELS = new Set(
  [
    'Innehåll',
    'Innehållsförteckning',
    'Register',
    'Ärendelista',
    'Ärendeförteckning',
    'Föredragningslista',
    'Dagordning',
    'Ärenden',
    'Paragrafförteckning',
    'Förteckning över ärenden',
    'Lista över ärenden',
    'Beslutsärenden',
    'Protokollets innehåll',
    'Sakregister',
  ].map(labelKey),
);

const LEADERS = /(?:\.{3,}|…{2,}|_{4,}|(?:\. ){3,})\s*\d{0,4}(?:\s?[-–]\s?\d{1,4})?$/;
const PAGE_NUMBER = /(?:^|\s)(\d{1,3})(?:\s?[-–]\s?\d{1,3})?$/;
/** An entry of a contents list runs over few lines. */
const LONGEST_ENTRY = 5;
const LONGEST_SUBHEAD = 40;
/** Leaders and page number are told by the last characters. */
const LONGEST_END = 40;

/** True for a line that announces a contents list. */
function isContentsLabel(text: string): boolean {
  if (text.length > 60) return false;
  return CONTENTS_LABELS.has(labelKey(text.replace(/\bsid(?:a|an|\.|nr)?\.?:?\s*$/iu, '')));
}

/**
 * The headings that only list what comes: runs of them that end in leaders or a page number and have no body. In a list
 * that says it is one ("Innehåll") page numbers may be missing when every number comes again.
 */
export function listedHeadings(
  headings: readonly Heading[],
  lines: readonly Line[],
  isFurniture: readonly boolean[],
): Set<Heading> {
  const listed = new Set<Heading>();
  const labelAt = lines.findIndex((line) => isContentsLabel(line.text));
  const last = new Map(headings.map((heading, index) => [heading.value, index]));
  let run: Heading[] = [];
  const close = () => {
    const announced = run.some(
      (heading) => labelAt >= 0 && labelAt < heading.at && heading.at - labelAt < LONGEST_ENTRY,
    );
    if (run.length > 1 || announced) for (const heading of run) listed.add(heading);
    run = [];
  };
  headings.forEach((heading, index) => {
    const entry = entryOf(heading, headings[index + 1], lines, isFurniture);
    const underLabel = labelAt >= 0 && labelAt < heading.at;
    const comesAgain = (last.get(heading.value) ?? index) > index;
    if (entry !== undefined && (entry === 'paged' || (underLabel && comesAgain))) run.push(heading);
    else close();
  });
  close();
  return listed;
}

/** What a heading and the lines up to the next look like: an entry with a page, one without, or no entry at all. */
function entryOf(
  heading: Heading,
  next: Heading | undefined,
  lines: readonly Line[],
  isFurniture: readonly boolean[],
): 'paged' | 'bare' | undefined {
  const end = Math.min(next?.at ?? lines.length, heading.bodyAt + LONGEST_ENTRY + 1);
  let length = 1;
  let paged = hasPage(heading.rest);
  let after = 0;
  for (let at = heading.bodyAt; at < end; at++) {
    const line = lines[at];
    if (line === undefined || isFurniture[at]) break;
    if (labelOf(line) !== undefined) return undefined;
    if (paged) after += line.text.length <= LONGEST_SUBHEAD && !line.text.endsWith('.') ? 1 : 2;
    else paged = hasPage(line.text);
    length++;
  }
  // One short line may follow: a subhead of the list ("Informationsärenden"). More is a body.
  if (after > 1 || length > LONGEST_ENTRY) return undefined;
  return paged ? 'paged' : 'bare';
}

function hasPage(text: string): boolean {
  const end = text.slice(-LONGEST_END);
  return LEADERS.test(end) || PAGE_NUMBER.test(end);
}
