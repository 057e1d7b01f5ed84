import type { Actor } from '../../access/index.ts';
import type { Instant } from '../../kernel/clock.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import { organisationAt } from '../organisation/index.ts';
import { type Credential, hashOf } from './credentials.ts';
import type { IdentityParts } from './parts.ts';
import type { RoleKey } from './role-memory.ts';
import { idleSince, isWorthNoting } from './rules.ts';
import { listGrantedRoles } from './store/role-grants.ts';
import { liveSession, noteUse } from './store/sessions.ts';

type Parts = Pick<IdentityParts, 'settings' | 'database' | 'employers' | 'clock' | 'roleMemory'>;

/**
 * Who comes with this credential, with the roles they hold today; null when the session has ended. The session is read
 * for each request, and with it how often roles have changed: so roles are remembered until anything that decides them
 * does, and what ends has ended for the very next request.
 */
export async function authenticate(parts: Parts, credential: Credential | undefined): Promise<Actor | null> {
  const { settings, database, employers, clock, roleMemory } = parts;
  const employer = credential && (await employers.find(credential.employer));
  if (credential === undefined || employer === undefined) return null;
  const hash = hashOf(credential.token);
  const now = clock.now();
  const context = { employer: employer.id };
  const [session] = await database.query(context, liveSession(hash, now, idleSince(now, settings)));
  if (session === undefined) return null;
  if (isWorthNoting(session.lastSeenAt, now)) await database.transaction(context, (tx) => noteUse(tx, hash, now));
  const { account, person, authenticatedAt, acr, roleChanges: changes } = session;
  const key = { employer: employer.id, account, person, on: localDateOf(now), changes };
  const roles = roleMemory.find(key, now) ?? (await readRoles(parts, key, now));
  return { employer: employer.id, person, account, roles, authenticatedAt, acr };
}

async function readRoles({ database, roleMemory }: Parts, key: RoleKey, now: Instant) {
  const { employer, account, person, on } = key;
  const at = { on, knownAt: now };
  const roles = await database.transaction({ employer }, async (tx) => {
    const [granted, held] = await Promise.all([
      listGrantedRoles(tx, account, person, at),
      person === null ? [] : organisationAt(tx, at).rolesOf(person),
    ]);
    return [...held, ...granted];
  });
  roleMemory.keep(key, roles, now);
  return roles;
}
