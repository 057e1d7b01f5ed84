import { z } from 'zod';
import { dayField } from '../../../platform/fields/index.ts';
import { PAPER_FORMATS } from '../../../platform/paper/index.ts';
import { OWNER_ROLES } from '../assignment.ts';
import { STATES } from '../rules.ts';
import { FINDINGS, STANCES } from './report.ts';
import { RECOMMENDATION_STATES, REPORT_LENGTH, REPORT_STATES, SHOWN } from './rules.ts';

const id = z.uuid();
const day = z.iso.date();
const named = z.object({ id, name: z.string() });
const words = z.string().trim().min(1).max(10_000);
const heading = z.string().trim().min(1).max(300);
const journalNumber = z.string().trim().min(1).max(100);
const revision = z.int().min(1);
const page = z.coerce.number().int().min(1).max(100_000).default(1);
const limit = z.coerce.number().int().min(1).max(100).default(20);

export const made = z.object({ id }).meta({ id: 'AuditMade' });

export const reportsQuery = z.object({ page, limit });

const reportRow = z.object({
  id,
  title: z.string(),
  authority: named,
  journalNumber: z.string().nullable(),
  reportedOn: day,
  answerBy: day.nullable(),
  answeredOn: day.nullable(),
  state: z.enum(REPORT_STATES),
  isLate: z.boolean(),
  recommendations: z.int(),
  verifiedDone: z.int(),
  repeated: z.int(),
});
export type ReportRow = z.output<typeof reportRow>;

export const reportList = z
  .object({
    items: z.array(reportRow),
    total: z.int(),
    /** The committees whose reports the reader keeps. */
    keeps: z.array(named),
  })
  .meta({ id: 'AuditReports' });
export type ReportList = z.output<typeof reportList>;

const measure = z.object({
  id,
  words: z.string(),
  owner: z.object({ role: z.enum(OWNER_ROLES), unit: named, holder: z.string().nullable() }),
  dueOn: day.nullable(),
  receivedOn: day.nullable(),
  state: z.enum(STATES),
  isOverdue: z.boolean(),
  /** What has been put down to show that it was done. */
  evidence: z.int(),
});
export type Measure = z.output<typeof measure>;

/** A recommendation of another report, as it is linked to. */
const elsewhere = z.object({ id, reportId: id, title: z.string(), reportedOn: day, words: z.string() });
export type Elsewhere = z.output<typeof elsewhere>;

const recommendation = z.object({
  id,
  reportId: id,
  heading: z.string().nullable(),
  words: z.string(),
  answer: z.string().nullable(),
  stance: z.enum(STANCES).nullable(),
  state: z.enum(RECOMMENDATION_STATES),
  isLeftOut: z.boolean(),
  place: z.object({ start: z.int(), end: z.int() }).nullable(),
  repeats: elsewhere.nullable(),
  measures: z.array(measure),
  verifications: z.array(
    z.object({
      id,
      found: z.enum(FINDINGS),
      on: day,
      words: z.string(),
      journalNumber: z.string().nullable(),
      by: z.string().nullable(),
    }),
  ),
});
export type RecommendationView = z.output<typeof recommendation>;

const clause = z.object({
  id,
  organ: z.string().nullable(),
  meetingDate: day.nullable(),
  number: z.string().nullable(),
  text: z.string(),
  minutesId: id,
  position: z.int(),
});

export const reportView = reportRow
  .extend({
    revision,
    text: z.string().nullable(),
    confirmedOn: day.nullable(),
    answerClause: clause.nullable(),
    answerJournalNumber: z.string().nullable(),
    items: z.array(
      recommendation.extend({
        /** Recommendations of earlier years that this one seems to say again, the likest first. */
        likely: z.array(elsewhere),
      }),
    ),
    mayKeep: z.boolean(),
    mayVerify: z.boolean(),
    /** Where measures can be laid, and later decisions by which the committee may have answered; for who keeps it. */
    units: z.array(named),
    decisions: z.array(clause),
  })
  .meta({ id: 'AuditReport' });
export type ReportView = z.output<typeof reportView>;

export const recommendationsQuery = z.object({ show: z.enum(SHOWN).default('open'), page, limit });

export const recommendationList = z
  .object({
    items: z.array(recommendation.extend({ title: z.string(), authority: named, reportedOn: day })),
    total: z.int(),
  })
  .meta({ id: 'AuditRecommendations' });
export type RecommendationList = z.output<typeof recommendationList>;

export const reportForm = z
  .strictObject({
    authorityId: id,
    title: heading,
    journalNumber: journalNumber.nullable().default(null),
    reportedOn: dayField,
    answerBy: dayField.nullable().default(null),
    text: z.string().trim().min(1).max(REPORT_LENGTH).nullable().default(null),
  })
  .meta({ id: 'AuditReportForm' });

export const recommendationForm = z
  .strictObject({
    revision,
    heading: heading.nullable().default(null),
    words,
    answer: words.nullable().default(null),
    stance: z.enum(STANCES).nullable().default(null),
    repeatsId: id.nullable().default(null),
    isLeftOut: z.boolean().default(false),
  })
  .meta({ id: 'AuditRecommendationForm' });

export const addedForm = z
  .strictObject({ revision, heading: heading.nullable().default(null), words, answer: words.nullable().default(null) })
  .meta({ id: 'AuditRecommendationAdded' });

export const revisionForm = z.strictObject({ revision }).meta({ id: 'AuditRevision', example: { revision: 1 } });

export const answerForm = z
  .strictObject({
    revision,
    on: dayField,
    clauseId: id.nullable().default(null),
    journalNumber: journalNumber.nullable().default(null),
  })
  .meta({ id: 'AuditAnswer' });

export const measureForm = z
  .strictObject({
    words: z.string().trim().min(1).max(5_000),
    decidedOn: dayField,
    journalNumber: journalNumber.nullable().default(null),
    role: z.enum(OWNER_ROLES),
    unitId: id.nullable().default(null),
    dueOn: dayField,
    shownBy: z.string().trim().min(1).max(5_000).nullable().default(null),
  })
  .meta({ id: 'AuditMeasure' });

export const verificationForm = z
  .strictObject({
    found: z.enum(FINDINGS),
    on: dayField,
    words: z.string().trim().min(1).max(5_000),
    journalNumber: journalNumber.nullable().default(null),
  })
  .meta({ id: 'RecommendationVerification' });

export const replyQuery = z.object({ format: z.enum(PAPER_FORMATS).default('pdf') });

export const fileText = z.object({ text: z.string() }).meta({ id: 'AuditReportText' });
