import type { LocalDate } from '../../kernel/local-date.ts';
import type { Check } from './not-checked.ts';
import type { Flag } from './rules/engagements.ts';
import type { EngagementClass } from './rules/reconcile.ts';

/** The counts of a run, in the order of summary.json (contract). What is not checked has zeros. */
export interface Summary {
  readonly period: { readonly from: LocalDate; readonly to: LocalDate };
  readonly population: { readonly persons: number; readonly managers: number; readonly protected: number };
  readonly engagements: EngagementCounts;
  readonly suppliers: SupplierCounts;
  readonly abroad: AbroadCounts;
  readonly remote: { readonly monthsExamined: number; readonly withoutAgreement: number; readonly aboveAgreed: number };
  readonly oral: { readonly claims: number; readonly disagreements: number; readonly documented: number };
  readonly hygiene: Readonly<Record<'decided-after-start' | 'unsigned' | 'expired' | 'left-employment', number>>;
  readonly notChecked: readonly Check[];
  readonly rejectedRows: number;
}

export interface EngagementCounts {
  readonly persons: number;
  readonly engagements: number;
  readonly companies: number;
  readonly relatedCompanies: number;
  readonly managersWithEngagement: number;
  readonly flagged: Readonly<Record<Flag, number>>;
  readonly byClass: Readonly<Record<EngagementClass, number>>;
  readonly personsUnknown: number;
  readonly notInExtract: number;
}

export interface SupplierCounts {
  readonly personsWithSupplierHit: number;
  readonly engagementsWithSupplierHit: number;
  readonly companiesWithSupplierHit: number;
  readonly companiesPaid: number;
  readonly invoicesPaid: number;
  /** Whole kronor. */
  readonly amountPaidSek: bigint;
  readonly sample: {
    readonly seed: string;
    readonly size: number;
    readonly attestedInSameAdministration: number;
    readonly employeeIsReference: number;
  };
}

export interface AbroadCounts {
  readonly personsWithForeignDays: number;
  readonly stays: number;
  readonly workDays: number;
  readonly coveredDays: number;
  readonly uncoveredDays: number;
  readonly personsUncovered: number;
  readonly conflictingDays: number;
  readonly unmatchedSignins: number;
}
