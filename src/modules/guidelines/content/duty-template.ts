import { z } from 'zod';
import { condition } from './condition.ts';
import { bilingual, entryType, slug, words } from './words.ts';

/**
 * To whom a duty is addressed: a role, resolved on any day for the unit, employment or authority of the subject. The
 * same function resolves it that answers who decides.
 */
export const addressRole = z.enum([
  'employee',
  'nearest-manager',
  'next-manager',
  'administration-head',
  'director',
  'chair',
  'hr',
  'registrar',
  'safety-representative',
  'information-security',
  'data-protection-officer',
]);
export type AddressRole = z.output<typeof addressRole>;

/** How far up a rung reaches: along the line of managers, or over to the committee that answers for the unit. */
export const track = z.enum(['line', 'committee']);
export type Track = z.output<typeof track>;

/** The ladder: this many days after the duty's day it goes on to that role as well. Days are calendar days. */
const rung = z.strictObject({ afterDays: z.int().min(0).max(3650), to: addressRole, track });

const always = {
  /** Stable through all versions of the guideline: part of the duty's key. */
  id: z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)*$/),
  title: bilingual,
  /** Where it stands, as it is cited wherever the duty is shown: "avsnitt 4". */
  source: words,
  /** The version's section to read it in; null when it stands in none. */
  section: slug.nullable().default(null),
  holder: addressRole,
  /** Entry types on the same subject that discharge it. */
  acceptedBy: z.array(entryType).min(1),
  /** The duty falls when one of these comes on the same subject: the case was withdrawn. */
  withdrawnBy: z.array(entryType).default([]),
  /** Evidence counts from the occasion on; from so many days before it; or whenever it came. */
  acceptsFrom: z
    .union([z.literal('occasion'), z.literal('ever'), z.strictObject({ daysBefore: z.int().min(1).max(3650) })])
    .default('occasion'),
  /** What a new version does to duties that are open under the old one. */
  transition: z.enum(['keep', 'new-day', 'withdraw']).default('keep'),
};

/** A duty with a day: on one of these entries the holder owes something within so many days. */
const dated = z.strictObject({
  kind: z.literal('dated'),
  ...always,
  arisesOn: z.array(entryType).min(1),
  /** What the entry's facts must hold for the template to fire. */
  when: z.array(condition).default([]),
  /** `entry`: each entry gives a duty of its own; `year`: the first of a calendar year gives that year's. */
  occasion: z.enum(['entry', 'year']).default('entry'),
  /**
   * Days from the later of the day it applies from and the day it was recorded; or from the day that `countsFrom`
   * names, and then it may be negative: -30 is thirty days before an agreement ends.
   */
  withinDays: z.int().min(-3650).max(3650),
  /** The fact of the entry that holds the day to count from. Without that day the template does not fire. */
  countsFrom: z.string().min(1).nullable().default(null),
  /** Nobody answers for a day that was shown to them later than this many days before. */
  shortestNoticeDays: z.int().min(0).max(365).default(0),
  ladder: z.array(rung).max(6).default([]),
  /** When the holder is reminded, in days from the duty's day: -3 is three days before. */
  remindOn: z.array(z.int().min(-365).max(365)).max(12).default([]),
});

/** A responsibility that stands as long as the instruction does, asked about once a year on this day. */
const standing = z.strictObject({
  kind: z.literal('standing'),
  ...always,
  question: bilingual,
  askedOn: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d)$/),
  answerWithinDays: z.int().min(1).max(365),
});

/** A duty template: data of a guideline version, never code. */
export const dutyTemplate = z
  .discriminatedUnion('kind', [dated, standing])
  .refine((template) => template.kind === 'standing' || isRising(template.ladder.map((one) => one.afterDays)), {
    params: { sv: 'Stegen ska komma i tidsordning.', en: 'The rungs must come in order of time.' },
  })
  .refine((template) => template.kind === 'standing' || template.countsFrom !== null || template.withinDays >= 0, {
    params: {
      sv: 'Ange dagen att räkna från, eller ett antal dagar som inte är negativt.',
      en: 'Name the day to count from, or give a number of days that is not negative.',
    },
  });

export type DutyTemplate = z.output<typeof dutyTemplate>;
export type DatedTemplate = Extract<DutyTemplate, { kind: 'dated' }>;
export type StandingTemplate = Extract<DutyTemplate, { kind: 'standing' }>;
export type Rung = z.output<typeof rung>;

function isRising(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? number));
}
