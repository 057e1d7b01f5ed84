import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfChanged, onAskedToStop, watchWeb } from '../server/index.ts';
import type { Command } from './command.ts';
import { configFileIn, findConfig } from './configuration.ts';
import { end, restartOnChange, runNode } from './restarting.ts';

const SOURCE = fileURLToPath(new URL('../', import.meta.url));
const MAIN = path.join(SOURCE, '../bin/main.mjs');

export const command: Command = {
  usage: 'dev [--config FILE]',
  summary: {
    sv: 'Startar servern, startar om den när dess källor ändras och bygger om gränssnittet när dess ändras.',
    en: 'Starts the server, starts it anew when its sources change, and rebuilds the interface when its do.',
  },
  run: async (args) => {
    if (findConfig(configFileIn(args)) === undefined) return 2;
    await buildIfChanged(() => {});
    // Rebuilt and not patched in the page, so that the interface runs under the policy that people get.
    const interfaceBuild = await watchWeb();
    const server = restartOnChange(SOURCE, isServed, () => runNode([MAIN, 'serve', ...args], process.cwd()));
    await new Promise<void>((resolve) => onAskedToStop(resolve, () => process.exit(1)));
    await Promise.all([server.stop(), end(interfaceBuild)]);
    return 0;
  },
};

/** What the server is made of; the interface is Vite's to watch, and tests are nobody's. */
function isServed(file: string): boolean {
  return /\.(ts|sql|typ)$/.test(file) && !/\.test\.ts$|(^|\/)(ui|web)\//.test(file);
}
