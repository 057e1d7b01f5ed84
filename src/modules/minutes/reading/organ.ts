import { EMPLOYER_PATTERN, FOR_TAIL, ORGAN_PATTERN } from '../words/organs.ts';
import type { FurnitureKind } from './furniture.ts';
import { leadOf } from './leads.ts';
import type { Line } from './lines.ts';
import { listMarkOf } from './list-marks.ts';
import { capitalised, isOrganName, isSameOrgan } from './organs.ts';

const FIELD =
  /^(?:organ(?: och §§)?|nämnd(?:\s?\/\s?styrelse)?|instans|beslutsinstans|beslutande organ|styrelse\/nämnd)\s*:?\s+(?=\p{Lu})/iu;
const ANY_ORGAN = new RegExp(`(?<![\\p{L}-])(?:${ORGAN_PATTERN})(?![\\p{L}-])(?:${FOR_TAIL})?`, 'iu');
const WHOLE_ORGAN = new RegExp(`^(?:${ORGAN_PATTERN})(?:${FOR_TAIL})$`, 'iu');
/** "Protokoll från regionstyrelsen, 2023-10-10", "Protokoll fört vid kommunstyrelsens sammanträde". */
const MINUTES_OF = new RegExp(
  `^(?:\\p{L}*protokoll)(?: (?:från|för|fört vid|fört vid sammanträde med|vid sammanträde med|vid))+ (?<organ>${ORGAN_PATTERN})(?<genitive>s(?= (?:möte|sammanträde)))?(?![\\p{L}-])(?<tail>(?:${FOR_TAIL})?)`,
  'iu',
);
/** "Kulturnämndens protokoll". */
const WHOSE_MINUTES = new RegExp(`^(?<organ>${ORGAN_PATTERN})s (?:sammanträdes)?protokoll$`, 'iu');
/** "Socialnämnden i Ekby kommun      2023-06-14", "Patientnämnden Region Lövmark", "Bildningsnämnden i Tallmo". */
const OF_EMPLOYER = new RegExp(
  `^(?<organ>(?:${ORGAN_PATTERN})) (?:(?:i )?(?:${EMPLOYER_PATTERN})(?:$|[,\\s]+\\d)|i \\p{Lu}[\\p{L}-]{1,25}$|(?:i \\p{Lu}[\\p{L}-]{1,25} )?kallas till )`,
  'u',
);
/** A company's board is called nothing else. */
const BOARD_MEETING =
  /(?<!\p{L})(?:styrelsemöte|styrelsesammanträde|styrelseprotokoll|styrelsens (?:möte|sammanträde))(?!\p{L})/iu;
const FRONT = 60;
const TOP = 15;
const PATH_LINES = 5;

/** The body whose meeting it is, and the names under which the text speaks of it. */
export interface MeetingOrgan {
  readonly organ: string | null;
  readonly own: readonly string[];
}

/** Weighs what names the body: the field Organ, page headers, a line of its own at the top, and who decides in the text. */
export function meetingOrganOf(lines: readonly Line[], kinds: readonly (FurnitureKind | undefined)[]): MeetingOrgan {
  const votes: { name: string; weight: number; leads: number }[] = [];
  const vote = (name: string, weight: number, leads = 0) => {
    const known = votes.find((entry) => isSameOrgan(entry.name, name));
    if (known === undefined) votes.push({ name, weight, leads });
    else {
      known.weight += weight;
      known.leads += leads;
      known.name = fuller(known.name, name);
    }
  };
  const firstSign = lines.findIndex((line) => line.text.includes('§'));
  const top = Math.min(TOP, firstSign < 0 ? TOP : firstSign);
  lines.forEach((line, at) => {
    const field = FIELD.exec(line.text);
    if (field !== null) {
      const name = ANY_ORGAN.exec(line.text.slice(field[0].length, field[0].length + 80))?.[0];
      if (name !== undefined && at < FRONT * 3) vote(name, 6);
    }
    const isHead = kinds[at] === 'header' || (kinds[at] === 'beside' && /\d/.test(line.text));
    const head = isHead && /^\p{Lu}/u.test(line.text) ? ANY_ORGAN.exec(line.text)?.[0] : undefined;
    if (head !== undefined) vote(head, at < FRONT ? 2 : 0.5);
    const isWhole = /^\p{Lu}/u.test(line.text) && (isOrganName(line.text) || WHOLE_ORGAN.test(line.text));
    if (at < top && isWhole) vote(line.text, 2);
    if (at < top && columnsOf(line.text).some(isOrganName)) vote(columnsOf(line.text).find(isOrganName) ?? '', 2);
    if (isWhole && at < FRONT && (kinds[at - 1] === 'header' || kinds[at + 1] === 'header')) vote(line.text, 1);
    const titled = at < top ? MINUTES_OF.exec(line.text)?.groups : undefined;
    const whose = at < top ? WHOSE_MINUTES.exec(line.text)?.groups?.organ : undefined;
    if (whose !== undefined) vote(whose, 2);
    if (titled?.organ !== undefined) vote(capitalised(titled.organ + (titled.tail ?? '')), 2);
    if (at < top && BOARD_MEETING.test(line.text) && lines.some(({ text }) => text.startsWith('Styrelsen ')))
      vote('Styrelsen', 1);
    const ofEmployer = at < top ? OF_EMPLOYER.exec(line.text)?.groups?.organ : undefined;
    if (ofEmployer !== undefined) vote(ofEmployer, 2);
    if (at < PATH_LINES && line.text.includes('>')) vote(ANY_ORGAN.exec(line.text)?.[0] ?? '', 3);
    // A bare name may be a recipient's: it leads only above an att-list.
    const leads = !isOrganName(line.text) || listMarkOf(lines[at + 1]?.text ?? '')?.kind === 'att';
    const lead = leads && /^\p{Lu}/u.test(line.text) ? leadOf(line.text, 'att-list') : undefined;
    if (lead?.actor != null && isOrganName(lead.actor)) vote(lead.actor, 1, 1);
  });
  const best = votes.reduce<(typeof votes)[number] | undefined>(
    (a, b) => (a === undefined || b.weight > a.weight ? b : a),
    undefined,
  );
  if (best === undefined) return { organ: null, own: [] };
  const speaker = votes.reduce((a, b) => (b.leads > a.leads ? b : a), best);
  const own =
    speaker.leads > 1 && !votes.some((entry) => entry.leads > 0 && isSameOrgan(entry.name, best.name))
      ? [best.name, speaker.name]
      : [best.name];
  return { organ: best.name, own };
}

/** What stands side by side on a line; none when it is one text. */
function columnsOf(text: string): string[] {
  const columns = text.split(/\s{3,}|\t/);
  return columns.length > 1 ? columns : [];
}

/** "as written", but rather the full name than a short one, and rather in running case than in capitals. */
function fuller(known: string, name: string): string {
  if (name.length !== known.length) return name.length > known.length && !isCapitals(name) ? name : known;
  return isCapitals(known) ? name : known;
}

function isCapitals(name: string): boolean {
  return name === name.toUpperCase();
}
