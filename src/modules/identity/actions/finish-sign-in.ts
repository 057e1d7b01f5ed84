import { hasPersonalNumberShape } from '../../../kernel/personal-number.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { hashOf, newToken, seal } from '../credentials.ts';
import type { EmployerKey } from '../employers.ts';
import type { Proof } from '../issuer.ts';
import type { IdentityParts } from '../parts.ts';
import { problem } from '../problems.ts';
import { authenticationMoment, idleSince, minutesAfter, suffices } from '../rules.ts';
import type { AccountId } from '../store/accounts.ts';
import { type Attempt, takeAttempt } from '../store/attempts.ts';
import { addSession, endSession, liveSession } from '../store/sessions.ts';
import { admit } from './admit.ts';
import { maxAge } from './begin-sign-in.ts';

/** What a browser brings back from the issuer. */
export interface ComingBack {
  readonly employer: EmployerKey;
  readonly browser: string;
  /** The address it came to, with the issuer's answer in its query. */
  readonly address: URL;
  /** The token of the session it already had. */
  readonly session: string | undefined;
  /** Under which the log tells what was wrong with an answer. */
  readonly trace: string;
}

/** A session that has begun. */
export interface SignedIn {
  readonly session: string;
  readonly returnPath: string;
  readonly language: Language | null;
}

/**
 * Takes the attempt, has the answer checked, ties the account to its person and begins a new session in place of any
 * that the browser had. Throws a problem of this module for everything that can go wrong.
 */
export async function finishSignIn(parts: IdentityParts, back: ComingBack): Promise<SignedIn> {
  const { settings, database, clock, log } = parts;
  const context = { employer: back.employer.id };
  const state = back.address.searchParams.get('state') ?? '';
  const attempt = await database.transaction(context, (tx) =>
    takeAttempt(tx, hashOf(state), hashOf(back.browser), clock.now()),
  );
  if (attempt === undefined) throw problem('identity.attempt-ended');
  const proof = await proofOf(parts, back, state, attempt);
  if (!suffices(proof.acr, attempt.stepUp ? settings.acrToStepUp : settings.acrToSignIn))
    throw problem('identity.proof-too-weak');
  return database.transaction(context, async (tx) => {
    const now = clock.now();
    const account = await admit(parts, tx, back.employer, proof, now);
    await replaceSession(parts, tx, back.session, account.id, attempt);
    const session = newToken(parts.random);
    await addSession(tx, {
      hash: hashOf(session),
      account: account.id,
      at: now,
      endsAt: minutesAfter(now, settings.absoluteMinutes),
      authenticatedAt: authenticationMoment(proof.authTime, now),
      acr: proof.acr,
      amr: proof.amr,
      issuerSession: proof.session,
      sealedIdToken: holdsPersonalNumber(proof) ? null : seal(proof.idToken, session, parts.random),
    });
    log.info({ account: account.id, stepUp: attempt.stepUp }, 'signed in');
    return { session, returnPath: attempt.returnPath, language: account.language };
  });
}

async function proofOf(parts: IdentityParts, back: ComingBack, state: string, attempt: Attempt): Promise<Proof> {
  const { settings, issuer, log } = parts;
  const { nonce, codeVerifier, stepUp } = attempt;
  try {
    const checks = { state, nonce, codeVerifier, maxAge: maxAge(stepUp, settings) };
    return await issuer.proofFrom(back.address, checks, settings.personClaim.name);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'identity.issuer-unreachable') throw error;
    // The library's message may quote a token; its code says enough.
    log.warn({ trace: back.trace, reason: code ?? (error as Error).name }, 'an answer of the issuer was refused');
    if (code === 'OAUTH_AUTHORIZATION_RESPONSE_ERROR') throw problem('identity.issuer-refused');
    throw problem('identity.answer-refused', { trace: back.trace });
  }
}

/** Such a token is not kept: at sign-out it would stand in an address. The issuer then asks who is to be signed out. */
function holdsPersonalNumber({ claims }: Proof): boolean {
  return Object.values(claims).some((claim) => typeof claim === 'string' && hasPersonalNumberShape(claim));
}

/** The session that the browser had ends here; a step-up by another account than the one signed in is refused. */
async function replaceSession(
  { settings, clock }: IdentityParts,
  tx: Tx,
  session: string | undefined,
  account: AccountId,
  { stepUp }: Attempt,
): Promise<void> {
  if (session === undefined) return;
  const [hash, now] = [hashOf(session), clock.now()];
  const [before] = (await liveSession(hash, now, idleSince(now, settings)).execute(tx)).rows;
  if (stepUp && before !== undefined && before.account !== account) throw problem('identity.other-person');
  await endSession(tx, hash);
}
