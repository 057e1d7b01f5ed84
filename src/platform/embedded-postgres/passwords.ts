import { readFile, rename, writeFile } from 'node:fs/promises';
import type { RandomBytes } from '../../kernel/ids.ts';
import { problem } from './problems.ts';

/** The passwords of the three roles of a cluster, by role. */
export interface Passwords {
  readonly superuser: string;
  readonly owner: string;
  readonly server: string;
}

/** Reads the passwords of an existing cluster; throws the problem `passwords-lost`. */
export async function readPasswords(file: string): Promise<Passwords> {
  try {
    const { superuser, owner, server } = JSON.parse(await readFile(file, 'utf8')) as Partial<Passwords>;
    if (superuser && owner && server) return { superuser, owner, server };
  } catch (error) {
    if (!(error instanceof SyntaxError) && !('code' in (error as Error))) throw error;
  }
  throw problem('embedded-postgres.passwords-lost', { file });
}

/** Makes passwords for a new cluster and keeps them in a file that only its owner may read. */
export async function createPasswords(file: string, random: RandomBytes): Promise<Passwords> {
  const password = () => Buffer.from(random(24)).toString('base64url');
  const passwords: Passwords = { superuser: password(), owner: password(), server: password() };
  await writeFile(`${file}.new`, JSON.stringify(passwords), { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
  return passwords;
}
