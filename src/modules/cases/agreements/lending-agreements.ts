import { sql } from 'kysely';
import { today } from '../../../kernel/clock.ts';
import { lastDayOf } from '../../../kernel/period.ts';
import type { LendingAgreement, ListAgreements } from '../../equipment/index.ts';
import type { CaseFile } from '../case.ts';
import { getKind } from '../find-kind.ts';
import { type CaseKind, isNo } from '../kind.ts';
import type { Status } from '../lifecycle.ts';
import type { CaseServices } from '../services.ts';
import { leadOf, listCases } from '../store/cases.ts';

/** Of these kinds something is lent for what was let through; of a person's own only what runs today. */
export function lendingAgreements({ kinds, clock }: Pick<CaseServices, 'kinds' | 'clock'>): ListAgreements {
  const lending = kinds.filter(({ lends }) => lends === true).map(({ kind }) => kind);
  return async (tx, of) => {
    const which =
      'ids' in of
        ? sql`case_file.case_id = any(${of.ids}::uuid[])`
        : sql`case_file.person_id = any(${of.persons}::uuid[]) and case_file.status in ('decided', 'to-sign')
            and case_file.valid_from <= ${today(clock)}::date and ${today(clock)}::date < case_file.valid_to`;
    const files = await listCases(tx, sql`case_file.kind = any(${lending}::text[]) and ${which}`);
    return files
      .filter(({ outcome }) => outcome !== null)
      .map((file): LendingAgreement => {
        const { id, person, employments, period } = file;
        const lastDay = lastDayOf(period) ?? null;
        return { id, person, employment: leadOf(employments), lastDay, isOff: isOff(file, getKind(kinds, file.kind)) };
      });
  };
}

const OFF: readonly Status[] = ['withdrawn'];

function isOff({ status, outcome }: Pick<CaseFile, 'status' | 'outcome'>, { outcomes }: CaseKind): boolean {
  const decided = outcomes.find(({ id }) => id === outcome);
  return OFF.includes(status) || (decided !== undefined && isNo(decided));
}
