import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import type { UnitId } from '../../../kernel/ids.ts';
import { API, type App } from '../../../platform/http/index.ts';
import * as api from '../api.ts';
import type { MappingServices } from '../services.ts';
import { cancelRun, decideRun, decisionForm, openingForm, openNames, recordInformation } from './decide.ts';
import { changeRun, prepareRun } from './prepare.ts';
import { readRun, readRuns } from './reading.ts';
import { informationForm, type RunId } from './run.ts';

const access = (action: string) => ({ access: { resource: 'mapping-run', action } }) as const;
const params = z.object({ runId: z.uuid() });
const PLACE = `${API}/mapping-runs/:runId`;
const idOf = ({ params: { runId } }: { readonly params: z.output<typeof params> }) => runId as RunId;
const seen = z.strictObject({ revision: api.revision });

/** Preparing a mapping, deciding on it, opening its names. Guards and `actorOf` are in place when this is called. */
export function addRunRoutes(app: App, services: MappingServices): void {
  addReading(app, services);
  addPreparing(app, services);
  addDeciding(app, services);
}

function addReading(app: App, services: MappingServices): void {
  app.get(
    `${API}/mapping-runs`,
    {
      config: access('read'),
      schema: {
        description: 'The mappings that the reader may see, the newest first.',
        querystring: api.listQuery,
        response: { 200: api.runList },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return services.database.transaction(actor, (tx) => readRuns(tx, services, actor, request.query));
    },
  );
  app.get(
    PLACE,
    {
      config: access('read'),
      schema: {
        description: 'A mapping: what it was decided on, how far it has come, what is missing.',
        params,
        response: { 200: api.runView },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return services.database.transaction(actor, (tx) => readRun(tx, services, actor, idOf(request)));
    },
  );
}

function addPreparing(app: App, services: MappingServices): void {
  app.post(
    `${API}/mapping-runs`,
    {
      config: access('make'),
      schema: {
        description: 'Prepares a mapping of the people of a unit and what lies below it. Parts may be missing.',
        body: api.prepareForm,
        response: { 201: api.made },
      },
    },
    async (request, reply) => {
      const { unitId, content } = request.body;
      const id = await prepareRun(services, actorOf(request), { unit: unitId as UnitId, content });
      return reply.code(201).header('location', `${API}/mapping-runs/${id}`).send({ id });
    },
  );
  app.put(
    PLACE,
    {
      config: access('make'),
      schema: { description: 'Puts what is prepared right, until it is decided on.', params, body: api.changeForm },
    },
    async (request, reply) => {
      const { revision, content } = request.body;
      await changeRun(services, actorOf(request), { id: idOf(request), revision }, content);
      return reply.code(204).send();
    },
  );
  app.post(
    `${PLACE}/information`,
    {
      config: access('make'),
      schema: {
        description: 'Puts down that everyone in the population has been told, when, how, and what proves it.',
        params,
        body: informationForm.extend(seen.shape),
      },
    },
    async (request, reply) => {
      const { revision, ...information } = request.body;
      await recordInformation(services, actorOf(request), { id: idOf(request), revision }, information);
      return reply.code(204).send();
    },
  );
  app.post(
    `${PLACE}/cancellation`,
    {
      config: access('make'),
      schema: { description: 'Calls a mapping off that is not done; nothing of it is left.', params, body: seen },
    },
    async (request, reply) => {
      await cancelRun(services, actorOf(request), { id: idOf(request), ...request.body });
      return reply.code(204).send();
    },
  );
}

function addDeciding(app: App, services: MappingServices): void {
  app.post(
    `${PLACE}/decision`,
    {
      config: access('decide'),
      schema: {
        description: 'Decides that the mapping may be made, after a step-up; never whoever prepared it.',
        params,
        body: decisionForm.extend(seen.shape),
      },
    },
    async (request, reply) => {
      const { revision, ...form } = request.body;
      await decideRun(services, actorOf(request), { id: idOf(request), revision }, form);
      return reply.code(204).send();
    },
  );
  app.post(
    `${PLACE}/name-openings`,
    {
      config: access('decide'),
      schema: {
        description: 'Opens the names that one detector found, by a decision of its own, after a step-up.',
        params,
        body: openingForm.extend(seen.shape),
      },
    },
    async (request, reply) => {
      const { revision, ...form } = request.body;
      await openNames(services, actorOf(request), { id: idOf(request), revision }, form);
      return reply.code(204).send();
    },
  );
}
