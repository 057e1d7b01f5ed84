import type { Instant } from '../kernel/clock.ts';
import type { AuthorityId, EmployerId, PersonId, UnitId } from '../kernel/ids.ts';

/** The roles that people hold in the system. Everyone signed in who is tied to a person is `employee` besides. */
export const ROLES = [
  'employee',
  'manager',
  'administration-head',
  'hr',
  'director',
  'chair',
  'auditor',
  'registrar',
  'safety-representative',
  'information-security',
  'data-protection-officer',
  'system-administrator',
] as const;

export type Role = (typeof ROLES)[number];

/** A role as held today: for a unit and what lies below it, for an authority, or (neither) for the employer. */
export interface HeldRole {
  readonly role: Role;
  readonly unit?: UnitId;
  readonly authority?: AuthorityId;
  /** In whose place it is held, while that person is away. */
  readonly actingFor?: PersonId;
}

/** Who asks: resolved from the session for each request, so that a role ended today is gone today. */
export interface Actor {
  readonly employer: EmployerId;
  /** The person the account is tied to; null for an account without employment (an auditor from outside). */
  readonly person: PersonId | null;
  readonly account: string;
  readonly roles: readonly HeldRole[];
  /** When the person last proved who they are, for actions that ask for it anew. */
  readonly authenticatedAt: Instant;
  /** How: the `acr` of that sign-in, if the issuer said. */
  readonly acr: string | null;
}
