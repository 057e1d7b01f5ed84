import type { FastifyInstance } from 'fastify';

/** One thing the server needs to do its work; `check` rejects when it is not there. */
export interface Readiness {
  readonly name: string;
  /** People who are here can go on without it: its absence is told, and nobody is sent elsewhere. */
  readonly isOptional?: boolean;
  check(): Promise<void>;
}

/**
 * `/healthz`: this process answers. `/readyz`: and what it needs is there, with the names of what is not; 503 when it
 * cannot do without, so that a load balancer sends people elsewhere. Neither says more than names.
 */
export function addHealth(app: FastifyInstance, needs: readonly Readiness[]): void {
  app.get('/healthz', { config: { access: 'anyone' }, logLevel: 'silent' }, async () => ({ status: 'ok' }));
  app.get('/readyz', { config: { access: 'anyone' }, logLevel: 'silent' }, async (_request, reply) => {
    const checked = await Promise.allSettled(needs.map((need) => need.check()));
    const missing = needs.filter((_, index) => checked[index]?.status === 'rejected');
    const isReady = missing.every((need) => need.isOptional === true);
    return reply
      .code(isReady ? 200 : 503)
      .send({ status: isReady ? 'ready' : 'not-ready', missing: missing.map((need) => need.name) });
  });
}
