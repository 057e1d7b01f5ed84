import { API, type App } from '../../../platform/http/index.ts';
import { readingDuties } from '../listing/reading.ts';
import type { ListingServices } from '../listing/services.ts';
import * as api from './api.ts';
import { readUnsent } from './letters.ts';
import { readEngineRows } from './rows.ts';
import { readRuns } from './runs.ts';

const read = { access: { resource: 'engine-room', action: 'read' } } as const;

/** The engine room: what the engine of duties has done, for those who run the system. Of people it tells no content. */
export function addEngineRoomRoutes(app: App, services: ListingServices): void {
  app.get(
    `${API}/engine-room/duties`,
    {
      config: read,
      schema: {
        description:
          'What the engine did about duties, the latest first: what arose from what, what went on upwards, which reminders it passed over, and what nobody answers for.',
        querystring: api.engineQuery,
        response: { 200: api.enginePage },
      },
    },
    async (request) =>
      readingDuties(services, request, async (tx, reader) => {
        const { items, total } = await readEngineRows(tx, reader, services, request.query);
        return { items: [...items], total };
      }),
  );
  app.get(
    `${API}/engine-room/runs`,
    {
      config: read,
      schema: {
        description: 'The runs of the sweep, and how many of each it put down.',
        querystring: api.pageQuery,
        response: { 200: api.runPage },
      },
    },
    async (request) =>
      readingDuties(services, request, async (tx, reader) => {
        const { items, total } = await readRuns(tx, reader, request.query);
        return { items: [...items], total };
      }),
  );
  app.get(
    `${API}/engine-room/letters`,
    {
      config: read,
      schema: {
        description: 'The daily letters of reminders that could not be sent, and why.',
        querystring: api.pageQuery,
        response: { 200: api.letterPage },
      },
    },
    async (request) =>
      readingDuties(services, request, async (tx, reader) => {
        const { items, total } = await readUnsent(tx, reader, request.query);
        return { items: [...items], total };
      }),
  );
}
