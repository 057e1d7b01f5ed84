import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Period } from '../../../kernel/period.ts';
import type { DocumentId } from '../../documents/index.ts';

/** How far a certificate has come. Neither says that anybody is insured (DOMAIN 18). */
export interface Certificate {
  readonly applied: { readonly on: LocalDate; readonly reference: string | null } | null;
  readonly issued: {
    readonly on: LocalDate;
    readonly valid: Period;
    /** The paper, when it has been added to the case. */
    readonly document: DocumentId | null;
  } | null;
}

/** Whether a certificate holds for every day of what was let through. */
export function coversAll({ issued }: Certificate, { from, to }: Period): boolean {
  return issued !== null && issued.valid.from <= from && to <= issued.valid.to;
}
