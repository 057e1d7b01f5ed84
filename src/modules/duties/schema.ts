import { z } from 'zod';
import { dayField, wordsField } from '../../platform/fields/index.ts';

const words = wordsField(4000);

/** Which duty is meant. */
export const dutyRefForm = z.strictObject({
  subject: z.strictObject({ kind: z.string().regex(/^[a-z][a-z-]{0,39}$/), id: z.uuid() }),
  template: z.string().min(1).max(200),
  occasion: z.string().min(1).max(80),
});

/** Not now, but on that day, because. */
export const snoozeForm = z.strictObject({
  duty: dutyRefForm,
  until: dayField.meta({ example: '2026-03-12' }),
  reason: words.meta({ example: 'Väntar på facklig part.' }),
});

/** That it was done, on that day, in words, where the template lets a note be enough. */
export const noteForm = z.strictObject({
  duty: dutyRefForm,
  doneOn: dayField.meta({ example: '2026-03-10' }),
  note: words,
});

/** The answer to the yearly question: what shows it, or that there is nothing to show. */
export const answerForm = z.strictObject({
  duty: dutyRefForm,
  answer: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('evidence'), text: words, reference: words.nullable().default(null) }),
    z.strictObject({ kind: z.literal('nothing-to-show'), text: words.nullable().default(null) }),
  ]),
});

/** That a hand-over has been received; never that what was handed over was in order. */
export const receiptForm = z.strictObject({ remark: words.nullable().default(null) });

/** What one can say when somebody gets another manager: nothing, that something was agreed orally, or something else. */
export const SAYS = ['nothing', 'agreed-orally', 'told'] as const;

/** What whoever leaves, or an employee who stays, says to the one who takes over. */
export const descriptionForm = z
  .strictObject({ says: z.enum(SAYS), text: words.optional() })
  .refine(({ says, text }) => says !== 'told' || text !== undefined, {
    path: ['text'],
    params: { sv: 'Skriv vad den som tar över behöver veta.', en: 'Write what whoever takes over needs to know.' },
  })
  .meta({ example: { says: 'nothing' } });

export type DescriptionForm = z.output<typeof descriptionForm>;
export type DutyRefForm = z.output<typeof dutyRefForm>;
export type SnoozeForm = z.output<typeof snoozeForm>;
export type NoteForm = z.output<typeof noteForm>;
export type AnswerForm = z.output<typeof answerForm>;
export type ReceiptForm = z.output<typeof receiptForm>;
