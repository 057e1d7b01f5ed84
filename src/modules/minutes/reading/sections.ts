import { ADJUSTED_LINE, RULE_LINE } from '../words/furniture.ts';
import type { SectionKind } from '../words/labels.ts';
import { type Label, labelOf } from './labels.ts';
import type { Line } from './lines.ts';

/** A labelled part of a matter; the first, before any label, has kind `body` and no label. */
export interface Section {
  readonly kind: SectionKind | 'body' | 'closed';
  readonly label: Label | undefined;
  readonly lines: readonly Line[];
}

/** "Rätt utdraget bestyrker i tjänsten": who certifies an extract follows. */
const CERTIFIES = /^(?:Rätt utdraget|Riktigt utdraget|Utdragets riktighet) (?:bestyrk|intyga)/iu;

/** "§ 8 – § 11 Sekretessärenden": matters that are told of elsewhere. */
const RANGE_LINE = /^§§? ?\d{1,4} ?[-–] ?§? ?\d/u;

/** Cuts a matter's text at its labels, rule lines and "Paragrafen är justerad". */
export function sectionsOf(lines: readonly Line[]): Section[] {
  const sections: { kind: Section['kind']; label: Label | undefined; lines: Line[] }[] = [
    { kind: 'body', label: undefined, lines: [] },
  ];
  let certified = false;
  for (const [at, line] of lines.entries()) {
    const found = labelOf(line);
    const label = found !== undefined && isRecipient(found, line, lines[at + 1], sections.at(-1)) ? undefined : found;
    if (!certified && CERTIFIES.test(line.text)) {
      sections.push({ kind: 'closed', label: undefined, lines: [] });
      certified = true;
      continue;
    }
    // Below an extract's certification nothing is read but its recipients, when it has named none above.
    if (certified && (label?.kind !== 'recipients' || sections.some(({ kind }) => kind === 'recipients'))) {
      if (label === undefined) continue;
      break;
    }
    if (label !== undefined && !(label.kind === 'dnr')) {
      sections.push({ kind: label.kind, label, lines: label.rest === '' ? [] : [restOf(line, label)] });
      certified =
        label.kind === 'end' && /^(?:Rätt utdraget|Utdragets|Vid protokollet|Underskrifter|Anslag)/iu.test(label.name);
    } else if (RULE_LINE.test(line.text) || ADJUSTED_LINE.test(line.text) || RANGE_LINE.test(line.text)) {
      sections.push({ kind: 'closed', label: undefined, lines: [] });
    } else sections.at(-1)?.lines.push(line);
  }
  return sections;
}

/** "Ekonomi" close below a recipient and with no text of its own: the office, not the heading. */
function isRecipient(
  { kind, rest, colon }: Label,
  { gap }: Line,
  below: Line | undefined,
  section: { kind: Section['kind']; lines: readonly Line[] } | undefined,
): boolean {
  if (kind !== 'other' || rest !== '' || colon || gap > 0) return false;
  if (section?.kind !== 'recipients') return false;
  // Right below the label somebody must stand.
  if (section.lines.length === 0) return true;
  return below === undefined || below.gap > 0 || labelOf(below) !== undefined;
}

function restOf(line: Line, label: Label): Line {
  return { ...line, text: label.rest, start: line.start + label.restAt, indent: line.indent + label.restAt, gap: 0 };
}
