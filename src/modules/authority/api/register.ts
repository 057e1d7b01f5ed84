import { z } from 'zod';
import { dayField } from '../../../platform/fields/index.ts';
import { decisionType } from '../schema.ts';
import {
  day,
  decider,
  givenDay,
  id,
  journalNumber,
  kind,
  moment,
  named,
  pageQuery,
  reason,
  reportedTo,
  somebody,
} from './parts.ts';

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
