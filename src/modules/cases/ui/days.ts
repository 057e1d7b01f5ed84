import { instant } from '../../../kernel/clock.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';

/** The day on which something was recorded, as people count days here. */
export function dayOf(moment: string): LocalDate {
  return localDateOf(instant(moment));
}
