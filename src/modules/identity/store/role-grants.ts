import { sql } from 'kysely';
import type { HeldRole, Role } from '../../../access/index.ts';
import type { Id, PersonId } from '../../../kernel/ids.ts';
import { held, type TwoTimes, type Tx, twoTimedTable } from '../../../platform/database/index.ts';
import type { AccountId } from './accounts.ts';

/** Who holds a role granted here: a person, or an account that no person is tied to. */
export type Holder =
  | { readonly kind: 'person'; readonly id: PersonId }
  | { readonly kind: 'account'; readonly id: AccountId };

type Key = { holder_id: Id<string>; role: Role };
type Values = { holder_kind: Holder['kind'] };

/** The roles granted in the system itself, in two times; each holds for the whole employer. */
export const roleGrants = twoTimedTable<Key, Values>('role_grant', ['holder_id', 'role'], ['holder_kind']);

/** The roles granted to an account or to its person, as held then. */
export async function listGrantedRoles(
  tx: Tx,
  account: AccountId,
  person: PersonId | null,
  at: TwoTimes,
): Promise<readonly HeldRole[]> {
  const { rows } = await sql<HeldRole>`
    select distinct role from role_grant
    where holder_id in (${account}, ${person}) and ${held('role_grant', at)}`.execute(tx);
  return rows;
}

/** Whether the holder has the role by a grant then. */
export async function isGranted(tx: Tx, holder: Holder, role: Role, at: TwoTimes): Promise<boolean> {
  const { rows } = await sql`
    select from role_grant where holder_id = ${holder.id} and role = ${role} and ${held('role_grant', at)}`.execute(tx);
  return rows.length > 0;
}

/** Everyone who has a role by a grant then, with the name that the issuer gives an account without a person. */
export async function listGrantedHolders(
  tx: Tx,
  role: Role,
  at: TwoTimes,
): Promise<readonly (Holder & { readonly name: string | null })[]> {
  const { rows } = await sql<Holder & { readonly name: string | null }>`
    select role_grant.holder_kind as kind, role_grant.holder_id as id, account.name
    from role_grant left join account on account.account_id = role_grant.holder_id
    where role_grant.role = ${role} and ${held('role_grant', at)}`.execute(tx);
  return rows;
}
