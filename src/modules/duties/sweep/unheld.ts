import { sql } from 'kysely';
import { today } from '../../../kernel/clock.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Known, Tx } from '../../../platform/database/index.ts';
import type { EntryDraft } from '../../../platform/journal/index.ts';
import { holdersAt } from '../../authority/index.ts';
import type { AddressRole } from '../../guidelines/index.ts';
import { factsOf } from '../authorise.ts';
import { type HeldDuty, IS_OPEN, type Place, readDuties } from '../store.ts';
import type { SweepParts } from './services.ts';

/**
 * The finding `no-holder`: an open duty for which nobody in the whole line answers today. Put down when it begins and
 * when somebody has taken it up. Answers how many begin.
 */
export async function findUnheld(tx: Tx, { journal, clock }: SweepParts): Promise<number> {
  const day = today(clock);
  const unheld = await listUnheld(tx, { on: day, knownAt: clock.now() });
  const told = await readDuties(
    tx,
    sql`exists (
      select from duty_unheld told
      where told.until is null and (told.employer_id, told.subject_kind, told.subject_id, told.template, told.occasion)
        = (duty.employer_id, duty.subject_kind, duty.subject_id, duty.template, duty.occasion))`,
  );
  const isAmong = (all: readonly HeldDuty[]) => {
    const names = new Set(all.map(nameOf));
    return (duty: HeldDuty) => names.has(nameOf(duty));
  };
  const [isTold, isUnheld] = [isAmong(told), isAmong(unheld)];
  const begins = unheld.filter((duty) => !isTold(duty)).map((duty) => ({ duty, known: journal.moment() }));
  const ends = told.filter((duty) => !isUnheld(duty));
  await begin(tx, begins, day);
  await end(tx, ends, day);
  const takenUp = ends.filter(({ settled, withdrawnBy }) => settled === null && withdrawnBy === null);
  await journal.record(tx, [
    ...begins.map(({ duty, known }) => ({ ...about('duty.left-unheld', duty), known })),
    ...takenUp.map((duty) => about('duty.taken-up', duty)),
  ]);
  return begins.length;
}

/** Few addresses stand behind many duties: each is asked about once. */
async function listUnheld(tx: Tx, times: Parameters<typeof holdersAt>[1]): Promise<readonly HeldDuty[]> {
  const { rows } = await sql<Address>`
    select distinct holder_role, person_id, employment_id, unit_id, authority_id from duty where ${IS_OPEN}`.execute(
    tx,
  );
  if (rows.length === 0) return [];
  const asked = rows.map((row) => ({ row, place: placeOf(row) }));
  const lookup = await holdersAt(tx, times).over(asked.map(({ place }) => place));
  const nobody = asked.filter(({ row, place }) => lookup.answering(row.holder_role, place).length === 0);
  if (nobody.length === 0) return [];
  const addresses = JSON.stringify(nobody.map(({ row }) => row));
  return readDuties(
    tx,
    sql`${IS_OPEN} and exists (
      select from json_populate_recordset(null::duty, ${addresses}) given
      where given.holder_role = duty.holder_role and given.person_id is not distinct from duty.person_id
        and given.employment_id is not distinct from duty.employment_id
        and given.unit_id is not distinct from duty.unit_id
        and given.authority_id is not distinct from duty.authority_id)`,
  );
}

interface Address {
  readonly holder_role: AddressRole;
  readonly person_id: Place['person'] | null;
  readonly employment_id: Place['employment'] | null;
  readonly unit_id: Place['unit'] | null;
  readonly authority_id: Place['authority'] | null;
}

function placeOf({ person_id, employment_id, unit_id, authority_id }: Address): Place {
  return {
    ...(person_id && { person: person_id }),
    ...(employment_id && { employment: employment_id }),
    ...(unit_id && { unit: unit_id }),
    ...(authority_id && { authority: authority_id }),
  };
}

async function begin(
  tx: Tx,
  begins: readonly { readonly duty: HeldDuty; readonly known: Known }[],
  day: LocalDate,
): Promise<void> {
  const rows = begins.map(({ duty, known }) => ({ ...keyOf(duty), since: day, entry_id: known.by }));
  await sql`
    insert into duty_unheld (subject_kind, subject_id, template, occasion, since, entry_id)
    select subject_kind, subject_id, template, occasion, since, entry_id
    from json_populate_recordset(null::duty_unheld, ${JSON.stringify(rows)})
    on conflict (employer_id, subject_kind, subject_id, template, occasion, since) do update set until = null`.execute(
    tx,
  );
}

async function end(tx: Tx, ends: readonly HeldDuty[], day: LocalDate): Promise<void> {
  await sql`
    update duty_unheld set until = greatest(${day}::date, duty_unheld.since)
    from json_populate_recordset(null::duty_unheld, ${JSON.stringify(ends.map(keyOf))}) given
    where duty_unheld.until is null and duty_unheld.subject_kind = given.subject_kind
      and duty_unheld.subject_id = given.subject_id and duty_unheld.template = given.template
      and duty_unheld.occasion = given.occasion`.execute(tx);
}

function about(type: string, duty: HeldDuty): EntryDraft {
  const facts = { ...factsOf(duty), finding: 'no-holder', role: duty.frozen.holder };
  return { type, subject: duty.subject, actor: { kind: 'system' }, facts };
}

function keyOf({ subject, template, occasion }: HeldDuty) {
  return { subject_kind: subject.kind, subject_id: subject.id, template, occasion };
}

function nameOf(duty: HeldDuty): string {
  return Object.values(keyOf(duty)).join(' ');
}
