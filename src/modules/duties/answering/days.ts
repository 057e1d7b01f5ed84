import { type Instant, instant } from '../../../kernel/clock.ts';
import { addDays, earlierOf, type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { holdersAt } from '../../authority/index.ts';
import type { HeldDuty } from '../store.ts';
import type { DutyDay } from './account.ts';

/**
 * Day by day, from when it arose until it was discharged: who held the duty, as known when the report is made, and to
 * whom it was shown, as known on the day itself.
 */
export async function readDutyDays(tx: Tx, duty: HeldDuty, knownAt: Instant): Promise<readonly DutyDay[]> {
  const { frozen, place, arisenOn, settled } = duty;
  const asked = localDateOf(knownAt);
  const last = settled === null ? asked : earlierOf(settled.recordedOn, asked);
  const days: DutyDay[] = [];
  for (let day = arisenOn; day <= last; day = addDays(day, 1)) {
    const held = await holdersAt(tx, { on: day, knownAt }).answering(frozen.holder, place);
    const shown = await holdersAt(tx, { on: day, knownAt: endOf(day, knownAt) }).answering(frozen.holder, place);
    const persons = (all: typeof held) => [...new Set(all.map(({ person }) => person))];
    days.push({ day, held: persons(held), shown: persons(shown) });
  }
  return days;
}

/** The day's last moment in UTC, which is its last in Sweden but for an hour or two; never later than the report. */
function endOf(day: LocalDate, knownAt: Instant): Instant {
  const end = instant(`${day}T23:59:59.999Z`);
  return end < knownAt ? end : knownAt;
}
