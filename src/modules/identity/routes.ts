import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { type App, languageOf } from '../../platform/http/index.ts';
import { obeyLogoutToken } from './actions/back-channel-logout.ts';
import { beginSignIn } from './actions/begin-sign-in.ts';
import { finishSignIn } from './actions/finish-sign-in.ts';
import { SIGNED_OUT, signOut } from './actions/sign-out.ts';
import { authenticate } from './authenticate.ts';
import type { Cookies } from './cookies.ts';
import { acceptForms } from './forms.ts';
import { sendOnwardPage } from './pages/onward-page.ts';
import { sendProblemPage } from './pages/problem-page.ts';
import type { IdentityParts } from './parts.ts';
import { problem } from './problems.ts';
import { safeReturnPath } from './return-path.ts';
import { ATTEMPT_MINUTES } from './rules.ts';
import { signInQuerySchema } from './schema.ts';

/** An employer's people may share one address outward: enough for a Monday morning, too little to fill a table. */
const SIGN_INS_PER_MINUTE = 3000;

const config = { access: 'anyone', rateLimit: { max: SIGN_INS_PER_MINUTE, timeWindow: 60_000 } } as const;
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::|$)/;

/** Signing in and out: pages and callbacks that stand outside the API, since a browser or the issuer comes to them. */
export function addSignInRoutes(app: App, parts: IdentityParts, cookies: Cookies): void {
  addSignIn(app, parts, cookies);
  addCallback(app, parts, cookies);
  void app.register(async (scope) => {
    acceptForms(scope);
    addSignOut(scope.withTypeProvider<ZodTypeProvider>(), parts, cookies);
    addBackChannel(scope.withTypeProvider<ZodTypeProvider>(), parts);
  });
}

function addSignIn(app: App, parts: IdentityParts, cookies: Cookies): void {
  const schema = { querystring: signInQuerySchema };
  app.get('/sign-in', { config, schema, errorHandler: sendProblemPage }, async (request, reply) => {
    const publicUrl = new URL(parts.settings.publicUrl);
    // localhost and 127.0.0.1 are two sites to a browser; the issuer comes back to one of them.
    if (request.host !== publicUrl.host && LOOPBACK.test(request.host) && LOOPBACK.test(publicUrl.host))
      return reply.redirect(`${publicUrl.origin}${request.url}`, 303);
    const { return: returnPath, employer: slug, 'step-up': stepUp } = request.query;
    if (stepUp === undefined && (await authenticate(parts, cookies.readSession(request))) !== null)
      return reply.redirect(safeReturnPath(returnPath), 303);
    const known = cookies.readBrowser(request);
    const employer = await parts.employers.get(slug ?? cookies.readSession(request)?.employer ?? known?.employer);
    const { address, browser } = await beginSignIn(parts, {
      employer,
      browser: known?.employer === employer.slug ? known.token : undefined,
      returnPath,
      stepUp: stepUp !== undefined,
      language: languageOf(request),
    });
    cookies.setBrowser(reply, { employer: employer.slug, token: browser }, ATTEMPT_MINUTES * 60);
    return reply.header('cache-control', 'no-store').redirect(address.href, 303);
  });
}

function addCallback(app: App, parts: IdentityParts, cookies: Cookies): void {
  app.get('/oidc/callback', { config, errorHandler: sendProblemPage }, async (request, reply) => {
    const browser = cookies.readBrowser(request);
    if (browser === undefined) throw problem('identity.attempt-ended');
    const employer = await parts.employers.get(browser.employer);
    const before = cookies.readSession(request);
    const signedIn = await finishSignIn(parts, {
      employer,
      browser: browser.token,
      address: new URL(request.url, parts.settings.publicUrl),
      session: before?.employer === employer.slug ? before.token : undefined,
      trace: request.id,
    });
    cookies.setSession(reply, { employer: employer.slug, token: signedIn.session });
    if (signedIn.language !== null) cookies.setLanguage(reply, signedIn.language);
    return reply.header('cache-control', 'no-store').redirect(signedIn.returnPath, 303);
  });
}

function addSignOut(app: App, parts: IdentityParts, cookies: Cookies): void {
  app.post('/sign-out', { config }, async (request, reply) => {
    const session = cookies.readSession(request);
    const employer = session && (await parts.employers.find(session.employer));
    const next = session && employer ? await signOut(parts, employer, session.token) : SIGNED_OUT;
    cookies.clearSession(reply);
    reply.header('cache-control', 'no-store');
    return next === SIGNED_OUT ? reply.redirect(next, 303) : sendOnwardPage(request, reply, next);
  });
}

function addBackChannel(app: App, parts: IdentityParts): void {
  const schema = {
    body: z.object({ logout_token: z.string() }),
    querystring: z.object({ employer: z.string().optional() }),
  };
  app.post('/oidc/back-channel-logout', { config, schema }, async (request, reply) => {
    const employer = await parts.employers.get(request.query.employer);
    await obeyLogoutToken(parts, employer, request.body.logout_token);
    return reply.code(200).header('cache-control', 'no-store').send();
  });
}
