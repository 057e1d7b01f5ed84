import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { actorOf } from '../../access/index.ts';
import { instant, today } from '../../kernel/clock.ts';
import { localDate } from '../../kernel/local-date.ts';
import type { TwoTimes, Tx } from '../../platform/database/index.ts';
import type { pageQuery, timesQuery } from './api.ts';
import type { Reader } from './reader.ts';
import type { OrganisationServices } from './services.ts';

/** The pair of times that a request asks for; today and now where it does not say. */
export function timesOf({ clock }: OrganisationServices, { on, knownAt }: z.output<typeof timesQuery>): TwoTimes {
  return {
    on: on === undefined ? today(clock) : localDate(on),
    knownAt: knownAt === undefined ? clock.now() : instant(knownAt),
  };
}

/** Reads on behalf of who asks, at those times, in one transaction. */
export function reading<Result>(
  services: OrganisationServices,
  request: FastifyRequest,
  times: TwoTimes,
  read: (tx: Tx, reader: Reader) => Promise<Result>,
): Promise<Result> {
  const actor = actorOf(request);
  const reader = { actor, policy: services.policy, times };
  return services.database.transaction({ employer: actor.employer }, (tx) => read(tx, reader));
}

/** How many rows to take and how many to pass over. */
export function rowsOf({ limit, page }: z.output<typeof pageQuery>): { readonly limit: number; readonly skip: number } {
  return { limit, skip: (page - 1) * limit };
}
