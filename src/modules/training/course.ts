import { z } from 'zod';
import type { Instant } from '../../kernel/clock.ts';
import type { Id } from '../../kernel/ids.ts';
import { bilingual } from '../../platform/fields/index.ts';

export type CourseId = Id<'CourseId'>;

/** Whom a course is for: everyone, those who lead, safety representatives. */
export const COURSE_ROLES = ['employee', 'manager', 'safety-representative'] as const;
export type CourseRole = (typeof COURSE_ROLES)[number];

export const DEMANDS = ['required', 'offered'] as const;

export const code = z.string().regex(/^[a-z][a-z0-9-]{0,79}$/);

/** What a course is, as HR writes it. */
export const courseForm = z
  .strictObject({
    code,
    title: bilingual,
    demand: z.enum(DEMANDS),
    roles: z.array(z.enum(COURSE_ROLES)).min(1).max(COURSE_ROLES.length),
    concerns: z.array(code).max(20).default([]),
    /** How long it is good for; null = for ever. */
    validMonths: z.int().min(1).max(600).nullable().default(null),
    renews: z.boolean().default(false),
    activity: z.url().max(500).nullable().default(null),
  })
  .meta({
    id: 'CourseForm',
    example: {
      code: 'information-security',
      title: { sv: 'Informationssäkerhet på distans', en: 'Information security when remote' },
      demand: 'required',
      roles: ['employee'],
      concerns: ['remote-work'],
      validMonths: 24,
    },
  });
export type CourseForm = z.output<typeof courseForm>;

/** A version of a course. The latest is the one that is taken now. */
export interface Course extends CourseForm {
  readonly id: CourseId;
  readonly number: number;
  readonly writtenAt: Instant;
}
