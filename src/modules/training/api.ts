import { z } from 'zod';
import { SOURCES } from './completion.ts';
import { COURSE_ROLES, DEMANDS } from './course.ts';
import { REJECT_REASONS } from './import/read.ts';

const id = z.uuid();
const day = z.iso.date();
const title = z.object({ sv: z.string(), en: z.string() });
const count = z.int().min(0);

export const made = z.object({ id }).meta({ id: 'TrainingMade' });

export const courseView = z.object({
  id,
  code: z.string(),
  number: z.int(),
  title,
  demand: z.enum(DEMANDS),
  roles: z.array(z.enum(COURSE_ROLES)),
  concerns: z.array(z.string()),
  validMonths: z.int().nullable(),
  renews: z.boolean(),
  activity: z.string().nullable(),
  writtenAt: z.iso.datetime(),
});
export type CourseView = z.output<typeof courseView>;

export const courseList = z
  .object({
    /** The version of each that is taken now. */
    items: z.array(courseView),
    mayWrite: z.boolean(),
  })
  .meta({ id: 'Courses' });
export type CourseList = z.output<typeof courseList>;

const standing = z.enum(['valid', 'expired', 'outdated', 'missing']);

export const trainingView = z
  .object({
    mine: z.array(
      z.object({
        code: z.string(),
        title,
        demand: z.enum(DEMANDS),
        /** It is for what the reader is. */
        isForMe: z.boolean(),
        standing,
        completedOn: day.nullable(),
        validUntil: day.nullable(),
        source: z.enum(SOURCES).nullable(),
        completionId: id.nullable(),
      }),
    ),
    /** How many lack what, in each unit that the reader answers for. */
    units: z.array(
      z.object({
        id,
        name: z.string(),
        courses: z.array(z.object({ code: z.string(), needed: count, lacking: count })),
      }),
    ),
    mayImport: z.boolean(),
  })
  .meta({ id: 'Training' });
export type TrainingView = z.output<typeof trainingView>;

export const unitTraining = z
  .object({
    unit: z.object({ id, name: z.string() }),
    /** Those who lack something that is required of them, and what. */
    people: z.array(z.object({ id, name: z.string(), lacks: z.array(z.object({ code: z.string(), title })) })),
  })
  .meta({ id: 'UnitTraining' });
export type UnitTraining = z.output<typeof unitTraining>;

export const importAnswer = z
  .object({
    counts: z.object({ new: count, known: count }),
    rejects: z.array(z.object({ line: z.int(), reason: z.enum(REJECT_REASONS), text: z.string() })),
  })
  .meta({ id: 'TrainingImport' });
export type TrainingImportAnswer = z.output<typeof importAnswer>;

export const statementsForm = z
  .strictObject({ statements: z.array(z.record(z.string(), z.unknown())).min(1).max(5_000) })
  .meta({
    id: 'TrainingStatements',
    example: {
      statements: [
        {
          id: '01900000-0000-4000-8000-000000000001',
          actor: { account: { homePage: 'https://hr.example', name: '1001' } },
          verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
          object: { id: 'https://kurser.example/informationssakerhet' },
          timestamp: '2026-03-02T12:00:00Z',
        },
      ],
    },
  });
