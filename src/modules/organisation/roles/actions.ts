import { sql } from 'kysely';
import { type AuthorityId, newId, type PersonId, type UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { overlaps, type Period } from '../../../kernel/period.ts';
import { nowOf, type TwoTimes, type Tx } from '../../../platform/database/index.ts';
import type { EntryDraft } from '../../../platform/journal/index.ts';
import { authorise } from '../authorise.ts';
import { fallingAway, periodGiven } from '../days.ts';
import { listAuthorities } from '../employer/store.ts';
import { lockPerson } from '../lock.ts';
import { problem } from '../problems.ts';
import type { RoleForm } from '../schema.ts';
import type { Doer, OrganisationServices } from '../services.ts';
import { factsOfPerson, factsOfPlace } from '../subject.ts';
import { type AssignmentId, type AssignmentValues, assignmentTable } from '../tables.ts';
import { roleFacts } from './facts.ts';
import { type Assignment, listAssignmentHistory, valuesOf } from './store.ts';

/**
 * Gives a person a role. Throws `organisation.role-place`, `…role-own`, `…role-held`, `…person-unknown`,
 * `…unit-unknown`, `…authority-unknown`, `…period-backwards` or `access.not-allowed`.
 */
export async function grantRole(services: OrganisationServices, doer: Doer, form: RoleForm): Promise<AssignmentId> {
  const { database, policy, journal, clock, random } = services;
  const values = valuesGiven(form);
  const period = periodGiven(form);
  return database.transaction({ employer: doer.employer }, async (tx) => {
    await lockPerson(tx, values.person_id);
    const times = nowOf(clock);
    const place = await factsOfPlace(tx, times, values.unit_id ?? undefined);
    const actor = authorise(policy, doer, 'role', 'write', place);
    await refuseObstacles(tx, doer, times, values, period);
    const known = journal.moment();
    const id = newId<AssignmentId>(known.at, random);
    await assignmentTable.write(tx, [{ key: { assignment_id: id }, ...period, values }], known);
    await journal.record(tx, [entryOf('role.granted', id, values, period.from, { actor, known })]);
    return id;
  });
}

/**
 * Says that a role ends with this day, or (`null`) that it was never held. Throws `organisation.role-unknown`,
 * `…period-backwards` or `access.not-allowed`.
 */
export async function endRole(
  services: OrganisationServices,
  doer: Doer,
  id: AssignmentId,
  lastDay: LocalDate | null,
): Promise<void> {
  const { database, policy, journal, clock } = services;
  await database.transaction({ employer: doer.employer }, async (tx) => {
    const held = (await listAssignmentHistory(tx, sql`assignment.assignment_id = ${id}`)).at(-1);
    if (held === undefined) throw problem('organisation.role-unknown');
    await lockPerson(tx, held.person);
    const times = nowOf(clock);
    const actor = authorise(policy, doer, 'role', 'write', await factsOfPlace(tx, times, held.unit ?? undefined));
    const known = journal.moment();
    const gone = fallingAway(held.period, lastDay);
    await assignmentTable.write(tx, [{ key: { assignment_id: id }, ...gone, values: null }], known);
    await journal.record(tx, [entryOf('role.ended', id, valuesOf(held), gone.from, { actor, known })]);
  });
}

function entryOf(
  type: string,
  id: AssignmentId,
  values: AssignmentValues,
  effectiveOn: LocalDate,
  by: Pick<EntryDraft, 'actor' | 'known'>,
): EntryDraft {
  return { type, subject: { kind: 'person', id: values.person_id }, effectiveOn, facts: roleFacts(id, values), ...by };
}

function valuesGiven(form: RoleForm): AssignmentValues {
  const isDeputy = form.role === 'deputy';
  const places = [form.unitId, form.authorityId].filter((place) => place !== undefined).length;
  if (isDeputy !== (form.deputyFor !== undefined) || places > (isDeputy ? 0 : 1) || form.deputyFor === form.personId)
    throw problem('organisation.role-place');
  return {
    person_id: form.personId as PersonId,
    role: form.role,
    unit_id: (form.unitId ?? null) as UnitId | null,
    authority_id: (form.authorityId ?? null) as AuthorityId | null,
    area: form.area ?? null,
    deputy_for: (form.deputyFor ?? null) as PersonId | null,
    source: 'page',
  };
}

async function refuseObstacles(
  tx: Tx,
  doer: Doer,
  times: TwoTimes,
  values: AssignmentValues,
  period: Period,
): Promise<void> {
  if (!('system' in doer) && doer.person === values.person_id) throw problem('organisation.role-own');
  for (const person of [values.person_id, values.deputy_for])
    if (person !== null) await factsOfPerson(tx, doer, times, person);
  const authorities = values.authority_id === null ? [] : await listAuthorities(tx, times);
  if (values.authority_id !== null && !authorities.some((one) => one.id === values.authority_id))
    throw problem('organisation.authority-unknown');
  const before = await listAssignmentHistory(tx, sql`assignment.person_id = ${values.person_id}`);
  if (before.some((held) => isSameRole(held, values) && overlaps(held.period, period)))
    throw problem('organisation.role-held');
}

function isSameRole(held: Assignment, values: AssignmentValues): boolean {
  return (
    held.role === values.role &&
    held.unit === values.unit_id &&
    held.authority === values.authority_id &&
    held.area === values.area &&
    held.deputyFor === values.deputy_for
  );
}
