import { z } from 'zod';

/** How far up the line something may climb in a pilot. */
export const PILOT_RUNGS = ['next-manager', 'administration-head', 'director'] as const;
export type PilotRung = (typeof PILOT_RUNGS)[number];

/** A pilot as it is set. */
export const pilotForm = z
  .strictObject({
    unitId: z.uuid(),
    highestRung: z.enum(PILOT_RUNGS).nullable().meta({ description: 'null = as the guidelines say' }),
    showsChain: z.boolean(),
  })
  .meta({
    id: 'PilotForm',
    example: {
      unitId: '018f3a6e-5c3b-7000-8000-000000000001',
      highestRung: 'administration-head',
      showsChain: false,
    },
  });
export type PilotForm = z.output<typeof pilotForm>;

/** The pilot that goes on, or that there is none. */
export const pilotAnswer = z
  .object({
    pilot: z
      .object({
        unitId: z.uuid(),
        unitName: z.string().nullable().meta({ description: 'null = the unit is no more', example: 'Primärvården' }),
        highestRung: z.enum(PILOT_RUNGS).nullable(),
        showsChain: z.boolean(),
      })
      .nullable(),
  })
  .meta({ id: 'PilotAnswer' });
export type PilotAnswer = z.output<typeof pilotAnswer>;
