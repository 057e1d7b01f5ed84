import { type Actor, problem as accessProblem, actorOf, findActing } from '../../../access/index.ts';
import type { AuthorityId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { API, type App } from '../../../platform/http/index.ts';
import * as api from '../api.ts';
import { chooseSeries, listShownSeries } from '../journal-numbers/actions.ts';
import type { DocumentServices } from '../services.ts';
import { readSettings, writeSettings } from '../store/settings.ts';

/** How journal numbers look, and how large attachments may be. */
export function addSettingsRoutes(app: App, services: DocumentServices): void {
  const { database } = services;
  app.get(
    `${API}/journal-series`,
    {
      config: { access: 'signed-in' },
      schema: { description: 'The journal-number series of each committee.', response: { 200: api.seriesList } },
    },
    async (request) => {
      const series = await database.transaction(actorOf(request), (tx) => listShownSeries(tx, services));
      return { series: series.map(({ authority, ...one }) => ({ authorityId: authority, ...one })) };
    },
  );
  app.put(
    `${API}/journal-series/:authorityId`,
    {
      config: { access: { resource: 'journal-series', action: 'write' } },
      schema: {
        description: 'Chooses how the numbers of a committee look from now on.',
        params: api.ofAuthority,
        body: api.chosenSeries,
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const authority = request.params.authorityId as AuthorityId;
      const { goesOnAfter, ...series } = request.body;
      await database.transaction(actor, (tx) => chooseSeries(tx, services, actor, authority, series, goesOnAfter));
      return reply.code(204).send();
    },
  );
  app.get(
    `${API}/document-settings`,
    {
      config: { access: 'signed-in' },
      schema: { description: 'How large an attachment may be.', response: { 200: api.documentSettings } },
    },
    (request) => database.transaction(actorOf(request), readSettings),
  );
  app.put(
    `${API}/document-settings`,
    {
      config: { access: { resource: 'document-settings', action: 'write' } },
      schema: { description: 'Chooses how large an attachment may be.', body: api.documentSettings },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      await database.transaction(actor, (tx) => saveSettings(tx, services, actor, request.body.attachmentMegabytes));
      return reply.code(204).send();
    },
  );
}

async function saveSettings(
  tx: Tx,
  { policy, journal }: DocumentServices,
  actor: Actor,
  attachmentMegabytes: number,
): Promise<void> {
  const acting = findActing(policy, actor, 'document-settings', 'write');
  if (acting === undefined) throw accessProblem('access.not-allowed');
  await writeSettings(tx, { attachmentMegabytes });
  const subject = { kind: 'employer', id: actor.employer };
  await journal.record(tx, [
    { type: 'document-settings.changed', subject, actor: acting, facts: { attachmentMegabytes } },
  ]);
}
