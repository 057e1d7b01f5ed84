import { z } from 'zod';
import { addYears, localDate } from '../../../../kernel/local-date.ts';
import { dayField } from '../../../../platform/fields/index.ts';

/** Where one can work remotely, in the order that places are tried unless the guideline says another (seed 004). */
export const PLACES = ['own-workplace', 'rented', 'home', 'elsewhere'] as const;
export type Place = (typeof PLACES)[number];

/** Somewhere that only the named handlers know of: the one place that is kept of a protected person (DOMAIN 25). */
export const HIDDEN_PLACE = 'known-to-handler';

/** What one handles there: nothing secret, what is secret, or data about patients. */
export const SECRETS = ['none', 'secret', 'patients'] as const;
export const COMPUTERS = ['employer', 'own'] as const;

const LONGEST_IN_YEARS = 10;

const words = z.string().trim().min(1).max(2_000);
const hours = z.number().min(0).max(24);
const slug = z.string().regex(/^[a-z][a-z0-9-]{0,79}$/);

/** A weekday that is worked, 1 = Monday, and how much of it where. */
export const workedDay = z
  .strictObject({ weekday: z.int().min(1).max(7), onSite: hours, remote: hours })
  .refine(({ onSite, remote }) => onSite + remote > 0 && onSite + remote <= 24, {
    params: {
      sv: 'En dag har minst en kvart och högst 24 timmar.',
      en: 'A day has at least a quarter and at most 24 hours.',
    },
  });
export type WorkedDay = z.output<typeof workedDay>;

const week = z
  .array(workedDay)
  .min(1)
  .max(7)
  .refine((days) => new Set(days.map(({ weekday }) => weekday)).size === days.length, {
    params: { sv: 'Varje veckodag anges en gång.', en: 'Each weekday is given once.' },
  });

type Days = { readonly from: string; readonly to?: string | undefined };

/** A rule of the whole application, asked of that part of the form as well. */
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

/** The same: nobody agrees on more years than can be looked over. */
export const endsWithinYears = [
  ({ from, to }: Days) => to === undefined || to < addYears(localDate(from), LONGEST_IN_YEARS),
  {
    path: ['to'] as string[],
    params: {
      sv: `En överenskommelse kan vara högst ${LONGEST_IN_YEARS} år lång.`,
      en: `An agreement can be at most ${LONGEST_IN_YEARS} years long.`,
    },
  },
] as const;

/** An application for remote work: all that the agreement is to say (DOMAIN rule 15, seed 004). */
export const remoteWork = z
  .strictObject({
    from: dayField,
    /** The last day; absent = until further notice, where the guideline allows that. */
    to: dayField.optional(),
    /** The weeks as they take turns, the first the one in which it begins. */
    weeks: z.array(week).min(1).max(4),
    tasks: words,
    workingHours: words,
    availability: words,
    absence: words,
    meetings: words,
    results: words,
    place: z.enum([...PLACES, HIDDEN_PLACE]),
    /** One of the employer's own workplaces or rented premises, and what it was called. */
    workplaceId: z.uuid().optional(),
    workplace: words.max(200).optional(),
    municipality: z
      .string()
      .regex(/^\d{4}$/)
      .optional(),
    /** Where, when it is neither the employer's nor the home. */
    address: words.max(300).optional(),
    secrets: z.enum(SECRETS),
    computer: z.enum(COMPUTERS),
    isSetApart: z.boolean(),
    isScreenHidden: z.boolean(),
    isClosedToOthers: z.boolean(),
    /** To the place, for the sake of the work environment; consent is asked each time all the same. */
    mayBeVisited: z.boolean(),
    equipment: words,
    connection: words,
    isMarked: z.boolean(),
    isInInventory: z.boolean(),
    costs: words,
    hasHomeInsurance: z.boolean(),
    noticeMonths: z.int().min(0).max(12),
    followUp: words,
    /** Why a `bör` of the guideline is departed from. */
    departures: z
      .array(z.strictObject({ limit: slug, reason: words }))
      .max(20)
      .default([]),
  })
  .refine(...endsAfterItBegins)
  .refine(...endsWithinYears)
  .refine(({ weeks }) => weeks.some((days) => days.some(({ remote }) => remote > 0)), {
    path: ['weeks'],
    params: {
      sv: 'Ingen dag är på distans. Välj minst en dag.',
      en: 'No day is remote. Choose at least one.',
    },
  })
  .meta({ id: 'RemoteWork' });
export type RemoteWork = z.output<typeof remoteWork>;
