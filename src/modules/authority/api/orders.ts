import { z } from 'zod';
import { dayField } from '../../../platform/fields/index.ts';
import { level, orderContent, SUB_LEVELS } from '../schema.ts';
import { day, decider, givenDay, id, journalNumber, moment, named, pageQuery, reportedTo, somebody } from './parts.ts';

const versionSummary = z
  .object({
    id,
    title: z.string(),
    status: z.enum(['draft', 'decided']),
    number: z.int().nullable(),
    journalNumber: z.string().nullable(),
    decidedOn: day.nullable(),
    validFrom: day.nullable(),
    lastDay: day.nullable(),
    backDated: z.boolean(),
    isInForce: z.boolean(),
  })
  .meta({ id: 'DelegationOrderVersionSummary' });

/** The committees with the versions of their orders that the reader may see. */
export const orderList = z
  .object({
    on: day,
    knownAt: moment,
    authorities: z.array(
      z.object({
        id,
        name: z.string(),
        mayPrepare: z.boolean(),
        /** That nothing is decided for that day: Uppsikt's suggestion answers. */
        isSuggested: z.boolean(),
        versions: z.array(versionSummary),
      }),
    ),
  })
  .meta({ id: 'DelegationOrderList' });

/** A version with all it says. */
export const versionAnswer = z
  .object({
    id,
    authority: named,
    status: z.enum(['draft', 'decided']),
    revision: z.int(),
    savedAt: moment,
    content: orderContent,
    contentHash: z.string(),
    decision: z
      .object({
        number: z.int(),
        decidedOn: day,
        journalNumber: z.string(),
        validFrom: day,
        lastDay: day.nullable(),
        recordedAt: moment,
        backDated: z.boolean(),
      })
      .nullable(),
    mayPrepare: z.boolean(),
    mayDecide: z.boolean(),
  })
  .meta({ id: 'DelegationOrderVersion' });

/** A draft as it is begun or saved. */
export const orderDraft = z.strictObject({ content: orderContent }).meta({ id: 'DelegationOrderDraft' });

export const madeVersion = z.object({ id }).meta({ id: 'MadeDelegationOrderVersion' });

export const savedDraft = z.object({ revision: z.int() }).meta({ id: 'SavedDelegationOrderDraft' });

/** What the committee has decided. `lastDay` absent = not said, null = until another version takes over. */
export const orderDecided = z
  .strictObject({
    decidedOn: givenDay,
    journalNumber,
    validFrom: givenDay,
    lastDay: givenDay.nullable().optional(),
  })
  .meta({ id: 'DelegationOrderDecision' });

/** Whose decisions would change: how many of which kind, and a page of the rows behind. */
export const orderChanges = z
  .object({
    on: day,
    knownAt: moment,
    /** How many units and leaders were asked about, and in how many decisions. */
    subjects: z.int(),
    asked: z.int(),
    groups: z.array(
      z.object({
        key: z.string(),
        decision: z.string(),
        name: z.object({ sv: z.string(), en: z.string() }),
        what: z.enum(['decider', 'route']),
        before: level,
        after: level,
        changed: z.int(),
      }),
    ),
    total: z.int(),
    page: z.int(),
    limit: z.int(),
    items: z.array(
      z.object({
        decision: z.string(),
        facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
        unit: named,
        person: somebody.nullable(),
        before: decider,
        after: decider,
        beforeItem: z.string().nullable(),
        afterItem: z.string().nullable(),
        beforeReportedTo: reportedTo,
        afterReportedTo: reportedTo,
      }),
    ),
  })
  .meta({ id: 'DelegationOrderChanges' });

export type OrderChanges = z.output<typeof orderChanges>;

/** In the organisation of which day the version is tried (today when not said), and which of the groups is shown. */
export const changesQuery = pageQuery.extend({ on: dayField.optional(), group: z.string().max(300).optional() });

/** An item that the head of an administration delegates one step further. */
export const subDelegationMade = z
  .strictObject({
    unitId: id,
    item: z.string().max(20).meta({ example: '1.2' }),
    to: z.enum(SUB_LEVELS),
    from: givenDay,
    lastDay: givenDay.optional(),
  })
  .meta({ id: 'NewSubDelegation' });

export const subDelegationEnded = z
  .strictObject({ unitId: id, item: z.string().max(20), lastDay: givenDay })
  .meta({ id: 'SubDelegationEnd' });

export const subDelegationList = z
  .object({
    on: day,
    knownAt: moment,
    /** The administrations whose head asks, themselves or by deputy. */
    heads: z.array(named),
    /** The items of the order in force that the committee lets a head delegate further. */
    items: z.array(z.object({ number: z.string(), text: z.string() })),
    subDelegations: z.array(
      z.object({
        unit: named,
        item: z.string(),
        to: z.enum(SUB_LEVELS),
        by: somebody.nullable(),
        from: day,
        lastDay: day.nullable(),
      }),
    ),
  })
  .meta({ id: 'SubDelegationList' });
