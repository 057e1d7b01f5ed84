import { z } from 'zod';
import { dayField } from '../../platform/fields/index.ts';
import type { RuleAnswer } from '../guidelines/index.ts';
import { amnestyTold } from './amnesty/api.ts';
import { relatedCase } from './api-form.ts';
import { ORIGINS, REPLACINGS } from './case.ts';
import { certificateShown } from './certificates/api.ts';
import { condition, decisionContent } from './decision.ts';
import { orderView } from './gates/api.ts';
import type { CaseKind } from './kind.ts';
import { STATUSES, STEPS } from './lifecycle.ts';

/** The shapes that the API of cases asks by and answers with. */

const id = z.uuid();
const day = z.iso.date();
const moment = z.iso.datetime();
const words = z.string().trim().min(1).max(5_000);
const namedPerson = z.object({ id, name: z.string() });
/** A case's own facts, whatever its kind: read by the kind's schema, shown by its pages. */
const facts = z.record(z.string(), z.unknown());

/** One report of any of the kinds, each in its own shape. */
export function reportOf(kinds: readonly CaseKind[]) {
  const [first, ...rest] = kinds.map(({ kind, report, example }) =>
    z.strictObject({ kind: z.literal(kind), report }).meta({ example: { kind, report: example } }),
  );
  if (first === undefined) throw new Error('a house without a kind of case');
  return rest.length === 0 ? first : z.discriminatedUnion('kind', [first, ...rest]);
}

/** What is reported together, about oneself or for somebody else. */
export function reportForm(kinds: readonly CaseKind[]) {
  return z
    .strictObject({
      personId: id.optional(),
      employmentIds: z.array(id).min(1).max(20).optional(),
      draftId: id.optional(),
      renewsId: id.optional(),
      reports: z.array(reportOf(kinds)).min(1).max(20),
    })
    .meta({ id: 'CaseReport' });
}

