import { z } from 'zod';
import { COLUMNS } from './columns.ts';
import { registerMapping } from './mapping.ts';
import { FATES } from './plan.ts';
import { REJECT_REASONS } from './rejects.ts';

const count = z.int().min(0);

/** What reading a register in would do, or did. Rows are told by what stands in the file, never by what is known here. */
export const registerOutcome = z
  .object({
    counts: z.object({ new: count, changed: count, handled: count, known: count }),
    /** The rows that change something, at most five hundred. */
    rows: z.array(
      z.object({
        line: z.int(),
        caseId: z.string(),
        employeeId: z.string(),
        fate: z.enum(FATES),
        differs: z.array(z.string()),
      }),
    ),
    rejects: z.array(
      z.object({ line: z.int(), reason: z.enum(REJECT_REASONS), column: z.enum(COLUMNS).optional(), text: z.string() }),
    ),
    /** The reject file in the reader's language, to be saved: `file;line;reason`. */
    rejectFile: z.string(),
    /** Words of the file for a kind or a status that a mapping can put in ours. */
    words: z.object({ kind: z.array(z.string()), status: z.array(z.string()) }),
    /** The file's columns, and those of ours that it lacks: a mapping says which of them is which. */
    columns: z.object({ found: z.array(z.string()), missing: z.array(z.enum(COLUMNS)) }),
    papers: z.object({ matched: count, unmatched: z.array(z.string()) }),
    remarks: z.object({ soleTraders: count, undated: count }),
    digest: z.string(),
  })
  .meta({ id: 'RegisterOutcome' });
export type RegisterOutcomeAnswer = z.output<typeof registerOutcome>;

/** The fields of the form beside the register. */
export const registerFields = z.strictObject({
  mapping: registerMapping.optional(),
  saveMapping: z.enum(['true', 'false']).default('false'),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** The names of the papers that would come along. */
  documentNames: z.array(z.string().max(300)).max(2_000).default([]),
});

/** How the employer's list was read last; null = never otherwise than by the contract. */
export const savedMapping = z.object({ mapping: registerMapping.nullable() }).meta({ id: 'SavedRegisterMapping' });
