import type { Actor, HeldRole } from '../../access/index.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import { type Credential, hashOf } from './credentials.ts';
import type { IdentityParts } from './parts.ts';
import { idleSince, isWorthNoting } from './rules.ts';
import { listGrantedRoles } from './store/role-grants.ts';
import { findLiveSession, noteUse } from './store/sessions.ts';

type Parts = Pick<IdentityParts, 'settings' | 'database' | 'people' | 'employers' | 'clock'>;

const EMPLOYEE: HeldRole = { role: 'employee' };

/**
 * Who comes with this credential, with the roles they hold today; null when the session has ended. Nothing is kept
 * from one request to the next, so a role or a session that ends has ended for the very next request.
 */
export async function authenticate(
  { settings, database, people, employers, clock }: Parts,
  credential: Credential | undefined,
): Promise<Actor | null> {
  const employer = credential && (await employers.find(credential.employer));
  if (credential === undefined || employer === undefined) return null;
  const hash = hashOf(credential.token);
  const now = clock.now();
  const at = { on: localDateOf(now), knownAt: now };
  return database.transaction({ employer: employer.id }, async (tx) => {
    const session = await findLiveSession(tx, hash, now, idleSince(now, settings));
    if (session === undefined) return null;
    const { account, person, authenticatedAt, acr } = session;
    const [granted, held] = await Promise.all([
      listGrantedRoles(tx, account, person, at),
      person === null ? [] : people.listRoles(tx, person, at),
      isWorthNoting(session.lastSeenAt, now) ? noteUse(tx, hash, now) : undefined,
    ]);
    const roles = [...(person === null ? [] : [EMPLOYEE]), ...held, ...granted];
    return { employer: employer.id, person, account, roles, authenticatedAt, acr };
  });
}
