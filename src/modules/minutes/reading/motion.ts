import type { Paragraph } from '../schema.ts';
import { MOTION_HEADING, MOTION_LEAD } from '../words/documents.ts';
import { assignmentsOf } from './assignments.ts';
import { clausesOf } from './clauses.ts';
import { labelOf } from './labels.ts';
import type { Line } from './lines.ts';
import { listMarkOf } from './list-marks.ts';
import { capitalised, organAt } from './organs.ts';
import type { Spacing } from './spacing.ts';
import { joinWrapped } from './wrapped.ts';

/** Where a motion says what it wants: the first line of its lead and the first after it. */
export interface MotionLead {
  readonly from: number;
  readonly to: number;
  readonly chain: readonly string[];
}

const LONGEST_LEAD = 5;

/** Finds "Jag föreslår därför att regionstyrelsen beslutar att:" or a label "Förslag till beslut" before a list. */
export function motionLeadIn(lines: readonly Line[]): MotionLead | undefined {
  for (let from = lines.length - 1; from >= 0; from--) {
    for (let to = from + 1; to <= Math.min(lines.length, from + LONGEST_LEAD); to++) {
      const text = joinWrapped(lines.slice(from, to).map((line) => line.text));
      const listed = listMarkOf(lines[to]?.text ?? '') !== undefined;
      const label = to === from + 1 ? labelOf(lines[from] as Line) : undefined;
      const asks =
        MOTION_LEAD.test(text) ||
        label?.kind === 'proposal' ||
        label?.kind === 'motions' ||
        /^(?:hemställan|förslag|yrkande[n]?)\b/iu.test(text);
      if (asks && listed) return { from, to, chain: chainIn(text) };
    }
  }
  return undefined;
}

/** Reads a motion as one paragraph whose clauses are proposals. */
export function readMotion(lines: readonly Line[], length: number, lead: MotionLead, spacing: Spacing): Paragraph {
  const heading = { kind: 'proposal', actor: null, chain: lead.chain } as const;
  const decisions = clausesOf(lines.slice(lead.to), { own: [], spacing, heading }).map((clause) => ({
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
    assignments: assignmentsOf(decisions),
    recipients: [],
    reservations: [],
    outcome: 'proposed',
    immediatelyAdjusted: false,
    source: { start, end: length },
  };
}

/** The first lines up to a gap; a lone "Motion" above them is passed over. */
function titleOf(lines: readonly Line[]): string {
  const from = lines.findIndex(
    (line) => !/^(?:motion|interpellation)(?: till .*)?[:.]?$/iu.test(line.text) && /\p{Ll}/u.test(line.text),
  );
  const title: string[] = [];
  for (const [at, line] of lines.slice(Math.max(0, from)).entries()) {
    if (at > 0 && line.gap > 0) break;
    title.push(line.text);
  }
  return joinWrapped(title.slice(0, 4)).replace(/^motion\s*:\s*/iu, '');
}

function chainIn(text: string): string[] {
  const chain: string[] = [];
  let end = 0;
  for (const word of text.matchAll(/(?<![\p{L}-])\p{L}/gu)) {
    const organ = word.index < end ? undefined : organAt(text, word.index);
    if (organ === undefined) continue;
    chain.push(capitalised(organ.name));
    end = organ.end;
  }
  return chain;
}

/** True for a text that is headed as a motion. */
export function isHeadedMotion(lines: readonly Line[]): boolean {
  return lines.slice(0, 8).some((line) => MOTION_HEADING.test(line.text));
}
