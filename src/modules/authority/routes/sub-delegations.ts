import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import type { AuthorityId, UnitId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { API, type App } from '../../../platform/http/index.ts';
import { endSubDelegation, subDelegate } from '../actions/sub-delegate.ts';
import * as api from '../api.ts';
import { readSubDelegations } from '../reading/orders.ts';
import type { AuthorityServices } from '../services.ts';
import { may, reading, timesOf } from './reading.ts';

const ofAuthority = z.object({ authorityId: z.uuid() });
const PATH = `${API}/delegation-orders/:authorityId/sub-delegations`;

/** What administration heads delegate one step further. */
export function addSubDelegationRoutes(app: App, services: AuthorityServices): void {
  app.get(
    PATH,
    {
      config: may('delegation-order', 'read'),
      schema: {
        description:
          'What is delegated further under a committee’s order on a day, and what whoever asks may delegate.',
        params: ofAuthority,
        querystring: api.timesQuery,
        response: { 200: api.subDelegationList },
      },
    },
    (request) => {
      const authority = request.params.authorityId as AuthorityId;
      const times = timesOf(services, request.query);
      return reading(services, request, (tx, actor) => readSubDelegations(tx, services, actor, authority, times));
    },
  );
  const config = may('delegation-order', 'sub-delegate');
  app.post(
    PATH,
    {
      config,
      schema: {
        description:
          'Delegates an item one step further, by the head of the administration. It is put in the register.',
        params: ofAuthority,
        body: api.subDelegationMade,
        response: { 201: z.object({ id: z.uuid() }).meta({ id: 'MadeSubDelegation' }) },
      },
    },
    async (request, reply) => {
      const { unitId, item, to, from, lastDay } = request.body;
      const id = await subDelegate(services, actorOf(request), {
        authority: request.params.authorityId as AuthorityId,
        unit: unitId as UnitId,
        item,
        to,
        from: localDate(from),
        ...(lastDay === undefined ? {} : { lastDay: localDate(lastDay) }),
      });
      return reply.code(201).send({ id });
    },
  );
  app.post(
    `${PATH}/end`,
    {
      config,
      schema: {
        description: 'Ends what was delegated further, after a last day.',
        params: ofAuthority,
        body: api.subDelegationEnded,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { unitId, item, lastDay } = request.body;
      await endSubDelegation(services, actorOf(request), {
        authority: request.params.authorityId as AuthorityId,
        unit: unitId as UnitId,
        item,
        lastDay: localDate(lastDay),
      });
      return reply.code(204).send(null);
    },
  );
}
