import { addMonths, type LocalDate } from '../../../kernel/local-date.ts';
import { lastDayOf } from '../../../kernel/period.ts';
import type { Facts } from '../../../platform/journal/index.ts';
import type { CaseFile } from '../case.ts';
import type { CaseKind } from '../kind.ts';

/** What the entries about an agreement tell of it: duties count their days from `startsOn` and `endsOn`. */
export function agreementFacts({ period, person }: Pick<CaseFile, 'period' | 'person'>): Facts {
  return { person, startsOn: period.from, endsOn: lastDayOf(period) ?? null };
}

/** Whether what was decided is an agreement: one that both sides sign, here or before the case came here. */
export function isAgreement({ outcome }: Pick<CaseFile, 'outcome'>, { outcomes }: CaseKind): boolean {
  return outcomes.some(({ id, leadsTo }) => id === outcome && leadsTo === 'to-sign');
}

/** The first day on which one side alone can let an agreement end, when it says so today. */
export function earliestEnd(file: Pick<CaseFile, 'content'>, kind: CaseKind, today: LocalDate): LocalDate {
  return addMonths(today, kind.noticeMonthsOf?.(file.content) ?? 0);
}
