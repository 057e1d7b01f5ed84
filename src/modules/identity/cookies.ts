import type { FastifyReply, FastifyRequest } from 'fastify';
import { LANGUAGE_COOKIE, type Language } from '../../platform/i18n/index.ts';
import { type Credential, formatCredential, parseCredential } from './credentials.ts';

const YEAR_SECONDS = 31_536_000;

/**
 * The two cookies of ours: the session, and what ties sign-ins under way to the browser. `__Host-` where there is
 * https, so that no other host of the domain can set them. SameSite is Lax, not Strict: a link in a mail and the way
 * back from the issuer begin on another site, and must meet the session; changes are guarded by where they come from.
 */
export interface Cookies {
  readSession(request: FastifyRequest): Credential | undefined;
  readBrowser(request: FastifyRequest): Credential | undefined;
  setSession(reply: FastifyReply, credential: Credential): void;
  setBrowser(reply: FastifyReply, credential: Credential, seconds: number): void;
  setLanguage(reply: FastifyReply, language: Language): void;
  clearSession(reply: FastifyReply): void;
}

/** The name of the cookie that carries the session, in an installation at that address. */
export function sessionCookieName(publicUrl: string): string {
  return `${publicUrl.startsWith('https:') ? '__Host-' : ''}uppsikt`;
}

/** The cookies of an installation at that address. */
export function createCookies(publicUrl: string): Cookies {
  const secure = publicUrl.startsWith('https:');
  const session = sessionCookieName(publicUrl);
  const browser = `${session}-sign-in`;
  const shared = { path: '/', sameSite: 'lax', secure } as const;
  const secret = { ...shared, httpOnly: true } as const;
  return {
    readSession: (request) => parseCredential(request.cookies[session]),
    readBrowser: (request) => parseCredential(request.cookies[browser]),
    setSession: (reply, credential) => void reply.setCookie(session, formatCredential(credential), secret),
    setBrowser: (reply, credential, maxAge) =>
      void reply.setCookie(browser, formatCredential(credential), { ...secret, maxAge }),
    setLanguage: (reply, language) =>
      void reply.setCookie(LANGUAGE_COOKIE, language, { ...shared, maxAge: YEAR_SECONDS }),
    clearSession: (reply) => void reply.clearCookie(session, secret),
  };
}
