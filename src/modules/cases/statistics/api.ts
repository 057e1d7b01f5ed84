import { z } from 'zod';
import { dayField } from '../../../platform/fields/index.ts';

/** A count as it may be shown: `<5` for one to four, `..` where a number would show another. */
const count = z.union([z.int(), z.enum(['<5', '..'])]);

/** Without a kind, one of which agreements run. */
export const statisticsQuery = z.object({ kind: z.string().max(80).optional(), on: dayField.optional() });

export const caseStatistics = z
  .object({
    kind: z.string(),
    on: z.iso.date(),
    total: count,
    tables: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        rows: z.array(z.object({ label: z.string(), count, unitId: z.uuid().nullable() })),
      }),
    ),
  })
  .meta({ id: 'CaseStatistics' });
export type CaseStatisticsShown = z.output<typeof caseStatistics>;
