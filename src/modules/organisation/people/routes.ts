import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { parsePersonalNumber } from '../../../kernel/personal-number.ts';
import { API, type App } from '../../../platform/http/index.ts';
import { personAnswer } from '../answers.ts';
import * as api from '../api.ts';
import { problem } from '../problems.ts';
import { reading, rowsOf, timesOf } from '../reading.ts';
import type { OrganisationServices } from '../services.ts';
import { liftProtection, nameHandlers, protectPerson } from './actions.ts';
import { findPossibleHandlers } from './possible-handlers.ts';
import { listOwnLooks, maySee, readPerson, readPersonalNumber } from './read.ts';

const ofPerson = z.object({ personId: z.uuid() });
const idOf = ({ personId }: z.output<typeof ofPerson>) => personId as PersonId;

/** Persons: one by one, by number in a body, and who has looked. */
export function addPeopleRoutes(app: App, services: OrganisationServices): void {
  addReading(app, services);
  addProtecting(app, services);
}

function addReading(app: App, services: OrganisationServices): void {
  app.get(
    `${API}/people/:personId`,
    {
      config: { access: { resource: 'person', action: 'read' } },
      schema: {
        description:
          'A person as of a day, with employments, nearest managers and roles. That somebody looked is logged.',
        params: ofPerson,
        querystring: api.timesQuery,
        response: { 200: api.personView },
      },
    },
    async (request) => {
      const times = timesOf(services, request.query);
      const person = await reading(services, request, times, (tx, by) =>
        readPerson(tx, by, services.journal, idOf(request.params)),
      );
      return { ...times, ...personAnswer(person) };
    },
  );
  app.get(
    `${API}/people/:personId/personal-number`,
    {
      config: { access: { resource: 'personal-number', action: 'read' } },
      schema: {
        description: 'The personal number, in the answer only. That somebody looked is logged.',
        params: ofPerson,
        response: { 200: api.personalNumber },
      },
    },
    async (request, reply) => {
      const number = await reading(services, request, timesOf(services, {}), (tx, by) =>
        readPersonalNumber(tx, by, services, idOf(request.params)),
      );
      return reply.header('cache-control', 'no-store').send({ personalNumber: number });
    },
  );
  app.post(
    `${API}/people/look-up`,
    {
      config: { access: { resource: 'person', action: 'read' } },
      schema: {
        description: 'Finds a person by personal number, which travels in the body and never in an address.',
        body: api.lookUp,
        response: { 200: api.personFound },
      },
    },
    async (request) => {
      const times = timesOf(services, {});
      const number = parsePersonalNumber(request.body.personalNumber, times.on);
      return reading(services, request, times, async (tx, by) => {
        const id = number && (await services.personalNumbers.findPerson(tx, by.actor.employer, number));
        if (id === undefined || !(await maySee(tx, by, id))) throw problem('organisation.person-unknown');
        return { id };
      });
    },
  );
  app.get(
    `${API}/looks`,
    {
      config: { access: { resource: 'look', action: 'read' } },
      schema: {
        description: 'Who has looked at the one who asks, the newest first.',
        querystring: api.pageQuery,
        response: { 200: api.lookList },
      },
    },
    async (request) => {
      const { limit, skip } = rowsOf(request.query);
      const looks = await reading(services, request, timesOf(services, {}), (tx, by) =>
        listOwnLooks(tx, by, limit, skip),
      );
      return { items: [...looks.rows], total: looks.count };
    },
  );
}

function addProtecting(app: App, services: OrganisationServices): void {
  const config = { access: { resource: 'protection', action: 'write' } } as const;
  app.put(
    `${API}/people/:personId/protection`,
    {
      config,
      schema: { description: 'Marks a person as one with protected identity.', params: ofPerson },
    },
    async (request, reply) => {
      await protectPerson(services, actorOf(request), idOf(request.params));
      return reply.code(204).send();
    },
  );
  app.delete(
    `${API}/people/:personId/protection`,
    { config, schema: { description: 'Takes the mark of protected identity away.', params: ofPerson } },
    async (request, reply) => {
      await liftProtection(services, actorOf(request), idOf(request.params));
      return reply.code(204).send();
    },
  );
  app.post(
    `${API}/people/:personId/possible-handlers`,
    {
      config,
      schema: {
        description:
          'Finds by name who may handle a person with protected identity: those whom the reader may see, HR and managers; others by employee number.',
        params: ofPerson,
        body: api.personSearch,
        response: { 200: api.foundPersons },
      },
    },
    async (request) => {
      const items = await reading(services, request, timesOf(services, {}), (tx, by) =>
        findPossibleHandlers(tx, by, idOf(request.params), request.body.text),
      );
      return { items: [...items] };
    },
  );
  app.put(
    `${API}/people/:personId/handlers`,
    {
      config,
      schema: {
        description: 'Names those who handle a person with protected identity, in place of those before.',
        params: ofPerson,
        body: api.handlersNamed,
      },
    },
    async (request, reply) => {
      const handlers = request.body.handlerIds.map((id) => id as PersonId);
      await nameHandlers(services, actorOf(request), idOf(request.params), handlers);
      return reply.code(204).send();
    },
  );
}
