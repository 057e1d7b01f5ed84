import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { AccountId } from './accounts.ts';

/** A session as it begins. */
export interface NewSession {
  readonly hash: Buffer;
  readonly account: AccountId;
  readonly at: Instant;
  readonly endsAt: Instant;
  readonly authenticatedAt: Instant;
  readonly acr: string | null;
  readonly amr: readonly string[];
  /** The issuer's name for its own session (`sid`), by which a back-channel logout names this one. */
  readonly issuerSession: string | null;
  readonly sealedIdToken: Buffer | null;
}

/** A live session with the account it is of. */
export interface LiveSession {
  readonly account: AccountId;
  readonly person: PersonId | null;
  readonly authenticatedAt: Instant;
  readonly acr: string | null;
  readonly lastSeenAt: Instant;
  /** How many transactions have changed who holds which role. */
  readonly roleChanges: number;
}

/** Begins a session. */
export async function addSession(tx: Tx, session: NewSession): Promise<void> {
  await sql`
    insert into session (session_hash, account_id, created_at, last_seen_at, ends_at, authenticated_at, acr, amr,
      issuer_session, sealed_id_token)
    values (${session.hash}, ${session.account}, ${session.at}, ${session.at}, ${session.endsAt},
      ${session.authenticatedAt}, ${session.acr}, ${session.amr}, ${session.issuerSession}, ${session.sealedIdToken})
    `.execute(tx);
}

/** SQL: the session, if it has neither come to its end by `now` nor been idle since `idleSince`. */
export function liveSession(hash: Buffer, now: Instant, idleSince: Instant): RawBuilder<LiveSession> {
  // Sub-queries rather than joins: this runs before every answer, and planning a join costs more than running it.
  return sql<LiveSession>`
    select session.account_id as account, session.authenticated_at as "authenticatedAt", session.acr,
      session.last_seen_at as "lastSeenAt",
      (select account.person_id from account where account.employer_id = session.employer_id
        and account.account_id = session.account_id) as person,
      coalesce((select role_change.count from role_change), 0) as "roleChanges"
    from session
    where session.session_hash = ${hash} and session.ends_at > ${now}::timestamptz
      and session.last_seen_at > ${idleSince}::timestamptz`;
}

/** Writes down that the session was used. */
export async function noteUse(tx: Tx, hash: Buffer, now: Instant): Promise<void> {
  await sql`update session set last_seen_at = ${now} where session_hash = ${hash}`.execute(tx);
}

/** Ends a session; answers its sealed ID token, undefined when it had ended already. */
export async function endSession(tx: Tx, hash: Buffer): Promise<{ sealedIdToken: Buffer | null } | undefined> {
  const { rows } = await sql<{ sealedIdToken: Buffer | null }>`
    delete from session where session_hash = ${hash} returning sealed_id_token as "sealedIdToken"`.execute(tx);
  return rows[0];
}

/** Ends the sessions that an issuer names: one of its own, or all of a subject's, or both; answers how many. */
export async function endIssuerSessions(
  tx: Tx,
  named: { readonly issuer: string; readonly session: string | undefined; readonly subject: string | undefined },
): Promise<number> {
  const [session, subject] = [named.session ?? null, named.subject ?? null];
  const { numAffectedRows } = await sql`
    delete from session using account
    where account.employer_id = session.employer_id and account.account_id = session.account_id
      and account.issuer = ${named.issuer}
      and (${session}::text is null or session.issuer_session = ${session})
      and (${subject}::text is null or account.subject = ${subject})`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** Deletes sessions, attempts and used logout tokens whose end has passed; their ends are all there is to know of them. */
export async function sweep(tx: Tx, now: Instant): Promise<void> {
  await sql`delete from session where ends_at <= ${now}`.execute(tx);
  await sql`delete from sign_in_attempt where ends_at <= ${now}`.execute(tx);
  await sql`delete from used_logout_token where ends_at <= ${now}`.execute(tx);
}
