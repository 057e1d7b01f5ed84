import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import type { AuthorityId, UnitId } from '../../../kernel/ids.ts';
import { API, type App } from '../../../platform/http/index.ts';
import * as api from '../api.ts';
import { problem } from '../problems.ts';
import { reading, timesOf } from '../reading.ts';
import { authorityForm, employerSettings } from '../schema.ts';
import type { OrganisationServices } from '../services.ts';
import { saveSettings } from './actions.ts';
import { placeUnder, saveAuthority } from './authorities.ts';
import { findSettings, listAuthorities } from './store.ts';

const config = (action: 'read' | 'write') => ({ access: { resource: 'employer', action } }) as const;

/** The employer's settings and committees. */
export function addEmployerRoutes(app: App, services: OrganisationServices): void {
  addSettings(app, services);
  addAuthorities(app, services);
}

function addSettings(app: App, services: OrganisationServices): void {
  app.get(
    `${API}/employer`,
    {
      config: config('read'),
      schema: {
        description: 'What the employer was called on a day, and how it can be reached.',
        querystring: api.timesQuery,
        response: { 200: employerSettings },
      },
    },
    async (request) => {
      const settings = await reading(services, request, timesOf(services, request.query), (tx, { times }) =>
        findSettings(tx, times),
      );
      if (settings === undefined) throw problem('organisation.settings-missing');
      return settings;
    },
  );
  app.put(
    `${API}/employer`,
    {
      config: config('write'),
      schema: { description: 'Saves the employer’s settings, from today on.', body: employerSettings },
    },
    async (request, reply) => {
      await saveSettings(services, actorOf(request), request.body);
      return reply.code(204).send();
    },
  );
}

function addAuthorities(app: App, services: OrganisationServices): void {
  app.get(
    `${API}/authorities`,
    {
      config: config('read'),
      schema: {
        description: 'The committees (nämnder) of a day; each is an authority of its own.',
        querystring: api.timesQuery,
        response: { 200: api.authorityList },
      },
    },
    async (request) => {
      const times = timesOf(services, request.query);
      const authorities = await reading(services, request, times, (tx) => listAuthorities(tx, times));
      return { ...times, authorities: [...authorities] };
    },
  );
  app.put(
    `${API}/authorities/:code`,
    {
      config: config('write'),
      schema: {
        description: 'Founds a committee under a code, or says what it is called from today on.',
        params: z.object({ code: z.string().trim().min(1).max(40) }),
        body: authorityForm,
        response: { 200: api.made },
      },
    },
    async (request) => ({ id: await saveAuthority(services, actorOf(request), request.params.code, request.body) }),
  );
  app.put(
    `${API}/units/:unitId/authority`,
    {
      config: config('write'),
      schema: {
        description: 'Says to which committee a unit and what lies below it belongs; null = to that of the unit above.',
        params: z.object({ unitId: z.uuid() }),
        body: api.unitPlaced,
      },
    },
    async (request, reply) => {
      const authority = request.body.authorityId as AuthorityId | null;
      await placeUnder(services, actorOf(request), request.params.unitId as UnitId, authority);
      return reply.code(204).send();
    },
  );
}
