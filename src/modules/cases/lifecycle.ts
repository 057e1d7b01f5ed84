/**
 * Where a case stands. `reported`: it waits for an assessment. `asked`: for the employee's answer. `referred`: for a
 * decision higher up. `to-sign`: both sides are to sign. `decided`: what was decided holds. `read-in`: from a register
 * that was there before, assessed by nobody here.
 */
export const STATUSES = [
  'reported',
  'asked',
  'referred',
  'to-sign',
  'decided',
  'read-in',
  'ended',
  'withdrawn',
] as const;
export type Status = (typeof STATUSES)[number];

/** What can be done with a case. Who may is another question, which the policy table and the delegation order answer. */
export const STEPS = [
  'ask',
  'talk',
  'answer',
  'give-opinion',
  'refer',
  'decide',
  'sign',
  'change',
  'end',
  'withdraw',
  'renew',
  'reopen',
  'correct',
  'reconsider',
  'review',
  'follow-up',
  'certify',
] as const;
export type Step = (typeof STEPS)[number];

const BEFORE_DECISION = ['ask', 'talk', 'give-opinion', 'refer', 'decide', 'change', 'withdraw'] as const;

/** The one table of what may happen when; the page's buttons and the server's guard both ask it. */
const ALLOWED = {
  reported: BEFORE_DECISION,
  asked: [...BEFORE_DECISION, 'answer'],
  referred: BEFORE_DECISION,
  'to-sign': ['sign', 'withdraw', 'correct', 'reconsider'],
  decided: ['change', 'end', 'renew', 'reopen', 'correct', 'reconsider', 'review', 'follow-up', 'certify'],
  'read-in': [...BEFORE_DECISION, 'end', 'renew'],
  ended: ['renew', 'correct', 'reopen'],
  withdrawn: [],
} as const satisfies Record<Status, readonly Step[]>;

/** Whether a step can be taken with a case that stands there. */
export function allows(status: Status, step: Step): boolean {
  return (ALLOWED[status] as readonly Step[]).includes(step);
}

/** Every step that can be taken from there, in the order of `STEPS`. */
export function stepsFrom(status: Status): readonly Step[] {
  return STEPS.filter((step) => allows(status, step));
}

/** Statuses in which somebody still has to assess. */
export const UNDECIDED = STATUSES.filter((status) => allows(status, 'decide'));
