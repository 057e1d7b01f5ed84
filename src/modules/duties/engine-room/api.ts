import { z } from 'zod';
import { addressRole, day, entryWords, id, moment, pageQuery, person, subject, title } from '../api.ts';

/** The shapes of the engine room's part of the API. */

export const enginePart = z.enum(['arisen', 'climbed', 'skipped', 'unheld']);
export const engineQuery = pageQuery.extend({ part: enginePart.default('arisen') });
export { pageQuery };

export const enginePage = z
  .object({
    items: z.array(
      z
        .object({
          subject,
          template: z.string(),
          occasion: z.string(),
          title,
          addressedTo: addressRole,
          dueOn: day,
          on: day,
          /** The type of the entry that tells it; of what arose the one that it arose from. */
          entry: z.string().meta({ example: 'employment.began' }),
          words: entryWords,
          /** The slot that was passed over, the day it went on, or the day somebody took it up. */
          of: day.nullable(),
          because: z.enum(['missed', 'snoozed']).nullable(),
          to: addressRole.nullable(),
          level: z.int().nullable(),
          carries: z.enum(['case', 'count']).nullable(),
        })
        .meta({ id: 'EngineRow' }),
    ),
    total: z.int(),
  })
  .meta({ id: 'EnginePage' });

const count = z.int().meta({ example: 3 });

export const runPage = z
  .object({
    items: z.array(
      z
        .object({
          id,
          beganAt: moment,
          endedAt: moment,
          moved: count,
          withdrawn: count,
          handedOver: count,
          asked: count,
          escalated: count,
          unheld: count,
          reminded: count,
          skipped: count,
          digests: count,
        })
        .meta({ id: 'SweepRun' }),
    ),
    total: z.int(),
  })
  .meta({ id: 'SweepRunPage' });

export const letterPage = z
  .object({
    items: z.array(
      z
        .object({ id, person, on: day, because: z.enum(['no-address', 'refused']), reminders: count })
        .meta({ id: 'UnsentLetter' }),
    ),
    total: z.int(),
  })
  .meta({ id: 'UnsentLetterPage' });

export type EnginePage = z.output<typeof enginePage>;
export type EnginePart = z.output<typeof enginePart>;
export type RunPage = z.output<typeof runPage>;
export type LetterPage = z.output<typeof letterPage>;
