import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, inject, onTestFinished } from 'vitest';
import { madeOnce } from './laid-in.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const LAYING_IN_MS = 240_000;
const ADDRESS = /^Uppsikt: (http\S+)$/m;

/** A server as a person starts it, in a process of its own. Ended after the test, whatever happens. */
export interface ServerProcess {
  readonly port: number;
  /** The process that was started: the launcher. */
  readonly child: ChildProcess;
  /** What it has printed so far, errors too. */
  output(): string;
  /** Fulfilled when the address has been printed; rejects when it ends before that. */
  answering: Promise<string>;
  /** Fulfilled with its exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>;
  /** Sends a signal to the launcher and waits until it has ended. */
  stop(signal?: NodeJS.Signals): Promise<number | NodeJS.Signals>;
}

export interface ServerSettings {
  readonly command?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What it prints when it is ready, other than the address. */
  readonly ready?: RegExp | undefined;
  /** Whom it runs as, when we are root. */
  readonly uid?: number;
}

/** Starts `uppsikt start` on a free port with its data in the folder; ended after the test. */
export async function startProcess(dataDir: string, settings: ServerSettings = {}): Promise<ServerProcess> {
  const server = await launch(dataDir, settings);
  onTestFinished(async () => {
    await server.stop();
  });
  return server;
}

async function launch(dataDir: string, settings: ServerSettings = {}): Promise<ServerProcess> {
  const { command = ['start'], env = {}, ready = ADDRESS, uid } = settings;
  const port = Number(env.PORT ?? (await freePort()));
  const child = spawn(process.execPath, [path.join(ROOT, 'bin/uppsikt.mjs'), ...command], {
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...{ PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: tmpdir() },
      ...{ UPPSIKT_DATA: dataDir, UPPSIKT_LOG_LEVEL: 'silent', PORT: String(port), ...env },
    },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  let output = '';
  const answering = Promise.withResolvers<string>();
  // Nobody waits for it in a test of a refusal.
  answering.promise.catch(() => {});
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const address = ready.exec(output)?.[1];
      if (address !== undefined) answering.resolve(address);
    });
  const ended = once(child, 'close').then(([code, signal]) => {
    answering.reject(new Error(`the server ended before it answered:\n${output}`));
    return (code ?? signal) as number | NodeJS.Signals;
  });
  const stop = (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal);
    return ended;
  };
  return { port, child, output: () => output, answering: answering.promise, ended, stop };
}

/** A folder for data, removed after the test. What is in it may belong to others. */
export function aDataFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'uppsikt-e2e-'));
  chmodSync(folder, 0o777);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return path.join(folder, 'data');
}

/**
 * At the top of a test file: answers how to get a data folder in which a server has been started and stopped before.
 * Each is a copy of one, made once in a run: a year is laid in on the first start.
 */
export function readyDataFolders(): () => Promise<string> {
  const folder = inject('laidInFolder');
  const original = path.join(folder, 'data');
  beforeAll(() => madeOnce(folder, () => startAndStop(original)), LAYING_IN_MS);
  return async () => {
    const copy = aDataFolder();
    execFileSync('cp', ['-a', '--reflink=auto', original, copy]);
    return copy;
  };
}

async function startAndStop(folder: string): Promise<void> {
  chmodSync(path.dirname(folder), 0o711);
  const server = await launch(folder);
  await server.answering;
  await server.stop();
}

/** The process of the server itself, as it wrote it down. */
export function serverPid(dataDir: string): number {
  return Number(readFileSync(path.join(dataDir, 'server.pid'), 'utf8'));
}

/** The process of PostgreSQL. */
export function postgresPid(dataDir: string): number {
  return Number(readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
