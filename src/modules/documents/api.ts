import { z } from 'zod';
import { FILE_TYPES } from '../../platform/files/index.ts';
import { LANGUAGES } from '../../platform/i18n/index.ts';
import { ORIGINS } from './document.ts';
import { journalSeries } from './journal-numbers/series.ts';
import { secrecyMark } from './secrecy.ts';
import { CHANNELS } from './store/deliveries.ts';

const id = z.uuid();
const day = z.iso.date();
const moment = z.iso.datetime().meta({ example: '2026-03-02T11:00:00.000Z' });
const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ example: 'a'.repeat(64) });
const line = z.string().trim().min(1).max(300);

export const ofDocument = z.object({ documentId: id });
export const ofVersion = z.object({ documentId: id, version: z.coerce.number().int().min(1).max(100_000) });
export const ofItem = z.object({ itemId: id });
export const ofAuthority = z.object({ authorityId: id });
export const ofSubject = z.object({ subjectKind: z.string().regex(/^[a-z][a-z-]{0,39}$/), subjectId: id });
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});

const version = z.object({
  number: z.int(),
  contentHash: hash,
  size: z.int(),
  type: z.enum(FILE_TYPES),
  fileName: z.string(),
  origin: z.enum(ORIGINS),
  madeAt: moment,
});

/** A person by name; null when the reader may not know of them, or it was nobody. */
const name = z.string().nullable();

export const documentAnswer = z
  .object({
    id,
    subjectKind: z.string(),
    subjectId: id,
    kind: z.string(),
    title: z.string(),
    language: z.enum(LANGUAGES),
    journalNumber: z.string().nullable(),
    secrecy: z.array(secrecyMark),
    latest: version,
    signatures: z.array(
      z.object({
        name,
        role: z.string(),
        method: z.enum(['in-product', 'external']),
        signedOn: day,
        /** Whether somebody stood in for the signatory. */
        isByDeputy: z.boolean(),
      }),
    ),
    remaining: z.array(z.object({ name, role: z.string(), isMe: z.boolean() })),
    deliveries: z.array(
      z.object({
        channel: z.enum(CHANNELS),
        deliveredOn: day,
        evidence: z.string().nullable(),
        recordedBy: name,
        acknowledgedAt: moment.nullable(),
      }),
    ),
    filing: z
      .object({
        status: z.enum(['waiting', 'sent', 'filed']),
        queuedAt: moment,
        filedOn: day.nullable(),
        filedWhere: z.string().nullable(),
        filedBy: name,
      })
      .nullable(),
    /** What the reader may do with it now: the same functions guard the server. */
    may: z.object({ sign: z.boolean(), acknowledge: z.boolean(), record: z.boolean(), file: z.boolean() }),
  })
  .meta({ id: 'Document' });
export type DocumentAnswer = z.output<typeof documentAnswer>;

export const documentList = z.object({ documents: z.array(documentAnswer) }).meta({ id: 'DocumentList' });
export type DocumentList = z.output<typeof documentList>;

/** The bytes that were before the signer's eyes. */
export const signing = z.strictObject({ contentHash: hash }).meta({ id: 'Signing' });

export const newDelivery = z
  .strictObject({ channel: z.enum(CHANNELS), deliveredOn: day, evidence: line.nullable().default(null) })
  .meta({ id: 'NewDelivery' });

export const filingReceipt = z.strictObject({ filedOn: day, filedWhere: line }).meta({ id: 'FilingReceipt' });

export const outboxQuery = pageQuery.extend({
  status: z.enum(['waiting', 'sent', 'filed']).optional(),
  /** Queued at least this many days ago and not filed. */
  waitingDays: z.coerce.number().int().min(0).max(3650).optional(),
});

export const outboxList = z
  .object({
    count: z.int(),
    items: z.array(
      z.object({
        id,
        documentId: id,
        title: z.string(),
        kind: z.string(),
        journalNumber: z.string().nullable(),
        status: z.enum(['waiting', 'sent', 'filed']),
        queuedAt: moment,
        attempts: z.int(),
        fault: z.string().nullable(),
        filedOn: day.nullable(),
        filedWhere: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'OutboxList' });

export const seriesList = z
  .object({
    series: z.array(
      z.object({
        authorityId: id,
        authorityName: z.string(),
        prefix: z.string(),
        pattern: z.string(),
        isChosen: z.boolean(),
        example: z.string(),
      }),
    ),
  })
  .meta({ id: 'JournalSeriesList' });
/** A series chosen; `goesOnAfter` is the latest number that another system gave this year. */
export const chosenSeries = journalSeries.extend({ goesOnAfter: z.int().min(0).max(9_999_999).default(0) }).meta({
  id: 'ChosenJournalSeries',
  example: { prefix: 'LMR', pattern: '{prefix} {year}/{number:6}', goesOnAfter: 1733 },
});

export const documentSettings = z
  .strictObject({ attachmentMegabytes: z.int().min(1).max(200) })
  .meta({ id: 'DocumentSettings', example: { attachmentMegabytes: 20 } });

/** Who signed a paper, and when: JSON in the form's field `signedBy`, by the place among those who are to sign. */
export const signedBy = z
  .array(z.strictObject({ signatory: z.int().min(0).max(50), on: day }))
  .min(1)
  .max(50);
