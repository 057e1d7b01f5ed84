import { ATTACHMENT_HEADING, EXTRACT_CERTIFIED } from '../words/documents.ts';
import type { FurnitureKind } from './furniture.ts';
import { labelOf } from './labels.ts';
import type { Line } from './lines.ts';

const TOP_OF_PAGE = 3;

/**
 * Which lines belong to an enclosed document: from a page headed Tjänsteskrivelse, Tjänsteutlåtande or Bilaga, and from
 * what follows an extract's certification, until a page of the minutes comes again.
 */
export function attachedAmong(lines: readonly Line[], kinds: readonly (FurnitureKind | undefined)[]): boolean[] {
  let attached = false;
  let certified = false;
  // Where an extract names its recipients below the certification, up to the line after them.
  let recipientsUntil = -1;
  return lines.map((line, at) => {
    if (isMinutesHeader(lines, kinds, at)) {
      attached = false;
      certified = false;
    } else if (isEnclosed(lines, kinds, at)) attached = true;
    else if (certified && at >= recipientsUntil) attached = true;
    // In a footer ("Justeras:      Rätt utdraget:") the words prove nothing.
    if (!certified && EXTRACT_CERTIFIED.test(line.text) && !/^Justera/u.test(line.text)) {
      certified = true;
      recipientsUntil = endOfRecipientsBelow(lines, at);
    }
    return attached;
  });
}

/** So many lines a certification may take: who certifies, as what, when. */
const LONGEST_SIGNATURE = 8;
const MOST_RECIPIENTS = 30;

/**
 * The line after the recipients that stand below a certification on the same page, before anything else; where there are
 * none, the certification's own.
 */
function endOfRecipientsBelow(lines: readonly Line[], certification: number): number {
  const page = lines[certification]?.page;
  const isSamePage = (at: number) => lines[at]?.page === page;
  for (let at = certification + 1; at <= certification + LONGEST_SIGNATURE && isSamePage(at); at++) {
    const label = labelOf(lines[at] as Line);
    if (label === undefined) continue;
    if (label.kind !== 'recipients') return certification;
    let end = at + 1;
    const isOneMore = () => {
      const line = lines[end];
      return line !== undefined && isSamePage(end) && end - at <= MOST_RECIPIENTS && labelOf(line) === undefined;
    };
    // One a line, close together: what stands apart is something else.
    while (isOneMore() && (end === at + 1 || lines[end]?.gap === 0)) end++;
    return end;
  }
  return certification;
}

/** A page header of the minutes, or a matter at the top of a page. */
function isMinutesHeader(lines: readonly Line[], kinds: readonly (FurnitureKind | undefined)[], at: number): boolean {
  const line = lines[at];
  if (line === undefined) return false;
  if (kinds[at] === 'header' && /protokoll/iu.test(line.text)) return true;
  const isFirst = lines[at - 1]?.page !== line.page || kinds[at - 1] === 'header';
  return isFirst && /^(?:\p{Lu}[\p{L}.]{0,9} )?§ ?\d/u.test(line.text);
}

function isEnclosed(lines: readonly Line[], kinds: readonly (FurnitureKind | undefined)[], at: number): boolean {
  const line = lines[at];
  if (line === undefined || line.text.length > 120 || !ATTACHMENT_HEADING.test(line.text)) return false;
  if (startsPage(lines, kinds, at)) return true;
  // In the middle of a page only in capitals: a list of documents names them otherwise.
  return at > 0 && line.gap > 0 && !/\p{Ll}/u.test(line.text);
}

function startsPage(lines: readonly Line[], kinds: readonly (FurnitureKind | undefined)[], at: number): boolean {
  const line = lines[at];
  const above = lines[at - 1];
  if (line === undefined || above === undefined) return false;
  if (above.page !== line.page || (above.row !== line.row && line.mended && !above.mended)) return true;
  for (let back = at - 1; back >= Math.max(0, at - TOP_OF_PAGE); back--) {
    if (lines[back]?.page !== line.page) return true;
    if (kinds[back] === 'header' && /\d/.test(lines[back]?.text ?? '')) return true;
  }
  return false;
}