export const receipt = z
  .object({
    cases: z.array(
      z.object({
        id,
        title: z.string(),
        turn: z.object({ role: z.string(), name: z.string().nullable(), until: day.nullable() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'CaseReceipt' });

/** In days, in an address: at most ten years. */
const within = z.coerce.number().int().min(0).max(3_650).optional();

export const listQuery = z.object({
  kind: z.string().max(80).optional(),
  status: z
    .string()
    .max(200)
    .regex(/^[a-z-]+(,[a-z-]+)*$/)
    .optional()
    .meta({ example: 'reported,asked' }),
  outcome: z.string().max(80).optional(),
  unitId: id.optional(),
  personId: id.optional(),
  organisationNumber: z
    .string()
    .regex(/^\d{10}$/)
    .optional()
    .meta({ example: '5598005014' }),
  runsOn: dayField.optional(),
  endsWithin: within.meta({ description: 'What was let through and runs out within so many days, today included.' }),
  dueWithin: within.meta({
    description: 'To be looked at again, or a condition of it followed up, within so many days; what is late as well.',
  }),
  inAmnesty: z.enum(['true', 'false']).optional(),
  sort: z.enum(['reported', '-reported', 'ends', '-ends', 'review', '-review']).default('-reported'),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});

export const caseRow = z
  .object({
    id,
    kind: z.string(),
    title: z.string(),
    person: namedPerson,
    status: z.enum(STATUSES),
    outcome: z.string().nullable(),
    origin: z.enum(ORIGINS),
    journalNumber: z.string().nullable(),
    reportedOn: day,
    from: day,
    lastDay: day.nullable(),
    /** What was let through has run out: its last day has passed. */
    hasRunOut: z.boolean(),
    reviewOn: day.nullable(),
    organisationNumber: z.string().nullable(),
    country: z.string().nullable(),
    remoteShare: z.number().nullable(),
    /** Reported in an amnesty period. */
    inAmnesty: z.boolean(),
    revision: z.int(),
  })
  .meta({ id: 'CaseRow' });
export const casePage = z.object({ items: z.array(caseRow), total: z.int() }).meta({ id: 'CasePage' });

export const exportQuery = listQuery.omit({ limit: true, page: true }).extend({ format: z.enum(['csv', 'xlsx']) });

const turn = z.object({ role: z.string(), names: z.array(z.string()), until: day.nullable() });

/** What waits for a decision where the reader handles cases. */
export const inbox = z
  .object({
    items: z.array(
      caseRow
        .pick({ id: true, kind: true, title: true, person: true, status: true, reportedOn: true, revision: true })
        .extend({
          asked: z.enum(['decision', 'opinion']).nullable(),
          isHarmless: z.boolean(),
          turn: turn.nullable(),
        }),
    ),
    total: z.int(),
  })
  .meta({ id: 'CaseInbox' });

const obstacle = z
  .object({
    code: z.string(),
    effect: z.enum(['stops', 'asks-reason']),
    title: z.string(),
    section: z.string().nullable(),
    facts,
  })
  .meta({ id: 'CaseObstacle' });

/** Written here too, since the pages read these shapes and nothing of the guidelines' own. */
const RULE_ANSWERS = ['applies', 'not-applicable', 'needs-specialist'] as const satisfies readonly RuleAnswer[];

/** What the rule pack of the guideline comes to, in the reader's language. */
export const ruleAnswersShown = z
  .object({
    track: z.object({ id: z.string(), title: z.string() }),
    answers: z.array(
      z.object({
        question: z.string(),
        title: z.string(),
        answer: z.enum(RULE_ANSWERS),
        reason: z.string(),
        source: z.string().nullable(),
        sourceDate: day.nullable(),
      }),
    ),
    counted: z.array(z.object({ id: z.string(), title: z.string(), value: z.number() })),
  })
  .meta({ id: 'CaseRuleAnswers' });
export type RuleAnswersShown = z.output<typeof ruleAnswersShown>;

/** What has not been sent yet and is held against the rules. */
export function aboutToReport(kinds: readonly CaseKind[]) {
  return z
    .strictObject({ personId: id.optional(), caseId: id.optional(), about: reportOf(kinds) })
    .meta({ id: 'CaseAboutToReport' });
}
export const toldByRules = z.object({ ruleAnswers: ruleAnswersShown.nullable() }).meta({ id: 'CaseToldByRules' });

const reason = z.object({ level: z.string(), name: z.string().nullable(), because: z.string() });

export const review = z
  .object({
    guideline: z.object({ versionId: id, title: z.string() }),
    grounds: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        question: z.string(),
        refusal: z.enum(['must', 'may']),
        section: z.string(),
        law: z.string().nullable(),
      }),
    ),
    reasons: z.array(z.object({ id: z.string(), title: z.string(), outcomes: z.array(z.string()) })),
    /** What is known of the other party, and the trades (SNI) of the unit; null for a kind that has no other party. */
    counterpart: z
      .object({
        name: z.string().nullable(),
        isSupplier: z.boolean(),
        isCareProvider: z.boolean(),
        trades: z.array(z.string()),
        unitTrades: z.array(z.string()),
        related: z.boolean(),
      })
      .nullable(),
    flags: z.array(z.object({ code: z.string(), title: z.string() })),
    limits: z.array(obstacle),
    /** Null for a kind whose guidelines have no rule pack. */
    ruleAnswers: ruleAnswersShown.nullable(),
    outcomes: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        forbids: z.boolean(),
        refuses: z.boolean(),
        decider: z.object({
          level: z.string(),
          name: z.string().nullable(),
          isMe: z.boolean(),
          item: z.string().nullable(),
        }),
        reasons: z.array(reason),
      }),
    ),
  })
  .meta({ id: 'CaseReview' });

