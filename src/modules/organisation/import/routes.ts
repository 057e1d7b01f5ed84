import multipart from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { actorOf } from '../../../access/index.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { writeCsv } from '../../../platform/csv/index.ts';
import { API, type App, problem as httpProblem, languageOf } from '../../../platform/http/index.ts';
import { problem } from '../problems.ts';
import type { OrganisationServices } from '../services.ts';
import { type ImportRequest, importOrganisation, previewImport } from './actions.ts';
import { importFields, importPreview, importResult } from './api.ts';
import type { Files } from './files.ts';
import { rejectFile } from './reject-file.ts';
import { FILE_NAMES, type FileName } from './rejects.ts';

const LARGEST_FILE = 64 * 1024 * 1024;
const DESCRIPTION =
  'A form with the files units.csv, employees.csv, roles.csv, authorities.csv (by these names as fields), and the fields ' +
  'effectiveOn, allowEnding, digest and successors (JSON: code of a unit that ends → code of its successor or null).';

/** The import by page: what it would do, and doing it. The files are sent both times; nothing is kept in between. */
export function addImportRoutes(app: App, services: OrganisationServices): void {
  const config = { access: { resource: 'organisation', action: 'import' } } as const;
  void app.register(async (plain) => {
    await plain.register(multipart, { limits: { fileSize: LARGEST_FILE, files: FILE_NAMES.length, fields: 10 } });
    const scope = plain.withTypeProvider<ZodTypeProvider>();
    scope.post(
      `${API}/organisation-imports/preview`,
      {
        config,
        schema: {
          description: `What an import would do. Writes nothing. ${DESCRIPTION}`,
          consumes: ['multipart/form-data'],
          response: { 200: importPreview },
        },
      },
      async (request) => {
        const preview = await previewImport(services, actorOf(request), await requestOf(request));
        return {
          ...preview,
          lines: [...preview.lines],
          questions: [...preview.questions],
          rejects: [...preview.rejects],
          remarks: [...preview.remarks],
          rejectFile: await rejectFile(preview.rejects, languageOf(request)),
        };
      },
    );
    scope.post(
      `${API}/organisation-imports`,
      {
        config,
        schema: {
          description: `Imports the files in one transaction. ${DESCRIPTION}`,
          consumes: ['multipart/form-data'],
          response: { 201: importResult },
        },
      },
      async (request, reply) => {
        const result = await importOrganisation(services, actorOf(request), await requestOf(request));
        return reply.code(201).send({
          ...result,
          rejects: [...result.rejects],
          remarks: [...result.remarks],
          rejectFile: await rejectFile(result.rejects, languageOf(request)),
        });
      },
    );
  });
}

async function requestOf(request: FastifyRequest): Promise<ImportRequest> {
  if (!request.isMultipart()) throw httpProblem('http.unsupported-type');
  const files: Files = {};
  const fields: Record<string, unknown> = {};
  for await (const part of request.parts()) {
    if (part.type === 'field') fields[part.fieldname] = part.value;
    else {
      const name = FILE_NAMES.find((one) => one === part.fieldname);
      if (name === undefined) throw problem('organisation.file-unknown', { file: part.fieldname });
      files[name] = await part.toBuffer();
    }
  }
  const parsed = importFields.safeParse({ ...fields, ...parsedSuccessors(fields.successors) });
  if (!parsed.success) throw httpProblem('http.invalid');
  const { effectiveOn, allowEnding, digest, successors } = parsed.data;
  if (successors !== undefined) files['successors.csv' satisfies FileName] = await successorFile(successors);
  return {
    files,
    allowEnding: allowEnding === 'true',
    ...(effectiveOn === undefined ? {} : { effectiveOn: localDate(effectiveOn) }),
    ...(digest === undefined ? {} : { digest }),
  };
}

function parsedSuccessors(field: unknown): { readonly successors?: unknown } {
  if (typeof field !== 'string' || field === '') return {};
  try {
    return { successors: JSON.parse(field) };
  } catch {
    throw httpProblem('http.invalid');
  }
}

async function successorFile(successors: Readonly<Record<string, string | null>>): Promise<Uint8Array> {
  const rows = [['unit_id', 'successor_id'], ...Object.entries(successors)];
  return new TextEncoder().encode((await Array.fromAsync(writeCsv(rows))).join(''));
}
