import { ATTACHMENT_HEADING, EXTRACT_CERTIFIED } from '../words/documents.ts';
import type { FurnitureKind } from './furniture.ts';
import type { Line } from './lines.ts';

const TOP_OF_PAGE = 3;

/**
 * Which lines belong to an enclosed document: from a page headed Tjänsteskrivelse, Tjänsteutlåtande or Bilaga, and from
 * what follows an extract's certification, until a page of the minutes comes again.
 */
export function attachedAmong(lines: readonly Line[], kinds: readonly (FurnitureKind | undefined)[]): boolean[] {
  let attached = false;
  let certified = false;
  return lines.map((line, at) => {
    if (isMinutesHeader(lines, kinds, at)) {
      attached = false;
      certified = false;
    } else if (isEnclosed(lines, kinds, at)) attached = true;
    else if (certified) attached = true;
    // In a footer ("Justeras:      Rätt utdraget:") the words prove nothing.
    certified ||= EXTRACT_CERTIFIED.test(line.text) && !/^Justera/u.test(line.text);
    return attached;
  });
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
