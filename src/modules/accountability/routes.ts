import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { actorOf } from '../../access/index.ts';
import { instant } from '../../kernel/clock.ts';
import { nowOf } from '../../platform/database/index.ts';
import { API, type App, languageOf } from '../../platform/http/index.ts';
import { sendPdf } from '../documents/index.ts';
import { nameOnPaper } from '../organisation/index.ts';
import * as api from './api.ts';
import { addFollowupRoutes } from './followups/routes.ts';
import { addInquiryRoutes } from './inquiries/routes.ts';
import { addMeasureRoutes } from './measures/routes.ts';
import { problem } from './problems.ts';
import { readWider } from './reading/paths.ts';
import { readChain } from './reading/read-chain.ts';
import { tellChain } from './reading/tell-chain.ts';
import { publicationOf } from './report/publication.ts';
import { renderChain } from './report/report.ts';
import type { AccountabilityServices } from './services.ts';
import { addChainSwitch } from './switch.ts';

const may = (resource: string, action: string) => ({ access: { resource, action } }) as const;

type Params = z.output<typeof api.chainParams>;

/** The chain's part of the API. Guards and `actorOf` are in place when this is called. */
export function addAccountabilityRoutes(app: App, services: AccountabilityServices): void {
  addChainSwitch(app, services);
  addInquiryRoutes(app, services);
  addMeasureRoutes(app, services);
  addFollowupRoutes(app, services);
  const read = (request: FastifyRequest, { kind, matterId: id }: Params, knownAt: string | undefined) => {
    const actor = actorOf(request);
    const asked = { kind, id, knownAt: knownAt === undefined ? undefined : instant(knownAt) };
    return services.database.transaction({ employer: actor.employer }, async (tx) => ({
      organisation: await nameOnPaper(tx, nowOf(services.clock)),
      chain: await tellChain(
        tx,
        services,
        actor,
        asked,
        await readChain(tx, services, actor, asked, languageOf(request)),
      ),
    }));
  };
  const widerOf = (request: FastifyRequest) => {
    const times = nowOf(services.clock);
    return services.database.transaction({ employer: actorOf(request).employer }, (tx) => readWider(tx, times));
  };
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
    async (request) => (await read(request, request.params, request.query.knownAt)).chain,
  );
  app.get(
    `${API}/chains/:kind/:matterId/report`,
    {
      config: may('chain', 'read'),
      schema: {
        description:
          'The same chain as PDF/A: by function, with names in an annex; `version=publication` without names and what anybody wrote, small units folded into wider ones. That somebody looked is logged.',
        params: api.chainParams,
        querystring: api.reportQuery,
      },
    },
    async (request, reply) => {
      const { knownAt, version } = request.query;
      const { organisation, chain } = await read(request, request.params, knownAt);
      if (chain.links.length === 0) throw problem('accountability.unknown');
      const told = version === 'publication' ? publicationOf(chain, await widerOf(request)) : chain;
      const pdf = await renderChain(told, { organisation, language: languageOf(request), version });
      return sendPdf(reply, 'Beslutskedja', pdf);
    },
  );
}
