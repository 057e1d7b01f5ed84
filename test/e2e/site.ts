import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import fastifyStatic from '@fastify/static';
import { systemRandom } from '../../src/kernel/ids.ts';
import { createApp } from '../../src/platform/http/index.ts';
import { createLog } from '../../src/platform/log/index.ts';
import { freePort } from './server-process.ts';
import { answerAsServer, type Scene } from './stand-in.ts';

const ROOT = path.join(import.meta.dirname, '../..');

export interface Site {
  readonly url: string;
  /** Where the built files lie. */
  readonly folder: string;
  /** What the stand-in for the server answers; may be changed between two pages. */
  scene: Scene;
  close(): Promise<void>;
}

/** Builds the interface, or the gallery of its parts, and serves it under the real security headers. */
export async function openSite(mode: 'production' | 'gallery', scene: Scene): Promise<Site> {
  const folder = await mkdtemp(path.join(tmpdir(), 'uppsikt-web-'));
  await promisify(execFile)(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--mode', mode, '--outDir', folder, '--logLevel', 'warn'],
    { cwd: ROOT, env: { ...process.env, NODE_ENV: 'production' } },
  );
  // The app must know its own address before it listens.
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const app = await createApp({
    log: createLog('silent'),
    random: systemRandom,
    publicUrl: url,
    requestsPerMinute: 100_000,
  });
  const site = { url, folder, scene, close: () => app.close().then(() => rm(folder, { recursive: true })) };
  await app.register(fastifyStatic, { root: folder, preCompressed: true, wildcard: false });
  answerAsServer(app, () => site.scene);
  app.get('/*', (_request, reply) => reply.sendFile('index.html'));
  await app.listen({ port, host: '127.0.0.1' });
  return site;
}
