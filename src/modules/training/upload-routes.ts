import multipart from '@fastify/multipart';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actorOf } from '../../access/index.ts';
import { localDate } from '../../kernel/local-date.ts';
import { dayField } from '../../platform/fields/index.ts';
import { API, type App, fileOfForm, problem as httpProblem, languageOf } from '../../platform/http/index.ts';
import * as api from './api.ts';
import { recordOwn } from './completions/own.ts';
import { code } from './course.ts';
import { importCompletions } from './import/actions.ts';
import { readCompletionFile } from './import/read.ts';
import { tellRead } from './import/tell.ts';
import { problem } from './problems.ts';
import type { TrainingServices } from './services.ts';

const LARGEST_FILE = 25 * 1024 * 1024;
const access = (action: string) => ({ access: { resource: 'training', action } }) as const;
const preview = z.strictObject({ preview: z.stringbool().default(false) });
const own = z.object({ course: code, completedOn: dayField });

/** Files that come in: what a learning system lists, and what proves that somebody has taken a course. */
export function addUploadRoutes(app: App, services: TrainingServices): void {
  void app.register(async (plain) => {
    await plain.register(multipart, { limits: { fileSize: LARGEST_FILE, files: 1, fields: 2, fieldSize: 1_000 } });
    const scope = plain.withTypeProvider<ZodTypeProvider>();
    scope.post(
      `${API}/training-imports`,
      {
        config: access('import'),
        schema: {
          description:
            'Reads completions in, in one transaction; a repeat changes nothing. A form with the file `completions`: csv with ' +
            'employee_id, course and completed_on, and if wanted version. With `preview=true` nothing is written.',
          querystring: preview,
          consumes: ['multipart/form-data'],
          response: { 200: api.importAnswer },
        },
      },
      async (request) => {
        const file = await fileOfForm(request, 'completions', () => problem('training.file-missing'));
        const read = await readCompletionFile(await file.whole());
        const how = { isPreview: request.query.preview };
        const outcome = await importCompletions(services, actorOf(request), read, 'file', how);
        return tellRead(outcome, languageOf(request));
      },
    );
    scope.post(
      `${API}/training-completions`,
      {
        config: access('record'),
        schema: {
          description:
            'Somebody puts down that they have taken a course, with proof. A form with the fields course (its code) and ' +
            'completedOn before the file `file` (PDF, JPEG or PNG).',
          consumes: ['multipart/form-data'],
          response: { 201: api.made },
        },
      },
      async (request, reply) => {
        const { field, fileName, content } = await fileOfForm(request, 'file', () => problem('training.proof-missing'));
        const { success, data } = own.safeParse({ course: field('course'), completedOn: field('completedOn') });
        if (!success) throw httpProblem('http.invalid');
        const { course, completedOn } = data;
        const given = { code: course, completedOn: localDate(completedOn), fileName, content };
        return reply.code(201).send({ id: await recordOwn(services, actorOf(request), given) });
      },
    );
  });
}
