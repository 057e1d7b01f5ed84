import { z } from 'zod';
import type { Instant } from '../../kernel/clock.ts';
import type { EmploymentId, Id, PersonId } from '../../kernel/ids.ts';
import type { TemplateId } from './template.ts';

export type IndividualId = Id<'IndividualAssessmentId'>;

export const ANSWERS = ['fine', 'unsure', 'concern'] as const;

/** What the employee answers to a question of the template. */
export const individualAnswer = z.strictObject({
  item: z.string().min(1).max(80),
  answer: z.enum(ANSWERS),
  words: z.string().trim().min(1).max(2_000).nullable().default(null),
});
export type IndividualAnswer = z.output<typeof individualAnswer>;

/** The short assessment of one employee. */
export interface Individual {
  readonly id: IndividualId;
  readonly employment: EmploymentId;
  readonly person: PersonId;
  readonly template: TemplateId;
  readonly answers: readonly IndividualAnswer[];
  readonly answeredAt: Instant;
  readonly confirmed: { readonly at: Instant; readonly by: PersonId | null; readonly measures: string | null } | null;
}
