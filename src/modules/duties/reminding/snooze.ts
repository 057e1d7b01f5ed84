import { sql } from 'kysely';
import type { Actor } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { factsOf, getOwnDuty } from '../authorise.ts';
import type { DutyRef } from '../duty.ts';
import { problem } from '../problems.ts';
import type { DutyServices } from '../services.ts';

/** The longest that somebody may put off being reminded, in days. */
export const LONGEST_SNOOZE = 90;

/** Not now: on that day, because. */
export interface Snooze {
  readonly duty: DutyRef;
  readonly until: LocalDate;
  readonly reason: string;
}

/**
 * Lets reminders of a duty rest until a day, with a reason that stands in the journal. Neither its day nor its ladder
 * moves by it. Throws `duties.unknown`, `duties.not-open`, `duties.snooze-day`.
 */
export async function snoozeDuty(services: DutyServices, actor: Actor, snooze: Snooze): Promise<void> {
  const { database, journal, clock } = services;
  await database.transaction({ employer: actor.employer }, async (tx) => {
    const { duty, acting } = await getOwnDuty(tx, services, actor, 'snooze', snooze.duty);
    const { until, reason } = snooze;
    const latest = addDays(today(clock), LONGEST_SNOOZE);
    if (until <= today(clock) || until > latest) throw problem('duties.snooze-day', { latest });
    const { subject, template, occasion } = duty;
    await sql`
      insert into duty_snooze (subject_kind, subject_id, template, occasion, until)
      values (${subject.kind}, ${subject.id}, ${template}, ${occasion}, ${until})
      on conflict (employer_id, subject_kind, subject_id, template, occasion) do update set until = excluded.until`.execute(
      tx,
    );
    await journal.record(tx, [
      { type: 'duty.snoozed', subject, actor: acting, facts: { ...factsOf(duty), until, reason } },
    ]);
  });
}
