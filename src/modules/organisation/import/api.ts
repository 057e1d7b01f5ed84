import { z } from 'zod';
import { dayField } from '../../../platform/fields/index.ts';
import { FILE_NAMES, REJECT_REASONS } from './rejects.ts';

const count = z.int().min(0);
const ending = z.object({ ending: count, held: count });

export const importSummary = z
  .object({
    effectiveOn: z.iso.date(),
    isFirst: z.boolean(),
    events: z.record(z.string(), count),
    altered: count,
    newPersons: count,
    renamedPersons: count,
    protectedPersons: z.object({ flagged: count, newlyFlagged: count, noLonger: count }),
    ending: z.object({ units: ending, employments: ending }),
    spared: count,
    rejected: count,
    remarks: count,
    changesAnything: z.boolean(),
  })
  .meta({ id: 'ImportSummary' });

const reject = z.object({
  file: z.enum(FILE_NAMES),
  line: z.int(),
  reason: z.enum(REJECT_REASONS),
  column: z.string().optional(),
});
const remark = z.object({
  file: z.enum(FILE_NAMES),
  line: z.int(),
  about: z.enum(['check-digit', 'manager-unknown']),
});

const shared = {
  summary: importSummary,
  rejects: z.array(reject),
  remarks: z.array(remark),
  /** The reject file in the reader's language, to be saved: `file;line;reason`. */
  rejectFile: z.string(),
};

export const importPreview = z
  .object({
    ...shared,
    lines: z.array(
      z.object({
        type: z.string(),
        code: z.string(),
        name: z.string(),
        effectiveOn: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
      }),
    ),
    questions: z.array(
      z.object({ code: z.string(), name: z.string(), employments: count, suggestion: z.string().nullable() }),
    ),
    digest: z.string(),
  })
  .meta({ id: 'ImportPreview' });

export const importResult = z
  .object({ ...shared, written: z.object({ closed: count, inserted: count }) })
  .meta({ id: 'ImportResult' });

/** The fields of the form beside its files; `successors` answers for units that end, by code, null = nobody. */
export const importFields = z.strictObject({
  effectiveOn: dayField.optional(),
  allowEnding: z.enum(['true', 'false']).default('false'),
  digest: z.string().optional(),
  successors: z.record(z.string(), z.string().nullable()).optional(),
});
