import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ConfigSources } from './given.ts';

const PROJECT_DATA = fileURLToPath(new URL('../../../data', import.meta.url));
/** Root's PostgreSQL runs under another number, which must be able to pass through to the folder. */
const ROOT_DATA = '/var/lib/uppsikt';

/**
 * The sources of this process. An ordinary user's data lie in `data` of the program's own folder: in sight, ignored by
 * git, and gone with the clone; root's in /var/lib/uppsikt.
 */
export function localSources(file?: string): ConfigSources {
  return {
    env: process.env,
    file,
    workingFolder: process.cwd(),
    defaultDataDir: process.getuid?.() === 0 ? ROOT_DATA : PROJECT_DATA,
    readFile: (name) => readFileSync(name, 'utf8'),
  };
}
