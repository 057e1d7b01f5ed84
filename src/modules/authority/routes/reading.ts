import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type Actor, actorOf } from '../../../access/index.ts';
import { instant, today } from '../../../kernel/clock.ts';
import { localDate } from '../../../kernel/local-date.ts';
import type { TwoTimes, Tx } from '../../../platform/database/index.ts';
import type { timesQuery } from '../api.ts';
import type { AuthorityServices } from '../services.ts';

/** What of the policy opens a route. */
export function may(resource: 'delegation-order' | 'decision', action: string) {
  return { access: { resource, action } } as const;
}

/** The pair of times that a request asks for; today and now where it does not say. */
export function timesOf({ clock }: AuthorityServices, { on, knownAt }: z.output<typeof timesQuery>): TwoTimes {
  return {
    on: on === undefined ? today(clock) : localDate(on),
    knownAt: knownAt === undefined ? clock.now() : instant(knownAt),
  };
}

/** Reads on behalf of who asks, in one transaction. */
export function reading<Result>(
  { database }: AuthorityServices,
  request: FastifyRequest,
  read: (tx: Tx, actor: Actor) => Promise<Result>,
): Promise<Result> {
  const actor = actorOf(request);
  return database.transaction({ employer: actor.employer }, (tx) => read(tx, actor));
}
