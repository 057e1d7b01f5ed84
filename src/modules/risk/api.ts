import { z } from 'zod';
import { dayField } from '../../platform/fields/index.ts';
import { assessmentContent, OCCASIONS } from './assessment.ts';
import { individualAnswer } from './individual.ts';
import { LEVELS, MAKERS, templateContent, templateName } from './template.ts';

const id = z.uuid();
const day = z.iso.date();
const moment = z.iso.datetime();
const words = z.string().trim().min(1).max(5_000);
const name = z.string().nullable();

export const made = z.object({ id }).meta({ id: 'RiskMade' });

export const templateForm = z
  .strictObject({ ...templateName, content: templateContent })
  .meta({ id: 'RiskTemplateForm' });

const templateView = z.object({
  id,
  level: z.enum(LEVELS),
  concerns: z.string(),
  number: z.int(),
  content: templateContent,
  writtenAt: moment,
  agreements: z.array(z.object({ role: z.enum(MAKERS), at: moment, by: name })),
  inForce: z.boolean(),
});
export type RiskTemplateView = z.output<typeof templateView>;

export const templateList = z
  .object({
    items: z.array(templateView),
    /** What to begin from, for those who may write. */
    suggestions: z.array(z.object({ ...templateName, content: templateContent })),
    /** As what the reader may write and agree. */
    makes: z.array(z.enum(MAKERS)),
  })
  .meta({ id: 'RiskTemplates' });
export type RiskTemplateList = z.output<typeof templateList>;

export const beginForm = z
  .strictObject({ unitId: id, templateId: id, occasion: z.enum(OCCASIONS) })
  .meta({ id: 'RiskAssessmentBegin' });

export const saveForm = z
  .strictObject({ revision: z.int().min(1), content: assessmentContent })
  .meta({ id: 'RiskAssessmentSave' });

export const signForm = z
  .strictObject({ revision: z.int().min(1), assessedOn: dayField })
  .meta({ id: 'RiskAssessmentSign', example: { revision: 4, assessedOn: '2026-03-02' } });

export const followUpForm = z
  .strictObject({ followedOn: dayField, newRisks: z.boolean(), words })
  .meta({ id: 'RiskFollowUp', example: { followedOn: '2026-03-02', newRisks: false, words: 'Inget har ändrats.' } });

export const councilForm = z
  .strictObject({ informedOn: dayField })
  .meta({ id: 'RiskCouncil', example: { informedOn: '2026-03-02' } });

export const progressForm = z
  .discriminatedUnion('step', [
    z.strictObject({ step: z.literal('done'), on: dayField, words: words.optional() }),
    z.strictObject({ step: z.literal('checked'), on: dayField, hasEffect: z.boolean(), words: words.optional() }),
  ])
  .meta({ id: 'RiskActionProgress', example: { step: 'done', on: '2026-03-02' } });

const grade = z.enum(['low', 'medium', 'high']);

const assessmentRow = z.object({
  id,
  unit: z.object({ id, name: z.string() }),
  title: z.object({ sv: z.string(), en: z.string() }),
  concerns: z.string(),
  occasion: z.enum(OCCASIONS),
  assessedOn: day.nullable(),
  /** The day a year from when it was last made or followed up. */
  followUpBy: day.nullable(),
  hazards: z.int(),
  high: z.int(),
  actionsOpen: z.int(),
});
export type RiskAssessmentRow = z.output<typeof assessmentRow>;

export const assessmentList = z
  .object({
    items: z.array(assessmentRow),
    /** Where the reader may begin one. */
    units: z.array(z.object({ id, name: z.string() })),
    templates: z.array(z.object({ id, title: z.object({ sv: z.string(), en: z.string() }) })),
  })
  .meta({ id: 'RiskAssessments' });
export type RiskAssessmentList = z.output<typeof assessmentList>;

const lacking = z.object({ code: z.string(), item: z.string().optional(), hazard: z.string().optional() });

export const assessmentView = z
  .object({
    ...assessmentRow.shape,
    revision: z.int(),
    template: templateContent,
    content: assessmentContent,
    /** How large each risk is, by its id. */
    grades: z.record(z.string(), grade),
    signed: z.object({ on: day, at: moment, by: name, isBackDated: z.boolean() }).nullable(),
    councilInformedOn: day.nullable(),
    followUps: z.array(z.object({ followedOn: day, newRisks: z.boolean(), words: z.string(), recordedAt: moment })),
    progress: z.array(
      z.object({
        id,
        done: z.object({ on: day, words: z.string().nullable() }).nullable(),
        checked: z.object({ on: day, hasEffect: z.boolean(), words: z.string().nullable() }).nullable(),
      }),
    ),
    /** What stands in the way of signing it today. */
    lacking: z.array(lacking),
    mayWrite: z.boolean(),
    maySign: z.boolean(),
  })
  .meta({ id: 'RiskAssessment' });
export type RiskAssessmentView = z.output<typeof assessmentView>;

export const individualForm = z
  .strictObject({ templateId: id, employmentId: id.optional(), answers: z.array(individualAnswer).min(1).max(60) })
  .meta({ id: 'IndividualAssessmentForm' });

export const confirmForm = z
  .strictObject({ measures: words.optional() })
  .meta({ id: 'IndividualAssessmentConfirm', example: { measures: 'Vi lånar ut en skärm och en stol.' } });

export const individualView = z
  .object({
    id,
    person: z.object({ id, name: z.string() }),
    unit: name,
    concerns: z.string(),
    template: templateContent,
    answers: z.array(individualAnswer),
    answeredAt: moment,
    confirmed: z.object({ at: moment, by: name, measures: z.string().nullable() }).nullable(),
    asksForMeasures: z.boolean(),
    isMine: z.boolean(),
    mayConfirm: z.boolean(),
  })
  .meta({ id: 'IndividualAssessment' });
export type IndividualView = z.output<typeof individualView>;

export const individualList = z
  .object({
    items: z.array(individualView),
    /** What one can answer. */
    templates: z.array(z.object({ id, concerns: z.string(), content: templateContent })),
  })
  .meta({ id: 'IndividualAssessments' });
export type IndividualList = z.output<typeof individualList>;
