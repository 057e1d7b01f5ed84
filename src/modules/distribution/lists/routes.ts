import { Readable } from 'node:stream';
import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import type { AuthorityId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { MEDIA_TYPES } from '../../../platform/files/index.ts';
import { API, type App, languageOf } from '../../../platform/http/index.ts';
import { renderPaper } from '../../../platform/paper/index.ts';
import { contentDisposition, fileName } from '../../documents/index.ts';
import type { ClauseId } from '../../minutes/index.ts';
import type { DistributionServices } from '../services.ts';
import { drawUpList, type ListAsked, reportList } from './actions.ts';
import * as api from './api.ts';
import type { DecisionListId } from './list.ts';
import { csvOf, paperOf } from './paper.ts';
import { previewList, readList, readLists } from './reading.ts';

const access = (action: string) => ({ access: { resource: 'decision-list', action } }) as const;
const params = z.object({ listId: z.uuid() });
const LIST = `${API}/decision-lists/:listId`;
const idOf = ({ params: { listId } }: { readonly params: z.output<typeof params> }) => listId as DecisionListId;
const askedOf = ({ authorityId, route, from, to }: z.output<typeof api.previewQuery>): ListAsked => ({
  authority: authorityId as AuthorityId,
  route,
  from: localDate(from),
  to: localDate(to),
});

/** Lists of delegation decisions (anmälningsärenden). */
export function addListRoutes(app: App, services: DistributionServices): void {
  app.get(
    `${API}/decision-lists`,
    {
      config: access('read'),
      schema: {
        description: 'The lists of delegation decisions that the reader may see, the newest first.',
        querystring: api.pageQuery,
        response: { 200: api.lists },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return services.database.transaction(actor, (tx) => readLists(tx, services, actor, request.query));
    },
  );
  app.get(
    `${API}/decision-list-previews`,
    {
      config: access('read'),
      schema: {
        description: 'What a list of the period would hold by that route, with what is missing.',
        querystring: api.previewQuery,
        response: { 200: api.listPreview },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const asked = askedOf(request.query);
      return services.database.transaction(actor, (tx) => previewList(tx, services, actor, asked));
    },
  );
  app.post(
    `${API}/decision-lists`,
    {
      config: access('keep'),
      schema: {
        description: 'Draws up the list of a period; from then on it stays as it was.',
        body: api.listForm,
        response: { 201: api.made },
      },
    },
    async (request, reply) => {
      const { journalNumber, ...asked } = request.body;
      const id = await drawUpList(services, actorOf(request), askedOf(asked), journalNumber);
      return reply.code(201).header('location', `${API}/decision-lists/${id}`).send({ id });
    },
  );
  app.get(
    LIST,
    {
      config: access('read'),
      schema: { description: 'A list as it was drawn up.', params, response: { 200: api.listView } },
    },
    async (request) => {
      const actor = actorOf(request);
      return services.database.transaction(actor, (tx) => readList(tx, services, actor, idOf(request)));
    },
  );
  app.get(
    `${LIST}/file`,
    {
      config: access('read'),
      schema: { description: 'A list as PDF/A, docx or CSV.', params, querystring: api.fileQuery },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { format } = request.query;
      const language = languageOf(request);
      const { list, paper } = await services.database.transaction(actor, async (tx) => {
        const found = await readList(tx, services, actor, idOf(request));
        return { list: found, paper: await paperOf(tx, services, found, language) };
      });
      const name = fileName(`${paper.title} ${list.from} ${list.to}`, format);
      const answer = reply.type(MEDIA_TYPES[format]).header('content-disposition', contentDisposition(name));
      if (format === 'csv') return answer.send(Readable.from(await csvOf(list, language)));
      return answer.send(Buffer.from(await renderPaper(paper, format, services.clock.now())));
    },
  );
  app.post(
    `${LIST}/report`,
    {
      config: access('keep'),
      schema: {
        description: 'It has been reported: by a clause of the committee’s minutes, or to the head on a day.',
        params,
        body: api.reportForm,
      },
    },
    async (request, reply) => {
      const { clauseId, on, journalNumber } = request.body;
      const said = { clause: clauseId as ClauseId | null, on: on === null ? null : localDate(on), journalNumber };
      await reportList(services, actorOf(request), idOf(request), said);
      return reply.code(204).send();
    },
  );
}
