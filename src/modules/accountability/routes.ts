import { actorOf } from '../../access/index.ts';
import { instant } from '../../kernel/clock.ts';
import { API, type App, languageOf } from '../../platform/http/index.ts';
import * as api from './api.ts';
import { readChain } from './reading/read-chain.ts';
import { tellChain } from './reading/tell-chain.ts';
import type { AccountabilityServices } from './services.ts';

const may = (resource: string, action: string) => ({ access: { resource, action } }) as const;

/** The chain's part of the API. Guards and `actorOf` are in place when this is called. */
export function addAccountabilityRoutes(app: App, services: AccountabilityServices): void {
  app.get(
    `${API}/chains/:kind/:matterId`,
    {
      config: may('chain', 'read'),
      schema: {
        description:
          'The chain of a matter: at each office what was due, what shows it and how each who held it stands, with all gaps and, apart from them, who was formally responsible; as known now, or at an earlier moment. That somebody looked is logged.',
        params: api.chainParams,
        querystring: api.chainQuery,
        response: { 200: api.chainAnswer },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const { kind, matterId: id } = request.params;
      const { knownAt } = request.query;
      const asked = { kind, id, knownAt: knownAt === undefined ? undefined : instant(knownAt) };
      return services.database.transaction({ employer: actor.employer }, async (tx) =>
        tellChain(tx, services, actor, asked, await readChain(tx, services, actor, asked, languageOf(request))),
      );
    },
  );
}
