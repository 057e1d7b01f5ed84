import { type Actor, mayAny, type Policy } from '../../access/index.ts';
import type { EmployerId } from '../../kernel/ids.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import { API, type App, languageOf } from '../../platform/http/index.ts';
import { findSettings, organisationAt } from '../organisation/index.ts';
import { authenticate } from './authenticate.ts';
import type { Cookies } from './cookies.ts';
import type { EmployerKey } from './employers.ts';
import type { IdentityParts } from './parts.ts';
import { languageChoiceSchema, type Me, meSchema, type ShownEmployer } from './schema.ts';
import { findProfile, saveLanguage } from './store/accounts.ts';

/** Shown where it is not known yet to which of several employers somebody will sign in. */
const NO_EMPLOYER: ShownEmployer = { name: 'Uppsikt' };

/** `/api/v1/me`: who is here and where the navigation leads for them, signed in or not; the choice of language. */
export function addMeRoutes(app: App, parts: IdentityParts, cookies: Cookies, policy: Policy): void {
  const { database, employers, settings, clock } = parts;
  app.get(
    '/api/v1/me',
    {
      config: { access: 'anyone' },
      schema: { description: 'Who is signed in, if anyone, and what is open to them.', response: { 200: meSchema } },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const shared = { today: localDateOf(clock.now()), demonstration: settings.demonstration };
      const actor = await authenticate(parts, cookies.readSession(request));
      if (actor !== null) {
        const { language, closed, ...known } = await describe(parts, actor);
        const navigation = openTo(policy, actor, closed);
        return { ...shared, ...known, language: language ?? languageOf(request), navigation };
      }
      const slug = cookies.readSession(request)?.employer ?? cookies.readBrowser(request)?.employer;
      const employer = await employers.get(slug).catch(() => undefined);
      const nobody = { person: null, roles: [], navigation: [], language: languageOf(request) };
      return { ...shared, ...nobody, employer: await showEmployer(parts, employer) };
    },
  );
  app.post(
    '/api/v1/me/language',
    {
      config: { access: 'anyone' },
      schema: {
        description: 'Chooses the language; kept with the account of whoever is signed in, else in a cookie.',
        body: languageChoiceSchema,
      },
    },
    async (request, reply) => {
      const { language } = request.body;
      const actor = await authenticate(parts, cookies.readSession(request));
      if (actor !== null) await database.transaction(actor, (tx) => saveLanguage(tx, actor.account, language));
      cookies.setLanguage(reply, language);
      return reply.code(204).send();
    },
  );
}

/** The permissions by which the actor may reach anything at all, each once. */
function openTo(policy: Policy, actor: Actor, closed: readonly string[]): string[] {
  const open = policy.rows.filter(
    ({ resource, action }) => !closed.includes(resource) && mayAny(policy, actor, resource, action),
  );
  return [...new Set(open.map(({ resource, action }) => `${resource}.${action}`))].sort();
}

async function showEmployer({ database, clock }: IdentityParts, employer: EmployerKey | undefined) {
  if (employer === undefined) return NO_EMPLOYER;
  const now = clock.now();
  const at = { on: localDateOf(now), knownAt: now };
  return database.transaction({ employer: employer.id }, async (tx) => shown(await findSettings(tx, at), employer.id));
}

function shown(settings: Awaited<ReturnType<typeof findSettings>>, employer: EmployerId): ShownEmployer {
  if (settings === undefined) return NO_EMPLOYER;
  const { name, contactEmail, contactPhone, logoHash } = settings;
  const contact = {
    ...(contactEmail === null ? {} : { email: contactEmail }),
    ...(contactPhone === null ? {} : { phone: contactPhone }),
  };
  // The hash makes a new logo a new address.
  const logo = logoHash === null ? {} : { logo: `${API}/employers/${employer}/logo?${logoHash.slice(0, 8)}` };
  return { name, ...logo, ...(Object.keys(contact).length === 0 ? {} : { contact }) };
}

async function describe(
  { database, clock, closedResources = async () => [] }: IdentityParts,
  { employer, person, account, roles }: Actor,
) {
  const now = clock.now();
  const at = { on: localDateOf(now), knownAt: now };
  return database.transaction({ employer }, async (tx) => {
    const [known, settings, profile, closed] = await Promise.all([
      person === null ? undefined : organisationAt(tx, at).findPerson(person),
      findSettings(tx, at),
      findProfile(tx, account),
      closedResources(tx),
    ]);
    return {
      person: { id: person ?? account, name: known?.name ?? profile.name ?? '' },
      employer: shown(settings, employer),
      roles: [...new Set(roles.map((held) => held.role))],
      language: profile.language,
      closed,
    } satisfies Pick<Me, 'person' | 'employer' | 'roles'> & {
      language: Me['language'] | null;
      closed: readonly string[];
    };
  });
}
