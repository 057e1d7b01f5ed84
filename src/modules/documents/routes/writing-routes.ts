import type { FastifyRequest } from 'fastify';
import { type Actor, actorOf } from '../../../access/index.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { API, type App } from '../../../platform/http/index.ts';
import { acknowledge, deliver } from '../actions/deliver.ts';
import { sendToPersonalFile } from '../actions/file.ts';
import { sign } from '../actions/sign.ts';
import { answersFor } from '../answers.ts';
import * as api from '../api.ts';
import { authorise } from '../authorise.ts';
import type { DocumentId } from '../document.ts';
import { getDocument } from '../reading.ts';
import type { DocumentServices } from '../services.ts';

/** Signing, delivering, confirming and filing. */
export function addWritingRoutes(app: App, services: DocumentServices): void {
  app.post(
    `${API}/documents/:documentId/signatures`,
    {
      config: { access: 'signed-in' },
      schema: {
        description: 'Signs the bytes with this hash, by one of those who are to sign, after proving who one is anew.',
        params: api.ofDocument,
        body: api.signing,
        response: { 200: api.documentAnswer },
      },
    },
    (request) =>
      changing(request, async (tx, actor, document) => {
        await sign(tx, services, actor, { document, hash: request.body.contentHash });
      }),
  );
  app.post(
    `${API}/documents/:documentId/acknowledgements`,
    {
      config: { access: 'signed-in' },
      schema: {
        description: 'Confirms that one has received the document. It does not mean that one agrees.',
        params: api.ofDocument,
        response: { 200: api.documentAnswer },
      },
    },
    (request) =>
      changing(request, async (tx, actor, document) => {
        await acknowledge(tx, services, actor, document);
      }),
  );
  app.post(
    `${API}/documents/:documentId/deliveries`,
    {
      config: { access: { resource: 'document', action: 'record' } },
      schema: {
        description: 'Records that the document was delivered to the person it is for, and how one knows.',
        params: api.ofDocument,
        body: api.newDelivery,
        response: { 200: api.documentAnswer },
      },
    },
    (request) =>
      changing(request, async (tx, actor, document) => {
        const { channel, deliveredOn, evidence } = request.body;
        const acting = await authorise(tx, services, actor, 'record', await getDocument(tx, services, actor, document));
        await deliver(tx, services, acting, { document, channel, evidence, on: deliveredOn as LocalDate });
      }),
  );
  app.post(
    `${API}/documents/:documentId/filings`,
    {
      config: { access: { resource: 'document', action: 'file' } },
      schema: {
        description: 'Lays the latest version in the outbox to the personal file, once.',
        params: api.ofDocument,
        response: { 200: api.documentAnswer },
      },
    },
    (request) =>
      changing(request, async (tx, actor, document) => {
        const acting = await authorise(tx, services, actor, 'file', await getDocument(tx, services, actor, document));
        await sendToPersonalFile(tx, services, acting, document);
      }),
  );

  /** One change in one transaction, by somebody who may see the document; answers how it stands then. */
  function changing(
    request: FastifyRequest & { readonly params: { readonly documentId: string } },
    change: (tx: Tx, actor: Actor, document: DocumentId) => Promise<void>,
  ): Promise<api.DocumentAnswer> {
    const actor = actorOf(request);
    const id = request.params.documentId as DocumentId;
    return services.database.transaction(actor, async (tx) => {
      await change(tx, actor, id);
      const document = await getDocument(tx, services, actor, id);
      const [answer] = await answersFor(tx, services, actor, [document]);
      return answer as api.DocumentAnswer;
    });
  }
}
