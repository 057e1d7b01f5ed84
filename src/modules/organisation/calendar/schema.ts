import { z } from 'zod';
import type { Role } from '../../../access/index.ts';
import { daysBetween, type LocalDate } from '../../../kernel/local-date.ts';
import { dayField } from '../../../platform/fields/index.ts';

/** Everybody who may owe something, by role: all but the one who only keeps the system. */
export const DIGEST_ROLES = [
  'employee',
  'manager',
  'administration-head',
  'director',
  'chair',
  'hr',
  'registrar',
  'safety-representative',
  'information-security',
  'data-protection-officer',
  'auditor',
  'system-administrator',
] as const satisfies readonly Role[];

/** On which days a digest goes: one day of the week (the working day after, when it is a holiday), or all that are worked. */
export const DIGEST_DAYS = ['every-working-day', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
export type DigestDay = (typeof DIGEST_DAYS)[number];

/** Longer than this and nobody above hears of anything for a season. */
const LONGEST_PAUSE = 100;

/** A summer pause, both days inclusive. */
export const summerPauseForm = z
  .strictObject({ from: dayField, lastDay: dayField })
  .refine(({ from, lastDay }) => from <= lastDay, {
    path: ['lastDay'],
    params: {
      sv: 'Sista dagen kan inte vara före den första.',
      en: 'The last day cannot be before the first.',
    },
  })
  .refine(({ from, lastDay }) => daysBetween(from as LocalDate, lastDay as LocalDate) < LONGEST_PAUSE, {
    path: ['lastDay'],
    params: {
      sv: `Uppehållet kan vara högst ${LONGEST_PAUSE} dagar.`,
      en: `The pause can be ${LONGEST_PAUSE} days at most.`,
    },
  })
  .meta({ id: 'SummerPauseForm' });
export type SummerPauseForm = z.output<typeof summerPauseForm>;

/** When a role gets its digest: between six in the morning and eight in the evening, in Swedish time. */
export const digestTimeForm = z
  .strictObject({ day: z.enum(DIGEST_DAYS), hour: z.int().min(6).max(20) })
  .meta({ id: 'DigestTimeForm', example: { day: 'monday', hour: 8 } });
export type DigestTime = z.output<typeof digestTimeForm>;

/** The employer's calendar as the API answers it. */
export const employerCalendar = z
  .object({
    summerPauses: z.array(z.object({ year: z.int(), from: z.iso.date(), lastDay: z.iso.date() })),
    digests: z.array(
      z.object({ role: z.enum(DIGEST_ROLES), day: z.enum(DIGEST_DAYS), hour: z.int(), isDefault: z.boolean() }),
    ),
  })
  .meta({ id: 'EmployerCalendar' });
export type EmployerCalendar = z.output<typeof employerCalendar>;

/** Whoever leads has eleven minutes: one digest on Monday morning. Others hear the same morning. */
export function defaultDigest(role: Role): DigestTime {
  const leads: readonly Role[] = ['manager', 'administration-head', 'director', 'chair'];
  return { day: leads.includes(role) ? 'monday' : 'every-working-day', hour: 8 };
}
