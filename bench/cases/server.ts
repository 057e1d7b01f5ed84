/** Uppsikt's own server over the bench's database, a process of its own: tells its parent the port, and ends with it. Knows the kinds of `BENCH_KINDS`, or all. */
import { KINDS } from '../../src/modules/cases/index.ts';
import { readConfig } from '../../src/platform/config/index.ts';
import { createLog } from '../../src/platform/log/index.ts';
import { compose } from '../../src/server/compose.ts';
import { createStopping } from '../../src/server/lifecycle/stopping.ts';

const secret = 'a secret that is only used in benches';
const { config } = readConfig({
  env: {
    UPPSIKT_DATABASE_URL: 'postgres://server:x@localhost/uppsikt',
    UPPSIKT_DATABASE_OWNER_URL: 'postgres://owner:x@localhost/uppsikt',
    UPPSIKT_OIDC_ISSUER: 'https://login.example.se',
    UPPSIKT_OIDC_CLIENT_ID: 'uppsikt',
    UPPSIKT_OIDC_CLIENT_SECRET: 'x',
    UPPSIKT_SECRET: secret,
  },
  workingFolder: '/',
  defaultDataDir: process.env.BENCH_DATA ?? '/',
  readFile: () => '{}',
});
if (config === undefined) throw new Error('the configuration of the bench is wrong');
const stopping = createStopping(() => {});
const connection = JSON.parse(process.env.BENCH_CONNECTION ?? '{}');
const named = process.env.BENCH_KINDS?.split(' ');
const kinds = KINDS.filter(({ kind }) => named?.includes(kind) ?? true);
const { app } = await compose({ config, ground: { connection, secret }, log: createLog('silent'), stopping, kinds });
const address = await app.listen({ port: 0, host: '127.0.0.1' });
process.send?.(Number(new URL(address).port));
process.on('disconnect', () => process.exit());
