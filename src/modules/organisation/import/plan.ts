import type { Id, PersonId } from '../../../kernel/ids.ts';
import type { PersonalNumber } from '../../../kernel/personal-number.ts';
import type { NumberKey } from '../people/personal-numbers.ts';
import type { FilePerson } from './check-employees.ts';
import type { AuthorityOutcome } from './compare-authorities.ts';
import type { EmploymentOutcome } from './compare-employments.ts';
import type { ManagerChange } from './compare-managers.ts';
import type { NameOutcome } from './compare-persons.ts';
import type { RoleOutcome } from './compare-roles.ts';
import type { EndedUnit, Succession } from './compare-successions.ts';
import type { UnitOutcome } from './compare-units.ts';
import type { ManifestLine } from './files.ts';
import type { ImportDays } from './history.ts';
import type { PlaceOutcome } from './places.ts';
import type { Reject } from './rejects.ts';

/** Something to look at in a row that was taken: a number without its check digit, a manager nobody knows. */
export interface Remark {
  readonly file: 'employees.csv';
  readonly line: number;
  readonly about: 'check-digit' | 'manager-unknown';
}

/** A person of roles.csv who is not employed here. */
export interface Outsider {
  readonly id: PersonId;
  readonly number: PersonalNumber;
  readonly name: string;
}

/** How many of those there on the effective day would end because the file does not name them. */
export interface Ending {
  readonly ending: number;
  readonly held: number;
}

/** Everything that an import would do, decided and not yet done. */
export interface ImportPlan {
  readonly days: ImportDays;
  readonly manifest: readonly ManifestLine[];
  readonly authorities: readonly AuthorityOutcome[];
  readonly units: readonly UnitOutcome[];
  readonly persons: readonly FilePerson[];
  readonly outsiders: readonly Outsider[];
  readonly names: readonly NameOutcome[];
  readonly employments: readonly EmploymentOutcome[];
  readonly places: readonly PlaceOutcome[];
  readonly managers: readonly ManagerChange[];
  readonly roles: readonly RoleOutcome[];
  readonly successions: readonly Succession[];
  readonly unanswered: readonly EndedUnit[];
  readonly rejects: readonly Reject[];
  readonly remarks: readonly Remark[];
  readonly ending: { readonly units: Ending; readonly employments: Ending };
  /** Employments left as they were because a row about them was bad. */
  readonly sparedEmployments: number;
}

/** What a plan takes from outside: keys of personal numbers, and new ids. */
export interface PlanMeans {
  keyOf(number: PersonalNumber): NumberKey;
  newId<Kind extends Id<string>>(): Kind;
}
