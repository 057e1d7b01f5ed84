import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import { API, type App } from '../../../platform/http/index.ts';
import type { MappingServices } from '../services.ts';
import * as api from './api.ts';
import type { FindingId } from './finding.ts';
import { answerFinding, askAbout, settleFindings } from './handle.ts';
import { readFinding, readFindings } from './reading.ts';
import { answerForm, askForm, settleForm } from './standing.ts';

const access = (action: string) => ({ access: { resource: 'finding', action } }) as const;
const params = z.object({ findingId: z.uuid() });

/** The register of findings, asking about them, answering and settling. Guards and `actorOf` are in place. */
export function addFindingRoutes(app: App, services: MappingServices): void {
  app.get(
    `${API}/findings`,
    {
      // Whoever is asked sees their own.
      config: access('answer'),
      schema: {
        description:
          'The findings whose names are open, and those about the reader that they were asked about. Looks are logged.',
        querystring: api.findingsQuery,
        response: { 200: api.findingList },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return services.database.transaction(actor, (tx) => readFindings(tx, services, actor, request.query));
    },
  );
  app.get(
    `${API}/findings/:findingId`,
    {
      config: access('answer'),
      schema: {
        description: 'A finding and why it is asked about. The look is logged.',
        params,
        response: { 200: api.findingPage },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const id = request.params.findingId as FindingId;
      return services.database.transaction(actor, (tx) => readFinding(tx, services, actor, id));
    },
  );
  app.post(
    `${API}/findings/questions`,
    {
      config: access('handle'),
      schema: { description: 'Asks the persons of findings, by the same day; all of them or none.', body: askForm },
    },
    async (request, reply) => {
      await askAbout(services, actorOf(request), request.body);
      return reply.code(204).send();
    },
  );
  app.post(
    `${API}/findings/:findingId/answer`,
    { config: access('answer'), schema: { description: 'The person answers.', params, body: answerForm } },
    async (request, reply) => {
      await answerFinding(services, actorOf(request), request.params.findingId as FindingId, request.body);
      return reply.code(204).send();
    },
  );
  app.post(
    `${API}/findings/settlements`,
    {
      config: access('handle'),
      schema: {
        description: 'Says what came of findings, alike for all of them; all of them or none.',
        body: settleForm,
      },
    },
    async (request, reply) => {
      await settleFindings(services, actorOf(request), request.body);
      return reply.code(204).send();
    },
  );
}
