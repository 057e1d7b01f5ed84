import { z } from 'zod';
import { dayField } from '../../../platform/fields/index.ts';

const day = z.iso.date();

/** What the guideline asks for before an agreement: as it stands, or stood on the day when one was made. */
export const orderView = z
  .object({
    on: day,
    isMade: z.boolean(),
    items: z.array(
      z.object({
        gate: z.string(),
        title: z.string(),
        /** The heading of the section of the guideline that asks for it. */
        section: z.string(),
        demand: z.enum(['must', 'remind']),
        state: z.enum(['met', 'missing', 'expired']),
        /** From which day what meets it applies. */
        metOn: day.nullable(),
        recordedLate: z.boolean(),
        /** Where it is seen to; null when on the case itself. */
        page: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'CaseOrder' });
export type OrderAnswer = z.output<typeof orderView>;

export const conversation = z
  .strictObject({ heldOn: dayField })
  .meta({ id: 'CaseConversation', example: { heldOn: '2026-03-02' } });
