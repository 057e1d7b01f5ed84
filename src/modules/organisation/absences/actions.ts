import { sql } from 'kysely';
import { today } from '../../../kernel/clock.ts';
import { type EmploymentId, newId, type PersonId } from '../../../kernel/ids.ts';
import { type LocalDate, laterOf } from '../../../kernel/local-date.ts';
import { nowOf, type TwoTimes, type Tx } from '../../../platform/database/index.ts';
import type { Facts } from '../../../platform/journal/index.ts';
import { authorise } from '../authorise.ts';
import { fallingAway, periodGiven } from '../days.ts';
import { lockPerson } from '../lock.ts';
import { problem } from '../problems.ts';
import { listKnowable } from '../reader.ts';
import type { AbsenceForm } from '../schema.ts';
import type { Doer, OrganisationServices } from '../services.ts';
import { factsOfPerson, isEmployed } from '../subject.ts';
import { type AbsenceId, type AbsenceValues, absenceTable } from '../tables.ts';
import { listAbsenceHistory } from './store.ts';

/**
 * Registers that somebody is away, and who stands in for them: by themselves, by who leads their unit, or by HR.
 * Throws `organisation.period-backwards`, `…person-unknown`, `…employment-unknown`, `…deputy-unfit` or
 * `access.not-allowed`.
 */
export async function registerAbsence(
  services: OrganisationServices,
  doer: Doer,
  form: AbsenceForm,
): Promise<AbsenceId> {
  const { database, policy, journal, clock, random } = services;
  const person = form.personId as PersonId;
  const employment = form.employmentId as EmploymentId | undefined;
  const deputy = form.deputyId as PersonId | undefined;
  const period = periodGiven(form);
  return database.transaction({ employer: doer.employer }, async (tx) => {
    await lockPerson(tx, person);
    const times = { on: laterOf(period.from, today(clock)), knownAt: clock.now() };
    const facts = await factsOfPerson(tx, doer, times, person, employment);
    const actor = authorise(policy, doer, 'absence', 'write', facts);
    await refuseUnfitDeputy(tx, doer, times, person, deputy);
    const known = journal.moment();
    const id = newId<AbsenceId>(known.at, random);
    const values: AbsenceValues = {
      person_id: person,
      employment_id: employment ?? null,
      kind: form.kind,
      deputy_id: deputy ?? null,
      country: form.country ?? null,
    };
    await absenceTable.write(tx, [{ key: { absence_id: id }, ...period, values }], known);
    await journal.record(tx, [
      {
        type: 'absence.registered',
        subject: { kind: 'person', id: person },
        actor,
        effectiveOn: period.from,
        facts: { ...factsOf(id, values), to: period.to },
        known,
      },
    ]);
    return id;
  });
}

/**
 * Says that an absence ends on another day than was said, or (`null`) that it never was. Throws
 * `organisation.absence-unknown`, `…period-backwards` or `access.not-allowed`.
 */
export async function endAbsence(
  services: OrganisationServices,
  doer: Doer,
  id: AbsenceId,
  lastDay: LocalDate | null,
): Promise<void> {
  const { database, policy, journal, clock } = services;
  await database.transaction({ employer: doer.employer }, async (tx) => {
    const [absence] = await listAbsenceHistory(tx, sql`absence.absence_id = ${id}`);
    if (absence === undefined) throw problem('organisation.absence-unknown');
    await lockPerson(tx, absence.person);
    const facts = await factsOfPerson(tx, doer, nowOf(clock), absence.person);
    const actor = authorise(policy, doer, 'absence', 'write', facts);
    const known = journal.moment();
    const gone = fallingAway(absence.period, lastDay);
    await absenceTable.write(tx, [{ key: { absence_id: id }, ...gone, values: null }], known);
    await journal.record(tx, [
      {
        type: lastDay === null ? 'absence.withdrawn' : 'absence.ended',
        subject: { kind: 'person', id: absence.person },
        actor,
        effectiveOn: gone.from,
        facts: { absence: id, employment: absence.employment },
        known,
      },
    ]);
  });
}

async function refuseUnfitDeputy(
  tx: Tx,
  doer: Doer,
  times: TwoTimes,
  person: PersonId,
  deputy: PersonId | undefined,
): Promise<void> {
  if (deputy === undefined) return;
  const isKnowable = 'system' in doer || (await listKnowable(tx, doer, [deputy])).has(deputy);
  if (deputy === person || !isKnowable || !(await isEmployed(tx, times, deputy)))
    throw problem('organisation.deputy-unfit');
}

function factsOf(absence: AbsenceId, { employment_id, kind, deputy_id }: AbsenceValues): Facts {
  return { absence, employment: employment_id, kind, deputy: deputy_id };
}
