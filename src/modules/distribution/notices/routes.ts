import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import type { AuthorityId, UnitId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { API, type App } from '../../../platform/http/index.ts';
import type { MinutesId } from '../../minutes/index.ts';
import { problem } from '../problems.ts';
import type { DistributionServices } from '../services.ts';
import { acknowledgeNotice, sendNotices } from './actions.ts';
import * as api from './api.ts';
import type { NoticeId, NoticeTo } from './notice.ts';
import { readMinutesNotices, readNotices, readSendings } from './reading.ts';

const access = (action: string) => ({ access: { resource: 'notice', action } }) as const;
const minutesParams = z.object({ minutesId: z.uuid() });
const noticeParams = z.object({ noticeId: z.uuid() });

/** Notices of what minutes decided. */
export function addNoticeRoutes(app: App, services: DistributionServices): void {
  app.get(
    `${API}/notices`,
    {
      config: access('read'),
      schema: {
        description: 'The notices that the reader may see, those that wait for a receipt first.',
        querystring: api.pageQuery,
        response: { 200: api.noticeList },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return services.database.transaction(actor, (tx) => readNotices(tx, services, actor, request.query));
    },
  );
  app.post(
    `${API}/notices/:noticeId/receipt`,
    {
      config: access('acknowledge'),
      schema: { description: 'Whoever answers for the recipient has received it.', params: noticeParams },
    },
    async (request, reply) => {
      await acknowledgeNotice(services, actorOf(request), request.params.noticeId as NoticeId);
      return reply.code(204).send();
    },
  );
  app.get(
    `${API}/minutes-notices`,
    {
      config: access('read'),
      schema: {
        description: 'Confirmed minutes with how many of their recipients have been sent what was decided.',
        querystring: api.pageQuery,
        response: { 200: api.sendingList },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return services.database.transaction(actor, (tx) => readSendings(tx, services, actor, request.query));
    },
  );
  app.get(
    `${API}/minutes-notices/:minutesId`,
    {
      config: access('read'),
      schema: {
        description: 'The recipients of one document of minutes: what was sent, and who the others seem to be.',
        params: minutesParams,
        response: { 200: api.minutesNotices },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const id = request.params.minutesId as MinutesId;
      return services.database.transaction(actor, (tx) => readMinutesNotices(tx, services, actor, id));
    },
  );
  app.post(
    `${API}/minutes-notices/:minutesId`,
    {
      config: access('send'),
      schema: {
        description: 'Sends what was decided to recipients; all of them or none.',
        params: minutesParams,
        body: api.sendForm,
        response: { 201: api.sent },
      },
    },
    async (request, reply) => {
      const sendings = request.body.sendings.map(({ position, recipient, on, ...to }) => ({
        position,
        recipient,
        on: on === null ? null : localDate(on),
        to: toOf(to),
      }));
      const ids = await sendNotices(services, actorOf(request), request.params.minutesId as MinutesId, sendings);
      return reply.code(201).send({ ids: [...ids] });
    },
  );
}

type To = Pick<z.output<typeof api.sendForm>['sendings'][number], 'role' | 'unitId' | 'authorityId' | 'otherwise'>;

function toOf({ role, unitId, authorityId, otherwise }: To): NoticeTo {
  if (role === 'registrar' && authorityId !== null) return { role, authority: authorityId as AuthorityId };
  if (role !== null && role !== 'registrar' && unitId !== null) return { role, unit: unitId as UnitId };
  if (role === null && otherwise !== null) return { role, otherwise };
  throw problem('distribution.to-nobody');
}
