import { z } from 'zod';
import { FINDING_NAMES } from '../findings.ts';
import { DETECTORS } from '../runs/detectors.ts';
import { CASE_KINDS } from '../schema.ts';
import { ANSWERS, FINDING_STATES, OUTCOMES, REASONS } from './standing.ts';

const id = z.uuid();
const day = z.iso.date();
const moment = z.iso.datetime();

export const findingsQuery = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  limit: z.coerce.number().int().min(1).max(200).default(20),
  detector: z.enum(DETECTORS).optional(),
  state: z.enum(FINDING_STATES).optional(),
  run: id.optional(),
});
export type FindingsQuery = z.output<typeof findingsQuery>;

export const findingView = z
  .object({
    id,
    detector: z.enum(DETECTORS),
    finding: z.enum(FINDING_NAMES),
    /** Whom it is about; null for the reader themselves. */
    person: z.object({ id, name: z.string() }).nullable(),
    unit: z.object({ id, name: z.string() }),
    kind: z.enum(CASE_KINDS),
    class: z.string().nullable(),
    organisationNumber: z.string().nullable(),
    /** What the company is called, where it is known. */
    organisationName: z.string().nullable(),
    isSoleTrader: z.boolean(),
    country: z.string().nullable(),
    firstDay: day.nullable(),
    lastDay: day.nullable(),
    days: z.int().nullable(),
    amountSek: z.string().nullable(),
    confidence: z.string().nullable(),
    disagreement: z.boolean().nullable(),
    documented: z.boolean().nullable(),
    /** The lines of the files that say so. */
    evidence: z.array(z.object({ file: z.string(), lines: z.array(z.int()) })),
    caseId: id.nullable(),
    state: z.enum(FINDING_STATES),
    foundAt: moment,
    askedAt: moment.nullable(),
    answerBy: day.nullable(),
    answeredAt: moment.nullable(),
    answer: z.enum(ANSWERS).nullable(),
    answerWords: z.string().nullable(),
    settledAt: moment.nullable(),
    outcome: z.enum(OUTCOMES).nullable(),
    reason: z.enum(REASONS).nullable(),
    outcomeWords: z.string().nullable(),
    outcomeCaseId: id.nullable(),
  })
  .meta({ id: 'Finding' });
export type FindingView = z.output<typeof findingView>;

export const findingList = z
  .object({
    items: z.array(findingView),
    total: z.int(),
    /** How many of those that the reader may see stand how. */
    states: z.record(z.enum(FINDING_STATES), z.int()),
  })
  .meta({ id: 'Findings' });
export type FindingList = z.output<typeof findingList>;

export const findingPage = findingView
  .extend({
    /** What the person is told of the mapping (GDPR article 14): why, on which ground, from where. */
    because: z.object({
      title: z.string(),
      purpose: z.string(),
      legalBasis: z.string(),
      journalNumber: z.string(),
    }),
    /** The person's own cases of that kind, the latest first, for whoever settles it. */
    cases: z.array(z.object({ id, reportedOn: day, about: z.string().nullable() })),
    may: z.array(z.enum(['ask', 'answer', 'settle'])),
  })
  .meta({ id: 'FindingPage' });
export type FindingPage = z.output<typeof findingPage>;
