import type { Language } from '../../../platform/i18n/index.ts';
import { hashOf, newToken } from '../credentials.ts';
import type { EmployerKey } from '../employers.ts';
import type { IdentityParts } from '../parts.ts';
import { safeReturnPath } from '../return-path.ts';
import { ATTEMPT_MINUTES, minutesAfter } from '../rules.ts';
import type { IdentitySettings } from '../settings.ts';
import { addAttempt } from '../store/attempts.ts';
import { sweep } from '../store/sessions.ts';

/** What a browser asks for when it sets out to sign in. */
export interface SigningIn {
  readonly employer: EmployerKey;
  /** The token that ties attempts to this browser; undefined at its first. */
  readonly browser: string | undefined;
  readonly returnPath: string | undefined;
  /** Whether the person is to prove anew who they are, to decide or to sign. */
  readonly stepUp: boolean;
  readonly language: Language;
}

/** Where the issuer sends the browser back to. */
export function callbackAddress({ publicUrl }: Pick<IdentitySettings, 'publicUrl'>): string {
  return `${publicUrl}/oidc/callback`;
}

/** How old a proof by the issuer may be, in seconds: no session outlives its proof by more than its own limit. */
export function maxAge(stepUp: boolean, { stepUpMinutes, absoluteMinutes }: IdentitySettings): number {
  return (stepUp ? stepUpMinutes : absoluteMinutes) * 60;
}

/**
 * Remembers the attempt and answers where to send the browser, with the token that it must carry back.
 * Throws `identity.issuer-unreachable`.
 */
export async function beginSignIn(
  { settings, database, issuer, clock, random }: IdentityParts,
  { employer, browser = newToken(random), returnPath, stepUp, language }: SigningIn,
): Promise<{ readonly address: URL; readonly browser: string }> {
  const [state, nonce, codeVerifier] = [newToken(random), newToken(random), newToken(random)];
  const address = await issuer.addressOut({
    redirectUri: callbackAddress(settings),
    state,
    nonce,
    codeVerifier,
    maxAge: maxAge(stepUp, settings),
    acrValues: stepUp ? settings.acrToStepUp : settings.acrToSignIn,
    language,
    ...(stepUp ? { prompt: 'login' } : {}),
  });
  const now = clock.now();
  await database.transaction({ employer: employer.id }, async (tx) => {
    await sweep(tx, now);
    await addAttempt(tx, {
      nonce,
      codeVerifier,
      stepUp,
      returnPath: safeReturnPath(returnPath),
      stateHash: hashOf(state),
      browserHash: hashOf(browser),
      endsAt: minutesAfter(now, ATTEMPT_MINUTES),
    });
  });
  return { address, browser };
}
