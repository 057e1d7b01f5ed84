import { z } from 'zod';
import { PERSON_COUNTS, type PersonCount } from './assessment/by-administration.ts';
import { OUTCOME_COUNTS } from './finding-register/standing.ts';
import { SHAPE_COUNTS } from './report/shape.ts';
import { DETECTORS } from './runs/detectors.ts';
import { RUN_OBSTACLES, RUN_STEPS } from './runs/rules.ts';
import { informationForm, RUN_STATUSES, runContent } from './runs/run.ts';
import { FILES, type FileName } from './schema.ts';
import { placeForm, UPLOAD_KINDS, type UploadKind } from './uploads/upload.ts';

const id = z.uuid();
const day = z.iso.date();
const moment = z.iso.datetime();
const detector = z.enum(DETECTORS);
const named = z.object({ id, name: z.string() });

export const made = z.object({ id }).meta({ id: 'MappingRunMade' });
export const revision = z.int().min(1).max(2_147_483_647);

export const listQuery = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

export const prepareForm = z.strictObject({ unitId: id, content: runContent });
export const changeForm = z.strictObject({ revision, content: runContent });

const runRow = z.object({
  id,
  unit: named,
  status: z.enum(RUN_STATUSES),
  title: z.string(),
  from: day,
  cutoff: day,
  detectors: z.array(detector),
  preparedAt: moment,
  journalNumber: z.string().nullable(),
});
export type RunRow = z.output<typeof runRow>;

export const runList = z
  .object({
    items: z.array(runRow),
    total: z.int(),
    /** The administrations, and the whole, whose people the reader may map. */
    makes: z.array(named),
  })
  .meta({ id: 'MappingRuns' });
export type RunList = z.output<typeof runList>;

/** When something was decided and under which number; by whom, if the reader may know of them. */
const decided = z.object({ journalNumber: z.string(), at: moment, by: z.string().nullable() });

/** A file of the contract. */
const file = z.enum(Object.keys(FILES) as [FileName, ...FileName[]]);
const kind = z.enum(UPLOAD_KINDS as [UploadKind, ...UploadKind[]]);

export const uploadView = z
  .object({ file: placeForm, kind, fileName: z.string(), bytes: z.int(), received: z.int() })
  .meta({ id: 'MappingFile' });

export const recognition = z.object({ kinds: z.array(kind) }).meta({ id: 'MappingFileRecognised' });
export type Recognition = z.output<typeof recognition>;

/** What an adapter told of records, reason by reason; nothing of it repeats what stood in them. */
const told = z.object({
  is: z.enum(['rejected', 'left-aside', 'remark']),
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  n: z.int(),
  /** The first of its lines. */
  lines: z.array(z.int()),
});
export type ToldView = z.output<typeof told>;

export const previewView = z
  .object({
    /** As it is called where it came from. */
    fileName: z.string(),
    /** Empty for Parquet, whose columns are to be ours. */
    titles: z.array(z.string()),
    shapes: z.array(z.array(z.string())),
    /** What came of reading it on trial; null for a file of ours. */
    tried: z
      .object({
        used: z.int(),
        rows: z.partialRecord(file, z.int()),
        told: z.array(told),
        isWhole: z.boolean(),
        refused: z.object({ sv: z.string(), en: z.string() }).nullable(),
      })
      .nullable(),
    /** The columns that it is to have. */
    wanted: z.array(z.string()),
    /** What it calls them, where that is something else. */
    columns: z.record(z.string(), z.string()),
  })
  .meta({ id: 'MappingPreview' });
export type PreviewView = z.output<typeof previewView>;

/** A number of persons, `<5` or `..`; null for what was not checked. */
const counts = z.record(z.enum(Object.keys(PERSON_COUNTS) as [PersonCount, ...PersonCount[]]), z.string().nullable());

export const countsView = z.object({
  countedAt: moment,
  administrations: z.array(z.object({ name: z.string(), counts })),
  total: counts,
  /** Engagements and companies apart, the classes apart, and suppliers apart from who was paid; null for what was not checked. */
  shape: z.record(z.enum(SHAPE_COUNTS), z.int().nullable()),
  notChecked: z.array(z.string()),
  /** What was read: its hash stays when the file is gone. */
  files: z.array(
    z.object({
      file: z.string(),
      /** What kind of foreign file it was; null for a file of ours. */
      source: z.string().nullable(),
      sha256: z.string(),
      rows: z.int(),
      rejected: z.int(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      told: z.array(told),
    }),
  ),
  populationHash: z.string(),
});
export type CountsView = z.output<typeof countsView>;

export const runView = runRow
  .extend({
    revision: z.int(),
    content: runContent,
    preparedBy: z.string().nullable(),
    decision: decided.nullable(),
    information: informationForm.nullable(),
    /** The detectors whose names are open, each by a decision of its own. */
    openings: z.array(decided.extend({ detector, reason: z.string() })),
    /** The files of ours that its detectors read, the kinds of file that can be handed in for them, and what has come. */
    readable: z.array(file),
    kinds: z.array(
      z.object({
        kind,
        gives: z.array(file),
        asks: z.array(z.enum(['listsPayments', 'userNames', 'agreement'])),
      }),
    ),
    uploads: z.array(uploadView),
    work: z
      .object({
        startedAt: moment,
        /** The file that is being read, how much of it in per cent, and how many of all are behind. */
        reading: z.object({ file: z.string(), percent: z.int(), done: z.int(), total: z.int() }).nullable(),
        failure: z.object({ code: z.string(), sv: z.string(), en: z.string() }).nullable(),
      })
      .nullable(),
    counts: countsView.nullable(),
    /** What earlier mappings of the same people counted, with this one, the oldest first; empty before there are counts. */
    trend: z.array(z.object({ id, title: z.string(), from: day, cutoff: day, total: counts })),
    /** What came of the findings whose names are open, detector by detector. */
    outcomes: z.array(z.object({ detector, counts: z.record(z.enum(OUTCOME_COUNTS), z.int()) })),
    /** What is missing before the next step. */
    obstacles: z.array(z.enum(RUN_OBSTACLES)),
    /** What the reader may do as it stands. */
    may: z.array(z.enum(RUN_STEPS)),
  })
  .meta({ id: 'MappingRun' });
export type RunView = z.output<typeof runView>;
