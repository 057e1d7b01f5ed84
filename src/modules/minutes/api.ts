import { z } from 'zod';
import { dayField } from '../../platform/fields/index.ts';
import { reviewedMatter } from './register/record.ts';
import { documentTypeSchema, outcomeSchema, warningSchema } from './schema.ts';

const id = z.uuid();
const day = z.iso.date();
const moment = z.iso.datetime();
const named = z.object({ id, name: z.string() });
/** A stretch of a text, in UTF-16 units; null when the field was not found in it. */
const place = z.object({ start: z.int(), end: z.int() }).nullable();
const revision = z.int().min(1);

export const made = z.object({ id }).meta({ id: 'MinutesMade' });

export const listQuery = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

const minutesRow = z.object({
  id,
  authority: named,
  fileName: z.string(),
  documentType: documentTypeSchema,
  organ: z.string().nullable(),
  meetingDate: day.nullable(),
  uploadedAt: moment,
  confirmedAt: moment.nullable(),
});
export type MinutesRow = z.output<typeof minutesRow>;

export const minutesList = z
  .object({
    items: z.array(minutesRow),
    total: z.int(),
    /** The committees whose minutes the reader keeps. */
    keeps: z.array(named),
  })
  .meta({ id: 'MinutesList' });
export type MinutesList = z.output<typeof minutesList>;

const matterRow = z.object({
  position: z.int(),
  number: z.string().nullable(),
  title: z.string(),
  dnr: z.array(z.string()),
  decisions: z.int(),
  proposals: z.int(),
  assignments: z.int(),
  outcome: outcomeSchema,
  isLeftOut: z.boolean(),
  isChecked: z.boolean(),
});

const lackingView = z.object({
  code: z.enum(['type', 'organ', 'meeting-date', 'no-matters', 'title']),
  position: z.int().optional(),
});

export const minutesView = minutesRow
  .extend({
    revision: z.int(),
    /** The text before the first matter, and where in it the fields were read. */
    front: z.string(),
    places: z.object({ organ: place, meetingDate: place }),
    warnings: z.array(warningSchema),
    matters: z.array(matterRow),
    /** What is missing before it can be confirmed; empty for confirmed minutes. */
    lacking: z.array(lackingView),
    confirmedBy: z.string().nullable(),
    mayKeep: z.boolean(),
  })
  .meta({ id: 'MinutesView' });
export type MinutesView = z.output<typeof minutesView>;

export const matterView = z
  .object({
    position: z.int(),
    of: z.int(),
    revision: z.int(),
    text: z.string(),
    content: reviewedMatter,
    asRead: reviewedMatter,
    places: z.object({
      title: place,
      dnr: z.array(place),
      decisions: z.array(place),
      recipients: z.array(place),
    }),
    /** The registered clauses, once confirmed; in the order of `content.decisions`. */
    clauses: z.array(z.object({ id, kind: z.enum(['own', 'proposal']), isAnswered: z.boolean() })),
    isLeftOut: z.boolean(),
    isChecked: z.boolean(),
    mayKeep: z.boolean(),
  })
  .meta({ id: 'MinutesMatter' });
export type MatterView = z.output<typeof matterView>;

export const headForm = z
  .strictObject({
    revision,
    documentType: documentTypeSchema.exclude(['unreadable']),
    organ: z.string().trim().min(1).max(300).nullable(),
    meetingDate: dayField.nullable(),
  })
  .meta({
    id: 'MinutesHeadForm',
    example: { revision: 1, documentType: 'minutes', organ: 'Regionstyrelsen', meetingDate: '2026-03-02' },
  });

export const matterForm = z
  .strictObject({ revision, isLeftOut: z.boolean().default(false), content: reviewedMatter })
  .meta({ id: 'MinutesMatterForm' });

export const revisionForm = z.strictObject({ revision }).meta({ id: 'MinutesRevision', example: { revision: 4 } });

const clauseView = z.object({
  id,
  minutesId: id,
  position: z.int(),
  organ: z.string().nullable(),
  meetingDate: day.nullable(),
  number: z.string().nullable(),
  title: z.string(),
  text: z.string(),
  condition: z.string().nullable(),
  dnr: z.array(z.string()),
  chain: z.array(z.string()),
});
export type ClauseView = z.output<typeof clauseView>;

export const proposalList = z
  .object({
    items: z.array(
      clauseView.extend({
        /** Clauses of later minutes on the same matter, the likest first. */
        suggestions: z.array(clauseView.extend({ likeness: z.number() })),
        mayAnswer: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'MinutesProposals' });
export type ProposalList = z.output<typeof proposalList>;

export const OUTCOMES = ['as-proposed', 'changed', 'rejected', 'passed-on'] as const;
export const answerForm = z
  .strictObject({ answerId: id, outcome: z.enum(OUTCOMES) })
  .meta({ id: 'MinutesProposalAnswer' });
