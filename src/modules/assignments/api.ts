import { z } from 'zod';
import { dayField } from '../../platform/fields/index.ts';
import { CLOSINGS, OWNER_ROLES } from './assignment.ts';
import { INSTRUCTED } from './instruction/instructed.ts';
import { STATES } from './rules.ts';

const id = z.uuid();
const day = z.iso.date();
const named = z.object({ id, name: z.string() });
const words = z.string().trim().min(1).max(5_000);
const title = z.string().trim().min(1).max(300);
const journalNumber = z.string().trim().min(1).max(100);
const state = z.enum(STATES);
const revision = z.int().min(1);

export const made = z.object({ id }).meta({ id: 'AssignmentMade' });
export const madeParts = z.object({ ids: z.array(id) }).meta({ id: 'AssignmentParts' });

/** What lists are narrowed to. */
export const FILTERS = ['open', 'overdue', 'reported', 'closed', 'all'] as const;

export const listQuery = z.object({
  show: z.enum(FILTERS).default('open'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

const assignmentRow = z.object({
  id,
  title: z.string(),
  words: z.string(),
  authority: named,
  journalNumber: z.string().nullable(),
  givenOn: day,
  dueOn: day.nullable(),
  state,
  isOverdue: z.boolean(),
  isPart: z.boolean(),
  owner: z.object({ role: z.enum(OWNER_ROLES), unit: named, holder: z.string().nullable() }),
  receivedOn: day.nullable(),
  /** The last day that anything happened, and how many days ago that was. */
  lastOn: day,
  forgottenDays: z.int(),
  parts: z.object({ all: z.int(), received: z.int(), closed: z.int() }),
});
export type AssignmentRow = z.output<typeof assignmentRow>;

export const assignmentList = z
  .object({
    items: z.array(assignmentRow),
    total: z.int(),
    /** The committees whose assignments the reader registers. */
    gives: z.array(named),
  })
  .meta({ id: 'Assignments' });
export type AssignmentList = z.output<typeof assignmentList>;

const clause = z.object({
  id,
  minutesId: id,
  position: z.int(),
  organ: z.string().nullable(),
  meetingDate: day.nullable(),
  number: z.string().nullable(),
  text: z.string(),
});
export type ClauseLink = z.output<typeof clause>;

const note = z.object({
  id,
  kind: z.enum(['evidence', 'report']),
  on: day,
  words: z.string(),
  journalNumber: z.string().nullable(),
  by: z.string().nullable(),
});

export const assignmentView = assignmentRow
  .extend({
    revision: z.int(),
    condition: z.string().nullable(),
    shownBy: z.string().nullable(),
    clause: clause.nullable(),
    partOf: z.object({ id, title: z.string() }).nullable(),
    notes: z.array(note),
    /** What happened, in its order. */
    events: z.array(z.object({ id, type: z.string(), words: z.string(), on: day, role: z.string() })),
    children: z.array(assignmentRow),
    closed: z
      .object({ as: z.enum(CLOSINGS), on: day, words: z.string().nullable(), clause: clause.nullable() })
      .nullable(),
    /** What the reader may do with it now. */
    steps: z.array(z.enum(['receive', 'split', 'evidence', 'report', 'close'])),
    /** Where parts can be handed: units below whoever holds it; only for who may split it. */
    units: z.array(named),
    /** Later decisions of the giver that may close it, the likest first; only for who may close the whole. */
    decisions: z.array(clause),
  })
  .meta({ id: 'Assignment' });
export type AssignmentView = z.output<typeof assignmentView>;

const terms = {
  role: z.enum(OWNER_ROLES),
  unitId: id.nullable().default(null),
  dueOn: dayField.nullable().default(null),
  shownBy: words.nullable().default(null),
};

export const fromClauseForm = z.strictObject({ clauseId: id, ...terms }).meta({ id: 'AssignmentFromClause' });

export const byHandForm = z
  .strictObject({
    authorityId: id,
    title,
    words,
    journalNumber: journalNumber.nullable().default(null),
    givenOn: dayField,
    ...terms,
  })
  .meta({ id: 'AssignmentByHand' });

export const revisionForm = z.strictObject({ revision }).meta({ id: 'AssignmentRevision', example: { revision: 1 } });

export const noteForm = z
  .strictObject({
    revision,
    kind: z.enum(['evidence', 'report']),
    on: dayField,
    words,
    journalNumber: journalNumber.nullable().default(null),
  })
  .meta({ id: 'AssignmentNote', example: { revision: 2, kind: 'report', on: '2026-03-02', words: 'Kartlagt.' } });

export const splitForm = z
  .strictObject({
    revision,
    parts: z
      .array(
        z.strictObject({
          role: z.enum(OWNER_ROLES),
          unitId: id,
          words,
          dueOn: dayField.nullable().default(null),
          shownBy: words.nullable().default(null),
        }),
      )
      .min(1)
      .max(50),
  })
  .meta({ id: 'AssignmentSplit' });

export const closeForm = z
  .strictObject({
    revision,
    as: z.enum(['carried-out', 'not-carried-out']),
    on: dayField,
    words: words.nullable().default(null),
    clauseId: id.nullable().default(null),
  })
  .meta({ id: 'AssignmentClosing' });

export const instructionForm = z
  .strictObject({
    authorityId: id,
    holder: z.enum(INSTRUCTED),
    title,
    journalNumber: journalNumber.nullable().default(null),
    text: z.string().trim().min(1).max(20_000),
  })
  .meta({ id: 'InstructionForm' });

export const instructionDrafted = z
  .object({ versionId: id, responsibilities: z.int() })
  .meta({ id: 'InstructionDrafted' });

/** A clause that gives a task, as written, which nobody has registered yet. */
export const unregisteredList = z
  .object({
    items: z.array(
      clause.extend({
        to: z.string(),
        title: z.string(),
        task: z.string(),
        due: z.string().nullable(),
        condition: z.string().nullable(),
        /** As what the one named holds it; null when that cannot be told. */
        role: z.enum(OWNER_ROLES).nullable(),
      }),
    ),
    units: z.array(named),
  })
  .meta({ id: 'AssignmentsUnregistered' });
export type UnregisteredList = z.output<typeof unregisteredList>;

export const yearQuery = z.object({ year: z.coerce.number().int().min(1990).max(2200) });

export const yearReport = z
  .object({
    year: z.int(),
    asOf: day,
    given: z.int(),
    counts: z.record(z.enum([...STATES, 'overdue']), z.int()),
    items: z.array(assignmentRow),
  })
  .meta({ id: 'AssignmentsYear' });
export type YearReport = z.output<typeof yearReport>;
