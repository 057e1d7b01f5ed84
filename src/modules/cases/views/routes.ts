import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import { newId } from '../../../kernel/ids.ts';
import { API, type App } from '../../../platform/http/index.ts';
import { problem } from '../problems.ts';
import type { CaseServices } from '../services.ts';
import * as api from './api.ts';
import { deleteView, listViews, type ViewId, writeView } from './store.ts';

const config = { access: { resource: 'case', action: 'read' } } as const;

/** More than one looks through. */
const MOST = 30;

/** The views of the register that the reader has saved. They are nobody else's, and in no journal: they say nothing of a case. */
export function addViewRoutes(app: App, services: CaseServices): void {
  const { database, clock, random } = services;
  app.get(
    `${API}/case-views`,
    {
      config,
      schema: {
        description: 'The views of the register that one has saved, by name.',
        response: { 200: api.savedViews },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return { items: [...(await database.transaction(actor, (tx) => listViews(tx, actor.account)))] };
    },
  );
  app.post(
    `${API}/case-views`,
    {
      config,
      schema: {
        description: 'Saves a view of the register for oneself, in place of one of the same name.',
        body: api.viewForm,
        response: { 201: api.viewMade },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const view = { id: newId<ViewId>(clock.now(), random), ...request.body };
      const id = await database.transaction(actor, async (tx) => {
        const others = (await listViews(tx, actor.account)).filter(({ name }) => !isSameName(name, view.name));
        if (others.length >= MOST) throw problem('cases.views-full', { most: MOST });
        return writeView(tx, actor.account, view);
      });
      return reply.code(201).send({ id });
    },
  );
  app.delete(
    `${API}/case-views/:viewId`,
    {
      config,
      schema: { description: 'Takes a view of one’s own away.', params: z.object({ viewId: z.uuid() }) },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const id = request.params.viewId as ViewId;
      if (!(await database.transaction(actor, (tx) => deleteView(tx, actor.account, id))))
        throw problem('cases.view-unknown');
      return reply.code(204).send();
    },
  );
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
