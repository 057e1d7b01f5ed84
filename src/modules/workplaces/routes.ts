import multipart from '@fastify/multipart';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { actorOf } from '../../access/index.ts';
import { API, type App, fileOfForm, languageOf } from '../../platform/http/index.ts';
import { keepWorkplaces, listNearest } from './actions.ts';
import { problem } from './problems.ts';
import { readWorkplaces } from './rows.ts';
import { importAnswer, workplaceForm, workplaceList, workplaceQuery } from './schema.ts';
import type { WorkplaceServices } from './services.ts';
import { workplaceTexts } from './texts.ts';

const LARGEST_FILE = 5 * 1024 * 1024;
const read = { access: { resource: 'workplace', action: 'read' } } as const;
const keep = { access: { resource: 'workplace', action: 'keep' } } as const;

/** The workplaces' part of the API. Guards and `actorOf` are in place when this is called. */
export function addWorkplaceRoutes(app: App, services: WorkplaceServices): void {
  app.get(
    `${API}/workplaces`,
    {
      config: read,
      schema: {
        description: 'Where one can sit: those with room on the weekdays asked for first, the nearest first.',
        querystring: workplaceQuery,
        response: { 200: workplaceList },
      },
    },
    async (request) => {
      const weekdays = (request.query.weekdays ?? '').split(',').filter(Boolean).map(Number);
      return { items: [...(await listNearest(services, actorOf(request), weekdays))] };
    },
  );
  app.post(
    `${API}/workplaces`,
    {
      config: keep,
      schema: {
        description: 'Keeps one workplace; one of that name is changed.',
        body: workplaceForm,
        response: { 201: importAnswer.shape.counts },
      },
    },
    async (request, reply) => reply.code(201).send(await keepWorkplaces(services, actorOf(request), [request.body])),
  );
  void app.register(async (plain) => {
    await plain.register(multipart, { limits: { fileSize: LARGEST_FILE, files: 1, fields: 2 } });
    const scope = plain.withTypeProvider<ZodTypeProvider>();
    scope.post(
      `${API}/workplace-imports`,
      {
        config: keep,
        schema: {
          description:
            'Reads workplaces in, in one transaction; a repeat changes nothing. A form with the file `workplaces`: csv with ' +
            'name, kind, municipality and desks.',
          consumes: ['multipart/form-data'],
          response: { 201: importAnswer },
        },
      },
      async (request, reply) => {
        const file = await fileOfForm(request, 'workplaces', () => problem('workplaces.file-missing'));
        const { rows, rejects } = await readWorkplaces(await file.whole());
        const counts = await keepWorkplaces(services, actorOf(request), rows);
        const t = await workplaceTexts.in(languageOf(request));
        return reply.code(201).send({
          counts,
          rejects: rejects.map((one) => ({ ...one, text: t(`workplaces.reject.${one.reason}`) })),
        });
      },
    );
  });
}
