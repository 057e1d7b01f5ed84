import { sql } from 'kysely';
import type { z } from 'zod';
import { type Actor, actorOf, visible } from '../../../access/index.ts';
import { instant, today } from '../../../kernel/clock.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { API, type App } from '../../../platform/http/index.ts';
import { recordFiling, retryFiling } from '../actions/file.ts';
import { itemStands, statusOfItem } from '../answers.ts';
import * as api from '../api.ts';
import type { DocumentServices } from '../services.ts';
import { listItems, type OutboxItemId } from '../store/outbox.ts';

const config = { access: { resource: 'document', action: 'file' } } as const;
const DAY_MS = 86_400_000;

/** What waits for the personal file, what has waited long, and the receipts. */
export function addOutboxRoutes(app: App, services: DocumentServices): void {
  const { database } = services;
  app.get(
    `${API}/outbox-items`,
    {
      config,
      schema: {
        description: 'What is on its way to the personal file, the longest waiting first.',
        querystring: api.outboxQuery,
        response: { 200: api.outboxList },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const { items, count } = await database.transaction(actor, (tx) => list(tx, services, actor, request.query));
      return {
        count,
        items: items.map(({ document, ...item }) => ({
          ...item,
          documentId: document,
          status: statusOfItem(item as never),
        })),
      };
    },
  );
  app.post(
    `${API}/outbox-items/:itemId/receipt`,
    {
      config,
      schema: {
        description: 'Records where and when a document was filed.',
        params: api.ofItem,
        body: api.filingReceipt,
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { filedWhere: where, filedOn } = request.body;
      const receipt = { where, on: filedOn as LocalDate };
      await database.transaction(actor, (tx) =>
        recordFiling(tx, services, actor, request.params.itemId as OutboxItemId, receipt),
      );
      return reply.code(204).send();
    },
  );
  app.post(
    `${API}/outbox-items/:itemId/retries`,
    { config, schema: { description: 'Has a document sent again, soon.', params: api.ofItem } },
    async (request, reply) => {
      const actor = actorOf(request);
      await database.transaction(actor, (tx) =>
        retryFiling(tx, services, actor, request.params.itemId as OutboxItemId),
      );
      return reply.code(204).send();
    },
  );
}

function list(
  tx: Tx,
  { policy, clock }: DocumentServices,
  actor: Actor,
  { limit, page, status, waitingDays }: z.output<typeof api.outboxQuery>,
) {
  const columns = { person: 'document.person_id', unit: 'unit.unit_id', authority: 'document.authority_id' };
  const mine = visible(policy, actor, 'document', columns, today(clock), { action: 'file' });
  const which = [
    sql`exists (select from document_unit unit where unit.document_id = document.document_id and ${mine})`,
    ...(status === undefined ? [] : [itemStands(status)]),
    ...(waitingDays === undefined
      ? []
      : [sql`(item.filed_at is null and item.queued_at <= ${daysBefore(clock.now(), waitingDays)})`]),
  ];
  return listItems(tx, sql`${sql.join(which, sql` and `)}`, { limit, skip: (page - 1) * limit });
}

function daysBefore(now: string, days: number): string {
  return instant(new Date(Date.parse(now) - days * DAY_MS));
}
