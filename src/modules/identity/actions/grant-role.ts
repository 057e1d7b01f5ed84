import type { Role } from '../../../access/index.ts';
import type { Instant } from '../../../kernel/clock.ts';
import { newId } from '../../../kernel/ids.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { FOREVER } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { EntryActor } from '../../../platform/journal/index.ts';
import { findClaimedPerson } from '../../organisation/index.ts';
import { keptIssuer, keptSubject } from '../credentials.ts';
import type { EmployerKey } from '../employers.ts';
import type { IdentityParts } from '../parts.ts';
import { problem } from '../problems.ts';
import type { IdentitySettings } from '../settings.ts';
import { type AccountId, addAccount, findAccount } from '../store/accounts.ts';
import { type Holder, isGranted, roleGrants } from '../store/role-grants.ts';

/** The roles that are granted in the system itself. All others come with the line or by the organisation's roles. */
export const GRANTABLE = [
  'system-administrator',
  'auditor',
  'data-protection-officer',
  'information-security',
] as const satisfies readonly Role[];

type Grantable = (typeof GRANTABLE)[number];

/** Who is meant: an employee by number, or whoever the issuer calls so, who need not have signed in yet. */
export type Named = { readonly employeeId: string } | { readonly issuer: string; readonly subject: string };

/** A role about to be granted or withdrawn, and by whom. */
export interface RoleChange {
  readonly employer: EmployerKey;
  readonly to: Named;
  readonly role: string;
  readonly by: EntryActor;
}

/** What granting works with; of the settings, only who signs people in. */
export type GrantParts = Pick<IdentityParts, 'secret' | 'database' | 'personalNumbers' | 'journal' | 'random'> & {
  readonly settings: Pick<IdentitySettings, 'issuer'>;
};

/** Grants a role for the whole employer from today. Throws a problem when holder or role is not known, or it is held. */
export async function grantRole(parts: GrantParts, change: RoleChange): Promise<void> {
  await changeRole(parts, change, true);
}

/** Ends a granted role as of today. Throws a problem when it is not held by a grant. */
export async function withdrawRole(parts: GrantParts, change: RoleChange): Promise<void> {
  await changeRole(parts, change, false);
}

async function changeRole(parts: GrantParts, change: RoleChange, granted: boolean) {
  const { database, journal } = parts;
  const role = grantable(change.role);
  await database.transaction({ employer: change.employer.id }, async (tx) => {
    const known = journal.moment();
    const on = localDateOf(known.at);
    const holder = await holderOf(parts, tx, change, known.at);
    const held = await isGranted(tx, holder, role, { on, knownAt: known.at });
    if (held === granted) throw problem(granted ? 'identity.role-held-already' : 'identity.role-not-held', { role });
    const values = granted ? { holder_kind: holder.kind } : null;
    await roleGrants.write(tx, [{ key: { holder_id: holder.id, role }, from: on, to: FOREVER, values }], known);
    const type = granted ? 'role.granted' : 'role.withdrawn';
    await journal.record(tx, [{ type, subject: holder, actor: change.by, effectiveOn: on, facts: { role }, known }]);
  });
}

function grantable(role: string): Grantable {
  const found = GRANTABLE.find((one) => one === role);
  if (found === undefined) throw problem('identity.role-not-granted-so', { role, roles: GRANTABLE.join(', ') });
  return found;
}

async function holderOf(
  { personalNumbers, settings, secret, random }: GrantParts,
  tx: Tx,
  { employer, to: named }: RoleChange,
  at: Instant,
): Promise<Holder> {
  if ('employeeId' in named) {
    const { employeeId } = named;
    const times = { on: localDateOf(at), knownAt: at };
    const person = await findClaimedPerson(tx, personalNumbers, employer.id, 'employee-id', employeeId, times);
    if (person === undefined) throw problem('identity.holder-unknown', { employeeId });
    return { kind: 'person', id: person };
  }
  const issuer = keptIssuer(named.issuer);
  const subject = keptSubject(named.subject, secret);
  if (issuer !== keptIssuer(settings.issuer))
    throw problem('identity.issuer-unknown', { issuer: named.issuer, known: settings.issuer });
  const account =
    (await findAccount(tx, issuer, subject)) ??
    (await addAccount(tx, { id: newId<AccountId>(at, random), issuer, subject }, at));
  return { kind: 'account', id: account.id };
}
