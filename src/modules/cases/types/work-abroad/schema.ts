import { z } from 'zod';
import { dayField } from '../../../../platform/fields/index.ts';
import { COUNTRIES, NO_COUNTRY } from './countries.ts';

/** What kind of work from abroad it is. A business trip is neither and is no case (DOMAIN 17). */
export const OCCASIONS = ['stay', 'commuting'] as const;
export const INITIATIVES = ['own', 'employer'] as const;
export const CITIZENSHIPS = ['swedish', 'nordic', 'eea', 'other'] as const;
/** What one needs to see from there. */
export const DATA = ['none', 'personal', 'secret', 'patient'] as const;
export const EQUIPMENT = ['none', 'ordinary', 'special', 'unsure'] as const;
/** Whoever does not know says so, and a specialist answers. */
export const YES_NO_UNSURE = ['yes', 'no', 'unsure'] as const;
/** Monday to Sunday. */
export const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** Longer than this nobody can answer for: a new assessment is made. */
const LONGEST_DAYS = 731;

const words = z.string().trim().min(1).max(2_000);

type Days = { readonly from: string; readonly to: string };

/** A rule of the whole report, asked of that part of the form as well. */
export const endsAfterItBegins = [
  ({ from, to }: Days) => from <= to,
  {
    path: ['to'] as string[],
    params: {
      sv: 'Sista dagen kan inte vara före första dagen.',
      en: 'The last day cannot be before the first.',
    },
  },
] as const;

/** The same: no longer than two years. */
export const isNotTooLong = [
  ({ from, to }: Days) => Date.parse(to) - Date.parse(from) < LONGEST_DAYS * 86_400_000,
  {
    path: ['to'] as string[],
    params: {
      sv: 'Ange högst två år i taget. Därefter görs en ny bedömning.',
      en: 'Give at most two years at a time. After that it is assessed anew.',
    },
  },
] as const;

/** The same: whoever commutes says how much. */
export const commutersSayHowMuch = [
  ({ occasion, shareAbroad }: { readonly occasion: string; readonly shareAbroad?: number | undefined }) =>
    occasion !== 'commuting' || shareAbroad !== undefined,
  {
    path: ['shareAbroad'] as string[],
    params: {
      sv: 'Skriv hur stor del av arbetstiden du arbetar där.',
      en: 'Write how much of your working time you work there.',
    },
  },
] as const;

/** The same: nothing and something is a slip. */
export const nothingIsAlone = [
  ({ data }: { readonly data: readonly string[] }) => !data.includes('none') || data.length === 1,
  {
    path: ['data'] as string[],
    params: {
      sv: 'Kryssa antingen för att du inte behöver några uppgifter, eller för de uppgifter du behöver.',
      en: 'Tick either that you need no data, or the data that you need.',
    },
  },
] as const;

/** Work from abroad as it is applied for. */
export const workAbroad = z
  .strictObject({
    occasion: z.enum(OCCASIONS),
    country: z.enum([...COUNTRIES, NO_COUNTRY]).meta({ example: 'ES' }),
    /** Town or address, as far as it is known. */
    place: words.max(200),
    from: dayField,
    to: dayField,
    /** The days of the week on which one works there. */
    weekdays: z.array(z.enum(WEEKDAYS)).min(1).max(7),
    /** Per cent of all working time over the year that is done in the country. */
    shareAbroad: z.number().min(0).max(100).optional(),
    purpose: words,
    initiative: z.enum(INITIATIVES),
    citizenship: z.enum(CITIZENSHIPS),
    data: z.array(z.enum(DATA)).min(1).max(DATA.length),
    /** The systems that one needs to reach. */
    systems: words.max(500).optional(),
    publicAuthority: z.enum(YES_NO_UNSURE),
    equipment: z.enum(EQUIPMENT),
    securityClass: z.enum(YES_NO_UNSURE),
    /** The case about a secondary occupation in the same country that it goes with. */
    occupation: z.uuid().optional(),
  })
  .refine(...endsAfterItBegins)
  .refine(...isNotTooLong)
  .refine(...commutersSayHowMuch)
  .refine(...nothingIsAlone)
  .meta({ id: 'WorkAbroad' });
export type WorkAbroad = z.output<typeof workAbroad>;
