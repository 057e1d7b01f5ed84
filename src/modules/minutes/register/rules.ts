import type { LocalDate } from '../../../kernel/local-date.ts';
import { CONFIRMABLE, type MatterRecord, type MinutesHead, type ReviewedMatter } from './record.ts';

/** What is missing before minutes can be confirmed, and of which matter. */
export interface Lacking {
  readonly code: 'type' | 'organ' | 'meeting-date' | 'no-matters' | 'title';
  /** From 0; only for what a matter lacks. */
  readonly position?: number;
}

/**
 * Reasons against confirming: the document decides and proposes nothing, or it is not told who met when, or a matter has
 * no title. A motion is of no meeting.
 */
export function lackingIn(head: MinutesHead, matters: readonly MatterRecord[]): readonly Lacking[] {
  const kept = matters.filter(({ isLeftOut }) => !isLeftOut);
  const isMotion = head.documentType === 'motion';
  return [
    ...(CONFIRMABLE.some((type) => type === head.documentType) ? [] : [{ code: 'type' } as const]),
    ...(head.organ === null && !isMotion ? [{ code: 'organ' } as const] : []),
    ...(head.meetingDate === null && !isMotion ? [{ code: 'meeting-date' } as const] : []),
    ...(kept.length === 0 ? [{ code: 'no-matters' } as const] : []),
    ...kept.filter(({ content }) => content.title === '').map(({ position }): Lacking => ({ code: 'title', position })),
  ];
}

/** Whether every assignment of a matter is of a clause that it has. */
export function isWhole({ decisions, assignments }: ReviewedMatter): boolean {
  return assignments.every(({ clause }) => clause < decisions.length);
}

/** A clause of confirmed minutes, as far as it bears on which decision answers which proposal. */
export interface Comparable {
  readonly text: string;
  readonly dnr: readonly string[];
  readonly organ: string | null;
  readonly meetingDate: LocalDate | null;
}

/**
 * How much a decision looks like the answer to a proposal, from 0 to 1: the share of the proposal's words that it has, of
 * the same journal number, at a later meeting or the same day. Only a suggestion: the registrar links.
 */
export function likenessOf(proposal: Comparable, decision: Comparable): number {
  if (!proposal.dnr.some((number) => decision.dnr.includes(number))) return 0;
  if (proposal.meetingDate !== null && decision.meetingDate !== null && decision.meetingDate < proposal.meetingDate)
    return 0;
  const [wanted, found] = [wordsOf(proposal.text), wordsOf(decision.text)];
  if (wanted.size === 0) return 0;
  return [...wanted].filter((word) => found.has(word)).length / wanted.size;
}

/** Whether a clause can be the answer to a proposal at all: of another body, and not of an earlier day. */
export function canAnswer(proposal: Comparable, decision: Comparable): boolean {
  const isLater =
    proposal.meetingDate === null || decision.meetingDate === null || decision.meetingDate >= proposal.meetingDate;
  return isLater && decision.organ?.toLowerCase() !== proposal.organ?.toLowerCase();
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
}
