import { z } from 'zod';
import type { Id } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { localDayField, wordsField } from '../../../platform/fields/index.ts';

export type MeasureId = Id<'MeasureId'>;

/** The kind of matter that a measure is in the journal. */
export const MEASURE = 'measure';

/** What a measure changes: what applies, what people have to work with, what they know, what they may do. */
export const MEASURE_KINDS = ['rule', 'tool', 'training', 'mandate'] as const;
/** Who a measure can be given to; the duty templates of the preset `inquiries` ask for these. */
export const MEASURE_ROLES = ['director', 'administration-head', 'hr', 'nearest-manager'] as const;
export const EFFECTS = ['as-meant', 'partly', 'none'] as const;

const AFTER = {
  path: ['effectOn'],
  params: {
    sv: 'Effekten följs upp tidigast den dag då åtgärden ska vara gjord.',
    en: 'The effect is followed up on the day by which it is to be done, or later.',
  },
};

/** A measure on the organisation: what, who does it, by which day, and when its effect is looked at. */
export const measureForm = z
  .strictObject({
    kind: z.enum(MEASURE_KINDS),
    title: wordsField(300),
    role: z.enum(MEASURE_ROLES),
    unitId: z.uuid().nullable().default(null),
    dueOn: localDayField,
    effectOn: localDayField,
  })
  .refine(({ dueOn, effectOn }) => dueOn <= effectOn, AFTER)
  .meta({ id: 'MeasureForm' });

/** That it was done: when, and what. */
export const doneForm = z.strictObject({ on: localDayField, words: wordsField(4000) }).meta({ id: 'MeasureDone' });

/** What came of it. */
export const effectForm = z
  .strictObject({ on: localDayField, effect: z.enum(EFFECTS), words: wordsField(4000) })
  .meta({ id: 'MeasureEffect' });

export type MeasureForm = z.output<typeof measureForm>;
export type DoneForm = z.output<typeof doneForm>;
export type EffectForm = z.output<typeof effectForm>;

/** How a measure stands on a day. */
export type MeasureState = 'to-do' | 'late' | 'done' | 'effect-due' | 'followed-up';

/** The state, by the days that it was given and what has been noted. */
export function stateOfMeasure(
  {
    dueOn,
    effectOn,
    doneOn,
    effect,
  }: {
    readonly dueOn: LocalDate;
    readonly effectOn: LocalDate;
    readonly doneOn: LocalDate | null;
    readonly effect: (typeof EFFECTS)[number] | null;
  },
  today: LocalDate,
): MeasureState {
  if (effect !== null) return 'followed-up';
  if (doneOn === null) return dueOn < today ? 'late' : 'to-do';
  return effectOn < today ? 'effect-due' : 'done';
}
