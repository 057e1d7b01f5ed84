import type { Minutes, Paragraph } from '../schema.ts';
import { commonConditionIn, conditionIn } from './conditions.ts';
import { placesOf } from './places.ts';
import type { ReviewedMatter } from './record.ts';

/** A matter as it goes into the register: its text and what was read in it. */
export interface ReadMatter {
  readonly text: string;
  readonly content: ReviewedMatter;
}

/** Characters of the front that are kept; body, day and adjusters stand on the first page. */
const LONGEST_FRONT = 20_000;

/** The text before the first matter. Without matters it is the text itself, as far as it is kept. */
export function frontOf(text: string, { paragraphs }: Minutes): string {
  return text.slice(0, Math.min(paragraphs[0]?.source.start ?? text.length, LONGEST_FRONT));
}

/** The matters of what was read, each with its own part of the text. */
export function mattersOf(text: string, { paragraphs }: Minutes): readonly ReadMatter[] {
  return paragraphs.map((paragraph) => {
    const own = text.slice(paragraph.source.start, paragraph.source.end);
    return { text: own, content: reviewedFrom(own, paragraph) };
  });
}

function reviewedFrom(text: string, paragraph: Paragraph): ReviewedMatter {
  const { number, title, dnr, decisions, assignments, recipients, reservations, outcome, immediatelyAdjusted } =
    paragraph;
  const common = commonConditionIn(
    decisionsIn(text, paragraph),
    decisions.map((clause) => clause.text),
  );
  return {
    number,
    title,
    dnr,
    decisions: decisions.map((clause) => ({ ...clause, condition: conditionIn(clause.text) ?? common })),
    assignments,
    recipients,
    reservations,
    outcome,
    immediatelyAdjusted,
  };
}

/** Characters before the first clause and after the last one in which a condition of all of them stands. */
const LEAD = 300;
const AFTER = 500;
/** What ends the decisions: another label of the matter. */
const NEXT_LABEL =
  /\n\s*(?:Skickas|Expedieras|Delges|Utdrag|Sammanfattning|Beslutsunderlag|Beslutsgång|Reservation|Yrkande)/u;

/** The text around the clauses of a matter: the lead, the clauses, and what follows them up to the next label. */
function decisionsIn(text: string, { decisions }: Paragraph): string {
  const places = placesOf(
    text,
    decisions.map((clause) => clause.text),
  ).filter((place) => place !== undefined);
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return '';
  const after = text.slice(last.end, last.end + AFTER);
  const label = after.search(NEXT_LABEL);
  const before = text.slice(Math.max(0, first.start - LEAD), first.start);
  const lead = before.slice(before.lastIndexOf('\n\n') + 1);
  return `${lead}${text.slice(first.start, last.end)}${label === -1 ? after : after.slice(0, label)}`;
}
