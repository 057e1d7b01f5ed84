import { createServer } from 'node:net';
import { problem } from './problems.ts';

/** A place to listen, and the names of the settings that it came from. */
export interface ListenAddress {
  readonly host: string;
  readonly port: number;
  readonly portSetting: string;
  readonly hostSetting: string;
}

/** Throws the problem of listening here, if there is one: asked before the slow parts of a start. */
export async function assertFree(address: ListenAddress): Promise<void> {
  await listening(address, async () => {
    const probe = createServer();
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject).listen(address.port, address.host, resolve);
    });
    await new Promise((resolve) => probe.close(resolve));
  });
}

/** Runs what listens at the address, and turns the system's refusal into a Problem. */
export async function listening<Result>(address: ListenAddress, listen: () => Promise<Result>): Promise<Result> {
  try {
    return await listen();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const { host, port, portSetting, hostSetting } = address;
    if (code === 'EADDRINUSE') throw problem('start.port-taken', { host, port, setting: portSetting });
    if (code === 'EACCES') throw problem('start.port-forbidden', { host, port, setting: portSetting });
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
      throw problem('start.host-unknown', { host, setting: hostSetting });
    throw error;
  }
}
