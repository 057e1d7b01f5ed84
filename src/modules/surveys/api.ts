import { z } from 'zod';
import { dayField } from '../../platform/fields/index.ts';
import { RESULT_CLAIMS, RESULT_PARTS } from './results.ts';
import { SURVEY_STEPS } from './rules.ts';
import { ANSWERS, SIDES, SURVEY_STATUSES, surveyContent, TOPICS } from './survey.ts';

const id = z.uuid();
const day = z.iso.date();
const moment = z.iso.datetime();
const named = z.object({ id, name: z.string() });

export const revision = z.int().min(1).max(2_147_483_647);
export const made = z.object({ id }).meta({ id: 'SurveyMade' });

export const listQuery = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

export const prepareForm = z.strictObject({ unitId: id, content: surveyContent });
export const changeForm = z.strictObject({ revision, content: surveyContent });

const surveyRow = z.object({
  id,
  unit: named,
  status: z.enum(SURVEY_STATUSES),
  title: z.string(),
  populationOn: day,
  lastDay: day,
  journalNumber: z.string().nullable(),
});
export type SurveyRow = z.output<typeof surveyRow>;

export const surveyList = z
  .object({
    items: z.array(surveyRow),
    total: z.int(),
    /** The administrations, and the whole, whose people the reader may ask. */
    makes: z.array(named),
  })
  .meta({ id: 'Surveys' });
export type SurveyList = z.output<typeof surveyList>;

const period = z.object({ from: day, lastDay: day, words: z.string() });
const shown = z.union([z.int(), z.enum(['<5', '..'])]);

export const surveyView = surveyRow
  .extend({
    revision: z.int(),
    content: surveyContent,
    preparedBy: z.string().nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: moment.nullable(),
    sentAt: moment.nullable(),
    closedAt: moment.nullable(),
    /** Before it is sent: whom it would reach, and whom not, and why. */
    reach: z.object({ persons: shown, managers: shown, away: shown, withoutManager: shown }).nullable(),
    /** Once it is sent: by administration, small counts suppressed; what nobody answered is not known. */
    results: z
      .array(
        z.object({
          administration: z.string().nullable(),
          asked: shown,
          parts: z.record(z.enum(RESULT_PARTS), shown),
          claims: z.record(z.enum(RESULT_CLAIMS), shown),
        }),
      )
      .nullable(),
    /** The periods around it in which what is reported is assessed as new. */
    periods: z.array(period),
    obstacles: z.array(z.enum(['population-to-come', 'last-day-past'])),
    may: z.array(z.enum(SURVEY_STEPS)),
  })
  .meta({ id: 'Survey' });
export type SurveyView = z.output<typeof surveyView>;

const topic = z.enum(TOPICS);
const said = z.object({ topic, answer: z.enum(ANSWERS), since: day.nullable() });

export const sheetView = z
  .object({
    id,
    side: z.enum(SIDES),
    title: z.string(),
    purpose: z.string(),
    legalBasis: z.string(),
    journalNumber: z.string(),
    topics: z.array(topic),
    lastDay: day,
    isOpen: z.boolean(),
    answeredAt: moment.nullable(),
    /** Whom it asks about; the name is null for the reader. Their answers are those of this side alone. */
    people: z.array(z.object({ id, name: z.string().nullable(), answers: z.array(said) })),
    periods: z.array(period),
  })
  .meta({ id: 'SurveySheet' });
export type SheetView = z.output<typeof sheetView>;

export const sheetList = z.object({ items: z.array(sheetView) }).meta({ id: 'SurveySheets' });
export type SheetList = z.output<typeof sheetList>;

export const answersForm = z
  .strictObject({
    /** One of the staff, when their manager answers. */
    personId: id.nullable().default(null),
    answers: z
      .array(
        z
          .strictObject({ topic, answer: z.enum(ANSWERS), since: dayField.nullable().default(null) })
          .refine(({ answer, since }) => answer === 'oral' || since === null, {
            path: ['since'],
            params: { sv: 'Dagen hör till en muntlig överenskommelse.', en: 'The day belongs to an oral agreement.' },
          }),
      )
      .min(1)
      .max(TOPICS.length),
  })
  .meta({
    id: 'SurveyAnswers',
    example: { answers: [{ topic: 'remote-work', answer: 'oral', since: '2025-03-01' }] },
  });
