import type { AddressInfo } from 'node:net';
import type { InjectOptions } from 'fastify';
import { type Actor, findActor, guardRoutes } from '../../access/index.ts';
import { systemRandom } from '../../kernel/ids.ts';
import { addApiDescription, addIdempotency, createApp, demandAccess } from '../../platform/http/index.ts';
import { createLog } from '../../platform/log/index.ts';
import { addDocumentRoutes } from './routes.ts';
import type { TestServices } from './testing.ts';

const PUBLIC = 'http://localhost:3000';

/** An app with the routes of documents, asked by whoever the test says. */
export async function aDocumentApp(services: TestServices) {
  const settings = { log: createLog('silent'), random: systemRandom, publicUrl: PUBLIC, requestsPerMinute: 1_000_000 };
  const app = await createApp(settings);
  const routes = demandAccess(app);
  let asking: Actor | null = null;
  guardRoutes(app, services.policy, async () => asking);
  await addApiDescription(app, { publicUrl: PUBLIC, version: '1.0.0', released: '2026-11-23' });
  addIdempotency(app, { ...services, askingOf: findActor });
  addDocumentRoutes(app, services);
  await app.ready();
  return {
    /** Listens on a port of its own, for requests by this actor; answers the port. */
    async listen(actor: Actor): Promise<number> {
      asking = actor;
      await app.listen({ port: 0, host: '127.0.0.1' });
      return (app.server.address() as AddressInfo).port;
    },
    close: () => app.close(),
    routes: routes.filter(({ url, method }) => url.startsWith('/api/v1/') && method !== 'HEAD'),
    openapi: () => app.swagger(),
    /** Asks as the actor; null = as nobody. */
    ask(actor: Actor | null, request: InjectOptions) {
      asking = actor;
      return app.inject(request);
    },
  };
}

/** A form with fields and one file, as a browser sends it. */
export function aForm(fields: Readonly<Record<string, string>>, name: string, content: Uint8Array) {
  const boundary = 'boundary-of-the-test';
  const parts = Object.entries(fields).map(
    ([field, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  );
  // As browsers do (HTML, multipart/form-data encoding): quotes and line breaks are written by their numbers.
  const said = name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${said}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(parts.join('') + head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
}
