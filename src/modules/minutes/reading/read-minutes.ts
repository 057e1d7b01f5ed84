import type { Minutes, Paragraph, Warning } from '../schema.ts';
import { type WarningCode, warningOf } from '../warnings.ts';
import { adjustDeadlineOf, adjustersOf } from './adjusters.ts';
import { agendaItemsOf } from './agenda.ts';
import { attachedAmong } from './attachments.ts';
import type { MatterContext } from './decisions.ts';
import { documentTypeOf } from './document-type.ts';
import { furnitureAmong, furnitureKindOf } from './furniture.ts';
import type { Heading } from './headings.ts';
import { legibilityOf } from './legibility.ts';
import { type Line, linesOf } from './lines.ts';
import { mendLostBreaks } from './lost-breaks.ts';
import { readMatter } from './matter.ts';
import { type Matters, mattersOf } from './matters.ts';
import { meetingDateOf } from './meeting-date.ts';
import { motionLeadIn, readMotion } from './motion.ts';
import { meetingOrganOf } from './organ.ts';
import { spacingOf } from './spacing.ts';

/** A reading without anything read, and the warning that says why. */
export function unreadable(code: WarningCode, facts: Readonly<Record<string, string | number>> = {}): Minutes {
  return {
    documentType: 'unreadable',
    organ: null,
    meetingDate: null,
    adjusters: [],
    paragraphs: [],
    warnings: [warningOf(code, facts)],
  };
}

/**
 * Reads the text of a Swedish municipal or regional document. Never throws; what cannot be told is null, empty or a
 * warning. Offsets are UTF-16 units of `text`. The grammar is that of the contract for reading minutes.
 */
export function readMinutes(text: string): Minutes {
  const legibility = legibilityOf(text);
  if (!/\S/.test(text)) return unreadable('no-text');
  if (!legibility.readable) return unreadable('not-swedish');
  const { lines, mended } = mendLostBreaks(text, linesOf(text));
  const kinds = lines.map((line) => furnitureKindOf(line.text));
  const { organ, own } = meetingOrganOf(lines, kinds);
  const isFurniture = furnitureAmong(lines, kinds, organ ?? undefined);
  const isAttached = attachedAmong(lines, kinds);
  const left = isFurniture.map((furniture, at) => furniture || isAttached[at] === true);
  const matters = mattersOf(lines, left);
  const firstMatter = matters.headings[0]?.at ?? lines.length;
  const dated = meetingDateOf(lines, kinds, firstMatter);
  const context: MatterContext = { own, spacing: spacingOf(lines), meetingDate: dated };
  const paragraphs = readMatters(text, lines, left, matters, context);
  const motionLead = paragraphs.length > 0 ? undefined : motionLeadIn(lines);
  const documentType = documentTypeOf({
    lines,
    kinds,
    firstMatter,
    matters: paragraphs.length,
    signLost: matters.signLost,
    decided: paragraphs.filter(({ decisions }) => decisions.length > 0).length,
    motionLead,
  });
  const isOfMeeting = documentType !== 'motion' && documentType !== 'other';
  const meetingDate = isOfMeeting ? dated : null;
  const hasMatters = documentType === 'minutes' || documentType === 'extract' || documentType === 'other';
  const read =
    documentType === 'motion'
      ? motionLead === undefined
        ? []
        : [readMotion(lines, text.length, motionLead, context.spacing)]
      : hasMatters
        ? paragraphs
        : [];
  const deadline = adjustDeadlineOf(lines);
  const isAgenda = documentType === 'agenda' || documentType === 'agenda-web' || documentType === 'draft';
  return {
    documentType,
    organ,
    meetingDate,
    adjusters: adjustersOf(lines, read, firstMatter),
    ...(deadline !== undefined && { adjustDeadline: deadline }),
    paragraphs: read,
    ...(isAgenda && { agendaItems: agendaItemsOf(lines, matters.headings, left, context.spacing) }),
    warnings: [
      ...(legibility.slips ? [warningOf('ocr-slips')] : []),
      ...(mended ? [warningOf('line-breaks-lost')] : []),
      ...(isAttached.includes(true)
        ? [warningOf('attachment-left-out', {}, lines[isAttached.indexOf(true)]?.row)]
        : []),
      ...(hasMatters || isAgenda ? mattersWarnings(matters, read, meetingDate, organ) : []),
    ],
  };
}

function readMatters(
  text: string,
  lines: readonly Line[],
  left: readonly boolean[],
  matters: Matters,
  context: MatterContext,
): Paragraph[] {
  return matters.headings.map((heading, index) => {
    const next = matters.headings[index + 1];
    const start = lines[heading.at]?.start ?? 0;
    const end = next === undefined ? text.length : (lines[next.at]?.start ?? text.length);
    return readMatter(heading.number, matterLines(heading, next, lines, left, matters), { start, end }, context);
  });
}

const ITEM_NUMBER = /^(?:Ärende|Punkt)(?: nr)?\.? \d{1,3}[.:]?$/u;

/** The lines of a matter: what stands after its number, then all below that is neither furniture nor "forts.". */
function matterLines(
  heading: Heading,
  next: Heading | undefined,
  lines: readonly Line[],
  left: readonly boolean[],
  matters: Matters,
): Line[] {
  const line = lines[heading.bodyAt - 1];
  const below: Line[] = [];
  for (let at = heading.bodyAt; at < (next?.at ?? lines.length); at++) {
    const candidate = lines[at];
    if (candidate !== undefined && !left[at] && !matters.continuations.has(at)) below.push(candidate);
  }
  // "Ärende 6" above "§ 53": the item's number on the agenda.
  if (next !== undefined && ITEM_NUMBER.test(below.at(-1)?.text ?? '')) below.pop();
  if (line === undefined || heading.rest === '') return below;
  const restAt = line.text.length - heading.rest.length;
  return [{ ...line, text: heading.rest, start: line.start + Math.max(0, restAt) }, ...below];
}

function mattersWarnings(
  matters: Matters,
  paragraphs: readonly Paragraph[],
  meetingDate: string | null,
  organ: string | null,
): Warning[] {
  const untitled = paragraphs.filter(({ title }) => title === '');
  return [
    ...(matters.signLost ? [warningOf('sign-lost')] : []),
    ...(matters.listedOnly.length > 0 ? [warningOf('only-listed', { numbers: matters.listedOnly.join(', ') })] : []),
    ...(meetingDate === null ? [warningOf('no-meeting-date')] : []),
    ...(organ === null ? [warningOf('no-organ')] : []),
    ...untitled.map(({ number }) => warningOf('no-title', { number: number ?? '' })),
  ];
}
