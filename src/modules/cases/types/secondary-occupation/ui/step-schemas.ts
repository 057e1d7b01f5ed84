import { z } from 'zod';
import { endsAfterItBegins, secondaryOccupation, totalHoldsItsOwn } from '../schema.ts';

const { shape } = secondaryOccupation;
/** A question that is answered by yes or by no, and not by leaving a box alone. */
const yesNo = z.enum(['yes', 'no']);

/** What the occupation is. */
export const whatStep = z.object({
  engagement: shape.engagement,
  counterpart: shape.counterpart,
  organisationNumber: shape.organisationNumber,
});

/** What one does, and when it goes on. */
export const workStep = z
  .object({ description: shape.description, state: shape.state, from: shape.from, to: shape.to })
  .refine(...endsAfterItBegins);

/** How much of one's time it takes. */
export const timeStep = z
  .object({
    hoursPerWeek: shape.hoursPerWeek,
    when: shape.when,
    totalHoursPerWeek: shape.totalHoursPerWeek,
    restIsEnough: yesNo,
    isPaid: yesNo,
  })
  .refine(...totalHoldsItsOwn);

/** Ways in which it can have to do with the employer, beside the relations. */
export const OTHER_TIES = ['sameEmployer', 'staffingAgency', 'careProvider'] as const;

/** What it has to do with the employer. */
export const tiesStep = z.object({
  relations: shape.relations,
  relationWords: shape.relationWords,
  otherTies: z.array(z.enum(OTHER_TIES)).default([]),
});

/** Every question, as the pages keep the answers. */
export const everyStep = { what: whatStep, work: workStep, time: timeStep, ties: tiesStep } as const;
export type StepId = keyof typeof everyStep;
