import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import type { AuthorityId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { API, type App } from '../../../platform/http/index.ts';
import { decideOrder } from '../actions/decide.ts';
import { draftOrder, saveOrderDraft } from '../actions/draft.ts';
import * as api from '../api.ts';
import { differenceOf, orderDifference } from '../order/difference.ts';
import { orderPreset, suggestedOrder } from '../presets/presets.ts';
import { readChanges } from '../reading/changes.ts';
import { readOrders, readVersion } from '../reading/orders.ts';
import { getReadable } from '../reading/readable.ts';
import type { AuthorityServices } from '../services.ts';
import type { OrderVersionId } from '../version.ts';
import { may, reading, timesOf } from './reading.ts';

const ofVersion = z.object({ versionId: z.uuid() });
const ofAuthority = z.object({ authorityId: z.uuid() });
/** The revision that was before whoever changes it, as its ETag said. */
const seenRevision = z.looseObject({ 'if-match': z.string().regex(/^"\d{1,9}"$/) });

const idOf = ({ versionId }: z.output<typeof ofVersion>) => versionId as OrderVersionId;
const revisionOf = (headers: z.output<typeof seenRevision>) => Number(headers['if-match'].slice(1, -1));
const etag = (revision: number) => `"${revision}"`;
const ORDERS = `${API}/delegation-orders`;

/** Orders and their versions: reading, drafting, deciding. */
export function addOrderRoutes(app: App, services: AuthorityServices): void {
  addReading(app, services);
  addComparing(app, services);
  addDrafting(app, services);
}

function addReading(app: App, services: AuthorityServices): void {
  const config = may('delegation-order', 'read');
  app.get(
    ORDERS,
    {
      config,
      schema: {
        description: 'The committees and the versions of their delegation orders, those in force on a day marked.',
        querystring: api.timesQuery,
        response: { 200: api.orderList },
      },
    },
    (request) => {
      const times = timesOf(services, request.query);
      return reading(services, request, (tx, actor) => readOrders(tx, services, actor, times));
    },
  );
  app.get(
    `${ORDERS}/presets`,
    {
      config,
      schema: {
        description:
          'Orders to begin from; the first answers where a committee has decided none. Nobody has decided any.',
        response: { 200: z.object({ presets: z.array(orderPreset) }) },
      },
    },
    async () => ({ presets: [suggestedOrder()] }),
  );
  app.get(
    `${ORDERS}/versions/:versionId`,
    {
      config,
      schema: {
        description: 'A version with all its items.',
        params: ofVersion,
        response: { 200: api.versionAnswer },
      },
    },
    async (request, reply) => {
      const shown = await shownTo(services, request, idOf(request.params));
      return reply.header('etag', etag(shown.revision)).send(shown);
    },
  );
}

function addComparing(app: App, services: AuthorityServices): void {
  app.get(
    `${ORDERS}/versions/:versionId/difference`,
    {
      config: may('delegation-order', 'read'),
      schema: {
        description: 'What reads otherwise in this version than in the one named by `from`.',
        params: ofVersion,
        querystring: z.object({ from: z.uuid() }),
        response: { 200: orderDifference },
      },
    },
    (request) =>
      reading(services, request, async (tx, actor) => {
        const from = await getReadable(tx, services, actor, request.query.from as OrderVersionId);
        const to = await getReadable(tx, services, actor, idOf(request.params));
        return differenceOf(from.content, to.content);
      }),
  );
  app.get(
    `${ORDERS}/versions/:versionId/changes`,
    {
      config: may('delegation-order', 'prepare'),
      schema: {
        description: 'Whose decisions would change if this version were in force: counts, and the rows behind each.',
        params: ofVersion,
        querystring: api.changesQuery,
        response: { 200: api.orderChanges },
      },
    },
    (request) => {
      const { on, group, page, limit } = request.query;
      const now = timesOf(services, { on });
      const asked = { on: now.on, group, page, limit };
      return reading(services, request, (tx, actor) =>
        readChanges(tx, services, actor, idOf(request.params), asked, now),
      );
    },
  );
}

function addDrafting(app: App, services: AuthorityServices): void {
  app.post(
    `${ORDERS}/:authorityId/versions`,
    {
      config: may('delegation-order', 'prepare'),
      schema: {
        description: 'Begins a version of a committee’s order.',
        params: ofAuthority,
        body: api.orderDraft,
        response: { 201: api.madeVersion },
      },
    },
    async (request, reply) => {
      const authority = request.params.authorityId as AuthorityId;
      const id = await draftOrder(services, actorOf(request), { authority, ...request.body });
      return reply.code(201).header('location', `${ORDERS}/versions/${id}`).send({ id });
    },
  );
  app.put(
    `${ORDERS}/versions/:versionId`,
    {
      config: may('delegation-order', 'prepare'),
      schema: {
        description: 'Saves a draft over the revision that `If-Match` names.',
        params: ofVersion,
        headers: seenRevision,
        body: api.orderDraft,
        response: { 200: api.savedDraft },
      },
    },
    async (request, reply) => {
      const seen = { version: idOf(request.params), revision: revisionOf(request.headers) };
      const revision = await saveOrderDraft(services, actorOf(request), { ...seen, ...request.body });
      return reply.header('etag', etag(revision)).send({ revision });
    },
  );
  app.post(
    `${ORDERS}/versions/:versionId/decision`,
    {
      config: may('delegation-order', 'decide'),
      schema: {
        description: 'Records that the committee has decided the revision of the draft that `If-Match` names.',
        params: ofVersion,
        headers: seenRevision,
        body: api.orderDecided,
        response: { 201: api.versionAnswer },
      },
    },
    async (request, reply) => {
      const version = idOf(request.params);
      const { decidedOn, validFrom, lastDay, journalNumber } = request.body;
      await decideOrder(services, actorOf(request), {
        version,
        revision: revisionOf(request.headers),
        decidedOn: localDate(decidedOn),
        validFrom: localDate(validFrom),
        journalNumber,
        ...(lastDay === undefined ? {} : { lastDay: lastDay === null ? null : localDate(lastDay) }),
      });
      return reply.code(201).send(await shownTo(services, request, version));
    },
  );
}

function shownTo(services: AuthorityServices, request: FastifyRequest, id: OrderVersionId) {
  return reading(services, request, (tx, actor) => readVersion(tx, services, actor, id, timesOf(services, {})));
}
