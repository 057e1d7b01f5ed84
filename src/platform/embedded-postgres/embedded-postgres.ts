import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { systemRandom } from '../../kernel/ids.ts';
import { type Account, assertReachable, postgresAccount } from './account.ts';
import { prepareBinaries } from './binaries.ts';
import { createCluster, hasCluster } from './cluster.ts';
import { type ClusterFiles, clusterFiles } from './files.ts';
import { makeWay } from './orphan.ts';
import { type Passwords, readPasswords } from './passwords.ts';
import { type Postmaster, startPostmaster } from './postmaster.ts';
import { problem } from './problems.ts';
import { DEFAULT_NAMES, SUPERUSER } from './roles.ts';
import { chooseSocketFolder, prepareSocketFolder, runtimeFolder } from './socket-folder.ts';

/** The same thing said in both languages. */
export interface Sentence {
  readonly sv: string;
  readonly en: string;
}

export interface EmbeddedPostgresSettings {
  /** Absolute path of the data folder, which is ours alone; made when it is missing. */
  readonly dataDir: string;
  /** Told about what takes time. */
  tell(sentence: Sentence): void;
  /** Settings of PostgreSQL beside ours, by name. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** How to sign in on the socket. */
export interface SocketConnection {
  /** The folder of the socket; node-postgres takes it for a host. */
  readonly host: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

export interface EmbeddedPostgres {
  /** As the server's role, which owns nothing. */
  readonly connection: SocketConnection;
  /** As the owner of the schema, for migrations. */
  readonly ownerConnection: SocketConnection;
  /** As the bootstrap superuser, to the database `postgres`: only for making databases in tests. */
  readonly adminConnection: SocketConnection;
  readonly pid: number;
  /** Fulfilled when PostgreSQL has ended, asked to or not. */
  readonly ended: Promise<void>;
  /** Fast shutdown: ends sessions, writes everything down; within half a minute. */
  stop(): Promise<void>;
  /** Ends PostgreSQL at once; the next start recovers. */
  kill(): void;
}

/**
 * Starts the PostgreSQL 18 that npm installed, on a Unix socket in a 0700 folder, with generated passwords and no
 * network address; makes its cluster the first time and stops one that a killed run left behind. The caller has made
 * sure that nobody else uses the data folder. Rejects with a Problem whose sentence says what to do.
 */
export async function startEmbeddedPostgres({
  dataDir,
  tell,
  settings = {},
}: EmbeddedPostgresSettings): Promise<EmbeddedPostgres> {
  const files = clusterFiles(dataDir);
  const account = postgresAccount(files.cluster);
  const socketFolder = chooseSocketFolder(dataDir, runtimeFolder(account, process.env));
  const { passwords, postmaster } = await start(files, socketFolder, account, tell, settings).catch((error) => {
    throw FULL.test(error.code) ? problem('embedded-postgres.disk-full', { folder: dataDir }) : error;
  });
  const as = (user: string, password: string, database: string): SocketConnection => ({
    ...{ host: socketFolder, user, password, database },
  });
  const { database, owner, server } = DEFAULT_NAMES;
  return {
    connection: as(server, passwords.server, database),
    ownerConnection: as(owner, passwords.owner, database),
    adminConnection: as(SUPERUSER, passwords.superuser, 'postgres'),
    pid: postmaster.pid,
    ended: postmaster.ended,
    stop: postmaster.stop,
    kill: postmaster.kill,
  };
}

const FULL = /^(ENOSPC|EDQUOT)$/;

async function start(
  files: ClusterFiles,
  socketFolder: string,
  account: Account | undefined,
  tell: (sentence: Sentence) => void,
  settings: Readonly<Record<string, string>>,
): Promise<{ passwords: Passwords; postmaster: Postmaster }> {
  const { dataDir, cluster } = files;
  mkdirSync(dataDir, { recursive: true });
  // PostgreSQL's account may pass through to its own folder, and nobody sees what else lies here.
  if (statSync(dataDir).uid === process.getuid?.()) chmodSync(dataDir, account === undefined ? 0o700 : 0o711);
  assertReachable(dataDir, account);
  prepareSocketFolder(socketFolder, account);
  const binaries = await prepareBinaries(dataDir, account);
  if (hasCluster(files)) await makeWay(files, socketFolder, tell);
  else {
    tell({ sv: `Skapar databasen i ${cluster}`, en: `Making the database in ${cluster}` });
    await createCluster(files, binaries, account, systemRandom);
  }
  const passwords = await readPasswords(files.passwords);
  return { passwords, postmaster: await startPostmaster(files, binaries, socketFolder, account, settings) };
}
