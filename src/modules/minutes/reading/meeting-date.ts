import { datesIn } from './dates.ts';
import type { FurnitureKind } from './furniture.ts';
import type { Line } from './lines.ts';
import { organAt } from './organs.ts';

/** Labels of other days than the meeting's: adjusting, notice, appeal, print, documents. */
const OTHER_DAYS =
  /just(?:er|\.)|anslag|anslås|uppsätt|nedtag|sätts upp|tas ned|överklag|besvär|utskrift|underskrift|dater|revider|antagen|gäller|laga kraft|publicer|upprätt|skriv(?:else|ning)|utlåtande|expedier|senast|förvaring|remiss|inkom|ankom|nästa|föregående|plan(?:erade|en)|handling|yttrande|bilaga|motion/iu;
const MEETING_LABEL =
  /(?:sammanträdes|mötes)(?:datum|dag|tid|datum och tid)|datum för (?:sammanträde|möte)|sammanträde(?:t)?\s+den|sammanträde\s+(?=\d)|möte\s+den/iu;
const PLACE_LABEL =
  /(?:plats|tid|dag|datum)(?:,? (?:och|för|\/) ?(?:tid|plats|sammanträde[t]?|lokal))+|sammanträdestid|^tid:?\s|tidpunkt/iu;
const LOOK_BELOW = 3;

/**
 * The meeting's day: the labelled date, else the one with place and time, else one in the header or the lines before the
 * first matter. Never from running text, adjusting or notice; null rather than guessed.
 */
type Kinds = readonly (FurnitureKind | undefined)[];

export function meetingDateOf(lines: readonly Line[], kinds: Kinds, firstMatter: number): string | null {
  return (
    labelled(lines, kinds, MEETING_LABEL, lines.length, firstMatter) ??
    labelled(lines, kinds, PLACE_LABEL, firstMatter, firstMatter) ??
    inHeader(lines, kinds, firstMatter)
  );
}

function labelled(
  lines: readonly Line[],
  kinds: Kinds,
  label: RegExp,
  until: number,
  firstMatter: number,
): string | null {
  for (let at = 0; at < Math.min(until, lines.length); at++) {
    const line = lines[at];
    if (line === undefined) continue;
    const match = label.exec(line.text.slice(0, LONGEST));
    if (match === null || (at >= firstMatter && kinds[at] === undefined && !isField(line.text, match.index))) continue;
    if (OTHER_DAYS.test(line.text.slice(0, match.index)) || isOpenLabel(lines[at - 1])) continue;
    const here = dateBeforeOthers(line.text.slice(match.index + match[0].length));
    if (here !== undefined) return here;
    const found = dateBelow(lines, kinds, at, firstMatter);
    if (found !== undefined) return found;
  }
  return null;
}

/** Below the first heading only a field tells the day: "till sammanträdet den 14 mars" is running text. */
function isField(text: string, index: number): boolean {
  return /^\p{Lu}/u.test(text.slice(index)) && (index === 0 || /\s{2}$/.test(text.slice(0, index)));
}

/** The day in one of the next lines, as the value of a label: with nothing but header words before it. */
function dateBelow(lines: readonly Line[], kinds: Kinds, at: number, firstMatter: number): string | undefined {
  const end = at < firstMatter ? Math.min(firstMatter, at + 1 + LOOK_BELOW) : at + 1 + LOOK_BELOW;
  for (const [index, below] of lines.slice(at + 1, end).entries()) {
    const found = datesIn(below.text)[0];
    if (found === undefined && OTHER_DAYS.test(below.text)) return undefined;
    if (found === undefined) continue;
    const before = below.text.slice(0, found.index);
    const isValue = kinds[at + 1 + index] !== undefined || (isHeaderText(before) && below.text.length <= LONGEST_VALUE);
    return isValue && !OTHER_DAYS.test(before) ? found.date : undefined;
  }
  return undefined;
}

/** "Justeringens" above "plats och tid": a label that goes on below. */
function isOpenLabel(above: Line | undefined): boolean {
  return (
    above !== undefined && /^(?:justering(?:ens)?|tid och plats för|plats och tid för|datum för)$/iu.test(above.text)
  );
}

const LONGEST = 400;
const LONGEST_VALUE = 90;
const TOP = 40;

/** The first date of a text unless another day's label stands before it. */
function dateBeforeOthers(text: string): string | undefined {
  const found = datesIn(text)[0];
  return found === undefined || OTHER_DAYS.test(text.slice(0, found.index)) ? undefined : found.date;
}

/** Words that may stand before the day in a header, beside names, which have capitals. */
const HEADER_WORDS = new Set(
  (
    'protokoll från fört vid med i den sammanträde sammanträdet möte mötet extra ordinarie kallelse till för datum tid kl ' +
    'måndagen tisdagen onsdagen torsdagen fredagen lördagen söndagen måndag tisdag onsdag torsdag fredag lördag söndag ' +
    'nr utdrag ur kommun stad dagordning föredragningslista ärendelista styrelsemöte av och mötesprotokoll sammanträdesprotokoll'
  ).split(' '),
);

/** "Protokoll från hälso- och sjukvårdsnämnd syd den …": who met is told, however they are called. */
const MINUTES_OF =
  /^(?:sammanträdes|styrelse|mötes)?protokoll (?:från|fört vid)\s[^.:;()]{3,60}(?:\s(?:den|\p{L}+dag(?:en)?)\s+(?:den )?|,\s+)$/iu;

/** "Protokoll fört vid styrelsemöte i … torsdagen den 6 februari 2025 i bolagets lokaler", "Kommunstyrelsen kallas till sammanträde den …". */
const HELD_AT =
  /^(?:sammanträdes|styrelse|mötes)?protokoll,? (?:fört |hållet )?(?:vid|från)\s|^\p{L}.{2,60} kallas till (?:extra )?sammanträde\s/iu;

function isHeaderText(before: string): boolean {
  if (MINUTES_OF.test(before)) return true;
  const words = before.match(/[\p{L}-]+/gu) ?? [];
  return words.every((word) => /^\p{Lu}/u.test(word) || HEADER_WORDS.has(word) || organAt(word) !== undefined);
}

/** "Den 10 oktober 2005", "Kommunstyrelsen 2024-05-29", "Ärendelista 11 maj 2015": a date with nothing but header words before it. */
function inHeader(lines: readonly Line[], kinds: Kinds, firstMatter: number): string | null {
  for (const [at, line] of lines.entries()) {
    const isHeader = at < firstMatter || kinds[at] !== undefined;
    const told =
      at < Math.min(TOP, firstMatter) && HELD_AT.test(line.text)
        ? dateBeforeOthers(line.text.slice(0, LONGEST))
        : undefined;
    if (told !== undefined) return told;
    // The room between the columns of a header says nothing.
    const text = isHeader ? line.text.replace(/\s{2,}/g, '  ') : '';
    if (!isHeader || (text.length > LONGEST_VALUE && !line.mended)) continue;
    const head = text.slice(0, LONGEST_VALUE);
    const found = datesIn(head)[0];
    if (
      found === undefined ||
      OTHER_DAYS.test(line.mended ? head.slice(0, found.index) : head) ||
      OTHER_DAYS.test(lines[at - 1]?.text ?? '')
    )
      continue;
    const before = head.slice(0, found.index);
    if (kinds[at] !== undefined || (at < TOP && isHeaderText(before))) return found.date;
  }
  return null;
}
