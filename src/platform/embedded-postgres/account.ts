import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { problem } from './problems.ts';

/** A user of the operating system by number; PostgreSQL needs no name. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

// Numbers that neither Debian, systemd nor useradd hands out; systemd's table calls 65520–65533 unused.
const FIRST_FREE = 65_520;
const LAST_FREE = 65_533;

/**
 * Whom PostgreSQL runs as: `undefined` = as ourselves. It refuses root, so root gives it a number of its own, that
 * owns nothing else: the one that owns the cluster already, else the first that has no name here.
 */
export function postgresAccount(cluster: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const named = new Set(namedAccounts().map((account) => account.uid));
  for (let uid = FIRST_FREE; uid <= LAST_FREE; uid++) if (!named.has(uid)) return { uid, gid: uid };
  return { uid: LAST_FREE, gid: LAST_FREE };
}

/**
 * Whom a cluster is made by: initdb and the single-user server, unlike the server itself, look their user up by name.
 * Any ordinary one will do, and the files change hands after.
 */
export function makerAccount(account: Account | undefined): Account | undefined {
  if (account === undefined) return undefined;
  const accounts = namedAccounts();
  const ordinary = accounts.find(({ name }) => name === 'nobody') ?? accounts.find(({ uid }) => uid !== 0);
  return ordinary ?? account;
}

/** Throws the problem `closed-folder` when the account cannot pass through a folder on the way to `folder`. */
export function assertReachable(folder: string, account: Account | undefined): void {
  if (account === undefined) return;
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const { mode, uid } = statSync(at);
    const isOpen = (mode & (uid === account.uid ? 0o100 : 0o001)) !== 0;
    if (!isOpen) throw problem('embedded-postgres.closed-folder', { uid: account.uid, dataDir: folder, closed: at });
    if (at === path.dirname(at)) return;
  }
}

function namedAccounts(): (Account & { readonly name: string })[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .filter((line) => line.includes(':'))
    .map((line) => {
      const [name = '', , uid, gid] = line.split(':');
      return { name, uid: Number(uid), gid: Number(gid) };
    });
}
