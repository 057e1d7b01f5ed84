import type { FastifyRequest } from 'fastify';
import type { Actor, Policy } from '../../access/index.ts';
import type { App, Readiness } from '../../platform/http/index.ts';
import { authenticate } from './authenticate.ts';
import { createCookies } from './cookies.ts';
import { addMeRoutes } from './me.ts';
import { addPageStyle } from './pages/page.ts';
import type { IdentityParts } from './parts.ts';
import { addSignInRoutes } from './routes.ts';
import { requireStepUp } from './rules.ts';

/** Who people are, as the rest of the product meets it. */
export interface Identity {
  /** Who asks, with the roles they hold today; null without a live session. For `guardRoutes`. */
  authenticate(request: FastifyRequest): Promise<Actor | null>;
  /** Throws `identity.step-up-needed` unless the actor has proved who they are recently and strongly enough. */
  requireStepUp(actor: Actor): void;
  /** Adds sign-in, sign-out, the issuer's callbacks and `/api/v1/me`. */
  addRoutes(app: App, policy: Policy): void;
  /** Whether the issuer answers. People who are signed in can go on without it. */
  readonly readiness: Readiness;
}

/** Puts identity together. */
export function createIdentity(parts: IdentityParts): Identity {
  const cookies = createCookies(parts.settings.publicUrl);
  return {
    authenticate: (request) => authenticate(parts, cookies.readSession(request)),
    requireStepUp: (actor) => requireStepUp(actor, parts.clock.now(), parts.settings),
    addRoutes: (app, policy) => {
      addPageStyle(app);
      addSignInRoutes(app, parts, cookies);
      addMeRoutes(app, parts, cookies, policy);
    },
    readiness: {
      name: 'issuer',
      isOptional: true,
      // The demonstration's is this process, and sleeps until somebody signs in.
      check: async () => (parts.settings.demonstration ? undefined : parts.issuer.check()),
    },
  };
}
