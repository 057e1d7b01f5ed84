import { z } from 'zod';
import { actorOf } from '../access/index.ts';
import { searchOrganisation } from '../modules/organisation/index.ts';
import { nowOf } from '../platform/database/index.ts';
import { API, type App } from '../platform/http/index.ts';
import type { Services } from './services.ts';

const MOST_HITS = 25;

/** Where the page of what was found lies in the interface. */
const PLACE = { person: '/people', unit: '/units' } as const;

const searchText = z
  .strictObject({ text: z.string().trim().min(1).max(200).meta({ example: 'Hälsocentralen' }) })
  .meta({ id: 'Search' });

const searchHits = z
  .object({
    hits: z.array(
      z.object({
        kind: z.enum(['person', 'unit']),
        id: z.uuid(),
        title: z.string().meta({ example: 'Hälsocentralen Lövstad' }),
        detail: z.string().meta({ example: 'Primärvården' }),
        href: z.string().meta({ example: '/units/018f3a6e-5c3b-7000-8000-000000000001' }),
      }),
    ),
  })
  .meta({ id: 'SearchHits' });

/** The one search box. The text travels in a body: it may be a personal number, which never stands in an address. */
export function addSearch(app: App, services: Services): void {
  const { database, clock, policy, personalNumbers } = services;
  app.post(
    `${API}/search`,
    {
      config: { access: 'signed-in' },
      schema: {
        description:
          'Finds persons and units by name, unit code, employee number or personal number, among those the reader may see.',
        body: searchText,
        response: { 200: searchHits },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const { text } = request.body;
      const times = nowOf(clock);
      const found = await database.transaction({ employer: actor.employer }, (tx) =>
        searchOrganisation(tx, { actor, policy, personalNumbers, text, times, limit: MOST_HITS }),
      );
      return { hits: found.map((hit) => ({ ...hit, href: `${PLACE[hit.kind]}/${hit.id}` })) };
    },
  );
}
