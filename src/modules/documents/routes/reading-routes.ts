import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { actorOf } from '../../../access/index.ts';
import type { EmployerId } from '../../../kernel/ids.ts';
import { MEDIA_TYPES } from '../../../platform/files/index.ts';
import { API, type App } from '../../../platform/http/index.ts';
import { answersFor } from '../answers.ts';
import * as api from '../api.ts';
import type { DocumentId, Version } from '../document.ts';
import { contentDisposition } from '../file-name.ts';
import { getDocument, getVersion, listDocuments } from '../reading.ts';
import type { DocumentServices } from '../services.ts';

const config = { access: { resource: 'document', action: 'read' } } as const;

/** Lists, one document, and what it says. */
export function addReadingRoutes(app: App, services: DocumentServices): void {
  const { database, files } = services;
  app.get(
    `${API}/documents`,
    {
      config,
      schema: {
        description: 'The documents of a matter that you may see, the oldest first.',
        querystring: api.ofSubject,
        response: { 200: api.documentList },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const { subjectKind: kind, subjectId: id } = request.query;
      return database.transaction(actor, async (tx) => {
        const documents = await listDocuments(tx, services, actor, { kind, id });
        return { documents: await answersFor(tx, services, actor, documents) };
      });
    },
  );
  app.get(
    `${API}/documents/:documentId`,
    {
      config,
      schema: {
        description: 'A document: its latest version, who has signed it, how it was delivered and filed.',
        params: api.ofDocument,
        response: { 200: api.documentAnswer },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const [answer] = await database.transaction(actor, async (tx) => {
        const document = await getDocument(tx, services, actor, request.params.documentId as DocumentId);
        return answersFor(tx, services, actor, [document]);
      });
      const tag = createHash('sha256').update(JSON.stringify(answer)).digest('hex').slice(0, 32);
      return reply.header('etag', `"${tag}"`).send(answer as api.DocumentAnswer);
    },
  );
  app.get(
    `${API}/documents/:documentId/content`,
    { config, schema: { description: 'The file of the latest version.', params: api.ofDocument } },
    async (request, reply) => {
      const actor = actorOf(request);
      const id = request.params.documentId as DocumentId;
      const found = await database.transaction(actor, (tx) => getVersion(tx, services, actor, id, 'latest'));
      return send(reply, actor.employer, found.version);
    },
  );
  app.get(
    `${API}/documents/:documentId/versions/:version/content`,
    { config, schema: { description: 'The file of one version.', params: api.ofVersion } },
    async (request, reply) => {
      const actor = actorOf(request);
      const { documentId, version } = request.params;
      const found = await database.transaction(actor, (tx) =>
        getVersion(tx, services, actor, documentId as DocumentId, version),
      );
      return send(reply, actor.employer, found.version);
    },
  );

  /** As a file to keep and never as a page of ours, whatever is in it. */
  async function send(reply: FastifyReply, employer: EmployerId, { hash, size, type, name }: Version) {
    const content = await files.open(employer, hash);
    return reply
      .type(MEDIA_TYPES[type])
      .headers({
        'content-disposition': contentDisposition(name),
        'content-length': size,
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, no-store',
        etag: `"${hash}"`,
      })
      .send(Readable.from(content));
  }
}
