import multipart from '@fastify/multipart';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actorOf } from '../../access/index.ts';
import type { AuthorityId } from '../../kernel/ids.ts';
import { API, type App, fileOfForm } from '../../platform/http/index.ts';
import * as api from './api.ts';
import { problem } from './problems.ts';
import { LARGEST_UPLOAD, uploadMinutes } from './register/upload.ts';
import type { MinutesServices } from './services.ts';

const MEGABYTE = 1024 * 1024;
/** One byte more than is taken in, so that the store says that it is too large. */
const LIMITS = { fileSize: LARGEST_UPLOAD * MEGABYTE + 1, files: 1, fields: 1, fieldSize: 1_000, parts: 2 };

/** Files of minutes that come in. */
export function addUploadRoutes(app: App, services: MinutesServices): void {
  void app.register(async (plain) => {
    await plain.register(multipart, { limits: LIMITS });
    const scope = plain.withTypeProvider<ZodTypeProvider>();
    scope.post(
      `${API}/minutes`,
      {
        config: { access: { resource: 'minutes', action: 'keep' } },
        schema: {
          description:
            'Reads minutes in as a draft. A form (multipart/form-data) with the field authorityId before the file `file` ' +
            '(txt, PDF with a text layer, or docx).',
          consumes: ['multipart/form-data'],
          response: { 201: api.made },
        },
      },
      async (request, reply) => {
        const missing = () => problem('minutes.file-missing');
        const { fileName, content, field } = await fileOfForm(request, 'file', missing);
        const authority = z.uuid().safeParse(field('authorityId'));
        if (!authority.success) throw missing();
        const id = await uploadMinutes(services, actorOf(request), {
          authority: authority.data as AuthorityId,
          fileName,
          content,
        });
        return reply.code(201).header('location', `${API}/minutes/${id}`).send({ id });
      },
    );
  });
}
