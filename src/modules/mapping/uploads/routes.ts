import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import { API, type App } from '../../../platform/http/index.ts';
import * as api from '../api.ts';
import type { RunId } from '../runs/run.ts';
import type { MappingServices } from '../services.ts';
import {
  type AimedFile,
  beginUpload,
  mapColumns,
  previewUpload,
  recogniseFile,
  removeUpload,
  takePart,
} from './actions.ts';
import { readStart } from './folder.ts';
import { columnsForm, LARGEST_FILE, LARGEST_PART, placeForm, type Upload, uploadForm } from './upload.ts';

const config = { access: { resource: 'mapping-run', action: 'make' } } as const;
const params = z.object({ runId: z.uuid(), file: placeForm });
const PLACE = `${API}/mapping-runs/:runId/files/:file`;
const aimedAt = ({ params: of }: { readonly params: z.output<typeof params> }): AimedFile => ({
  run: of.runId as RunId,
  file: of.file,
});

/** Handing in evidence, part by part, and saying what its columns are. Guards and `actorOf` are in place. */
export function addUploadRoutes(app: App, services: MappingServices): void {
  app.put(
    PLACE,
    {
      config,
      schema: {
        description: 'Begins a file, in place of one of that name that came before; its parts then come by PATCH.',
        params,
        body: uploadForm,
        response: { 200: api.uploadView },
      },
    },
    async (request) => viewOf(await beginUpload(services, actorOf(request), aimedAt(request), request.body)),
  );
  app.delete(PLACE, { config, schema: { description: 'Takes a file away.', params } }, async (request, reply) => {
    await removeUpload(services, actorOf(request), aimedAt(request));
    return reply.code(204).send();
  });
  app.get(
    `${PLACE}/preview`,
    {
      config,
      schema: {
        description:
          'The titles of a file and the shapes of its first rows (digits as 9, letters as x), never its values; of a foreign ' +
          'file what its adapter makes of it.',
        params,
        response: { 200: api.previewView },
      },
    },
    async (request) => {
      const preview = await previewUpload(services, actorOf(request), aimedAt(request));
      const { fileName, titles, shapes, tried, wanted, columns } = preview;
      return {
        fileName,
        titles: [...titles],
        shapes: shapes.map((row) => [...row]),
        tried: tried && { ...tried, told: tried.told.map((one) => ({ ...one, lines: [...one.lines] })) },
        wanted: [...wanted],
        columns,
      };
    },
  );
  app.put(
    `${PLACE}/columns`,
    {
      config,
      schema: {
        description: 'Says what the file calls our columns; remembered for the next.',
        params,
        body: columnsForm,
      },
    },
    async (request, reply) => {
      await mapColumns(services, actorOf(request), aimedAt(request), request.body.columns);
      return reply.code(204).send();
    },
  );
  addParts(app, services);
}

/** The parts are read as they come, never into memory. */
function addParts(app: App, services: MappingServices): void {
  void app.register(async (plain) => {
    plain.addContentTypeParser('application/octet-stream', (_request, _payload, done) => done(null));
    plain.withTypeProvider<ZodTypeProvider>().patch(
      PLACE,
      {
        config,
        schema: {
          description:
            'A part of a file, at most 32 MB, as application/octet-stream; `from` is the byte that it begins at, which is ' +
            'where the last one ended. Answers how much has come.',
          params,
          querystring: z.strictObject({ from: z.coerce.number().int().min(0).max(LARGEST_FILE) }),
          consumes: ['application/octet-stream'],
          response: { 200: api.uploadView },
        },
      },
      async (request) =>
        viewOf(await takePart(services, actorOf(request), aimedAt(request), request.query.from, request.raw)),
    );
    plain.withTypeProvider<ZodTypeProvider>().post(
      `${API}/mapping-runs/:runId/recognitions`,
      {
        config,
        schema: {
          description:
            'Proposes what a file is by how it begins: its first 64 kB as application/octet-stream, of which nothing is kept.',
          params: params.pick({ runId: true }),
          consumes: ['application/octet-stream'],
          response: { 200: api.recognition },
        },
      },
      async (request) => {
        const start = await readStart(request.raw, LARGEST_PART);
        return { kinds: [...(await recogniseFile(services, actorOf(request), request.params.runId as RunId, start))] };
      },
    );
  });
}

function viewOf({ file, kind, fileName, bytes, received }: Upload) {
  return { file, kind, fileName, bytes, received };
}
