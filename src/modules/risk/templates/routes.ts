import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import { API, type App } from '../../../platform/http/index.ts';
import * as api from '../api.ts';
import type { RiskServices } from '../services.ts';
import type { TemplateId } from '../template.ts';
import { agreeToTemplate, writeTemplate } from './actions.ts';
import { readTemplates } from './reading.ts';

const access = (action: string) => ({ access: { resource: 'risk-template', action } }) as const;

/** What risk assessments ask: read by everyone, made by HR and information security together. */
export function addTemplateRoutes(app: App, services: RiskServices): void {
  app.get(
    `${API}/risk-templates`,
    {
      config: access('read'),
      schema: {
        description: 'Every version of the templates, who has agreed to it, and what the reader may do.',
        response: { 200: api.templateList },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return services.database.transaction(actor, (tx) => readTemplates(tx, services, actor));
    },
  );
  app.post(
    `${API}/risk-templates`,
    {
      config: access('write'),
      schema: {
        description: 'Writes a new version; in force when both HR and information security have agreed.',
        body: api.templateForm,
        response: { 201: api.made },
      },
    },
    async (request, reply) => {
      const id = await writeTemplate(services, actorOf(request), request.body);
      return reply.code(201).send({ id });
    },
  );
  app.post(
    `${API}/risk-templates/:templateId/agreement`,
    {
      config: access('write'),
      schema: {
        description: 'The other of the two who make a template together agrees to it.',
        params: z.object({ templateId: z.uuid() }),
      },
    },
    async (request, reply) => {
      await agreeToTemplate(services, actorOf(request), request.params.templateId as TemplateId);
      return reply.code(204).send();
    },
  );
}
