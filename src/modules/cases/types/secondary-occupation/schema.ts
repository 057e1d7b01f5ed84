import { z } from 'zod';
import { hasCheckDigit } from '../../../../kernel/check-digit.ts';
import { parseOrganisationNumber } from '../../../../kernel/organisation-number.ts';
import { dayField } from '../../../../platform/fields/index.ts';

/** What kinds of engagement there are; which grounds are offered goes by it (AB § 8, LAS 6 i §). */
export const ENGAGEMENTS = [
  'employment',
  'assignment',
  'own-business',
  'board-seat',
  'staffing-agency',
  'care-provider',
] as const;

/** How the counterpart stands to the employer, as the employee knows it. */
export const RELATIONS = ['supplier', 'client', 'authority-exercised', 'procurement', 'attest'] as const;

const words = z.string().trim().min(1).max(2_000);

/**
 * The number of a legal person. A sole trader's is a personal number, and a personal number is not asked for here: the
 * field stays empty then.
 */
const organisationNumber = z
  .string()
  .trim()
  .refine((text) => parseOrganisationNumber(text) !== undefined && hasCheckDigit(parseOrganisationNumber(text) ?? ''), {
    params: {
      sv: 'Organisationsnumret stämmer inte. Skriv tio siffror, till exempel 559800-5014.',
      en: 'The organisation number is not right. Write ten digits, such as 559800-5014.',
    },
  })
  .refine((text) => isLegalPerson(text), {
    params: {
      sv: 'Det här ser ut som ett personnummer. Lämna fältet tomt för en enskild firma.',
      en: 'This looks like a personal number. Leave the field empty for a sole trader.',
    },
  })
  .transform((text) => String(parseOrganisationNumber(text)))
  .meta({ example: '5598005014' });

type Days = { readonly from: string; readonly to?: string | undefined };
type Hours = { readonly hoursPerWeek: number; readonly totalHoursPerWeek?: number | undefined };

/** A rule of the whole report, asked of that part of the form as well. */
export const endsAfterItBegins = [
  ({ from, to }: Days) => to === undefined || from <= to,
  {
    path: ['to'] as string[],
    params: {
      sv: 'Sista dagen kan inte vara före första dagen.',
      en: 'The last day cannot be before the first.',
    },
  },
] as const;

/** The same, of the hours. */
export const totalHoldsItsOwn = [
  ({ hoursPerWeek, totalHoursPerWeek }: Hours) => totalHoursPerWeek === undefined || totalHoursPerWeek >= hoursPerWeek,
  {
    path: ['totalHoursPerWeek'] as string[],
    params: {
      sv: 'Den sammanlagda tiden kan inte vara kortare än bisysslans egen.',
      en: 'The total cannot be less than the occupation’s own hours.',
    },
  },
] as const;

/** A secondary occupation as it is reported. */
export const secondaryOccupation = z
  .strictObject({
    engagement: z.enum(ENGAGEMENTS),
    /** Who it is with, or what the business is called. */
    counterpart: words.max(200),
    organisationNumber: organisationNumber.optional(),
    /** What one does there. */
    description: words,
    from: dayField,
    to: dayField.optional(),
    /** LOA 7 c §: what is only intended is assessed as well. */
    state: z.enum(['ongoing', 'intended']),
    hoursPerWeek: z.number().min(0).max(168),
    /** When it is done: evenings, weekends, during leave. */
    when: words.max(500).optional(),
    /** All working time together, this employment and everything else. */
    totalHoursPerWeek: z.number().min(0).max(168).optional(),
    restIsEnough: z.boolean(),
    isPaid: z.boolean(),
    relations: z.array(z.enum(RELATIONS)).max(RELATIONS.length).default([]),
    relationWords: words.optional(),
    /** Extra work for the same employer can be one as well. */
    sameEmployer: z.boolean().default(false),
    staffingAgency: z.boolean().default(false),
    careProvider: z.boolean().default(false),
  })
  .refine(...endsAfterItBegins)
  .refine(...totalHoldsItsOwn)
  .meta({ id: 'SecondaryOccupation' });
export type SecondaryOccupation = z.output<typeof secondaryOccupation>;

/** In a legal person's number the third digit is 2 or more, which no month is (lag 1974:174). */
function isLegalPerson(text: string): boolean {
  return Number((parseOrganisationNumber(text) ?? '0000000000')[2]) >= 2;
}
