import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import type { FastifyBaseLogger } from 'fastify';
import type { KoaContextWithOIDC, default as Provider } from 'oidc-provider';
import type { RandomBytes } from '../../../kernel/ids.ts';
import { isLanguage, LANGUAGE_COOKIE, type Language, languageOf } from '../../../platform/i18n/index.ts';
import { newToken } from '../credentials.ts';
import { html } from '../pages/html.ts';
import { pageText } from '../pages/page.ts';
import type { Fetch } from '../settings.ts';
import { texts } from '../texts.ts';
import { issuerMemory } from './memory.ts';
import type { DemoPeople } from './people.ts';

/** Where in our own site the demonstration's issuer lies. */
export const MOUNT = '/demo/oidc';

/** What the demonstration's issuer calls itself. */
export function demoIssuerAt(publicUrl: string): string {
  return `${publicUrl}${MOUNT}`;
}

/** The level that the demonstration's sign-in has, and its step-up asks for. */
export const DEMO_ACR = 'urn:uppsikt:demonstration';

/** What the issuer is made of. */
export interface ProviderSettings {
  readonly publicUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly people: DemoPeople;
  readonly random: RandomBytes;
  /** How it tells Uppsikt that a session has ended. */
  readonly fetch: Fetch;
  readonly log: FastifyBaseLogger;
}

const SESSION_SECONDS = 12 * 3600;
const INTERACTION_SECONDS = 900;
const TOKEN_SECONDS = 300;

/** A real OpenID provider with keys of its own, made now. The library is large and loaded here, at the first sign-in. */
export async function createProvider(settings: ProviderSettings): Promise<Provider> {
  const { publicUrl, clientId, clientSecret, people, random } = settings;
  const { Provider: OpenIdProvider } = await import('oidc-provider');
  const { privateKey } = await promisify(generateKeyPair)('ec', { namedCurve: 'P-256' });
  const cookie = { path: MOUNT, httpOnly: true, sameSite: 'lax', signed: true } as const;
  const provider = new OpenIdProvider(demoIssuerAt(publicUrl), {
    adapter: issuerMemory(),
    acrValues: [DEMO_ACR],
    claims: { openid: ['sub', 'employee_id'], acr: null, auth_time: null, iss: null, sid: null },
    conformIdTokenClaims: false,
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${publicUrl}/oidc/callback`],
        post_logout_redirect_uris: [`${publicUrl}/signed-out`],
        backchannel_logout_uri: `${publicUrl}/oidc/back-channel-logout`,
        backchannel_logout_session_required: true,
        id_token_signed_response_alg: 'ES256',
      },
    ],
    cookies: { keys: [newToken(random)], long: cookie, short: cookie },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true },
      rpInitiatedLogout: { enabled: true, logoutSource, postLogoutSuccessSource: backToUs },
    },
    fetch: (url, options) => settings.fetch(String(url), requestOf(options)),
    findAccount: async (_context, id) => {
      const found = await people.find(id);
      return found && { accountId: id, claims: () => ({ sub: id, employee_id: found.employeeId }) };
    },
    interactions: { url: (_context, { uid }) => `${MOUNT}/interaction/${uid}` },
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256' }] },
    loadExistingGrant: consent,
    pkce: { required: () => true },
    renderError,
    ttl: {
      Session: SESSION_SECONDS,
      Grant: SESSION_SECONDS,
      Interaction: INTERACTION_SECONDS,
      AccessToken: TOKEN_SECONDS,
      IdToken: TOKEN_SECONDS,
    },
  });
  provider.proxy = true;
  provider.on('server_error', (_context, err) => settings.log.error({ err }, 'the issuer of the demonstration failed'));
  return provider;
}

/** Nobody is asked to let Uppsikt know who they are: it is the only client, and the employer's own. */
async function consent({ oidc }: KoaContextWithOIDC) {
  const { client, session, provider } = oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
}

async function logoutSource(context: KoaContextWithOIDC, form: string): Promise<void> {
  const language = languageIn(context);
  const t = await texts.in(language);
  context.body = pageText({
    language,
    title: t('identity.logout.title'),
    body: html`<p>${t('identity.logout.intro')}</p>
${{ markup: form }}
<p><button type="submit" form="op.logoutForm" name="logout" value="yes">${t('identity.logout.yes')}</button></p>`,
  });
}

/** After a restart the issuer no longer knows the keys or sessions of before; Uppsikt's own session has ended anyway. */
async function backToUs(context: KoaContextWithOIDC): Promise<void> {
  context.redirect('/signed-out');
}

async function renderError(context: KoaContextWithOIDC): Promise<void> {
  if (context.path.endsWith('/session/end')) {
    context.status = 303;
    return backToUs(context);
  }
  const language = languageIn(context);
  const t = await texts.in(language);
  context.type = 'html';
  context.body = pageText({
    language,
    title: t('identity.demo-problem.title'),
    body: html`<p>${t('identity.demo-problem.text')}</p>
<p><a class="button" href="/sign-in">${t('identity.problem.again')}</a></p>`,
  });
}

function languageIn(context: KoaContextWithOIDC): Language {
  const chosen = context.cookies.get(LANGUAGE_COOKIE, { signed: false });
  return isLanguage(chosen) ? chosen : languageOf(context.get('accept-language'));
}

function requestOf(options: RequestInit = {}): Parameters<Fetch>[1] {
  const { method = 'GET', headers, body } = options;
  return {
    method,
    headers: Object.fromEntries(new Headers(headers)),
    body: body instanceof URLSearchParams || typeof body === 'string' ? body : undefined,
    redirect: 'manual',
  };
}
