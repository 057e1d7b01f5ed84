import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { z } from 'zod';
import { actorOf, may, visible } from '../../../access/index.ts';
import { nowOf } from '../../../platform/database/index.ts';
import { API, type App, languageOf } from '../../../platform/http/index.ts';
import { sendPdf } from '../../documents/index.ts';
import { listAuthorities, nameOnPaper } from '../../organisation/index.ts';
import type { LevelServices } from '../levels/services.ts';
import { makeBoardPage } from './actions.ts';
import * as api from './api.ts';
import { renderBoardPage } from './pdf.ts';
import { problem } from './problems.ts';
import { boardPageForm } from './schema.ts';
import { BOARD_PAGE, listBoardPages } from './store.ts';

const access = (action: string) => ({ access: { resource: BOARD_PAGE, action } }) as const;
const params = z.object({ pageId: z.uuid() });

/** The page that a board gets before each meeting. */
export function addBoardRoutes(app: App, services: LevelServices): void {
  const read = (request: FastifyRequest, id: string | null) => {
    const actor = actorOf(request);
    const { database, policy, clock } = services;
    const times = nowOf(clock);
    return database.transaction({ employer: actor.employer }, async (tx) => {
      const seen = visible(policy, actor, BOARD_PAGE, { authority: 'board_page.authority_id' }, times.on);
      const found = await listBoardPages(tx, sql`${seen} and (${id}::uuid is null or page_id = ${id})`);
      const authorities = (await listAuthorities(tx, times)).map(({ id: of, name, kind }) => ({ id: of, name, kind }));
      const names = new Map(authorities.map((one) => [one.id, one.name]));
      return {
        organisation: await nameOnPaper(tx, times),
        items: found.map(({ authority, ...page }) => ({
          ...page,
          authority: { id: authority, name: names.get(authority) ?? '' },
        })),
        mayMakeFor: authorities
          .filter(({ kind }) => kind === 'board' || kind === 'company-board')
          .filter(({ id: authority }) => may(policy, actor, BOARD_PAGE, 'make', { authority }))
          .map(({ id: of, name }) => ({ id: of, name })),
      };
    });
  };
  const one = async (request: FastifyRequest, id: string) => {
    const { items, organisation } = await read(request, id);
    const [page] = items;
    if (page === undefined) throw problem('accountability.board-page-unknown');
    return { page, organisation };
  };
  app.get(
    `${API}/board-pages`,
    {
      config: access('read'),
      schema: {
        description: 'The pages that boards have got before their meetings, the latest first.',
        response: { 200: api.boardPages },
      },
    },
    async (request) => {
      const { items, mayMakeFor } = await read(request, null);
      return { items: items.map(({ content: _, ...head }) => head), mayMakeFor };
    },
  );
  app.post(
    `${API}/board-pages`,
    {
      config: access('make'),
      schema: {
        description:
          'Makes the page that a board gets before a meeting, of the whole employer as it stands now, and keeps it so.',
        body: boardPageForm,
        response: { 201: z.object({ id: z.uuid() }).meta({ id: 'BoardPageMade' }) },
      },
    },
    async (request, reply) =>
      reply.code(201).send({ id: await makeBoardPage(services, actorOf(request), request.body) }),
  );
  app.get(
    `${API}/board-pages/:pageId`,
    {
      config: access('read'),
      schema: { description: 'One page, as the board got it.', params, response: { 200: api.boardPageAnswer } },
    },
    async (request) => (await one(request, request.params.pageId)).page,
  );
  app.get(
    `${API}/board-pages/:pageId/pdf`,
    { config: access('read'), schema: { description: 'The same page as PDF/A.', params } },
    async (request, reply) => {
      const { page, organisation } = await one(request, request.params.pageId);
      const pdf = await renderBoardPage(page, { organisation, language: languageOf(request) });
      return sendPdf(reply, `Inför mötet ${page.meetingOn}`, pdf);
    },
  );
}
