import { EMPLOYER_PATTERN, ORGAN_PATTERN } from '../words/organs.ts';
import type { FurnitureKind } from './furniture.ts';
import { leadOf } from './leads.ts';
import type { Line } from './lines.ts';
import { isOrganName, isSameOrgan } from './organs.ts';

const FIELD =
  /^(?:organ(?: och §§)?|nämnd(?:\s?\/\s?styrelse)?|instans|beslutsinstans|beslutande organ|styrelse\/nämnd)\s*:?\s+(?=\p{Lu})/iu;
const ANY_ORGAN = new RegExp(`(?<![\\p{L}-])(?:${ORGAN_PATTERN})(?![\\p{L}-])`, 'iu');
/** "Socialnämnden i Ekby kommun      2023-06-14". */
const OF_EMPLOYER = new RegExp(`^(?<organ>(?:${ORGAN_PATTERN})) i (?:${EMPLOYER_PATTERN})(?:$|[,\\s]+\\d)`, 'u');
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
    if (at < top && isOrganName(line.text) && /^\p{Lu}/u.test(line.text)) vote(line.text, 2);
    const ofEmployer = at < top ? OF_EMPLOYER.exec(line.text)?.groups?.organ : undefined;
    if (ofEmployer !== undefined) vote(ofEmployer, 2);
    if (at < PATH_LINES && line.text.includes('>')) vote(ANY_ORGAN.exec(line.text)?.[0] ?? '', 3);
    const lead = /^\p{Lu}/u.test(line.text) ? leadOf(line.text, 'att-list') : undefined;
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

/** "as written", but rather the full name than a short one, and rather in running case than in capitals. */
function fuller(known: string, name: string): string {
  if (name.length !== known.length) return name.length > known.length && !isCapitals(name) ? name : known;
  return isCapitals(known) ? name : known;
}

function isCapitals(name: string): boolean {
  return name === name.toUpperCase();
}
