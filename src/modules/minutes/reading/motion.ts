import type { Paragraph } from '../schema.ts';
import { MOTION_HEADING, MOTION_LEAD } from '../words/documents.ts';
import { assignmentsOf } from './assignments.ts';
import { clausesOf } from './clauses.ts';
import { labelOf } from './labels.ts';
import type { Line } from './lines.ts';
import { listMarkOf } from './list-marks.ts';
import { organsIn } from './organs.ts';
import type { Spacing } from './spacing.ts';
import { joinWrapped } from './wrapped.ts';

/** Where a motion says what it wants. */
export interface MotionLead {
  /** Index of the first line of the lead: the title stands above it. */
  readonly from: number;
  /** The lines of what is proposed. */
  readonly proposed: readonly Line[];
  readonly chain: readonly string[];
}

const LONGEST_LEAD = 5;
const HEAD = 8;

/**
 * Finds "Jag föreslår därför att regionstyrelsen beslutar att:" before a list, and in a text that is headed as a motion
 * also a label ("Förslag till beslut") before a list, or the sentence that moves something.
 */
export function motionLeadIn(lines: readonly Line[]): MotionLead | undefined {
  const found = lastLeadBeforeList(lines, (text) => MOTION_LEAD.test(text));
  if (found !== undefined || !isHeadedMotion(lines)) return found;
  return lastLeadBeforeList(lines, isProposalLabel) ?? movingSentence(lines);
}

function lastLeadBeforeList(lines: readonly Line[], asks: (text: string) => boolean): MotionLead | undefined {
  for (let from = lines.length - 1; from >= 0; from--) {
    for (let to = from + 1; to <= Math.min(lines.length, from + LONGEST_LEAD); to++) {
      if (listMarkOf(lines[to]?.text ?? '') === undefined) continue;
      const text = joinWrapped(lines.slice(from, to).map((line) => line.text));
      if (asks(text)) return { from, proposed: lines.slice(to), chain: organsIn(text) };
    }
  }
  return undefined;
}

function isProposalLabel(text: string): boolean {
  const kind = labelOf({ text, mended: false })?.kind;
  return kind === 'proposal' || kind === 'motions' || /^(?:hemställan|förslag|yrkande[n]?)\b/iu.test(text);
}

/** "Vi yrkar att kommunen inför …": what stands after "att", without a list. */
function movingSentence(lines: readonly Line[]): MotionLead | undefined {
  for (let from = lines.length - 1; from >= 0; from--) {
    const block = lines.slice(from, from + LONGEST_LEAD);
    const text = joinWrapped(block.map((line) => line.text));
    const first = lines[from];
    const att = MOTION_LEAD.test(first?.text ?? '') ? /\batt\s+/u.exec(text) : null;
    if (first === undefined || att === null) continue;
    const proposed = { ...first, text: text.slice(att.index + att[0].length) };
    return { from, proposed: [proposed], chain: organsIn(text) };
  }
  return undefined;
}

/** Reads a motion as one paragraph whose clauses are proposals. */
export function readMotion(lines: readonly Line[], length: number, lead: MotionLead, spacing: Spacing): Paragraph {
  const heading = { kind: 'proposal', actor: null, chain: lead.chain } as const;
  const decisions = clausesOf(lead.proposed, { own: [], spacing, heading }).map((clause) => ({
    ...clause,
    kind: 'proposal' as const,
  }));
  const start = lines[0]?.start ?? 0;
  return {
    number: null,
    title: titleOf(lines.slice(0, lead.from)),
    dnr: [],
    basis: [],
    presenters: [],
    decisions,
    assignments: assignmentsOf(decisions, null),
    recipients: [],
    reservations: [],
    outcome: 'proposed',
    immediatelyAdjusted: false,
    source: { start, end: length },
  };
}

/** Whom a motion is for, or nothing but that it is one. */
const ADDRESS =
  /^(?:(?:motion|interpellation)(?: till .*)?|till (?:kommun|region|landstings)?(?:fullmäktige|styrelsen).*)[:.]?$/iu;

/** The first lines up to a gap; a lone "Motion" above them, and whom it is for, are passed over. */
function titleOf(lines: readonly Line[]): string {
  const from = lines.findIndex((line) => !ADDRESS.test(line.text) && /\p{Ll}/u.test(line.text));
  const title: string[] = [];
  for (const [at, line] of lines.slice(Math.max(0, from)).entries()) {
    if (at > 0 && line.gap > 0) break;
    title.push(line.text);
  }
  return joinWrapped(title.slice(0, 4)).replace(/^motion\s*:\s*/iu, '');
}

/** True for a text that is headed as a motion. */
function isHeadedMotion(lines: readonly Line[]): boolean {
  return lines.slice(0, HEAD).some((line) => MOTION_HEADING.test(line.text));
}
