import { hashOf, keptIssuer, keptSubject } from '../credentials.ts';
import type { EmployerKey } from '../employers.ts';
import { LOGOUT_TOKEN_MINUTES, type LogoutNotice } from '../logout-token.ts';
import type { IdentityParts } from '../parts.ts';
import { problem } from '../problems.ts';
import { minutesAfter } from '../rules.ts';
import { useLogoutToken } from '../store/logout-tokens.ts';
import { endIssuerSessions } from '../store/sessions.ts';

/**
 * Ends the sessions that the issuer's signed token names: the one of its `sid`, or all of its `sub`. Throws
 * `identity.logout-token-refused` for a token that cannot be trusted or was obeyed before.
 */
export async function obeyLogoutToken(parts: IdentityParts, employer: EmployerKey, token: string): Promise<void> {
  const { database, secret, clock, log } = parts;
  const notice = await readNotice(parts, token);
  const ended = await database.transaction({ employer: employer.id }, async (tx) => {
    // Twice its own age, so that no difference of clocks lets it in again.
    const endsAt = minutesAfter(clock.now(), 2 * LOGOUT_TOKEN_MINUTES);
    if (!(await useLogoutToken(tx, hashOf(notice.id), endsAt))) throw problem('identity.logout-token-refused');
    const subject = notice.subject && keptSubject(notice.subject, secret);
    return endIssuerSessions(tx, { issuer: keptIssuer(notice.issuer), session: notice.session, subject });
  });
  log.info({ ended }, 'signed out by the issuer');
}

async function readNotice({ issuer, log }: IdentityParts, token: string): Promise<LogoutNotice> {
  try {
    return await issuer.readLogoutToken(token);
  } catch (error) {
    const { code, name } = error as { code?: string; name: string };
    if (code === 'identity.issuer-unreachable') throw error;
    log.warn({ reason: code ?? name }, 'a logout token was refused');
    throw problem('identity.logout-token-refused');
  }
}
