import { z } from 'zod';
import { day, dutyRow, id, oneDuty, person } from '../api.ts';
import { SAYS } from '../schema.ts';

const described = z.object({ says: z.enum(SAYS), text: z.string().nullable(), on: day });

/** A hand-over as the API answers it. */
export const handoverAnswer = z
  .object({
    id,
    side: z.enum(['receives', 'leaves', 'stays']),
    from: person.nullable(),
    to: person.nullable(),
    effectiveOn: day,
    receivedOn: day.nullable(),
    /** What was said last: by whoever leaves, or by the reader who gets another manager. */
    described: described.nullable(),
    /** Whom whoever leaves has led, of those they may know of: about each, what was agreed orally can be put down. */
    employees: z.array(person),
    /** What the employees have said to whoever receives. */
    answers: z.array(described.extend({ person })),
    /** How many of them have yet to answer. */
    unanswered: z.int(),
    carried: z.int(),
    duties: z.array(dutyRow.extend({ status: oneDuty.shape.status })),
  })
  .meta({ id: 'Handover' });
export type HandoverAnswer = z.output<typeof handoverAnswer>;
