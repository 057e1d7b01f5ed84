import { z } from 'zod';
import { dayField } from '../../../platform/fields/index.ts';
import { CHANNELS } from './information.ts';

const id = z.uuid();
const words = z.string().trim().min(1).max(20_000);

export const textForm = z.strictObject({ sv: words, en: words }).meta({
  id: 'InformationTextForm',
  example: {
    sv: 'Det här kan göra att något inte får fortsätta …',
    en: 'This can make a secondary occupation impermissible …',
  },
});

export const confirmForm = z.strictObject({ textId: id }).meta({ id: 'InformationRead' });

export const groupForm = z
  .strictObject({
    unitId: id,
    channel: z.enum(['mail', 'meeting', 'paper']),
    givenOn: dayField,
    except: z.array(id).max(2_000).default([]),
  })
  .meta({ id: 'InformationGroup' });
export const groupAnswer = z.object({ told: z.int() }).meta({ id: 'InformationGroupTold' });

export const informationView = z
  .object({
    text: z
      .object({ id, number: z.int(), words: z.object({ sv: z.string(), en: z.string() }), writtenAt: z.iso.datetime() })
      .nullable(),
    /** What the reader has been given, the newest version first. */
    given: z.array(z.object({ number: z.int(), channel: z.enum(CHANNELS), givenOn: z.iso.date() })),
    mayWrite: z.boolean(),
    /** How many have been given the version that is told now, in each unit that the reader answers for. */
    units: z.array(z.object({ id, name: z.string(), employed: z.int(), given: z.int() })),
  })
  .meta({ id: 'Information' });
export type InformationView = z.output<typeof informationView>;
