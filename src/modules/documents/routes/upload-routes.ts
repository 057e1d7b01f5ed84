import multipart from '@fastify/multipart';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { fileTypeOfName } from '../../../platform/files/index.ts';
import { API, type App, fileOfForm, problem as httpProblem } from '../../../platform/http/index.ts';
import { attach } from '../actions/attach.ts';
import { bringInSigned } from '../actions/bring-in-signed.ts';
import { answersFor } from '../answers.ts';
import * as api from '../api.ts';
import { authorise } from '../authorise.ts';
import type { DocumentId } from '../document.ts';
import { problem } from '../problems.ts';
import { getDocument } from '../reading.ts';
import type { DocumentServices } from '../services.ts';
import { readSettings } from '../store/settings.ts';

const MEGABYTE = 1024 * 1024;
/** The employer's own limit is lower; this one only ends what nobody could want. */
const LIMITS = { fileSize: 201 * MEGABYTE, files: 1, fields: 2, fieldSize: 10_000, parts: 3 };
const FORM = 'A form (multipart/form-data) whose fields come before the file `file`.';

const attachmentQuery = api.ofSubject.extend({ kind: z.enum(['attachment', 'scan']).default('attachment') });
const title = z.string().trim().min(1).max(300).optional();

/** Files that people hand in: attachments, and documents that were signed elsewhere. */
export function addUploadRoutes(app: App, services: DocumentServices): void {
  void app.register(async (plain) => {
    await plain.register(multipart, { limits: LIMITS });
    const scope = plain.withTypeProvider<ZodTypeProvider>();
    scope.post(
      `${API}/attachments`,
      {
        config: { access: 'signed-in' },
        schema: {
          description: `Attaches a PDF, JPEG, PNG, docx or txt to a matter. ${FORM} Field: title.`,
          querystring: attachmentQuery,
          consumes: ['multipart/form-data'],
          response: { 201: api.documentAnswer },
        },
      },
      async (request, reply) => {
        const actor = actorOf(request);
        const { subjectKind, subjectId, kind } = request.query;
        const { fileName, content, field } = await fileOfForm(request, 'file', () => problem('documents.no-file'));
        const document = await attach(services, actor, {
          subject: { kind: subjectKind, id: subjectId },
          kind,
          title: fieldOf(title, field('title')),
          fileName,
          content,
        });
        const [answer] = await services.database.transaction(actor, (tx) =>
          answersFor(tx, services, actor, [document]),
        );
        return reply
          .code(201)
          .header('location', `${API}/documents/${document.id}`)
          .send(answer as api.DocumentAnswer);
      },
    );
    scope.post(
      `${API}/documents/:documentId/signed-copies`,
      {
        config: { access: { resource: 'document', action: 'record' } },
        schema: {
          description: `Brings in a PDF that was signed elsewhere. ${FORM} Field: signedBy, as JSON, the place of each signatory (from 0) and the day: [{"signatory": 0, "on": "2026-03-02"}].`,
          params: api.ofDocument,
          consumes: ['multipart/form-data'],
          response: { 201: api.documentAnswer },
        },
      },
      async (request, reply) => {
        const actor = actorOf(request);
        const id = request.params.documentId as DocumentId;
        const seen = () =>
          services.database.transaction(actor, async (tx) => {
            const document = await getDocument(tx, services, actor, id);
            await authorise(tx, services, actor, 'record', document);
            return { document, megabytes: (await readSettings(tx)).attachmentMegabytes };
          });
        const { document, megabytes } = await seen();
        const { fileName, content, field } = await fileOfForm(request, 'file', () => problem('documents.no-file'));
        const said = fieldOf(api.signedBy, parsed(field('signedBy')));
        const signers = said.map(({ signatory, on }) => {
          const person = document.signatories[signatory]?.person;
          if (person === undefined) throw problem('documents.not-signatory');
          return { person, on: on as LocalDate };
        });
        const limits = { megabytes, types: ['pdf'], whole: true } as const;
        const file = await services.files.put(actor.employer, content, fileTypeOfName(fileName), limits);
        const answer = await services.database.transaction(actor, async (tx) => {
          const acting = await authorise(tx, services, actor, 'record', document);
          await bringInSigned(tx, services, acting, { document: id, file, name: fileName, signedBy: signers });
          const [one] = await answersFor(tx, services, actor, [await getDocument(tx, services, actor, id)]);
          return one as api.DocumentAnswer;
        });
        return reply.code(201).send(answer);
      },
    );
  });
}

/** A field of a form, checked as a body would be. */
function fieldOf<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const { success, data } = schema.safeParse(value);
  if (!success || (typeof data === 'string' && (data.includes('\0') || !data.isWellFormed())))
    throw httpProblem('http.invalid');
  return data;
}

function parsed(text: unknown): unknown {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
