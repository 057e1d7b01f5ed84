import type { Actor, HeldRole } from '../../access/index.ts';
import type { EmployerId, PersonId } from '../../kernel/ids.ts';
import { type HolderRole, holdersAt } from '../../modules/authority/index.ts';
import type { CaseServices } from '../../modules/cases/index.ts';
import { findEmployment, organisationAt } from '../../modules/organisation/index.ts';
import { nowOf } from '../../platform/database/index.ts';

type Acting = Pick<CaseServices, 'database' | 'clock'>;

/** Who answers as that for the person's employment number `at`, the largest being 0. */
export async function holding(
  { database, clock }: Acting,
  employer: EmployerId,
  person: PersonId,
  role: HolderRole,
  at: number,
): Promise<PersonId> {
  const times = nowOf(clock);
  return database.transaction({ employer }, async (tx) => {
    const employment = (await organisationAt(tx, times).findPerson(person))?.employments[at];
    if (employment === undefined) throw new Error('the demonstration decides about somebody who is not employed');
    const [first] = await holdersAt(tx, times).answering(role, { person, employment: employment.id });
    if (first === undefined) throw new Error(`nobody in the demonstration answers as ${role}`);
    return first.person;
  });
}

/** The person with that employee number, as of that morning. */
export function personOf(
  { database }: Pick<Acting, 'database'>,
  employer: EmployerId,
  employeeId: string,
): Promise<PersonId | undefined> {
  return database.transaction({ employer }, async (tx) => (await findEmployment(tx, employeeId))?.person);
}

/** Somebody as signed in that morning. */
export async function actorOf({ database, clock }: Acting, employer: EmployerId, person: PersonId): Promise<Actor> {
  const times = nowOf(clock);
  const held: readonly HeldRole[] = await database.transaction({ employer }, (tx) =>
    organisationAt(tx, times).rolesOf(person),
  );
  const roles = held.some(({ role }) => role === 'employee') ? held : [{ role: 'employee' } as const, ...held];
  return { employer, person, roles, account: 'demonstration', authenticatedAt: times.knownAt, acr: null };
}
