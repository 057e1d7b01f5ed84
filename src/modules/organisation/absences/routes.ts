import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { API, type App } from '../../../platform/http/index.ts';
import { absenceAnswer } from '../answers.ts';
import * as api from '../api.ts';
import { problem } from '../problems.ts';
import { reading, timesOf } from '../reading.ts';
import { absenceForm } from '../schema.ts';
import type { OrganisationServices } from '../services.ts';
import type { AbsenceId } from '../tables.ts';
import { endAbsence, registerAbsence } from './actions.ts';
import { findPossibleDeputies } from './possible-deputies.ts';
import { listAbsences, mayRegister } from './read.ts';

const config = (action: 'read' | 'write') => ({ access: { resource: 'absence', action } }) as const;

/** Absences and who stands in. */
export function addAbsenceRoutes(app: App, services: OrganisationServices): void {
  app.get(
    `${API}/people/:personId/absences`,
    {
      config: config('read'),
      schema: {
        description: 'The absences of a person that have not ended before a day, with who stands in.',
        params: z.object({ personId: z.uuid() }),
        querystring: api.timesQuery.pick({ on: true }),
        response: { 200: api.absenceList },
      },
    },
    async (request) => {
      const person = request.params.personId as PersonId;
      const times = timesOf(services, request.query);
      return reading(services, request, times, async (tx, by) => {
        const mayWrite = await mayRegister(tx, by, person);
        const absences = await listAbsences(tx, by, person);
        return { items: absences.map(({ absence, deputy }) => absenceAnswer(absence, deputy)), mayRegister: mayWrite };
      });
    },
  );
  app.post(
    `${API}/people/:personId/possible-deputies`,
    {
      config: config('write'),
      schema: {
        description:
          'Finds by name who may stand in for a person: those whom the reader may see, those in the same unit, and managers.',
        params: z.object({ personId: z.uuid() }),
        body: api.personSearch,
        response: { 200: api.foundPersons },
      },
    },
    async (request) => {
      const person = request.params.personId as PersonId;
      const items = await reading(services, request, timesOf(services, {}), async (tx, by) => {
        if (!(await mayRegister(tx, by, person))) throw problem('organisation.person-unknown');
        return findPossibleDeputies(tx, by, person, request.body.text);
      });
      return { items: [...items] };
    },
  );
  app.post(
    `${API}/absences`,
    {
      config: config('write'),
      schema: {
        description: 'Registers that somebody is away and who stands in. Both days inclusive.',
        body: absenceForm,
        response: { 201: api.made },
      },
    },
    async (request, reply) => {
      const id = await registerAbsence(services, actorOf(request), request.body);
      return reply.code(201).send({ id });
    },
  );
  app.patch(
    `${API}/absences/:absenceId`,
    {
      config: config('write'),
      schema: {
        description: 'Says that an absence ends on another day, or (null) that it never was.',
        params: z.object({ absenceId: z.uuid() }),
        body: api.lastDay,
      },
    },
    async (request, reply) => {
      const { lastDay } = request.body;
      const id = request.params.absenceId as AbsenceId;
      await endAbsence(services, actorOf(request), id, lastDay === null ? null : localDate(lastDay));
      return reply.code(204).send();
    },
  );
}
