import { z } from 'zod';
import { dayField } from '../../../platform/fields/index.ts';
import { ROUTES } from '../../authority/index.ts';
import { LACKS } from './rules.ts';

const id = z.uuid();
const day = z.iso.date();
const named = z.object({ id, name: z.string() });
const journalNumber = z.string().trim().min(1).max(100);

export const made = z.object({ id }).meta({ id: 'DecisionListMade' });

export const pageQuery = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

const person = z.object({ id, name: z.string() }).nullable();
const decider = z.object({
  kind: z.enum(['person', 'body']),
  level: z.string().nullable(),
  person,
  actingFor: person,
  body: named.nullable(),
});

const row = z.object({
  id,
  /** About somebody with protected identity, or decided by one: who and where is left out. */
  isProtected: z.boolean(),
  decidedOn: day,
  name: z.object({ sv: z.string(), en: z.string() }),
  unit: named.nullable(),
  decider,
  item: z.string().nullable(),
  kind: z.enum(['delegation', 'execution', 'own']),
  outcome: z.string().nullable(),
  journalNumber: z.string().nullable(),
  reportedOn: day.nullable(),
  /** What is missing, or what the committee is to know. */
  lacks: z.array(z.enum(LACKS)),
});
export type ListRow = z.output<typeof row>;

const asked = { route: z.enum(ROUTES), from: dayField, to: dayField };

export const previewQuery = z.object({ authorityId: id, ...asked });

export const listPreview = z
  .object({ authority: named, route: z.enum(ROUTES), from: day, to: day, rows: z.array(row) })
  .meta({ id: 'DecisionListPreview' });
export type ListPreview = z.output<typeof listPreview>;

const summary = z.object({
  id,
  authority: named,
  route: z.enum(ROUTES),
  from: day,
  to: day,
  journalNumber: z.string().nullable(),
  count: z.int(),
  drawnUpAt: z.iso.datetime(),
  reportedOn: day.nullable(),
  reportJournalNumber: z.string().nullable(),
});
export type ListSummary = z.output<typeof summary>;

export const lists = z
  .object({
    items: z.array(summary),
    total: z.int(),
    /** The committees whose lists the reader may see, and those whose lists they draw up. */
    reads: z.array(named),
    keeps: z.array(id),
  })
  .meta({ id: 'DecisionLists' });
export type DecisionListRows = z.output<typeof lists>;

export const listView = summary
  .extend({
    rows: z.array(row),
    mayReport: z.boolean(),
    /** Later decisions of the committee that may have reported it, the likest first. */
    clauses: z.array(
      z.object({
        id,
        organ: z.string().nullable(),
        meetingDate: day.nullable(),
        number: z.string().nullable(),
        title: z.string(),
        text: z.string(),
      }),
    ),
  })
  .meta({ id: 'DecisionList' });
export type ListView = z.output<typeof listView>;

export const listForm = z
  .strictObject({ authorityId: id, ...asked, journalNumber: journalNumber.nullable().default(null) })
  .meta({ id: 'DecisionListForm' });

export const reportForm = z
  .strictObject({
    clauseId: id.nullable().default(null),
    on: dayField.nullable().default(null),
    journalNumber: journalNumber.nullable().default(null),
  })
  .meta({ id: 'DecisionListReport', example: { on: '2026-03-02' } });

export const fileQuery = z.object({ format: z.enum(['pdf', 'docx', 'csv']).default('pdf') });
