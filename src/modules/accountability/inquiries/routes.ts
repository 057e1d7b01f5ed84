import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import { nowOf } from '../../../platform/database/index.ts';
import { API, type App, languageOf } from '../../../platform/http/index.ts';
import { sendPdf } from '../../documents/index.ts';
import { nameOnPaper } from '../../organisation/index.ts';
import { renderAskingLetter } from '../report/asking-letter.ts';
import type { AccountabilityServices } from '../services.ts';
import { appointOwner, approveReport, openInquiry, registerItem, voidItem } from './actions.ts';
import { hearingView, inquiryList, inquiryView } from './api.ts';
import { enterReply, hear, reply, weighReply } from './hear.ts';
import type { HearingId } from './hearing-store.ts';
import { readAskingLetter, readHearing } from './hearing-view.ts';
import {
  hearingForm,
  inquiryForm,
  itemForm,
  letterReplyForm,
  ownerForm,
  replyForm,
  voidForm,
  weighingForm,
} from './schema.ts';
import type { InquiryId, ItemId } from './store.ts';
import { tellHeard } from './tell-heard.ts';
import { readInquiries, readInquiry } from './view.ts';

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
        description:
          'The inquiries that the reader may see, the latest first; under which committees they may open one; and what they are asked themselves.',
        response: {
          200: inquiryList,
        },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return services.database.transaction({ employer: actor.employer }, (tx) => readInquiries(tx, services, actor));
    },
  );
  app.get(
    `${API}/inquiries/:inquiryId`,
    {
      config: may('answer'),
      schema: {
        description:
          'An inquiry for whoever leads it or may see it: what was due, who held it, who is heard and what they answered, what was registered, and which versions were approved.',
        params: ofInquiry,
        response: { 200: inquiryView },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const id = request.params.inquiryId as InquiryId;
      return services.database.transaction({ employer: actor.employer }, (tx) =>
        readInquiry(tx, services, actor, id, languageOf(request)),
      );
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
      await appointOwner(services, actorOf(request), request.params.inquiryId as InquiryId, request.body);
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
        description:
          'Asks somebody who held what was due, with a day to answer by; who has left, by a registered letter. Without a person those who held it of whom the asker may not know.',
        params: ofInquiry,
        body: hearingForm,
        response: { 201: z.object({ ids: z.array(z.uuid()) }).meta({ id: 'HearingsMade' }) },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const asked = await hear(services, actor, request.params.inquiryId as InquiryId, request.body);
      for (const one of asked) await tellHeard(services, actor.employer, one);
      return reply.code(201).send({ ids: asked.map(({ id }) => id) });
    },
  );
  app.post(
    `${API}/inquiries/:inquiryId/items/:itemId/voidance`,
    {
      config: may('keep'),
      schema: {
        description: 'Says that something was registered in error, and why. It stays seen, and counts no more.',
        params: ofInquiry.extend({ itemId: z.uuid() }),
        body: voidForm,
      },
    },
    async (request, reply) => {
      const { inquiryId, itemId } = request.params;
      const of = { id: inquiryId as InquiryId, item: itemId as ItemId, reason: request.body.reason };
      await voidItem(services, actorOf(request), of);
      return reply.code(204).send();
    },
  );
  app.post(
    `${API}/inquiries/:inquiryId/approvals`,
    {
      config: may('approve'),
      schema: {
        description:
          'Approves the report as it is known now; by nobody who leads the inquiry or held anything of it, when those asked have been heard.',
        params: ofInquiry,
        response: { 201: made },
      },
    },
    async (request, reply) => {
      const id = await approveReport(services, actorOf(request), request.params.inquiryId as InquiryId);
      return reply.code(201).send({ id });
    },
  );
  addHearingRoutes(app, services);
}

/** What is put to somebody, their reply, and what is made of it. */
function addHearingRoutes(app: App, services: AccountabilityServices): void {
  const ofHearing = z.object({ hearingId: z.uuid() });
  app.get(
    `${API}/hearings/:hearingId`,
    {
      config: may('answer'),
      schema: {
        description: 'What somebody is asked, for themselves alone.',
        params: ofHearing,
        response: { 200: hearingView },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const id = request.params.hearingId as HearingId;
      return services.database.transaction({ employer: actor.employer }, (tx) => readHearing(tx, services, actor, id));
    },
  );
  app.post(
    `${API}/hearings/:hearingId/reply`,
    {
      config: may('answer'),
      schema: {
        description:
          'Whoever is heard answers, once: with a document, in words, or that there is nothing to show. What is written normally becomes a public record.',
        params: ofHearing,
        body: replyForm,
      },
    },
    async (request, answer) => {
      await reply(services, actorOf(request), request.params.hearingId as HearingId, request.body);
      return answer.code(204).send();
    },
  );
  app.get(
    `${API}/hearings/:hearingId/letter`,
    {
      config: may('keep'),
      schema: {
        description:
          'The letter by which somebody who has left is asked, as PDF/A, for whoever leads the inquiry. Whoever may not be named is addressed by function.',
        params: ofHearing,
      },
    },
    async (request, answer) => {
      const actor = actorOf(request);
      const id = request.params.hearingId as HearingId;
      const { letter, organisation } = await services.database.transaction(
        { employer: actor.employer },
        async (tx) => ({
          letter: await readAskingLetter(tx, services, actor, id),
          organisation: await nameOnPaper(tx, nowOf(services.clock)),
        }),
      );
      const language = languageOf(request);
      const pdf = await renderAskingLetter(letter, { organisation, language, created: services.clock.now() });
      return sendPdf(answer, 'Fraga', pdf);
    },
  );
  app.post(
    `${API}/hearings/:hearingId/letter-reply`,
    {
      config: may('keep'),
      schema: {
        description: 'Whoever leads the inquiry enters what somebody who has left has answered by letter, once.',
        params: ofHearing,
        body: letterReplyForm,
      },
    },
    async (request, answer) => {
      await enterReply(services, actorOf(request), request.params.hearingId as HearingId, request.body);
      return answer.code(204).send();
    },
  );
  app.post(
    `${API}/hearings/:hearingId/weighing`,
    {
      config: may('keep'),
      schema: {
        description:
          'Whoever leads the inquiry says why in a word of their own, and whether what was said to be wrong is put right.',
        params: ofHearing,
        body: weighingForm,
      },
    },
    async (request, answer) => {
      await weighReply(services, actorOf(request), request.params.hearingId as HearingId, request.body);
      return answer.code(204).send();
    },
  );
}
