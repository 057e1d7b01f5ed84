import { z } from 'zod';
import type { Id } from '../../../kernel/ids.ts';
import { addMonths, type LocalDate } from '../../../kernel/local-date.ts';
import { localDayField, wordsField } from '../../../platform/fields/index.ts';

export type FollowupId = Id<'FollowupId'>;
export type StepId = Id<'FollowupStepId'>;

/** The kind of matter that the follow-up of a person's case is in the journal. */
export const FOLLOWUP = 'followup';

/** What was left undone, or done against what was decided. */
export const OMISSIONS = [
  'not-reported',
  'against-decision',
  'without-agreement',
  'abroad-without-decision',
  'manager-duty',
  'other',
] as const;
export type Omission = (typeof OMISSIONS)[number];

/** What is done, from the mildest on (DOMAIN 9); a hearing and notice to the union come before a warning (AB § 11). */
export const STEPS = [
  'talk',
  'written-request',
  'hearing',
  'union-notice',
  'warning',
  'relocation',
  'termination',
  'other',
] as const;
export type StepKind = (typeof STEPS)[number];

/** What came of it. */
export const OUTCOMES = [
  'no-action',
  'talk',
  'written-request',
  'warning',
  'relocation',
  'termination',
  'other',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Opened by hand, about somebody by the number of their employment. */
export const followupForm = z
  .strictObject({
    employeeId: wordsField(60),
    omission: z.enum(OMISSIONS),
    /** Since when the employer knows, and how. */
    knownOn: localDayField,
    knownHow: wordsField(1000),
  })
  .meta({ id: 'FollowupForm' });
export const stepForm = z
  .strictObject({
    kind: z.enum(STEPS),
    on: localDayField,
    words: wordsField(4000),
    journalNumber: wordsField(60).nullable().default(null),
  })
  .meta({ id: 'FollowupStepForm' });
export const closingForm = z
  .strictObject({ outcome: z.enum(OUTCOMES), reason: wordsField(4000) })
  .meta({ id: 'FollowupClosing' });

export type FollowupForm = z.output<typeof followupForm>;
export type StepForm = z.output<typeof stepForm>;
export type ClosingForm = z.output<typeof closingForm>;

/** The last day on which what became known can still be acted on alone: two months (LAS 7 §, 18 §). */
export function lastDayToAct(knownOn: LocalDate): LocalDate {
  return addMonths(knownOn, 2);
}

interface Taken {
  readonly kind: StepKind;
  readonly on: LocalDate;
}

/** What has to come first. A warning: the employee has been heard, and the union told (AB § 11). Notice: the union told (LAS 30 §). */
const BEFORE: Partial<Readonly<Record<StepKind, readonly StepKind[]>>> = {
  warning: ['hearing', 'union-notice'],
  termination: ['union-notice'],
};

/** The steps that are missing before this one can be taken on its day. */
export function missingBefore({ kind, on }: Taken, taken: readonly Taken[]): readonly StepKind[] {
  return (BEFORE[kind] ?? []).filter((one) => !taken.some((step) => step.kind === one && step.on <= on));
}

/** Whether an outcome says no more than what was done: that nothing came of it, or a step that was taken. */
export function isShown(outcome: Outcome, taken: readonly Taken[]): boolean {
  return outcome === 'no-action' || outcome === 'other' || taken.some(({ kind }) => kind === outcome);
}
