import { z } from 'zod';
import { addressRole, bilingual, track } from '../guidelines/index.ts';

/** The shapes that the API answers with and asks by; forms lie in schema.ts. */

const id = z.uuid();
const day = z.iso.date().meta({ example: '2026-12-02' });
const moment = z.iso.datetime().meta({ example: '2026-12-01T08:00:00.000Z' });
const person = z.object({ id, name: z.string().meta({ example: 'Anna Ek' }) }).meta({ id: 'DutyPerson' });
const role = z.string().meta({ example: 'nearest-manager' });

/** How an open duty stands to its day. */
export const openStatus = z.enum(['late', 'today', 'soon', 'later']);
/** How a duty is the reader's. */
export const as = z.enum(['holder', 'deputy', 'superior', 'climbed']);

const title = bilingual.meta({
  example: {
    sv: 'Ta emot det som lämnas över',
    en: 'Receive what is handed over',
  },
});

const source = z
  .object({
    text: z.string().meta({ example: 'LOA 7 a §' }),
    guideline: z.string().nullable().meta({ example: 'Riktlinje för bisysslor' }),
    version: z.object({ id, number: z.int().nullable() }).nullable(),
    section: z.string().nullable().meta({ example: 'loa-7a' }),
  })
  .meta({ id: 'DutySource' });

const subject = z
  .object({
    kind: z.string().meta({ example: 'employment' }),
    id,
    /** Absent when the reader may not know what it is called, or no page shows it. */
    title: z.string().optional().meta({ example: 'Per Ström' }),
    href: z.string().optional().meta({ example: '/people/018f3a6e-5c3b-7000-8000-000000000001' }),
  })
  .meta({ id: 'DutySubject' });

export const dutyRow = z
  .object({
    subject,
    template: z.string().meta({ example: 'hand-over.receive' }),
    occasion: z.string().meta({ example: '018f3a6e-5c3b-7000-8000-000000000002' }),
    title,
    source,
    arisenOn: day,
    dueOn: day,
    status: openStatus,
    as: as.nullable(),
    role: addressRole,
    addressedTo: addressRole,
    /** The rung it stands on; 0 = the holder's own. */
    level: z.int().meta({ example: 0 }),
    unit: z.object({ id, name: z.string() }).nullable(),
    holders: z.array(person),
    answeredBy: z.array(person.extend({ role, actingFor: z.string().nullable() }).meta({ id: 'DutyAnswering' })),
    snoozedUntil: day.nullable(),
    handover: id.nullable(),
    handedOverOn: day.nullable(),
    receivedOn: day.nullable(),
  })
  .meta({ id: 'DutyRow' });

export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});

/** One's own list; `as` and `status` narrow it. */
export const myQuery = pageQuery.extend({ status: openStatus.optional(), as: as.optional() });

export const dutyPage = z
  .object({
    on: day,
    items: z.array(dutyRow),
    total: z.int(),
    /** How many of each there are, whatever the list was narrowed to. */
    counts: z.object({ late: z.int(), today: z.int(), soon: z.int(), later: z.int(), climbed: z.int() }),
  })
  .meta({ id: 'DutyPage' });

/** Which duty is meant, in an address. */
export const ofDuty = z.object({
  kind: z.string().regex(/^[a-z][a-z-]{0,39}$/),
  subjectId: id,
  template: z.string().min(1).max(200),
  occasion: z.string().min(1).max(80),
});

export { addressRole, day, id, moment, person, role, source, subject, title, track };

const rung = z
  .object({
    level: z.int(),
    to: addressRole,
    track,
    carries: z.enum(['case', 'count']),
    on: day,
    who: z.array(person),
  })
  .meta({ id: 'DutyRung' });

/** What an entry is called by the module that it comes from; null where the duties have words of their own for it. */
export const entryWords = bilingual.nullable().meta({ example: { sv: 'Anmäld', en: 'Reported' } });

const event = z
  .object({
    id,
    type: z.string().meta({ example: 'employment.began' }),
    words: entryWords,
    at: moment,
    effectiveOn: day,
    by: z.object({ name: z.string().nullable(), role: z.string() }).nullable(),
    facts: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .meta({ id: 'DutyEvent' });

/** One duty with what it arose from, why it has this holder and this day, and all that has been done with it. */
export const oneDuty = dutyRow
  .extend({
    status: z.enum([...openStatus.options, 'met', 'met-recorded-late', 'met-late', 'withdrawn']),
    /** What whoever asks can do with it. */
    actions: z.array(z.enum(['snooze', 'note', 'answer'])),
    whyThisDay: z.object({
      from: z.enum(['effective', 'recorded', 'named', 'notice']),
      base: day,
      days: z.int(),
      shortestNotice: z.int(),
      moved: z.boolean(),
    }),
    ladder: z.array(rung),
    history: z.array(event),
  })
  .meta({ id: 'Duty' });

export type DutyRow = z.output<typeof dutyRow>;
export type DutyPage = z.output<typeof dutyPage>;
export type OneDuty = z.output<typeof oneDuty>;

const count = z.int().meta({ example: 3 });
/** How many are to be done in time, overdue, of those gone on upwards, done in time, and done late. */
const sums = z.object({ due: count, overdue: count, climbed: count, met: count, late: count }).meta({ id: 'DutySums' });
const namedUnit = z.object({ id, name: z.string().meta({ example: 'Primärvården' }) }).meta({ id: 'DutyUnit' });

export const sumsQuery = z.object({ unitId: id.optional() });

/** A unit with all below it, the units right below it, and template by template. */
export const unitSums = z
  .object({
    on: day,
    unit: namedUnit,
    above: z.array(namedUnit),
    total: sums,
    own: sums,
    below: z.array(z.object({ unit: namedUnit, sums })),
    templates: z.array(z.object({ template: z.string(), title, sums })),
  })
  .meta({ id: 'DutyUnitSums' });
export type UnitSumsAnswer = z.output<typeof unitSums>;

export const sumState = z.enum(['due', 'overdue', 'climbed', 'met', 'late']);
/** The rows behind one number: of a unit and those below it, or of the unit alone. */
export const unitRowsQuery = pageQuery.extend({
  state: sumState,
  template: z.string().max(200).optional(),
  alone: z.enum(['true', 'false']).default('false'),
});

export const unitDutyPage = z
  .object({
    on: day,
    unit: namedUnit,
    items: z.array(dutyRow.extend({ status: oneDuty.shape.status })),
    total: z.int(),
  })
  .meta({ id: 'DutyUnitPage' });
export type UnitDutyPage = z.output<typeof unitDutyPage>;
