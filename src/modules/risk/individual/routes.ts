import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import type { EmploymentId } from '../../../kernel/ids.ts';
import { API, type App } from '../../../platform/http/index.ts';
import * as api from '../api.ts';
import type { IndividualId } from '../individual.ts';
import type { RiskServices } from '../services.ts';
import type { TemplateId } from '../template.ts';
import { answerIndividual, confirmIndividual } from './actions.ts';
import { readIndividual, readIndividuals } from './reading.ts';

const access = (action: string) => ({ access: { resource: 'individual-assessment', action } }) as const;
const params = z.object({ assessmentId: z.uuid() });

/** The short assessment of one employee: answered by them, confirmed by the manager. */
export function addIndividualRoutes(app: App, services: RiskServices): void {
  app.get(
    `${API}/individual-assessments`,
    {
      config: access('read'),
      schema: {
        description: 'The short assessments that the reader may see, and what they can answer themselves.',
        response: { 200: api.individualList },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return services.database.transaction(actor, (tx) => readIndividuals(tx, services, actor));
    },
  );
  app.get(
    `${API}/individual-assessments/:assessmentId`,
    {
      config: access('read'),
      schema: { description: 'One of them. The look is logged.', params, response: { 200: api.individualView } },
    },
    async (request) => {
      const actor = actorOf(request);
      const id = request.params.assessmentId as IndividualId;
      return services.database.transaction(actor, (tx) => readIndividual(tx, services, actor, id));
    },
  );
  app.post(
    `${API}/individual-assessments`,
    {
      config: access('answer'),
      schema: {
        description: 'An employee answers for themselves, every question of the template.',
        body: api.individualForm,
        response: { 201: api.made },
      },
    },
    async (request, reply) => {
      const { templateId, employmentId, answers } = request.body;
      const id = await answerIndividual(services, actorOf(request), {
        template: templateId as TemplateId,
        answers,
        ...(employmentId === undefined ? {} : { employment: employmentId as EmploymentId }),
      });
      return reply.code(201).send({ id });
    },
  );
  app.post(
    `${API}/individual-assessments/:assessmentId/confirmation`,
    {
      config: access('confirm'),
      schema: { description: 'The manager confirms it, with what is done about it.', params, body: api.confirmForm },
    },
    async (request, reply) => {
      const id = request.params.assessmentId as IndividualId;
      await confirmIndividual(services, actorOf(request), id, request.body.measures ?? null);
      return reply.code(204).send();
    },
  );
}
