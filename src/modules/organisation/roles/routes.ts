import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import type { UnitId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { API, type App } from '../../../platform/http/index.ts';
import { assignmentAnswer } from '../answers.ts';
import * as api from '../api.ts';
import { reading, timesOf } from '../reading.ts';
import { roleForm } from '../schema.ts';
import type { OrganisationServices } from '../services.ts';
import type { AssignmentId } from '../tables.ts';
import { endRole, grantRole } from './actions.ts';
import { listRolePlaces } from './places.ts';
import { findPossibleHolders, listRoles, type NamedAssignment } from './read.ts';

const config = (action: 'read' | 'write') => ({ access: { resource: 'role', action } }) as const;

/** Roles that are given: who holds them, giving and ending one. */
export function addRoleRoutes(app: App, services: OrganisationServices): void {
  app.get(
    `${API}/roles`,
    {
      config: config('read'),
      schema: {
        description: 'The roles given on a day, or those for one unit, with who holds them.',
        querystring: api.timesQuery.extend({ unitId: z.uuid().optional() }),
        response: { 200: api.roleList },
      },
    },
    async (request) => {
      const times = timesOf(services, request.query);
      const unit = request.query.unitId as UnitId | undefined;
      const roles = await reading(services, request, times, (tx, by) => listRoles(tx, by, unit));
      return { ...times, roles: roles.map(namedAnswer) };
    },
  );
  app.get(
    `${API}/roles/places`,
    {
      config: config('write'),
      schema: { description: 'Where the reader may give and end roles today.', response: { 200: api.rolePlaces } },
    },
    async (request) => {
      const { everywhere, units } = await reading(services, request, timesOf(services, {}), listRolePlaces);
      return { everywhere, unitIds: [...units] };
    },
  );
  app.post(
    `${API}/roles/possible-holders`,
    {
      config: config('write'),
      schema: {
        description:
          'Finds by name to whom a role may be given: those whom the reader may see, and managers; others by employee number.',
        body: api.personSearch,
        response: { 200: api.foundPersons },
      },
    },
    async (request) => {
      const { text } = request.body;
      const items = await reading(services, request, timesOf(services, {}), (tx, by) =>
        findPossibleHolders(tx, by, text),
      );
      return { items: [...items] };
    },
  );
  app.post(
    `${API}/roles`,
    {
      config: config('write'),
      schema: {
        description: 'Gives a person a role, for a unit and what lies below it, for a committee, or for the employer.',
        body: roleForm,
        response: { 201: api.made },
      },
    },
    async (request, reply) => {
      const id = await grantRole(services, actorOf(request), request.body);
      return reply.code(201).send({ id });
    },
  );
  app.patch(
    `${API}/roles/:roleId`,
    {
      config: config('write'),
      schema: {
        description: 'Says that a role ends with a day, or (null) that it was never held.',
        params: z.object({ roleId: z.uuid() }),
        body: api.lastDay,
      },
    },
    async (request, reply) => {
      const { lastDay } = request.body;
      const id = request.params.roleId as AssignmentId;
      await endRole(services, actorOf(request), id, lastDay === null ? null : localDate(lastDay));
      return reply.code(204).send();
    },
  );
}

function namedAnswer(one: NamedAssignment) {
  const { name, standsInFor, mayEnd } = one;
  return { ...assignmentAnswer(one), name, standsInFor, mayEnd };
}
