import { sql } from 'kysely';
import { today } from '../../../kernel/clock.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { factsOf } from '../authorise.ts';
import { type DutyRow, dutyFrom, HIGHEST_RUNG } from '../store.ts';
import { type Climbing, climbsToRecord } from './climbs.ts';
import { readPauses } from './pauses.ts';
import type { SweepParts } from './services.ts';

/**
 * Writes `duty.escalated` for each rung that has been reached, as of its computed day. The lists are right without it;
 * this is so that the journal tells it, once. Answers how many.
 */
export async function escalate(tx: Tx, { journal, clock, dutyPorts }: SweepParts): Promise<number> {
  const day = today(clock);
  const candidates = await readClimbing(tx, day);
  if (candidates.length === 0) return 0;
  const { summerPauses } = await dutyPorts.calendarOf(tx);
  const pausesOf = await readPauses(
    tx,
    candidates.map(({ duty }) => duty),
    { today: day, knownAt: clock.now(), summerPauses },
  );
  const found = candidates.flatMap((climbing) =>
    climbsToRecord(climbing, { today: day, pauses: pausesOf(climbing.duty) }).map((climb) => ({
      ...climb,
      duty: climbing.duty,
      known: journal.moment(),
    })),
  );
  if (found.length === 0) return 0;
  const rows = found.map(({ duty: { subject, template, occasion }, known, level, on, to, track, carries }) => ({
    subject_kind: subject.kind,
    subject_id: subject.id,
    template,
    occasion,
    level,
    climbed_on: on,
    to_role: to,
    track,
    carries,
    recorded_on: day,
    entry_id: known.by,
  }));
  await sql`
    insert into duty_climb (subject_kind, subject_id, template, occasion, level, climbed_on, to_role, track, carries,
      recorded_on, entry_id)
    select subject_kind, subject_id, template, occasion, level, climbed_on, to_role, track, carries, recorded_on, entry_id
    from json_populate_recordset(null::duty_climb, ${JSON.stringify(rows)})`.execute(tx);
  await journal.record(
    tx,
    found.map(({ duty, known, level, on, to, track, carries }) => ({
      type: 'duty.escalated',
      subject: duty.subject,
      actor: { kind: 'system' },
      effectiveOn: on,
      known,
      facts: { ...factsOf(duty), level, to, track, carries },
    })),
  );
  return found.length;
}

/** Duties with a rung that the calendar has come to and the journal does not tell; pauses may hold it back yet. */
async function readClimbing(tx: Tx, day: LocalDate): Promise<readonly Climbing[]> {
  const { rows } = await sql<DutyRow & { climbed: number[] }>`
    select duty.*, frozen_template.content, ${HIGHEST_RUNG} as highest_rung, array(
        select climb.level from duty_climb climb
        where (climb.employer_id, climb.subject_kind, climb.subject_id, climb.template, climb.occasion)
          = (duty.employer_id, duty.subject_kind, duty.subject_id, duty.template, duty.occasion)) as climbed
    from duty join frozen_template using (employer_id, version, template)
    where duty.withdrawn_by is null and duty.due_on <= ${day}::date and exists (
      select from jsonb_array_elements(frozen_template.content -> 'ladder') with ordinality rung(value, level)
      where duty.due_on + (rung.value ->> 'afterDays')::int <= least(${day}::date, duty.settled_recorded_on)
        and not exists (
          select from duty_climb climb
          where (climb.employer_id, climb.subject_kind, climb.subject_id, climb.template, climb.occasion, climb.level)
            = (duty.employer_id, duty.subject_kind, duty.subject_id, duty.template, duty.occasion, rung.level)))
    order by duty.due_on, duty.subject_kind, duty.subject_id, duty.template, duty.occasion`.execute(tx);
  return rows.map((row) => ({ duty: dutyFrom(row), recorded: new Set(row.climbed) }));
}
