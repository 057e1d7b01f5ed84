import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import { API, type App } from '../../../platform/http/index.ts';
import { makePackage } from '../package/make.ts';
import type { RunId } from '../runs/run.ts';
import type { MappingServices } from '../services.ts';
import { drawFrom, endRoom, freezePopulation, giveRoom } from './actions.ts';
import * as api from './api.ts';
import { readRoomLooks } from './looks.ts';
import { readGivenRooms, readRoom, readRooms, readSample } from './reading.ts';
import { drawForm, freezeForm, type RoomId, roomForm, type SampleId } from './room.ts';

const access = (action: string) => ({ access: { resource: 'audit-room', action } }) as const;
const ofRun = z.object({ runId: z.uuid() });
const params = z.object({ roomId: z.uuid() });
const PLACE = `${API}/audit-rooms/:roomId`;
const roomOf = (request: { readonly params: { readonly roomId: string } }) => request.params.roomId as RoomId;

/** The auditor's room: giving it, freezing and drawing in it, the looks, the package. Guards and `actorOf` are in place. */
export function addAuditRoomRoutes(app: App, services: MappingServices): void {
  addGiving(app, services);
  addReading(app, services);
  addDrawing(app, services);
}

function addGiving(app: App, services: MappingServices): void {
  app.get(
    `${API}/mapping-runs/:runId/audit-rooms`,
    {
      config: access('give'),
      schema: {
        description: 'The rooms that auditors have been given over a mapping, and whom one can be given to.',
        params: ofRun,
        response: { 200: api.givenRooms },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const run = request.params.runId as RunId;
      return services.database.transaction(actor, (tx) => readGivenRooms(tx, services, actor, run));
    },
  );
  app.post(
    `${API}/mapping-runs/:runId/audit-rooms`,
    {
      config: access('give'),
      schema: {
        description:
          'Gives an auditor a room over a mapping that has counts, until a day. Nobody gives one to themselves.',
        params: ofRun,
        body: roomForm,
        response: { 201: api.roomMade },
      },
    },
    async (request, reply) => {
      const id = await giveRoom(services, actorOf(request), request.params.runId as RunId, request.body);
      return reply.code(201).header('location', `${API}/audit-rooms/${id}`).send({ id });
    },
  );
  app.post(
    `${PLACE}/end`,
    { config: access('give'), schema: { description: 'Ends a room before its last day.', params } },
    async (request, reply) => {
      await endRoom(services, actorOf(request), roomOf(request));
      return reply.code(204).send();
    },
  );
}

function addReading(app: App, services: MappingServices): void {
  app.get(
    `${API}/audit-rooms`,
    {
      config: access('read'),
      schema: {
        description: 'The rooms that the reader may enter: an auditor’s own, as long as they are open.',
        response: { 200: api.roomList },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return services.database.transaction(actor, (tx) => readRooms(tx, services, actor));
    },
  );
  app.get(
    PLACE,
    {
      config: access('read'),
      schema: {
        description: 'A room: which populations are frozen, by which hash and when, and which samples were drawn.',
        params,
        response: { 200: api.roomView },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return services.database.transaction(actor, (tx) => readRoom(tx, services, actor, roomOf(request)));
    },
  );
  app.get(
    `${PLACE}/looks`,
    {
      config: access('looks'),
      schema: {
        description: 'Who has looked at the findings of the mapping and at what was drawn, the newest first.',
        params,
        querystring: api.looksQuery,
        response: { 200: api.roomLooks },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const { query } = request;
      return services.database.transaction(actor, (tx) => readRoomLooks(tx, services, actor, roomOf(request), query));
    },
  );
  app.get(
    `${PLACE}/package`,
    {
      config: access('package'),
      schema: {
        description:
          'The package for audit, a zip: report, counts, evidence with hashes, findings without persons, the frozen ' +
          'populations, the samples, the protocol. `uppsikt verify` accepts it offline, draws every sample anew, and ' +
          'refuses one in which any byte was changed.',
        params,
      },
    },
    async (request, reply) => {
      const { name, content } = await makePackage(services, actorOf(request), roomOf(request));
      return reply
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('cache-control', 'no-store')
        .type('application/zip')
        .send(Buffer.from(content));
    },
  );
}

function addDrawing(app: App, services: MappingServices): void {
  app.post(
    `${PLACE}/populations`,
    {
      config: access('draw'),
      schema: {
        description:
          'Freezes a population by its hash: from then on a seed is taken, and the population does not change.',
        params,
        body: freezeForm,
      },
    },
    async (request, reply) => {
      await freezePopulation(services, actorOf(request), roomOf(request), request.body.population);
      return reply.code(204).send();
    },
  );
  app.post(
    `${PLACE}/samples`,
    {
      config: access('draw'),
      schema: {
        description: 'Draws a sample from a frozen population with a seed. A seed that comes before is refused.',
        params,
        body: drawForm,
        response: { 201: api.sampleMade },
      },
    },
    async (request, reply) => {
      const room = roomOf(request);
      const id = await drawFrom(services, actorOf(request), room, request.body);
      return reply.code(201).header('location', `${API}/audit-rooms/${room}/samples/${id}`).send({ id });
    },
  );
  app.get(
    `${PLACE}/samples/:sampleId`,
    {
      config: access('read'),
      schema: {
        description: 'A sample, drawn anew while it is read, with what may be told of those in it. Looks are logged.',
        params: params.extend({ sampleId: z.uuid() }),
        response: { 200: api.sampleView },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const at = { room: roomOf(request), sample: request.params.sampleId as SampleId };
      return services.database.transaction(actor, (tx) => readSample(tx, services, actor, at));
    },
  );
}
