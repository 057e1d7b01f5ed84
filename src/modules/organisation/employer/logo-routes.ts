import { Readable } from 'node:stream';
import multipart from '@fastify/multipart';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import type { EmployerId } from '../../../kernel/ids.ts';
import { API, type App, problem as httpProblem } from '../../../platform/http/index.ts';
import { type LogoServices, openLogo, saveLogo } from './logo.ts';

const ofEmployer = z.object({ employerId: z.uuid() });

/** The employer's logo: taken in by whoever may change the settings, shown to everyone. */
export function addLogoRoutes(app: App, services: LogoServices): void {
  void app.register(async (plain) => {
    await plain.register(multipart, { limits: { files: 1, fields: 0 } });
    plain.withTypeProvider<ZodTypeProvider>().put(
      `${API}/employer/logo`,
      {
        config: { access: { resource: 'employer', action: 'write' } },
        schema: {
          description: 'A form with one PNG picture of at most 1 MB: the employer’s logo from today on.',
          consumes: ['multipart/form-data'],
        },
      },
      async (request, reply) => {
        const part = request.isMultipart() ? await request.file() : undefined;
        if (part === undefined) throw httpProblem('http.unsupported-type');
        await saveLogo(services, actorOf(request), part.filename, part.file);
        return reply.code(204).send();
      },
    );
  });
  app.get(
    `${API}/employers/:employerId/logo`,
    {
      config: { access: 'anyone' },
      schema: { description: 'The employer’s logo as a PNG picture.', params: ofEmployer },
    },
    async (request, reply) => {
      const content = await openLogo(services, request.params.employerId as EmployerId);
      return reply.type('image/png').header('cache-control', 'public, max-age=300').send(Readable.from(content));
    },
  );
}
