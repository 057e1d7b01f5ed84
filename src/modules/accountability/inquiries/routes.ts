import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { API, type App } from '../../../platform/http/index.ts';
import type { AccountabilityServices } from '../services.ts';
import { appointOwner, hear, openInquiry, registerItem, reply } from './actions.ts';
import { hearingForm, inquiryForm, itemForm, ownerForm, replyForm } from './schema.ts';
import { type HearingId, type InquiryId, listInquiries } from './store.ts';

const may = (action: string) => ({ access: { resource: 'inquiry', action } }) as const;
const made = z.object({ id: z.uuid() }).meta({ id: 'InquiryMade' });
const ofInquiry = z.object({ inquiryId: z.uuid() });

/** Inquiries: opened, led, what was due from before registered, and its holders heard. */
export function addInquiryRoutes(app: App, services: AccountabilityServices): void {
  app.get(
    `${API}/inquiries`,
    {
      // Whoever leads one or is heard in one sees it; the query says which.
      config: may('answer'),
      schema: {
        description: 'The inquiries that the reader may see, the latest first.',
        response: {
          200: z
            .object({ items: z.array(z.object({ id: z.uuid(), title: z.string(), openedOn: z.iso.date() })) })
            .meta({ id: 'Inquiries' }),
        },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const { policy, clock, database } = services;
      const on = today(clock);
      const found = await database.transaction({ employer: actor.employer }, (tx) =>
        listInquiries(tx, { policy, actor, on }),
      );
      return { items: found.map(({ id, title, openedAt }) => ({ id, title, openedOn: localDateOf(openedAt) })) };
    },
  );
  app.post(
    `${API}/inquiries`,
    {
      config: may('open'),
      schema: {
        description: 'Opens an inquiry and appoints who leads it.',
        body: inquiryForm,
        response: { 201: made },
      },
    },
    async (request, reply) => reply.code(201).send({ id: await openInquiry(services, actorOf(request), request.body) }),
  );
  app.post(
    `${API}/inquiries/:inquiryId/owner`,
    {
      config: may('open'),
      schema: {
        description: 'Appoints somebody else to lead it; nobody who has held what was due.',
        params: ofInquiry,
        body: ownerForm,
      },
    },
    async (request, reply) => {
      const id = request.params.inquiryId as InquiryId;
      await appointOwner(services, actorOf(request), id, request.body.ownerId as PersonId);
      return reply.code(204).send();
    },
  );
  app.post(
    `${API}/inquiries/:inquiryId/items`,
    {
      config: may('keep'),
      schema: {
        description: 'Registers something from before the system: a duty, what shows one, means, who answers.',
        params: ofInquiry,
        body: itemForm,
        response: { 201: made },
      },
    },
    async (request, reply) => {
      const id = request.params.inquiryId as InquiryId;
      return reply.code(201).send({ id: await registerItem(services, actorOf(request), id, request.body) });
    },
  );
  app.post(
    `${API}/inquiries/:inquiryId/hearings`,
    {
      config: may('keep'),
      schema: {
        description: 'Asks somebody who held what was due, with a day to answer by.',
        params: ofInquiry,
        body: hearingForm,
        response: { 201: made },
      },
    },
    async (request, reply) => {
      const id = request.params.inquiryId as InquiryId;
      return reply.code(201).send({ id: await hear(services, actorOf(request), id, request.body) });
    },
  );
  app.post(
    `${API}/hearings/:hearingId/reply`,
    {
      config: may('answer'),
      schema: {
        description:
          'Whoever is heard answers, once: with a document, in words, or that there is nothing to show. What is written normally becomes a public record.',
        params: z.object({ hearingId: z.uuid() }),
        body: replyForm,
      },
    },
    async (request, answer) => {
      await reply(services, actorOf(request), request.params.hearingId as HearingId, request.body);
      return answer.code(204).send();
    },
  );
}
