import type { PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Answering } from '../../authority/index.ts';
import { planReminders, type ReminderPlan } from '../reminders.ts';
import type { HeldDuty } from '../store.ts';

/** An open duty with a slot that has come, what has been dealt with, and who answers for it now. */
export interface Remindable {
  readonly duty: HeldDuty;
  readonly dealtWith: ReadonlySet<LocalDate>;
  readonly snoozedUntil: LocalDate | null;
  readonly answering: readonly Answering[];
}

export interface DigestRules {
  /** The latest day whose digest for them has gone or should have. */
  digestDayOf(answering: Answering): LocalDate | undefined;
  /** Whether that person's digest of that day is made already: one letter a day. */
  isMade(person: PersonId, on: LocalDate): boolean;
}

/** One person's letter of one day, with the reminders it carries. */
export interface DigestPlan {
  readonly person: PersonId;
  readonly on: LocalDate;
  readonly items: readonly Slot[];
}

/** A duty's slot: what a reminder's key is. */
export interface Slot {
  readonly duty: HeldDuty;
  readonly slot: LocalDate;
}

export interface RemindingPlan {
  readonly digests: readonly DigestPlan[];
  readonly sent: readonly (Slot & { readonly to: readonly PersonId[] })[];
  readonly skipped: readonly (Slot & { readonly because: ReminderPlan['skip'][number]['because'] })[];
}

/**
 * Which letters go now. A slot waits for the next digest of whoever answers; of the slots that have come by then the
 * latest is sent and the earlier ones are skipped. A duty that several answer for is in each one's letter. What nobody
 * answers for waits: that is a finding of its own.
 */
export function planDigests(remindables: readonly Remindable[], rules: DigestRules): RemindingPlan {
  const digests = new Map<string, { person: PersonId; on: LocalDate; items: Slot[] }>();
  const sent: RemindingPlan['sent'][number][] = [];
  const skipped: RemindingPlan['skipped'][number][] = [];
  for (const { duty, dealtWith, snoozedUntil, answering } of remindables) {
    const persons = [...new Set(answering.map(({ person }) => person))];
    const days = answering.flatMap((one) => rules.digestDayOf(one) ?? []).sort();
    const on = days.at(-1);
    if (on === undefined || persons.some((person) => rules.isMade(person, on))) continue;
    const { send, skip } = planReminders(duty, { today: on, dealtWith, snoozedUntil });
    skipped.push(...skip.map(({ slot, because }) => ({ duty, slot, because })));
    if (send === null) continue;
    sent.push({ duty, slot: send, to: persons });
    for (const person of persons) {
      const key = `${person} ${on}`;
      const digest = digests.get(key) ?? { person, on, items: [] };
      digest.items.push({ duty, slot: send });
      digests.set(key, digest);
    }
  }
  return { digests: [...digests.values()], sent, skipped };
}
