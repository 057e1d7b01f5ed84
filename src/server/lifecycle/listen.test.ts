import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { assertFree } from './listen.ts';

const at = (host: string, port: number) => ({ host, port, hostSetting: 'HOST', portSetting: 'PORT' });

async function aTakenPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as { port: number }).port;
}

test('a taken port is told, with the setting to change', async () => {
  const port = await aTakenPort();
  await expect(assertFree(at('127.0.0.1', port))).rejects.toMatchObject({
    code: 'start.port-taken',
    facts: { port, setting: 'PORT' },
  });
});

test('a free port is left free', async () => {
  const port = await aTakenPort();
  await assertFree(at('127.0.0.2', port));
  await assertFree(at('127.0.0.2', port));
  await expect(assertFree(at('127.0.0.1', port))).rejects.toMatchObject({ code: 'start.port-taken' });
});

test('an address that this computer does not have is told', async () => {
  // 192.0.2.0/24 is for documentation (RFC 5737).
  await expect(assertFree(at('192.0.2.1', 3000))).rejects.toMatchObject({ code: 'start.host-unknown' });
});
