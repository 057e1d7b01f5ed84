import { z } from 'zod';

const id = z.uuid();
const day = z.iso.date().meta({ example: '2026-03-02' });
const words = z.object({ sv: z.string(), en: z.string() });
const count = z.int().meta({ example: 3 });
const unit = z.object({ id, name: z.string().meta({ example: 'Primärvården' }) }).meta({ id: 'LevelUnitName' });
const sums = z
  .object({ due: count, overdue: count, climbed: count, met: count, late: count })
  .meta({ id: 'LevelSums' });
const part = z
  .object({
    part: z.string().meta({ example: 'oral-agreement' }),
    title: words,
    states: z.array(z.object({ state: z.string().meta({ example: 'waits' }), title: words })),
  })
  .meta({ id: 'LevelPart' });

export const levelQuery = z.object({ unitId: id.optional() });

export const levelAnswer = z
  .object({
    on: day,
    unit,
    /** The units above it, the topmost first. */
    above: z.array(unit),
    parts: z.array(part),
    /** The unit itself first, then what lies below it, parents before children. */
    units: z.array(
      z.object({
        unit,
        parent: id.nullable(),
        depth: z.int(),
        duties: sums,
        parts: z.array(z.object({ part: z.string(), counts: z.record(z.string(), count) })),
      }),
    ),
    templates: z.array(z.object({ template: z.string(), title: words, sums })),
    months: z.array(
      z.object({ month: z.string().meta({ example: '2026-03' }), met: count, late: count, overdue: count }),
    ),
  })
  .meta({ id: 'Level' });
export type LevelAnswer = z.output<typeof levelAnswer>;
export type LevelUnitAnswer = LevelAnswer['units'][number];

export const levelRowsQuery = z.object({
  part: z.string().min(1).max(80),
  state: z.string().min(1).max(40),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});

export const levelRows = z
  .object({
    unit,
    part,
    items: z.array(
      z.object({
        id,
        title: z.string(),
        person: z.object({ id, name: z.string() }),
        unit,
        on: day.nullable(),
        href: z.string().meta({ example: '/cases/018f3a6e-5c3b-7000-8000-000000000001' }),
      }),
    ),
    total: z.int(),
  })
  .meta({ id: 'LevelRows' });
export type LevelRowsAnswer = z.output<typeof levelRows>;

export const comparedCell = z
  .object({
    column: z.enum(['overdue', 'climbed', 'answered', 'oral', 'findings']),
    /** Null: it is not shown, so that nobody is given away. */
    count: count.nullable(),
    of: count.nullable(),
  })
  .meta({ id: 'ComparedCell' });

export const comparisonAnswer = z
  .object({
    on: day,
    /** The administrations; null = what lies under none of them. */
    rows: z.array(z.object({ unit: unit.nullable(), cells: z.array(comparedCell) })),
    total: z.array(comparedCell),
  })
  .meta({ id: 'LevelComparison' });
export type ComparisonAnswer = z.output<typeof comparisonAnswer>;
export type ComparedCellAnswer = ComparisonAnswer['total'][number];
