import type { Instant } from '../../../kernel/clock.ts';
import { newId, type PersonId } from '../../../kernel/ids.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findClaimedPerson } from '../../organisation/index.ts';
import { keptIssuer, keptSubject } from '../credentials.ts';
import type { EmployerKey } from '../employers.ts';
import type { Proof } from '../issuer.ts';
import type { IdentityParts } from '../parts.ts';
import { problem } from '../problems.ts';
import { type Account, type AccountId, addAccount, findAccount, noteSignIn } from '../store/accounts.ts';
import { listGrantedRoles } from '../store/role-grants.ts';

/**
 * The account of the proof, tied to the person whom the issuer's claim names today. Throws `identity.person-unknown` for
 * whoever is tied to nobody and holds no role granted here; such a one leaves no account.
 */
export async function admit(
  { settings, personalNumbers, journal, random, secret }: IdentityParts,
  tx: Tx,
  { id: employer }: EmployerKey,
  proof: Proof,
  now: Instant,
): Promise<Account> {
  const at = { on: localDateOf(now), knownAt: now };
  const { name, holds } = settings.personClaim;
  const value = proof.claims[name];
  const found = typeof value === 'string' && (await findClaimedPerson(tx, personalNumbers, employer, holds, value, at));
  const person = found || null;
  const issuer = keptIssuer(proof.issuer);
  const subject = keptSubject(proof.subject, secret);
  const known = await findAccount(tx, issuer, subject);
  const mayEnter =
    person !== null || (known !== undefined && (await listGrantedRoles(tx, known.id, null, at)).length > 0);
  if (!mayEnter) throw problem('identity.person-unknown');
  const account = known ?? (await addAccount(tx, { id: newId<AccountId>(now, random), issuer, subject }, now));
  await noteSignIn(tx, account.id, { person, name: person === null ? nameIn(proof) : null, at: now });
  if (person !== account.person) await journal.record(tx, [tied(account.id, person)]);
  return account;
}

function nameIn({ claims: { name } }: Proof): string | null {
  return typeof name === 'string' ? name : null;
}

function tied(account: AccountId, person: PersonId | null) {
  return {
    type: 'account.tied',
    subject: { kind: 'account', id: account },
    actor: { kind: 'system' },
    facts: { person },
  } as const;
}
