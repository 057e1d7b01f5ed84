import { sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { EntryId, Id, PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type DutyRow, dutyFrom, IS_OPEN } from '../store.ts';
import type { Remindable, Slot } from './plan.ts';

export type DigestId = Id<'DigestId'>;

/** Open duties with a slot that has come and is not dealt with, a snooze that ends counted as one. */
export async function readRemindable(tx: Tx, day: LocalDate): Promise<readonly Omit<Remindable, 'answering'>[]> {
  const { rows } = await sql<DutyRow & { dealt_with: LocalDate[]; snoozed_until: LocalDate | null }>`
    with come as (
      select duty.subject_kind, duty.subject_id, duty.template, duty.occasion
      from frozen_template cross join lateral jsonb_array_elements_text(frozen_template.content -> 'remindOn') slot
        join duty using (employer_id, version, template)
      where ${IS_OPEN} and duty.due_on + slot.value::int between duty.arisen_on and ${day}::date
        and not exists (
          select from duty_reminder reminder
          where (reminder.employer_id, reminder.subject_kind, reminder.subject_id, reminder.template, reminder.occasion,
            reminder.slot) = (duty.employer_id, duty.subject_kind, duty.subject_id, duty.template, duty.occasion,
            duty.due_on + slot.value::int))
      union
      select subject_kind, subject_id, template, occasion from duty_snooze where until <= ${day}::date
        and not exists (
          select from duty_reminder reminder
          where (reminder.employer_id, reminder.subject_kind, reminder.subject_id, reminder.template, reminder.occasion,
            reminder.slot) = (duty_snooze.employer_id, duty_snooze.subject_kind, duty_snooze.subject_id,
            duty_snooze.template, duty_snooze.occasion, duty_snooze.until))
    )
    select duty.*, frozen_template.content, duty_snooze.until as snoozed_until, array(
        select reminder.slot from duty_reminder reminder
        where (reminder.employer_id, reminder.subject_kind, reminder.subject_id, reminder.template, reminder.occasion)
          = (duty.employer_id, duty.subject_kind, duty.subject_id, duty.template, duty.occasion)) as dealt_with
    from come join duty using (subject_kind, subject_id, template, occasion)
      join frozen_template using (employer_id, version, template)
      left join duty_snooze using (employer_id, subject_kind, subject_id, template, occasion)
    where ${IS_OPEN}
    order by duty.due_on, duty.template, duty.subject_kind, duty.subject_id, duty.occasion`.execute(tx);
  return rows.map((row) => ({
    duty: dutyFrom(row),
    dealtWith: new Set(row.dealt_with),
    snoozedUntil: row.snoozed_until,
  }));
}

/** Which persons' digests since a day are made, as `person day`. */
export async function listDigestsSince(tx: Tx, day: LocalDate): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ person_id: PersonId; digest_on: LocalDate }>`
    select person_id, digest_on from digest where digest_on >= ${day}::date`.execute(tx);
  return new Set(rows.map(({ person_id, digest_on }) => `${person_id} ${digest_on}`));
}

/** Puts down that slots were dealt with: sent (`because` null), or passed over. */
export async function insertReminders(
  tx: Tx,
  reminders: readonly (Slot & { readonly because: 'missed' | 'snoozed' | null; readonly entry: EntryId })[],
  day: LocalDate,
): Promise<void> {
  const rows = reminders.map(({ slot, because, entry, duty }) => ({
    ...keyOf({ duty, slot }),
    because,
    dealt_with_on: day,
    entry_id: entry,
  }));
  await sql`
    insert into duty_reminder (subject_kind, subject_id, template, occasion, slot, because, dealt_with_on, entry_id)
    select subject_kind, subject_id, template, occasion, slot, because, dealt_with_on, entry_id
    from json_populate_recordset(null::duty_reminder, ${JSON.stringify(rows)})`.execute(tx);
}

/** Makes digests, which wait to be sent. */
export async function insertDigests(
  tx: Tx,
  digests: readonly { id: DigestId; person: PersonId; on: LocalDate; items: readonly Slot[] }[],
  at: Instant,
): Promise<void> {
  const rows = digests.map(({ id, person, on }) => ({ digest_id: id, person_id: person, digest_on: on, made_at: at }));
  const items = digests.flatMap(({ id, items: all }) => all.map((item) => ({ digest_id: id, ...keyOf(item) })));
  await sql`
    insert into digest (digest_id, person_id, digest_on, made_at)
    select digest_id, person_id, digest_on, made_at
    from json_populate_recordset(null::digest, ${JSON.stringify(rows)})`.execute(tx);
  await sql`
    insert into digest_item (digest_id, subject_kind, subject_id, template, occasion, slot)
    select digest_id, subject_kind, subject_id, template, occasion, slot
    from json_populate_recordset(null::digest_item, ${JSON.stringify(items)})`.execute(tx);
}

function keyOf({ duty: { subject, template, occasion }, slot }: Slot) {
  return { subject_kind: subject.kind, subject_id: subject.id, template, occasion, slot };
}
