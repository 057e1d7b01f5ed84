import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type JWTPayload, SignJWT } from 'jose';
import { Provider } from 'oidc-provider';
import { issuerMemory } from './demo-issuer/memory.ts';

/** What the issuer says of whoever comes next. */
export interface NextLogin {
  readonly sub: string;
  readonly acr?: string;
  readonly claims?: Readonly<Record<string, unknown>>;
}

/** A real OpenID provider on a port of its own, that signs in whomever the test names without asking. */
export interface TestIssuer {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who signs in from now on; null = nobody is let in. */
  next(login: NextLogin | null): void;
  /** Signs a token with the issuer's own key. */
  sign(payload: JWTPayload, typ?: string): Promise<string>;
  stop(): Promise<void>;
}

const SECRET = 'a secret that only the tests and their issuer know';

/** Starts it for a Uppsikt at that address. Unlike the demonstration's: RS256, no PAR asked for, claims by userinfo. */
export async function anIssuer(publicUrl: string): Promise<TestIssuer> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const logins = new Map<string, NextLogin>();
  let upcoming: NextLogin | null = null;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const provider = createProvider(issuer, publicUrl, logins, privateKey);
  const handle = provider.callback();
  server.on('request', async (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return handle(request, response);
    if (upcoming === null) {
      const refused = { error: 'access_denied', error_description: 'nobody is let in' };
      return provider.interactionFinished(request, response, refused);
    }
    const { sub, acr } = upcoming;
    logins.set(sub, upcoming);
    await provider.interactionFinished(request, response, {
      login: { accountId: sub, remember: false, ...(acr === undefined ? {} : { acr }) },
    });
  });
  return {
    issuer,
    clientId: 'uppsikt',
    clientSecret: SECRET,
    next: (login) => {
      upcoming = login;
    },
    sign: (payload, typ = 'logout+jwt') =>
      new SignJWT(payload).setProtectedHeader({ alg: 'RS256', typ }).sign(privateKey),
    stop: () => stop(server),
  };
}

function createProvider(
  issuer: string,
  publicUrl: string,
  logins: ReadonlyMap<string, NextLogin>,
  key: KeyObject,
): Provider {
  return new Provider(issuer, {
    adapter: issuerMemory(),
    acrValues: ['loa2', 'loa3'],
    claims: {
      openid: ['sub'],
      staff: ['employee_id', 'name', 'personal_number'],
      acr: null,
      auth_time: null,
      iss: null,
      sid: null,
    },
    scopes: ['openid', 'staff'],
    clients: [
      {
        client_id: 'uppsikt',
        client_secret: SECRET,
        redirect_uris: [`${publicUrl}/oidc/callback`],
        post_logout_redirect_uris: [`${publicUrl}/signed-out`],
        backchannel_logout_uri: `${publicUrl}/oidc/back-channel-logout`,
        backchannel_logout_session_required: true,
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    clientAuthMethods: ['client_secret_post'],
    cookies: { keys: ['a key'] },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      pushedAuthorizationRequests: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: async (context, form) => {
          context.body = form;
        },
        postLogoutSuccessSource: async (context) => {
          context.body = 'signed out';
        },
      },
    },
    // Its own guard against addresses of this machine would keep it from reaching us here.
    fetch: (url, { method, headers, body } = {}) =>
      fetch(url, { ...(method && { method }), ...(headers && { headers }), ...(body && { body }) }),
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ sub, ...logins.get(sub)?.claims }),
    }),
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    jwks: { keys: [{ ...key.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid staff');
      await grant.save();
      return grant;
    },
    renderError: async (context, { error }) => {
      context.body = error;
    },
    ttl: { Session: 3600, Grant: 3600, Interaction: 600, AccessToken: 300, IdToken: 300 },
  });
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
