import type { HeldRole } from '../../access/index.ts';
import type { EmployerId, PersonId } from '../../kernel/ids.ts';
import type { TwoTimes, Tx } from '../../platform/database/index.ts';
import type { ShownEmployer } from './schema.ts';
import type { PersonClaim } from './settings.ts';

/** What the issuer says that names a person. */
export interface ClaimValue {
  readonly holds: PersonClaim['holds'];
  readonly value: string;
}

/** What identity asks of the organisation; the composition root hands it in. */
export interface People {
  /** The person whom a claim of the issuer names, among those employed or holding a role on that day. */
  findPerson(tx: Tx, employer: EmployerId, claim: ClaimValue, at: TwoTimes): Promise<PersonId | undefined>;
  /** The roles the person holds that day: `employee`, and those as manager, by a role assignment, as deputy. */
  listRoles(tx: Tx, person: PersonId, at: TwoTimes): Promise<readonly HeldRole[]>;
  /** The person's name as shown to themselves, also when no employment of theirs runs. */
  getName(tx: Tx, person: PersonId, at: TwoTimes): Promise<string>;
  /** The employer as the frame of every page shows it. */
  getEmployer(tx: Tx): Promise<ShownEmployer>;
}
