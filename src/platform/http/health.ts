import type { FastifyInstance } from 'fastify';

/** One thing the server needs to do its work; `check` rejects when it is not there. */
export interface Readiness {
  readonly name: string;
  check(): Promise<void>;
}

/**
 * `/healthz`: this process answers. `/readyz`: and what it needs is there; 503 with the names of what is not, so that
 * a load balancer sends people elsewhere. Neither says more than names.
 */
export function addHealth(app: FastifyInstance, needs: readonly Readiness[]): void {
  app.get('/healthz', { config: { access: 'anyone' }, logLevel: 'silent' }, async () => ({ status: 'ok' }));
  app.get('/readyz', { config: { access: 'anyone' }, logLevel: 'silent' }, async (_request, reply) => {
    const checked = await Promise.allSettled(needs.map((need) => need.check()));
    const missing = needs.filter((_, index) => checked[index]?.status === 'rejected').map((need) => need.name);
    return reply
      .code(missing.length === 0 ? 200 : 503)
      .send({ status: missing.length === 0 ? 'ready' : 'not-ready', missing });
  });
}
