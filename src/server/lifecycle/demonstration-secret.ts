import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RandomBytes } from '../../kernel/ids.ts';

const FILE = 'secret';

/**
 * The key that protects personal numbers in the demonstration: made once, in a file of the data folder that only its
 * owner may read. In production it is a setting, so that it does not lie beside the data.
 */
export function demonstrationSecret(dataDir: string, random: RandomBytes): string {
  const file = path.join(dataDir, FILE);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const secret = Buffer.from(random(32)).toString('base64url');
  writeFileSync(`${file}.new`, secret, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  return secret;
}
