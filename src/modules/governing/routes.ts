import { z } from 'zod';
import { actorOf } from '../../access/index.ts';
import type { AuthorityId, UnitId } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-date.ts';
import { API, type App } from '../../platform/http/index.ts';
import { keepDocument, registerDocument, reviewDocument, tellOfDocument, withdrawDocument } from './actions.ts';
import * as api from './api.ts';
import type { DocumentContent, GoverningDocumentId } from './document.ts';
import { problem } from './problems.ts';
import { readDocument, readDocuments } from './reading.ts';
import type { GoverningServices } from './services.ts';

const access = (action: string) => ({ access: { resource: 'governing-document', action } }) as const;
const params = z.object({ documentId: z.uuid() });
const PLACE = `${API}/governing-documents/:documentId`;
const idOf = ({ params: { documentId } }: { readonly params: z.output<typeof params> }) =>
  documentId as GoverningDocumentId;
const dayOf = (text: string | null) => (text === null ? null : localDate(text));

function contentOf({ ownerRole, ownerUnitId, ...rest }: api.ContentForm): Omit<DocumentContent, 'authority'> {
  if (ownerRole !== null && ownerUnitId === null) throw problem('governing.unit-needed');
  return {
    ...rest,
    owner: ownerRole === null || ownerUnitId === null ? null : { role: ownerRole, unit: ownerUnitId as UnitId },
    decidedOn: localDate(rest.decidedOn),
    validFrom: localDate(rest.validFrom),
    validTo: dayOf(rest.validTo),
    reviewOn: dayOf(rest.reviewOn),
  };
}

/** The register of governing documents. Guards and `actorOf` are in place when this is called. */
export function addGoverningRoutes(app: App, services: GoverningServices): void {
  app.get(
    `${API}/governing-documents`,
    {
      config: access('read'),
      schema: {
        description: 'Policies, guidelines and routines, with who owns each today and how it stands.',
        querystring: api.listQuery,
        response: { 200: api.documentList },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return services.database.transaction(actor, (tx) => readDocuments(tx, services, actor, request.query));
    },
  );
  app.get(
    PLACE,
    {
      config: access('read'),
      schema: {
        description: 'One, with what it asks for, who was heard and told, and what overlaps it.',
        params,
        response: { 200: api.documentView },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return services.database.transaction(actor, (tx) => readDocument(tx, services, actor, idOf(request)));
    },
  );
  app.post(
    `${API}/governing-documents`,
    {
      config: access('keep'),
      schema: { description: 'Registers a document.', body: api.documentForm, response: { 201: api.made } },
    },
    async (request, reply) => {
      const { authorityId, ...rest } = request.body;
      const content = { ...contentOf(rest), authority: authorityId as AuthorityId };
      const id = await registerDocument(services, actorOf(request), content);
      return reply.code(201).header('location', `${API}/governing-documents/${id}`).send({ id });
    },
  );
  app.put(
    PLACE,
    { config: access('keep'), schema: { description: 'Puts a document right.', params, body: api.keptForm } },
    async (request, reply) => {
      const { revision, ...rest } = request.body;
      await keepDocument(services, actorOf(request), { id: idOf(request), revision }, contentOf(rest));
      return reply.code(204).send();
    },
  );
  app.post(
    `${PLACE}/reviews`,
    {
      // Its owner reviews it, or the registrar: the action asks.
      config: access('read'),
      schema: { description: 'It has been reviewed, and when it is due again.', params, body: api.reviewForm },
    },
    async (request, reply) => {
      const { revision, on, next } = request.body;
      const said = { on: localDate(on), next: dayOf(next) };
      await reviewDocument(services, actorOf(request), { id: idOf(request), revision }, said);
      return reply.code(204).send();
    },
  );
  app.post(
    `${PLACE}/withdrawal`,
    { config: access('keep'), schema: { description: 'It has been withdrawn.', params, body: api.withdrawalForm } },
    async (request, reply) => {
      const { revision, on } = request.body;
      await withdrawDocument(services, actorOf(request), { id: idOf(request), revision }, localDate(on));
      return reply.code(204).send();
    },
  );
  app.post(
    `${PLACE}/information`,
    { config: access('keep'), schema: { description: 'Somebody was told of it.', params, body: api.toldForm } },
    async (request, reply) => {
      const { revision, unitId, on, ...rest } = request.body;
      const told = { ...rest, unit: unitId as UnitId | null, on: localDate(on) };
      await tellOfDocument(services, actorOf(request), { id: idOf(request), revision }, told);
      return reply.code(204).send();
    },
  );
}
