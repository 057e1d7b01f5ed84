import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { API, type App, languageOf } from '../../../platform/http/index.ts';
import type { CaseId } from '../case.ts';
import type { CaseServices } from '../services.ts';
import { answerConsultation, consult } from './actions.ts';
import * as api from './api.ts';
import type { ConsultationId } from './consultation.ts';
import { readAsked, readConsultation, readOfCase } from './reading.ts';

const access = (resource: string, action: string) => ({ access: { resource, action } }) as const;
const ofCase = z.object({ caseId: z.uuid() });
const one = z.object({ consultationId: z.uuid() });

/** Consultations (samråd): asked by those who handle a case, answered by whoever the guideline names. */
export function addConsultationRoutes(app: App, services: CaseServices): void {
  app.get(
    `${API}/cases/:caseId/consultations`,
    {
      config: access('case', 'read'),
      schema: {
        description: 'What specialists have been asked about a case and have answered, and what can be asked.',
        params: ofCase,
        response: { 200: api.caseConsultations },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const id = request.params.caseId as CaseId;
      return services.database.transaction(actor, (tx) => readOfCase(tx, services, actor, id, languageOf(request)));
    },
  );
  app.post(
    `${API}/cases/:caseId/consultations`,
    {
      config: access('case', 'handle'),
      schema: {
        description: 'Asks a specialist about a case that is still to be decided, to be answered by a day.',
        params: ofCase,
        body: api.consultationForm,
        response: { 201: api.consultationMade },
      },
    },
    async (request, reply) => {
      const { about, question, answerBy } = request.body;
      const aimed = { case: request.params.caseId as CaseId };
      const asked = { about, question, answerBy: localDate(answerBy) };
      return reply.code(201).send({ id: await consult(services, actorOf(request), aimed, asked) });
    },
  );
  app.get(
    `${API}/consultations`,
    {
      config: access('consultation', 'answer'),
      schema: { description: 'What the reader has been asked.', response: { 200: api.consultationList } },
    },
    async (request) => {
      const actor = actorOf(request);
      const language = languageOf(request);
      return services.database.transaction(actor, async (tx) => ({
        items: [...(await readAsked(tx, services, actor, language))],
      }));
    },
  );
  app.get(
    `${API}/consultations/:consultationId`,
    {
      config: access('consultation', 'answer'),
      schema: {
        description: 'One consultation, for whoever is asked. The look is logged.',
        params: one,
        response: { 200: api.consultationView },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const id = request.params.consultationId as ConsultationId;
      const language = languageOf(request);
      return services.database.transaction(actor, (tx) => readConsultation(tx, services, actor, id, language));
    },
  );
  app.post(
    `${API}/consultations/:consultationId/answer`,
    {
      config: access('consultation', 'answer'),
      schema: { description: 'Answers it, once.', params: one, body: api.consultationAnswerForm },
    },
    async (request, reply) => {
      await answerConsultation(
        services,
        actorOf(request),
        request.params.consultationId as ConsultationId,
        request.body,
      );
      return reply.code(204).send();
    },
  );
}
