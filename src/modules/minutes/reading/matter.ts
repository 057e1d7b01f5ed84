import type { Paragraph } from '../schema.ts';
import { ADJUSTED_LINE } from '../words/furniture.ts';
import { assignmentsOf } from './assignments.ts';
import { basisOf } from './basis.ts';
import { decisionsOf, type MatterContext } from './decisions.ts';
import type { Line } from './lines.ts';
import { outcomeOf } from './outcome.ts';
import { recipientsOf } from './recipients.ts';
import { sectionsOf } from './sections.ts';
import { readTitle } from './title.ts';
import { presentersOf, reservationsOf, summaryOf } from './voices.ts';

/** Reads one matter. `lines` begin with what stands after the number and hold no furniture. */
export function readMatter(
  number: string | null,
  lines: readonly Line[],
  source: Paragraph['source'],
  context: MatterContext,
): Paragraph {
  const { title, dnr, body } = readTitle(lines, context.spacing);
  const sections = sectionsOf(body);
  const decisions = decisionsOf(sections, context);
  const summary = summaryOf(sections);
  return {
    number,
    title,
    dnr: [...dnr],
    ...(summary !== undefined && { summary }),
    basis: basisOf(sections),
    presenters: presentersOf(sections),
    decisions,
    assignments: assignmentsOf(decisions, context.meetingDate),
    recipients: recipientsOf(sections),
    reservations: reservationsOf(sections),
    outcome: outcomeOf(decisions, title),
    immediatelyAdjusted: body.some(isAdjusted),
    source,
  };
}

function isAdjusted(line: Line): boolean {
  return (
    // "Justeras" alone stands above who signs.
    (/\s/.test(line.text) && ADJUSTED_LINE.test(line.text)) ||
    /omedelbart justera|omedelbar justering|justeras (?:omedelbart|direkt)/iu.test(line.text)
  );
}
