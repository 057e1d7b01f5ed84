import { z } from 'zod';
import { day, dutyRow, id, oneDuty, person } from '../api.ts';

/** A hand-over as the API answers it. */
export const handoverAnswer = z
  .object({
    id,
    side: z.enum(['receives', 'leaves']),
    from: person.nullable(),
    to: person.nullable(),
    effectiveOn: day,
    receivedOn: day.nullable(),
    described: z.object({ text: z.string(), on: day }).nullable(),
    carried: z.int(),
    duties: z.array(dutyRow.extend({ status: oneDuty.shape.status })),
  })
  .meta({ id: 'Handover' });
export type HandoverAnswer = z.output<typeof handoverAnswer>;
