import { z } from 'zod';
import { dayField } from '../../platform/fields/index.ts';

/** Who can hold a check or a measure. */
export const OWNER_ROLES = ['director', 'administration-head', 'nearest-manager', 'hr'] as const;
export type OwnerRole = (typeof OWNER_ROLES)[number];

/** How often a check is made in the year. */
export const FREQUENCIES = ['year', 'half-year', 'quarter'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** What is found of one that was drawn. */
export const FOUND = ['right', 'deviates', 'cannot-tell'] as const;
export type Found = (typeof FOUND)[number];

const words = (most: number) => z.string().trim().min(1).max(most);

/** A check (kontroll): what, how, how often, by whom; and of what a sample is drawn, if of anything. */
export const checkForm = z
  .strictObject({
    title: words(200),
    how: words(2_000),
    frequency: z.enum(FREQUENCIES),
    ownerRole: z.enum(OWNER_ROLES),
    unitId: z.uuid(),
    /** `case.remote-work runs`: what is counted so at the unit's level. Null: nothing is drawn. */
    population: z.string().max(120).nullable().default(null),
    sampleSize: z.int().min(1).max(200).default(10),
  })
  .meta({
    id: 'ControlCheck',
    example: {
      title: 'Beslut om bisysslor har skäl',
      how: 'Läs besluten i urvalet mot riktlinjen.',
      frequency: 'half-year',
      ownerRole: 'hr',
      unitId: '018f3a6e-5c3b-7000-8000-000000000001',
      population: null,
      sampleSize: 10,
    },
  });
export type Check = z.output<typeof checkForm>;

const checks = z.array(checkForm).max(40);
export const planForm = z
  .strictObject({ authorityId: z.uuid(), year: z.int().min(2000).max(2999), checks })
  .meta({ id: 'ControlPlanForm' });
export type PlanForm = z.output<typeof planForm>;
export const changeForm = z.strictObject({ revision: z.int().min(1), checks }).meta({ id: 'ControlPlanChange' });
export const decideForm = z
  .strictObject({ revision: z.int().min(1), decidedOn: dayField, journalNumber: words(60) })
  .meta({ id: 'ControlPlanDecision' });
export const freezeForm = z.strictObject({ revision: z.int().min(1) }).meta({ id: 'ControlPopulation' });
export const drawForm = z.strictObject({ revision: z.int().min(1), seed: words(100) }).meta({ id: 'ControlSample' });
export const reportForm = z
  .strictObject({
    revision: z.int().min(1),
    words: words(4_000),
    results: z
      .array(z.strictObject({ itemId: z.uuid(), found: z.enum(FOUND), words: words(1_000).nullable().default(null) }))
      .max(200)
      .default([]),
    measures: z
      .array(z.strictObject({ words: words(1_000), ownerRole: z.enum(OWNER_ROLES), unitId: z.uuid(), dueOn: dayField }))
      .max(20)
      .default([]),
  })
  .meta({ id: 'ControlReport' });
export type ReportForm = z.output<typeof reportForm>;
export const doneForm = z.strictObject({ doneOn: dayField, words: words(1_000) }).meta({ id: 'ControlMeasureDone' });
