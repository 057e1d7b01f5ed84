import { z } from 'zod';

/** A company as it is known from elsewhere. */
export interface Company {
  /** Ten digits. */
  readonly organisationNumber: string;
  readonly name: string;
  readonly isSupplier: boolean;
  readonly isCareProvider: boolean;
  /** SNI divisions, two digits each, in order. */
  readonly trades: readonly string[];
}

export const REJECT_REASONS = ['fields', 'number', 'sole-trader', 'name', 'flag', 'trades', 'repeated'] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

/** A row that was not taken. */
export interface Reject {
  readonly line: number;
  readonly reason: RejectReason;
}

const count = z.int().min(0);

export const importAnswer = z
  .object({
    counts: z.object({ new: count, changed: count, known: count }),
    rejects: z.array(z.object({ line: z.int(), reason: z.enum(REJECT_REASONS), text: z.string() })),
  })
  .meta({ id: 'CompanyImport' });
export type CompanyImportAnswer = z.output<typeof importAnswer>;

/** What is told of a company to whoever writes its number. */
export const companyName = z
  .object({ organisationNumber: z.string(), name: z.string() })
  .meta({ id: 'CompanyName', example: { organisationNumber: '5598005014', name: 'Lövmarks Skidklubb AB' } });

export const companyCounts = z
  .object({ companies: count, suppliers: count, careProviders: count })
  .meta({ id: 'CompanyCounts' });
export type CompanyCounts = z.output<typeof companyCounts>;
