import type { JWTVerifyGetKey } from 'jose';
import type { Clock } from '../../kernel/clock.ts';
import type { Fetch } from './settings.ts';

/** What a logout token asks for (OpenID Connect Back-Channel Logout 1.0, section 2.4). */
export interface LogoutNotice {
  readonly issuer: string;
  /** The token's own name (`jti`), by which it is obeyed once. */
  readonly id: string;
  readonly subject: string | undefined;
  readonly session: string | undefined;
}

export interface LogoutTokenSettings {
  readonly issuer: string;
  readonly keysAddress: string;
  readonly clientId: string;
  readonly clock: Clock;
  readonly fetch: Fetch | undefined;
}

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];
const TIMEOUT_MS = 5000;

/** How old a logout token may be; for that long its name is remembered. Minutes. */
export const LOGOUT_TOKEN_MINUTES = 5;

/**
 * Verifies logout tokens against the keys that the issuer publishes, which are fetched at the first one and again,
 * at most twice a minute, when a token names a key that is not among them. Rejects when anything is not as it must be.
 */
export function logoutTokenReader(settings: LogoutTokenSettings): (token: string) => Promise<LogoutNotice> {
  const { issuer, clientId, clock } = settings;
  let keys: JWTVerifyGetKey | undefined;
  return async (token) => {
    keys ??= await publishedKeys(settings);
    const { jwtVerify } = await import('jose');
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      issuer,
      audience: clientId,
      algorithms: ALGORITHMS,
      requiredClaims: ['iat', 'jti'],
      maxTokenAge: LOGOUT_TOKEN_MINUTES * 60,
      clockTolerance: 30,
      currentDate: new Date(clock.now()),
    });
    const { jti, sub, sid, events, nonce } = payload;
    if (!/^(?:application\/)?(?:logout\+)?jwt$/i.test(protectedHeader.typ ?? 'jwt')) throw new Error('another kind');
    if (!isObject(events) || !isObject(events[EVENT])) throw new Error('no logout event');
    // So that an ID token can never pass for a logout token.
    if (nonce !== undefined) throw new Error('a logout token has no nonce');
    const session = typeof sid === 'string' ? sid : undefined;
    if (jti === undefined || (sub === undefined && session === undefined)) throw new Error('it names no session');
    return { issuer, id: jti, subject: sub, session };
  };
}

async function publishedKeys({ keysAddress, fetch }: LogoutTokenSettings): Promise<JWTVerifyGetKey> {
  const { createRemoteJWKSet, customFetch } = await import('jose');
  return createRemoteJWKSet(new URL(keysAddress), {
    timeoutDuration: TIMEOUT_MS,
    ...(fetch === undefined
      ? {}
      : {
          [customFetch]: (url: string, options: { method: string; redirect: 'manual'; headers: Headers }) =>
            fetch(url, { ...options, headers: Object.fromEntries(options.headers), body: undefined }),
        }),
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
