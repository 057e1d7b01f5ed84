import { z } from 'zod';
import { actorOf } from '../../access/index.ts';
import { localDate } from '../../kernel/local-date.ts';
import { API, type App } from '../../platform/http/index.ts';
import * as api from './api.ts';
import { answerProposal } from './proposals/actions.ts';
import { readProposals } from './proposals/reading.ts';
import { confirmMinutes } from './register/confirm.ts';
import { correctHead, correctMatter, discardMinutes } from './register/correct.ts';
import { readMatterView, readMinutesList, readMinutesView } from './register/reading.ts';
import type { ClauseId, MinutesId } from './register/record.ts';
import type { MinutesServices } from './services.ts';
import { addUploadRoutes } from './upload-routes.ts';

const access = (action: string) => ({ access: { resource: 'minutes', action } }) as const;
const params = z.object({ minutesId: z.uuid() });
const ofMatter = params.extend({ position: z.coerce.number().int().min(0).max(100_000) });
const PLACE = `${API}/minutes/:minutesId`;
const idOf = ({ params: { minutesId } }: { readonly params: z.output<typeof params> }) => minutesId as MinutesId;

/** The minutes' part of the API. Guards and `actorOf` are in place when this is called. */
export function addMinutesRoutes(app: App, services: MinutesServices): void {
  addUploadRoutes(app, services);
  addReadingRoutes(app, services);
  addReviewRoutes(app, services);
  app.post(
    `${API}/minutes-proposals/:clauseId/answer`,
    {
      config: access('keep'),
      schema: {
        description: 'Links a proposal to the clause by which the body that it went to answered it.',
        params: z.object({ clauseId: z.uuid() }),
        body: api.answerForm,
      },
    },
    async (request, reply) => {
      const { answerId, outcome } = request.body;
      const proposal = request.params.clauseId as ClauseId;
      await answerProposal(services, actorOf(request), { proposal, answer: answerId as ClauseId, outcome });
      return reply.code(204).send();
    },
  );
}

function addReadingRoutes(app: App, services: MinutesServices): void {
  app.get(
    `${API}/minutes`,
    {
      config: access('read'),
      schema: {
        description: 'The minutes that the reader may see, the newest first; drafts only for who keeps them.',
        querystring: api.listQuery,
        response: { 200: api.minutesList },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return services.database.transaction(actor, (tx) => readMinutesList(tx, services, actor, request.query));
    },
  );
  app.get(
    PLACE,
    {
      config: access('read'),
      schema: {
        description: 'Minutes with what was read of them as a whole, and their matters.',
        params,
        response: { 200: api.minutesView },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return services.database.transaction(actor, (tx) => readMinutesView(tx, services, actor, idOf(request)));
    },
  );
  app.get(
    `${PLACE}/matters/:position`,
    {
      config: access('read'),
      schema: {
        description: 'One matter: its text, what was read, as put right, and where each field stands in the text.',
        params: ofMatter,
        response: { 200: api.matterView },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const which = { id: idOf(request), position: request.params.position };
      return services.database.transaction(actor, (tx) => readMatterView(tx, services, actor, which));
    },
  );
  app.get(
    `${API}/minutes-proposals`,
    {
      config: access('read'),
      schema: {
        description: 'Proposals that wait for the minutes of the body that they went to, with what may answer them.',
        response: { 200: api.proposalList },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return services.database.transaction(actor, (tx) => readProposals(tx, services, actor));
    },
  );
}

/** A draft is put right, and confirmed or put away. */
function addReviewRoutes(app: App, services: MinutesServices): void {
  app.put(
    PLACE,
    {
      config: access('keep'),
      schema: { description: 'Puts right what it is, who met and when.', params, body: api.headForm },
    },
    async (request, reply) => {
      const { revision, meetingDate, ...rest } = request.body;
      const head = { ...rest, meetingDate: meetingDate === null ? null : localDate(meetingDate) };
      await correctHead(services, actorOf(request), { id: idOf(request), revision }, head);
      return reply.code(204).send();
    },
  );
  app.put(
    `${PLACE}/matters/:position`,
    {
      config: access('keep'),
      schema: { description: 'Puts a matter right, or finds it right.', params: ofMatter, body: api.matterForm },
    },
    async (request, reply) => {
      const { revision, content, isLeftOut } = request.body;
      const matter = { position: request.params.position, content, isLeftOut };
      await correctMatter(services, actorOf(request), { id: idOf(request), revision }, matter);
      return reply.code(204).send();
    },
  );
  app.post(
    `${PLACE}/confirmation`,
    {
      config: access('keep'),
      schema: {
        description: 'Confirms a draft: its clauses are registered. What is lacking is told as facts of the problem.',
        params,
        body: api.revisionForm,
      },
    },
    async (request, reply) => {
      await confirmMinutes(services, actorOf(request), { id: idOf(request), ...request.body });
      return reply.code(204).send();
    },
  );
  app.post(
    `${PLACE}/discarding`,
    {
      config: access('keep'),
      schema: { description: 'Puts a draft away: it was the wrong file.', params, body: api.revisionForm },
    },
    async (request, reply) => {
      await discardMinutes(services, actorOf(request), { id: idOf(request), ...request.body });
      return reply.code(204).send();
    },
  );
}
