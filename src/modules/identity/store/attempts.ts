import { sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';

/** What is remembered between setting out to the issuer and coming back. */
export interface Attempt {
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly returnPath: string;
  readonly stepUp: boolean;
}

/** Keeps an attempt under the hash of its state, for the browser of that hash. */
export async function addAttempt(
  tx: Tx,
  attempt: Attempt & { stateHash: Buffer; browserHash: Buffer; endsAt: Instant },
): Promise<void> {
  await sql`
    insert into sign_in_attempt (state_hash, browser_hash, nonce, code_verifier, return_path, step_up, ends_at)
    values (${attempt.stateHash}, ${attempt.browserHash}, ${attempt.nonce}, ${attempt.codeVerifier},
      ${attempt.returnPath}, ${attempt.stepUp}, ${attempt.endsAt})`.execute(tx);
}

/** Takes an attempt out, once: undefined when it is used, has ended or belongs to another browser. */
export async function takeAttempt(
  tx: Tx,
  stateHash: Buffer,
  browserHash: Buffer,
  now: Instant,
): Promise<Attempt | undefined> {
  const { rows } = await sql<Attempt>`
    delete from sign_in_attempt
    where state_hash = ${stateHash} and browser_hash = ${browserHash} and ends_at > ${now}::timestamptz
    returning nonce, code_verifier as "codeVerifier", return_path as "returnPath", step_up as "stepUp"`.execute(tx);
  return rows[0];
}
