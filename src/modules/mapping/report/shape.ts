import type { Check } from '../not-checked.ts';
import type { Summary } from '../summary.ts';

/** What published audits tell of engagements and suppliers, each by itself. A supplier that somebody is engaged in is no payment. */
const SHAPE = {
  engagements: ['engagements', ({ engagements }) => engagements.engagements],
  companies: ['engagements', ({ engagements }) => engagements.companies],
  'related-companies': ['engagements', ({ engagements }) => engagements.relatedCompanies],
  'known-and-decided': ['reconcile', ({ engagements }) => engagements.byClass['known-and-decided']],
  'known-undecided': ['reconcile', ({ engagements }) => engagements.byClass['known-undecided']],
  expired: ['reconcile', ({ engagements }) => engagements.byClass.expired],
  'forbidden-but-ongoing': ['reconcile', ({ engagements }) => engagements.byClass['forbidden-but-ongoing']],
  unknown: ['reconcile', ({ engagements }) => engagements.byClass.unknown],
  'not-in-extract': ['reconcile', ({ engagements }) => engagements.notInExtract],
  'supplier-companies': ['suppliers', ({ suppliers }) => suppliers.companiesWithSupplierHit],
  'paid-companies': ['payments', ({ suppliers }) => suppliers.companiesPaid],
  'paid-invoices': ['payments', ({ suppliers }) => suppliers.invoicesPaid],
  'paid-sek': ['payments', ({ suppliers }) => Number(suppliers.amountPaidSek)],
} as const satisfies Record<string, readonly [check: Check, count: (summary: Summary) => number]>;

export type ShapeCount = keyof typeof SHAPE;
export const SHAPE_COUNTS = Object.keys(SHAPE) as [ShapeCount, ...ShapeCount[]];

/** The counts by name; null for what was not checked, never 0. */
export function shapeOf(summary: Summary): Record<ShapeCount, number | null> {
  const entries = SHAPE_COUNTS.map((name) => {
    const [check, count] = SHAPE[name];
    return [name, summary.notChecked.includes(check) ? null : count(summary)] as const;
  });
  return Object.fromEntries(entries) as Record<ShapeCount, number | null>;
}
