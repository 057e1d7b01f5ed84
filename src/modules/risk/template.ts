import { z } from 'zod';
import type { Instant } from '../../kernel/clock.ts';
import type { Id, PersonId } from '../../kernel/ids.ts';
import { bilingual } from '../../platform/fields/index.ts';

export type TemplateId = Id<'RiskTemplateId'>;

export const LEVELS = ['unit', 'individual'] as const;
export type Level = (typeof LEVELS)[number];

/** Whose subject a question is; the two sides that make a template together. */
export const AREAS = ['work-environment', 'information-security'] as const;
export type Area = (typeof AREAS)[number];

/** Who makes a template together (seed 002): both are recorded before it is used. */
export const MAKERS = ['hr', 'information-security'] as const;
export type Maker = (typeof MAKERS)[number];

const slug = z.string().regex(/^[a-z][a-z0-9-]{0,79}$/);
/** How probable, how serious: 1 is least, 4 most. */
export const GRADES = [1, 2, 3, 4] as const;
const product = z.int().min(2).max(16);

/** What a template asks, as data: an employer writes its own. */
export const templateContent = z
  .strictObject({
    title: bilingual,
    /** What is to be thought through, each by its own id. */
    items: z
      .array(z.strictObject({ id: slug, area: z.enum(AREAS), text: bilingual }))
      .min(1)
      .max(60),
    /** From which product of probability and consequence a risk is one to deal with, and a high one. */
    thresholds: z.strictObject({ medium: product, high: product }),
  })
  .refine(({ items }) => new Set(items.map(({ id }) => id)).size === items.length, {
    path: ['items'],
    params: { sv: 'Två frågor har samma id.', en: 'Two questions have the same id.' },
  })
  .refine(({ items }) => AREAS.every((area) => items.some((one) => one.area === area)), {
    path: ['items'],
    params: {
      sv: 'Mallen ska ha minst en fråga om arbetsmiljö och minst en om informationssäkerhet.',
      en: 'The template is to have at least one question about the work environment and one about information security.',
    },
  })
  .refine(({ thresholds }) => thresholds.medium < thresholds.high, {
    path: ['thresholds'],
    params: {
      sv: 'Gränsen för hög risk ska vara högre än den för medelhög.',
      en: 'The limit of a high risk is to be higher than that of a medium one.',
    },
  })
  .meta({ id: 'RiskTemplateContent' });
export type TemplateContent = z.output<typeof templateContent>;

/** Which template: the level, and the kind of work that it is about. */
export const templateName = { level: z.enum(LEVELS), concerns: slug };

/** One version of a template. */
export interface RiskTemplate {
  readonly id: TemplateId;
  readonly level: Level;
  readonly concerns: string;
  readonly number: number;
  readonly content: TemplateContent;
  readonly writtenAt: Instant;
  readonly agreements: readonly { readonly role: Maker; readonly at: Instant; readonly by: PersonId | null }[];
}

/** Whether both who make it together have agreed to it. */
export function isAgreed({ agreements }: Pick<RiskTemplate, 'agreements'>): boolean {
  return MAKERS.every((maker) => agreements.some(({ role }) => role === maker));
}

/** The versions in force among these: of each template the newest that both have agreed to. */
export function inForce<One extends Pick<RiskTemplate, 'level' | 'concerns' | 'number' | 'agreements'>>(
  templates: readonly One[],
): readonly One[] {
  const agreed = Map.groupBy(templates.filter(isAgreed), ({ level, concerns }) => `${level} ${concerns}`);
  return [...agreed.values()].map((of) => of.reduce((newest, one) => (one.number > newest.number ? one : newest)));
}
