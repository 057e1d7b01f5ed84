import { hashOf, unseal } from '../credentials.ts';
import type { EmployerKey } from '../employers.ts';
import type { IdentityParts } from '../parts.ts';
import { endSession } from '../store/sessions.ts';

/** Where people land when everything is ended; a page of the interface. */
export const SIGNED_OUT = '/signed-out';

/**
 * Ends the session here and answers where to send the browser: to the issuer, so that its session ends too, or to our
 * own page when the issuer has no such place or does not answer.
 */
export async function signOut(
  { settings, database, issuer, log }: IdentityParts,
  employer: EmployerKey,
  session: string,
): Promise<string> {
  const ended = await database.transaction({ employer: employer.id }, (tx) => endSession(tx, hashOf(session)));
  if (ended === undefined) return SIGNED_OUT;
  const hint = ended.sealedIdToken === null ? undefined : unseal(ended.sealedIdToken, session);
  try {
    const address = await issuer.logoutAddress(`${settings.publicUrl}${SIGNED_OUT}`, hint);
    return address?.href ?? SIGNED_OUT;
  } catch {
    log.warn('signed out here only: the issuer does not answer');
    return SIGNED_OUT;
  }
}
