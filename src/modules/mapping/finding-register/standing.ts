import { z } from 'zod';
import type { Instant } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { dayField } from '../../../platform/fields/index.ts';
import type { FindingId, FoundHit } from './finding.ts';

/** A hit (träff), asked about and answered (iakttagelse), settled. Nobody has done wrong by being in the register. */
export const FINDING_STATES = ['found', 'asked', 'answered', 'settled'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

/** What the person can say. */
export const ANSWERS = ['not-mine', 'right', 'agreed-orally', 'over', 'other'] as const;
export type Answer = (typeof ANSWERS)[number];

/** What can come of a finding. */
export const OUTCOMES = ['explained', 'regularised', 'ended', 'to-measures'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What is counted of findings in a table, in its order. */
export const OUTCOME_COUNTS = ['found', 'waiting', ...OUTCOMES] as const;
export type OutcomeCount = (typeof OUTCOME_COUNTS)[number];

/** Why there was nothing to it. */
export const REASONS = ['wrong-match', 'vpn', 'roaming', 'exempt', 'known-otherwise', 'over-before', 'other'] as const;
export type Reason = (typeof REASONS)[number];

/** The person has so many days at least. */
export const SHORTEST_DAYS = 7;

const words = z.string().trim().min(1).max(4_000);
const ids = z.array(z.uuid()).min(1).max(200);

/** Asking the persons of findings, by the same day. */
export const askForm = z.strictObject({ findings: ids, answerBy: dayField });
/** What the person answers. */
export const answerForm = z.strictObject({ answer: z.enum(ANSWERS), words: words.nullable().default(null) });
export type AnswerForm = z.output<typeof answerForm>;

/** What came of findings, alike for all of them. */
export const settleForm = z
  .strictObject({
    findings: ids,
    outcome: z.enum(OUTCOMES),
    /** For what is explained. */
    reason: z.enum(REASONS).nullable().default(null),
    /** For what is regularised: the case that the person has reported. */
    caseId: z.uuid().nullable().default(null),
    words: words.nullable().default(null),
  })
  .refine(({ outcome, reason }) => (outcome === 'explained') === (reason !== null), {
    path: ['reason'],
    params: { sv: 'Välj varför den är förklarad.', en: 'Choose why it is explained.' },
  })
  .refine(({ outcome, caseId }) => (outcome === 'regularised') === (caseId !== null), {
    path: ['caseId'],
    params: { sv: 'Välj ärendet som den är anmäld i.', en: 'Choose the case in which it has been reported.' },
  })
  .refine(({ reason, words: given }) => reason !== 'other' || given !== null, {
    path: ['words'],
    params: { sv: 'Skriv varför.', en: 'Write why.' },
  });
export type SettleForm = z.output<typeof settleForm>;

/** A finding with what has come of it. */
export interface KeptFinding extends FoundHit {
  readonly id: FindingId;
  readonly state: FindingState;
  readonly foundAt: Instant;
  readonly askedAt: Instant | null;
  readonly answerBy: LocalDate | null;
  readonly answeredAt: Instant | null;
  readonly answer: Answer | null;
  readonly answerWords: string | null;
  readonly settledAt: Instant | null;
  readonly settledBy: PersonId | null;
  readonly outcome: Outcome | null;
  readonly reason: Reason | null;
  readonly outcomeWords: string | null;
  readonly outcomeCaseId: string | null;
  readonly revision: number;
}

type Standing = Pick<KeptFinding, 'state' | 'answerBy'>;

/** Whether the person can be asked: once, before anything else has come of it. */
export function mayAsk({ state }: Standing): boolean {
  return state === 'found';
}

/** Whether the day is far enough away for somebody to answer by. */
export function isFair(answerBy: LocalDate, today: LocalDate): boolean {
  return answerBy >= addDays(today, SHORTEST_DAYS);
}

/** Whether the person can answer: when asked, and afterwards, as long as it is not settled; late answers count. */
export function mayAnswer({ state }: Standing): boolean {
  return state === 'asked';
}

/**
 * Whether that can come of it today. What is no finding at all can be put aside at once; everything else waits until
 * the person has answered, or the day they were given has passed.
 */
export function maySettle({ state, answerBy }: Standing, outcome: Outcome, today: LocalDate): boolean {
  if (state === 'settled') return false;
  if (state === 'answered') return true;
  if (state === 'asked') return answerBy !== null && answerBy < today;
  return outcome === 'explained';
}
