import { systemClock } from '../../kernel/clock.ts';
import { type EmployerId, newId, type PersonId, systemRandom } from '../../kernel/ids.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import type { Database } from '../../platform/database/index.ts';
import { findClaimedPerson, listEmployers } from '../organisation/index.ts';
import { servicesOver } from '../organisation/testing.ts';
import { formatCredential, hashOf, newToken } from './credentials.ts';
import { minutesAfter } from './rules.ts';
import { type AccountId, addAccount, noteSignIn } from './store/accounts.ts';
import { addSession } from './store/sessions.ts';

/** The id of whoever has that number in the HR system. Throws when nobody has. */
export async function personOf(database: Database, employer: EmployerId, employeeId: string): Promise<PersonId> {
  const now = systemClock.now();
  const { personalNumbers } = servicesOver(database);
  const found = await database.transaction({ employer }, (tx) =>
    findClaimedPerson(tx, personalNumbers, employer, 'employee-id', employeeId, { on: localDateOf(now), knownAt: now }),
  );
  if (found === undefined) throw new Error(`the test has nobody with the number ${employeeId}`);
  return found;
}

/** Lets somebody be signed in without any issuer; answers the cookie of their session. */
export async function aSession(database: Database, employer: EmployerId, person: PersonId): Promise<string> {
  const now = systemClock.now();
  const token = newToken(systemRandom);
  const added = newId<AccountId>(now, systemRandom);
  const slug = await database.transaction({ employer }, async (tx) => {
    const { id } = await addAccount(tx, { id: added, issuer: 'https://login.example.se/', subject: person }, now);
    await noteSignIn(tx, id, { person, name: null, at: now });
    await addSession(tx, {
      hash: hashOf(token),
      account: id,
      at: now,
      endsAt: minutesAfter(now, 60),
      authenticatedAt: now,
      acr: null,
      amr: [],
      issuerSession: null,
      sealedIdToken: null,
    });
    return (await listEmployers(tx)).find((one) => one.id === employer)?.slug ?? '';
  });
  return `uppsikt=${formatCredential({ employer: slug, token })}`;
}
