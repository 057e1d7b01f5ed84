import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type Provider from 'oidc-provider';
import { z } from 'zod';
import type { RandomBytes } from '../../../kernel/ids.ts';
import { type App, languageOf } from '../../../platform/http/index.ts';
import { type Cookies, createCookies } from '../cookies.ts';
import { newToken } from '../credentials.ts';
import { acceptForms } from '../forms.ts';
import { sendProblemPage } from '../pages/problem-page.ts';
import { problem } from '../problems.ts';
import { languageSchema } from '../schema.ts';
import type { Fetch } from '../settings.ts';
import { fetchInside } from './fetch-inside.ts';
import type { DemoPeople } from './people.ts';
import { sendConfirmPage, sendPersonaPage } from './persona-page.ts';
import { createProvider, DEMO_ACR, demoIssuerAt, MOUNT } from './provider.ts';

/** The demonstration's own OpenID provider, and how Uppsikt reaches it. */
export interface DemoIssuer {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly acr: string;
  readonly fetch: Fetch;
}

const config = { access: 'anyone' } as const;
const MOST_FOUND = 20;
const choiceSchema = z.object({ employeeId: z.string() });
const pageQuerySchema = z.object({ name: z.string().max(100).optional(), language: languageSchema.optional() });

/**
 * Adds a real OpenID provider under `/demo/oidc`, where anyone signs in as anyone. For the demonstration only: the
 * configuration refuses it beside a database of one's own, and on a network unless that is asked for.
 */
export function addDemoIssuer(app: App, publicUrl: string, people: DemoPeople, random: RandomBytes): DemoIssuer {
  const client = { clientId: 'uppsikt', clientSecret: newToken(random) };
  const fetch = fetchInside(app);
  let made: Promise<Provider> | undefined;
  const provider = () => {
    made ??= createProvider({ ...client, publicUrl, people, random, fetch, log: app.log });
    return made;
  };
  void app.register(async (scope) => {
    acceptForms(scope);
    addInteraction(scope.withTypeProvider<ZodTypeProvider>(), provider, people, createCookies(publicUrl));
  });
  void app.register(async (scope) => {
    addProvider(scope, provider, new URL(publicUrl));
  });
  return { ...client, issuer: demoIssuerAt(publicUrl), acr: DEMO_ACR, fetch };
}

function addInteraction(app: App, provider: () => Promise<Provider>, people: DemoPeople, cookies: Cookies): void {
  const address = `${MOUNT}/interaction/:uid`;
  const schema = { querystring: pageQuerySchema };
  app.get(address, { config, schema, errorHandler: sendProblemPage }, async (request, reply) => {
    const { uid, params, session } = await interactionOf(provider, request, reply);
    const language = request.query.language ?? languageOf(request);
    if (request.query.language !== undefined) cookies.setLanguage(reply, language);
    const here = `${MOUNT}/interaction/${uid}`;
    const again = params.prompt === 'login' && session ? await people.find(session.accountId) : undefined;
    if (again !== undefined) return sendConfirmPage(reply, language, here, again);
    const name = request.query.name?.trim() ?? '';
    const found = name === '' ? [] : await people.search(name, MOST_FOUND + 1);
    return sendPersonaPage(reply, {
      language,
      address: here,
      personas: await people.listPersonas(language),
      search: name === '' ? undefined : { name, found: found.slice(0, MOST_FOUND), isMore: found.length > MOST_FOUND },
    });
  });
  app.post(
    address,
    { config, schema: { body: choiceSchema }, errorHandler: sendProblemPage },
    async (request, reply) => {
      await interactionOf(provider, request, reply);
      const chosen = await people.find(request.body.employeeId);
      if (chosen === undefined) throw problem('identity.person-unknown');
      const login = { accountId: chosen.employeeId, acr: DEMO_ACR, amr: ['user'], remember: false };
      const next = await (await provider()).interactionResult(request.raw, reply.raw, { login });
      return reply.redirect(next, 303);
    },
  );
}

async function interactionOf(provider: () => Promise<Provider>, request: FastifyRequest, reply: FastifyReply) {
  try {
    return await (await provider()).interactionDetails(request.raw, reply.raw);
  } catch {
    throw problem('identity.attempt-ended');
  }
}

/** Everything else under the mount is the provider's own; it reads the raw request and writes the raw answer. */
function addProvider(scope: FastifyInstance, provider: () => Promise<Provider>, publicUrl: URL): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
  scope.all(`${MOUNT}/*`, { config }, async (request, reply) => {
    const { raw } = request;
    const handle = (await provider()).callback();
    // The provider writes its addresses from these; they are to be the ones that people and Uppsikt use.
    raw.headers.host = publicUrl.host;
    raw.headers['x-forwarded-host'] = publicUrl.host;
    raw.headers['x-forwarded-proto'] = publicUrl.protocol.slice(0, -1);
    raw.url = raw.url?.slice(MOUNT.length) ?? '/';
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value);
    await handle(Object.assign(raw, { originalUrl: MOUNT + raw.url }), reply.raw);
  });
}
