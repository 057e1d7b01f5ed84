import type * as oidc from 'openid-client';
import type { Clock } from '../../kernel/clock.ts';
import { type LogoutNotice, logoutTokenReader } from './logout-token.ts';
import { problem } from './problems.ts';
import { minutesAfter } from './rules.ts';
import type { Fetch, IdentitySettings } from './settings.ts';

/** What goes with the browser to the issuer. Times in seconds. */
export interface Outward {
  readonly redirectUri: string;
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  /** How old the issuer's own proof may be. */
  readonly maxAge: number;
  /** Ask the person anew, whatever session the issuer has. */
  readonly prompt?: 'login';
  readonly acrValues: readonly string[];
  readonly language: string;
}

/** What must be found again in the answer. */
export type Checks = Pick<Outward, 'state' | 'nonce' | 'codeVerifier' | 'maxAge'>;

/** Who the issuer says came back, all checks passed. */
export interface Proof {
  readonly issuer: string;
  readonly subject: string;
  readonly idToken: string;
  readonly authTime: number | undefined;
  readonly acr: string | null;
  readonly amr: readonly string[];
  readonly session: string | null;
  /** The claims of the ID token, and of userinfo when the ID token lacks the wanted one. */
  readonly claims: Readonly<Record<string, unknown>>;
}

/** The OpenID provider that this installation trusts. */
export interface Issuer {
  /** Where to send the browser. Throws `identity.issuer-unreachable`. */
  addressOut(outward: Outward): Promise<URL>;
  /** Turns the address that the browser came back to into a proof; rejects with the library's error when it cannot be trusted. */
  proofFrom(address: URL, checks: Checks, wantedClaim: string): Promise<Proof>;
  /** Where the browser ends the issuer's own session; null when the issuer has no such place. */
  logoutAddress(returnTo: string, idTokenHint: string | undefined): Promise<URL | null>;
  /** What a signed logout token says; rejects when it cannot be trusted. */
  readLogoutToken(token: string): Promise<LogoutNotice>;
  /** Rejects when the issuer does not answer. */
  check(): Promise<void>;
}

export type IssuerSettings = Pick<IdentitySettings, 'issuer' | 'clientId' | 'clientSecret' | 'scopes'>;

const METADATA_MINUTES = 60;
const RETRY_MINUTES = 1 / 12;
const TIMEOUT_SECONDS = 5;

/**
 * The issuer at an address. Its metadata is fetched at first need, kept for an hour, and after a failure asked for
 * again at most every five seconds; the libraries are loaded then too, so that starting costs nothing.
 */
export function createIssuer(settings: IssuerSettings, clock: Clock, fetch?: Fetch): Issuer {
  const discovered = discoverer(settings, clock, fetch);
  return {
    async addressOut(outward) {
      const { client, configuration } = await discovered();
      const parameters = {
        redirect_uri: outward.redirectUri,
        scope: settings.scopes.join(' '),
        state: outward.state,
        nonce: outward.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(outward.codeVerifier),
        code_challenge_method: 'S256',
        max_age: String(outward.maxAge),
        ui_locales: outward.language,
        ...(outward.prompt === undefined ? {} : { prompt: outward.prompt }),
        ...(outward.acrValues.length === 0 ? {} : { acr_values: outward.acrValues.join(' ') }),
      };
      if (configuration.serverMetadata().pushed_authorization_request_endpoint === undefined)
        return client.buildAuthorizationUrl(configuration, parameters);
      return unreachableAsProblem(client.buildAuthorizationUrlWithPAR(configuration, parameters));
    },
    async proofFrom(address, { state, nonce, codeVerifier, maxAge }, wantedClaim) {
      const { client, configuration } = await discovered();
      const tokens = await client.authorizationCodeGrant(configuration, address, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        maxAge,
      });
      const idToken = tokens.id_token;
      const claims = tokens.claims();
      if (idToken === undefined || claims === undefined) throw new Error('the issuer gave no ID token');
      const lacksClaim = claims[wantedClaim] === undefined && configuration.serverMetadata().userinfo_endpoint;
      const more = lacksClaim ? await client.fetchUserInfo(configuration, tokens.access_token, claims.sub) : {};
      return {
        issuer: claims.iss,
        subject: claims.sub,
        idToken,
        authTime: claims.auth_time,
        acr: typeof claims.acr === 'string' ? claims.acr : null,
        amr: Array.isArray(claims.amr) ? claims.amr.filter((one) => typeof one === 'string') : [],
        session: typeof claims.sid === 'string' ? claims.sid : null,
        claims: { ...more, ...claims },
      };
    },
    async logoutAddress(returnTo, idTokenHint) {
      const { client, configuration } = await discovered();
      if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
      return client.buildEndSessionUrl(configuration, {
        post_logout_redirect_uri: returnTo,
        ...(idTokenHint === undefined ? {} : { id_token_hint: idTokenHint }),
      });
    },
    async readLogoutToken(token) {
      const { readLogoutToken } = await discovered();
      return readLogoutToken(token);
    },
    check: async () => void (await discovered()),
  };
}

interface Discovered {
  readonly client: typeof oidc;
  readonly configuration: oidc.Configuration;
  readonly readLogoutToken: (token: string) => Promise<LogoutNotice>;
}

function discoverer(settings: IssuerSettings, clock: Clock, fetch: Fetch | undefined): () => Promise<Discovered> {
  let last: { readonly found: Promise<Discovered>; readonly until: string } | undefined;
  return () => {
    const now = clock.now();
    if (last !== undefined && now < last.until) return last.found;
    const found = unreachableAsProblem(discover(settings, clock, fetch));
    last = { found, until: minutesAfter(now, METADATA_MINUTES) };
    found.catch(() => {
      last = { found, until: minutesAfter(now, RETRY_MINUTES) };
    });
    return found;
  };
}

async function discover(settings: IssuerSettings, clock: Clock, fetch: Fetch | undefined): Promise<Discovered> {
  const client = await import('openid-client');
  const server = new URL(settings.issuer);
  // Plain http only to this machine: the demonstration, the tests, a broker beside the server.
  const isHere = server.protocol === 'http:' && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(server.hostname);
  const { clientId, clientSecret } = settings;
  const configuration = await client.discovery(server, clientId, clientSecret, authenticationOf(client, clientSecret), {
    timeout: TIMEOUT_SECONDS,
    execute: [client.enableNonRepudiationChecks, ...(isHere ? [client.allowInsecureRequests] : [])],
    ...(fetch === undefined ? {} : { [client.customFetch]: fetch }),
  });
  const { issuer, jwks_uri: keysAddress } = configuration.serverMetadata();
  if (keysAddress === undefined) throw new Error('the issuer publishes no keys');
  return { client, configuration, readLogoutToken: logoutTokenReader({ issuer, keysAddress, clientId, clock, fetch }) };
}

/** By HTTP Basic, which is what OpenID Connect means when nothing is said, unless the issuer takes the body only. */
function authenticationOf(client: typeof oidc, secret: string): oidc.ClientAuth {
  const [basic, post] = [client.ClientSecretBasic(secret), client.ClientSecretPost(secret)];
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (methods.includes('client_secret_basic') ? basic : post)(server, ...rest);
  };
}

async function unreachableAsProblem<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (cause) {
    const unreachable = problem('identity.issuer-unreachable');
    unreachable.cause = cause;
    throw unreachable;
  }
}
