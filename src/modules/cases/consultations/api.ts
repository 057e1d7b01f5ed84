import { z } from 'zod';
import { dayField } from '../../../platform/fields/index.ts';
import { ruleAnswersShown } from '../api.ts';
import { ABOUTS, POSITIONS } from './consultation.ts';

const id = z.uuid();
const day = z.iso.date();
const moment = z.iso.datetime();
const words = z.string().trim().min(1).max(5_000);

export const consultationForm = z.strictObject({ about: z.enum(ABOUTS), question: words, answerBy: dayField }).meta({
  id: 'ConsultationForm',
  example: { about: 'tax', question: 'Påverkas skatten av tio dagar i Spanien?', answerBy: '2026-03-12' },
});

export const consultationAnswerForm = z
  .strictObject({ position: z.enum(POSITIONS), words })
  .meta({ id: 'ConsultationAnswerForm', example: { position: 'no-objection', words: 'Lönen beskattas i Sverige.' } });

export const consultationMade = z.object({ id }).meta({ id: 'ConsultationMade' });

const shown = {
  id,
  about: z.enum(ABOUTS),
  aboutTitle: z.string(),
  question: z.string(),
  askedAt: moment,
  askedBy: z.string().nullable(),
  answerBy: day,
  answer: z
    .object({ position: z.enum(POSITIONS), words: z.string(), by: z.string().nullable(), at: moment })
    .nullable(),
  isWithdrawn: z.boolean(),
};

/** The consultations of a case, as whoever sees the case reads them. */
export const caseConsultations = z
  .object({
    items: z.array(
      z.object({
        ...shown,
        /** Who answers today, of those whom the reader may know of. */
        answerers: z.array(z.string()),
      }),
    ),
    /** What the reader can ask about now: of whom by role, and who that is today. */
    mayAsk: z.array(
      z.object({ about: z.enum(ABOUTS), title: z.string(), role: z.string(), answerers: z.array(z.string()) }),
    ),
  })
  .meta({ id: 'CaseConsultations' });
export type CaseConsultationsShown = z.output<typeof caseConsultations>;

/** A consultation as the one who is asked reads it. */
export const consultationView = z
  .object({
    ...shown,
    kindTitle: z.string(),
    unit: z.string().nullable(),
    /** Of whom it is; null for those who are to see a matter and no person. */
    person: z.string().nullable(),
    /** The case itself, for those who may open it. */
    caseId: id.nullable(),
    described: z.array(z.object({ label: z.string(), value: z.string() })),
    ruleAnswers: ruleAnswersShown.nullable(),
    mayAnswer: z.boolean(),
  })
  .meta({ id: 'Consultation' });
export type ConsultationView = z.output<typeof consultationView>;

export const consultationList = z
  .object({
    items: z.array(
      z
        .object({ ...shown, kindTitle: z.string(), unit: z.string().nullable() })
        .omit({ question: true, askedBy: true }),
    ),
  })
  .meta({ id: 'Consultations' });
export type ConsultationListed = z.output<typeof consultationList>['items'][number];
