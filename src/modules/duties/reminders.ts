import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import type { Duty } from './duty.ts';

/** What is to be done with a duty's reminders on a day: one to send at most, the missed ones to put down as skipped. */
export interface ReminderPlan {
  readonly send: LocalDate | null;
  readonly skip: readonly { readonly slot: LocalDate; readonly because: 'missed' | 'snoozed' }[];
}

/**
 * A reminder's key is (duty, slot), and a slot is a day. Of the slots that have come and are not yet dealt with, the
 * latest is sent and the earlier ones are skipped, however long the sweep was away; before the holder's snooze ends
 * none is sent, and the day on which it ends is a slot of its own.
 */
export function planReminders(
  { dueOn, frozen, arisenOn }: Pick<Duty, 'dueOn' | 'frozen' | 'arisenOn'>,
  {
    today,
    dealtWith,
    snoozedUntil,
  }: {
    readonly today: LocalDate;
    readonly dealtWith: ReadonlySet<LocalDate>;
    readonly snoozedUntil: LocalDate | null;
  },
): ReminderPlan {
  const slots = frozen.remindOn.map((days) => addDays(dueOn, days));
  const come = [...slots, ...(snoozedUntil === null ? [] : [snoozedUntil])]
    .filter((slot) => slot >= arisenOn && slot <= today && !dealtWith.has(slot))
    .sort();
  const isSnoozed = (slot: LocalDate) => snoozedUntil !== null && slot < snoozedUntil;
  const latest = come.findLast((slot) => !isSnoozed(slot)) ?? null;
  return {
    send: latest,
    skip: [...new Set(come)]
      .filter((slot) => slot !== latest)
      .map((slot) => ({ slot, because: isSnoozed(slot) ? ('snoozed' as const) : ('missed' as const) })),
  };
}
