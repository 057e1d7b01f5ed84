import type { FastifyInstance } from 'fastify';

/** Counts and durations by route pattern; on an address of its own, never on the one people use. */
export interface Metrics {
  /** Counts every answer of the app. */
  watch(app: FastifyInstance): void;
  /** Serves the Prometheus text at `http://host:port/metrics`; answers how to stop. */
  listen(host: string, port: number): Promise<() => Promise<void>>;
}

/** Loads prom-client only when somebody wants metrics; and node:http, since importing it loads all of fetch. */
export async function createMetrics(): Promise<Metrics> {
  const { createServer } = await import('node:http');
  const { collectDefaultMetrics, Histogram, Registry } = await import('prom-client');
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const answered = new Histogram({
    name: 'uppsikt_http_request_seconds',
    help: 'Answers by route pattern, method and status class',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  return {
    watch: (app) => {
      app.addHook('onResponse', async (request, reply) => {
        const labels = {
          route: request.routeOptions.url ?? 'none',
          method: request.method,
          status: `${Math.floor(reply.statusCode / 100)}xx`,
        };
        answered.observe(labels, reply.elapsedTime / 1000);
      });
    },
    listen: async (host, port) => {
      const server = createServer(async (request, response) => {
        if (request.url !== '/metrics') return response.writeHead(404).end();
        response.writeHead(200, { 'content-type': registry.contentType }).end(await registry.metrics());
      });
      await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
      return () => new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
