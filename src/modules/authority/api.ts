import { z } from 'zod';
import { dayField, momentField } from '../../platform/fields/index.ts';
import { decisionType, level, orderContent, SUB_LEVELS } from './schema.ts';

/** The shapes that the API answers with and asks by. */

const id = z.uuid();
const day = z.iso.date().meta({ example: '2026-06-30' });
const moment = z.iso.datetime().meta({ example: '2026-06-30T08:15:00.000Z' });
const givenDay = dayField.meta({ example: '2026-06-30' });
const journalNumber = z.string().trim().min(1).max(60).meta({ example: 'RS 2026/12' });

/** As of which day, and as known when; today and now where nothing else is asked for. */
export const timesQuery = z.object({ on: dayField.optional(), knownAt: momentField.optional() });

/** A page of a list, as DIGG's profile has it. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
});

/** Somebody by name; null in its place for one whom the reader may not know to be there. */
const somebody = z.object({ id, name: z.string() }).meta({ id: 'Somebody' });
const named = z.object({ id, name: z.string() });

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

const decider = z
  .object({
    kind: z.enum(['person', 'body']),
    level: level.nullable(),
    person: somebody.nullable(),
    actingFor: somebody.nullable(),
    body: named.nullable(),
  })
  .meta({ id: 'Decider' });

const reason = z
  .object({
    level,
    person: somebody.nullable(),
    because: z.enum([
      'not-delegated',
      'sub-delegated',
      'sub-delegation-not-allowed',
      'vacant',
      'own-case',
      'relative',
      'co-owner',
      'away',
      'deputy-away',
      'decides',
      'decides-as-deputy',
      'decides-as-body',
    ]),
  })
  .meta({ id: 'DecidingReason' });

const kind = z.enum(['delegation', 'execution', 'own']);
const reportedTo = z.enum(['committee', 'head', 'nobody']);

/** Who decides, by which item of which version, and the reasons walked through. */
export const deciderAnswer = z
  .object({
    on: day,
    knownAt: moment,
    decision: z.string(),
    subject: z.object({ person: somebody.nullable(), unit: named.nullable() }),
    /** Null for a unit that is under no committee. */
    authority: named.nullable(),
    decider,
    item: z.object({ number: z.string(), text: z.string() }).nullable(),
    kind,
    reportedTo,
    version: z.object({ id, number: z.int(), title: z.string() }).nullable(),
    isSuggestion: z.boolean(),
    reasons: z.array(reason),
  })
  .meta({ id: 'WhoDecides' });
export type DeciderAnswer = z.output<typeof deciderAnswer>;

const factGiven = z
  .string()
  .max(150)
  .regex(/^[a-z][A-Za-z0-9-]{0,39}:.+$/, {
    error: 'facts',
  });

/** A decision in a person's case, or in that of anybody at a unit. `facts` are answers of the case, `days:12`. */
export const deciderQuery = timesQuery.extend({
  decision: decisionType.meta({ example: 'secondary-occupation.forbidden' }),
  personId: id.optional(),
  unitId: id.optional(),
  facts: z
    .union([factGiven.transform((one) => [one]), z.array(factGiven).max(20)])
    .optional()
    .meta({ example: 'days:12' }),
});

/** What can be asked: the decisions that the orders speak of, and the answers their items ask for. */
export const questionList = z
  .object({
    decisions: z.array(
      z.object({
        decision: z.string(),
        name: z.object({ sv: z.string(), en: z.string() }),
        facts: z.array(
          z.object({
            fact: z.string(),
            name: z.object({ sv: z.string(), en: z.string() }),
            kind: z.enum(['number', 'choice', 'flag']),
            values: z.array(z.object({ value: z.string(), sv: z.string(), en: z.string() })),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'DecisionQuestions' });
export type QuestionList = z.output<typeof questionList>;

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

/** Which decisions of the register are asked for. */
export const registerQuery = pageQuery.extend({
  authorityId: id.optional(),
  decision: decisionType.optional(),
  from: dayField.optional(),
  to: dayField.optional(),
  /** `due`: to be reported and not yet; `done`: reported. */
  reported: z.enum(['due', 'done']).optional(),
  /** Only those that somebody else should have made. */
  finding: z.literal('true').optional(),
  personId: id.optional(),
  aboutId: id.optional(),
});

const registered = z.object({
  id,
  authority: named,
  decision: z.string(),
  name: z.object({ sv: z.string(), en: z.string() }),
  about: z.object({ kind: z.string(), id }),
  person: somebody.nullable(),
  unit: named.nullable(),
  decidedOn: day,
  recordedAt: moment,
  decider,
  item: z.string().nullable(),
  version: z.object({ id, number: z.int() }).nullable(),
  kind,
  reportedTo,
  report: z.object({ reportedOn: day, journalNumber: z.string().nullable() }).nullable(),
  outcome: z.string().nullable(),
  outcomeOn: day.nullable(),
  source: z.enum(['here', 'elsewhere']),
  journalNumber: z.string().nullable(),
  finding: z.object({ code: z.literal('decided-without-authority'), shouldHave: decider }).nullable(),
});
export const registeredDecision = registered.meta({ id: 'RegisteredDecision' });
export type RegisteredAnswer = z.output<typeof registered>;

/** A page of the register. */
export const register = z
  .object({ total: z.int(), page: z.int(), limit: z.int(), items: z.array(registered) })
  .meta({ id: 'DecisionRegister' });
/** One decision with the reasons walked through, and who decides as is known now. */
export const registeredWhole = registered
  .extend({
    reasons: z.array(reason),
    asKnownNow: z.object({ decider, agrees: z.boolean(), reasons: z.array(reason) }),
  })
  .meta({ id: 'RegisteredDecisionWhole' });

/** That decisions have been reported. */
export const reportMade = z
  .strictObject({
    decisionIds: z.array(id).min(1).max(500),
    reportedOn: givenDay,
    journalNumber: journalNumber.optional(),
  })
  .meta({ id: 'DecisionReport' });
export const reportAnswer = z.object({ reported: z.int() }).meta({ id: 'DecisionsReported' });
