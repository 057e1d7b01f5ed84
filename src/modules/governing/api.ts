import { z } from 'zod';
import { dayField } from '../../platform/fields/index.ts';
import { asked, heard, KINDS, OWNER_ROLES, PERSPECTIVES } from './document.ts';
import { STANDINGS } from './rules.ts';
import { SHOWN } from './shown.ts';

const id = z.uuid();
const day = z.iso.date();
const named = z.object({ id, name: z.string() });
const line = z.string().trim().min(1).max(300);
const journalNumber = z.string().trim().min(1).max(100);
const revision = z.int().min(1);

export const made = z.object({ id }).meta({ id: 'GoverningDocumentMade' });

export const listQuery = z.object({
  show: z.enum(SHOWN).default('in-force'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

const row = z.object({
  id,
  kind: z.enum(KINDS),
  title: z.string(),
  authority: named,
  owner: z.object({ role: z.enum(OWNER_ROLES), unit: named, holder: z.string().nullable() }).nullable(),
  /** Nobody answers for it today. */
  isWithoutOwner: z.boolean(),
  standing: z.enum(STANDINGS),
  decidedOn: day,
  journalNumber: z.string().nullable(),
  validFrom: day,
  validTo: day.nullable(),
  reviewOn: day.nullable(),
  notHeard: z.array(z.enum(PERSPECTIVES)),
});
export type DocumentRow = z.output<typeof row>;

export const documentList = z
  .object({ items: z.array(row), total: z.int(), keeps: z.array(named), units: z.array(named) })
  .meta({ id: 'GoverningDocuments' });
export type DocumentList = z.output<typeof documentList>;

const overlap = z.object({
  other: z.object({ id, title: z.string() }),
  subjects: z.array(z.string()),
  asks: z.array(z.tuple([z.string(), z.string()])),
});

export const documentView = row
  .extend({
    revision,
    subjects: z.array(z.string()),
    asks: z.array(asked),
    heard: z.array(heard),
    reviewedOn: day.nullable(),
    withdrawnOn: day.nullable(),
    told: z.array(z.object({ id, unit: named.nullable(), toWhom: z.string(), on: day, how: z.string() })),
    overlaps: z.array(overlap),
    mayKeep: z.boolean(),
    mayReview: z.boolean(),
    units: z.array(named),
  })
  .meta({ id: 'GoverningDocument' });
export type DocumentView = z.output<typeof documentView>;

const content = {
  kind: z.enum(KINDS),
  title: line,
  ownerRole: z.enum(OWNER_ROLES).nullable().default(null),
  ownerUnitId: id.nullable().default(null),
  decidedOn: dayField,
  journalNumber: journalNumber.nullable().default(null),
  validFrom: dayField,
  validTo: dayField.nullable().default(null),
  reviewOn: dayField.nullable().default(null),
  subjects: z.array(line).max(20).default([]),
  asks: z.array(asked).max(200).default([]),
  heard: z.array(heard).max(20).default([]),
};

export const documentForm = z.strictObject({ authorityId: id, ...content }).meta({ id: 'GoverningDocumentForm' });
export const keptForm = z.strictObject({ revision, ...content }).meta({ id: 'GoverningDocumentKept' });
export type ContentForm = Omit<z.output<typeof documentForm>, 'authorityId'>;

export const reviewForm = z
  .strictObject({ revision, on: dayField, next: dayField.nullable().default(null) })
  .meta({ id: 'GoverningDocumentReview', example: { revision: 1, on: '2026-03-02', next: '2028-03-01' } });

export const withdrawalForm = z
  .strictObject({ revision, on: dayField })
  .meta({ id: 'GoverningDocumentWithdrawal', example: { revision: 1, on: '2026-03-02' } });

export const toldForm = z
  .strictObject({ revision, unitId: id.nullable().default(null), toWhom: line, on: dayField, how: line })
  .meta({ id: 'GoverningDocumentTold' });
