import type { DatedTemplate, StandingTemplate } from './duty-template.ts';

/** The yearly question is put: facts `template` and `year`, on what the responsibility is held for. */
export const ASKED = 'responsibility.asked';
/** It is answered, with evidence or with nothing to show. */
export const ANSWERED = 'responsibility.answered';

/**
 * The yearly question of a standing responsibility as a duty with a day: it arises when the question is put, one a year,
 * and any evidence of the year answers it too. It climbs nowhere: that nothing is shown is told in the chain.
 */
export function questionOf({
  kind: _,
  question,
  askedOn: __,
  answerWithinDays,
  ...always
}: StandingTemplate): DatedTemplate {
  return {
    ...always,
    kind: 'dated',
    title: question,
    acceptedBy: [...new Set([...always.acceptedBy, ANSWERED])],
    arisesOn: [ASKED],
    when: [{ fact: 'template', is: [always.id] }],
    occasion: 'year',
    withinDays: answerWithinDays,
    countsFrom: null,
    shortestNoticeDays: answerWithinDays,
    ladder: [],
    remindOn: [...new Set([-answerWithinDays, -7, 0])].filter((days) => days >= -answerWithinDays),
  };
}