export const caseView = z
  .object({
    id,
    kind: z.string(),
    kindTitle: z.string(),
    title: z.string(),
    person: namedPerson,
    status: z.enum(STATUSES),
    outcome: z.object({ id: z.string(), title: z.string() }).nullable(),
    origin: z.enum(ORIGINS),
    journalNumber: z.string().nullable(),
    reportedOn: day,
    from: day,
    lastDay: day.nullable(),
    hasRunOut: z.boolean(),
    reviewOn: day.nullable(),
    revision: z.int(),
    report: facts,
    /** The report as it is said to people. */
    described: z.array(z.object({ field: z.string(), label: z.string(), value: z.string() })),
    /** What read otherwise when it was decided last, as it read then: empty before a decision, and where nothing has changed. */
    saidBefore: z.array(z.object({ field: z.string(), label: z.string(), value: z.string() })),
    /** The amnesty period that it was reported in: it is assessed as new. */
    amnesty: amnestyTold.nullable(),
    isMine: z.boolean(),
    /** `what` is what the guideline calls that which is due; null where it asks for nothing by a day. */
    turn: turn.extend({ what: z.string().nullable() }).nullable(),
    steps: z.array(z.enum(STEPS)),
    questions: z.array(
      z.object({
        id,
        askedAt: moment,
        askedBy: z.string().nullable(),
        text: z.string(),
        answerBy: day,
        answer: z.object({ at: moment, text: z.string() }).nullable(),
      }),
    ),
    opinions: z.array(
      z.object({
        employmentId: id,
        title: z.string(),
        unit: z.string(),
        managers: z.array(z.string()),
        isMine: z.boolean(),
        given: z.object({ at: moment, by: z.string().nullable(), objects: z.boolean(), text: z.string() }).nullable(),
      }),
    ),
    decisions: z.array(
      z.object({
        id,
        outcome: z.string(),
        outcomeTitle: z.string(),
        decidedAt: moment,
        decidedBy: z.string().nullable(),
        level: z.string(),
        item: z.string().nullable(),
        content: decisionContent,
        /** How each ground was judged, in the words of the guideline it was decided under. */
        grounds: z.array(
          z.object({
            id: z.string(),
            question: z.string(),
            met: z.boolean(),
            reason: z.string().nullable(),
            words: z.string().nullable(),
          }),
        ),
        report: facts,
        relation: z.enum(REPLACINGS).nullable(),
      }),
    ),
    conditions: z.array(condition.extend({ id, followedUp: z.object({ at: moment, isMet: z.boolean() }).nullable() })),
    timeline: z.array(
      z.object({
        id,
        type: z.string(),
        at: moment,
        effectiveOn: day,
        by: z.string().nullable(),
        role: z.string().nullable(),
        facts: facts.nullable(),
      }),
    ),
    /** What the guideline asks for before an agreement: as it stands, or stood on the day when one was made. */
    order: orderView.nullable(),
    review: review.nullable(),
    /** The certificate that what was let through may ask for; null where there is none. */
    certificate: certificateShown.nullable(),
    /** What the rule pack comes to, or came to when it was decided. */
    ruleAnswers: ruleAnswersShown.nullable(),
    /** The reader may add papers to the case. */
    /** The cases that it goes with, either way. */
    related: z.array(relatedCase),
    mayAttach: z.boolean(),
  })
  .meta({ id: 'CaseView' });
export type CaseViewAnswer = z.output<typeof caseView>;

export const question = z.strictObject({ text: words, answerBy: dayField }).meta({ id: 'CaseQuestion' });
export const answer = z.strictObject({ text: words }).meta({ id: 'CaseAnswer' });
export const opinion = z.strictObject({ objects: z.boolean(), text: words }).meta({ id: 'CaseOpinion' });
export const referral = z.strictObject({ outcome: z.string().max(80), words }).meta({ id: 'CaseReferral' });
export const decision = z
  .strictObject({
    relation: z.enum(['decides', ...REPLACINGS]).default('decides'),
    content: decisionContent,
    minutes: z.strictObject({ journalNumber: words.max(60), decidedOn: dayField }).optional(),
  })
  .meta({ id: 'CaseDecision' });
export const ending = z
  .strictObject({ lastDay: dayField, isAgreed: z.boolean().default(false) })
  .meta({ id: 'CaseEnding' });
export const reopening = z.strictObject({ because: words }).meta({ id: 'CaseReopening' });
export const reviewed = z.strictObject({ reviewOn: dayField.nullable(), words }).meta({ id: 'CaseReviewed' });
export const followUp = z.strictObject({ conditionId: id, isMet: z.boolean(), words }).meta({ id: 'CaseFollowUp' });
export const harmless = z
  .strictObject({
    cases: z
      .array(z.strictObject({ id, revision: z.int().min(1) }))
      .min(1)
      .max(100),
  })
  .meta({ id: 'HarmlessCases' });
export const harmlessAnswer = z
  .object({
    decided: z.array(id),
    left: z.array(z.object({ id, code: z.string(), text: z.string() })),
  })
  .meta({ id: 'HarmlessDecided' });

export const confirmation = z.strictObject({ year: z.int().min(2000).max(2999) }).meta({ id: 'CaseConfirmation' });
export const confirmed = z.object({ cases: z.int() }).meta({ id: 'CasesConfirmed' });

export const draft = z
  .object({ id, kind: z.string(), content: facts, savedAt: moment, revision: z.int() })
  .meta({ id: 'CaseDraft' });
export const draftForm = z.strictObject({ kind: z.string().max(80), content: facts }).meta({ id: 'CaseDraftForm' });
export const made = z.object({ id, revision: z.int() }).meta({ id: 'CaseDraftMade' });
