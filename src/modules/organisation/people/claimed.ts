import { sql } from 'kysely';
import type { EmployerId, PersonId } from '../../../kernel/ids.ts';
import { parsePersonalNumber } from '../../../kernel/personal-number.ts';
import { held, type TwoTimes, type Tx } from '../../../platform/database/index.ts';
import type { PersonalNumbers } from './personal-numbers.ts';

/** What an issuer's claim may hold of a person. */
export type ClaimKind = 'employee-id' | 'personal-number';

/**
 * The person whom a claim of sign-in names: employed on that day, or holding a role without being employed (a chair).
 * No look is logged: the number comes from outside and none is read.
 */
export async function findClaimedPerson(
  tx: Tx,
  numbers: PersonalNumbers,
  employer: EmployerId,
  holds: ClaimKind,
  value: string,
  times: TwoTimes,
): Promise<PersonId | undefined> {
  if (holds === 'employee-id') return findByEmployeeId(tx, value, times);
  const number = parsePersonalNumber(value, times.on);
  const person = number && (await numbers.findPerson(tx, employer, number));
  return person !== undefined && (await isHere(tx, person, times)) ? person : undefined;
}

async function findByEmployeeId(tx: Tx, employeeId: string, times: TwoTimes): Promise<PersonId | undefined> {
  const { rows } = await sql<{ person_id: PersonId }>`
    select employment.person_id from employment join employment_state state using (employer_id, employment_id)
    where employment.employee_id = ${employeeId} and ${held('state', times)}`.execute(tx);
  return rows[0]?.person_id;
}

async function isHere(tx: Tx, person: PersonId, times: TwoTimes): Promise<boolean> {
  const { rows } = await sql`
    select from employment join employment_state state using (employer_id, employment_id)
    where employment.person_id = ${person} and ${held('state', times)}
    union all
    select from role_assignment assignment where assignment.person_id = ${person} and ${held('assignment', times)}
    limit 1`.execute(tx);
  return rows.length > 0;
}
