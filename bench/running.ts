import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

/** Uppsikt as a person would have started it. */
export interface Running {
  readonly url: string;
  /** Seconds from the command to the first answer to a browser. */
  readonly seconds: number;
  readonly pid: number;
  /** Asks it to stop and waits until it has. */
  stop(): Promise<void>;
}

const START_LIMIT_MS = 300_000;

/** Runs `uppsikt start` of a clone on a free port, with its data in a folder of its own; waits until it answers. */
export async function startUppsikt(clone: string, dataDir: string): Promise<Running> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const started = performance.now();
  const child = spawn('bin/uppsikt', ['start'], {
    cwd: clone,
    env: { ...process.env, UPPSIKT_DATA: dataDir, UPPSIKT_LOG_LEVEL: 'error', PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await answering(url, child, started + START_LIMIT_MS);
  } catch (error) {
    child.kill();
    throw error;
  }
  return { url, seconds: (performance.now() - started) / 1000, pid: child.pid ?? 0, stop: () => stop(child) };
}

/** A data folder that PostgreSQL's own user can reach when we are root; removed after `run`. */
export async function withDataFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'uppsikt-bench-'));
  await chmod(folder, 0o711);
  try {
    return await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Megabytes that a process and all it has started hold, shared pages counted by their share (PSS). Linux only. */
export async function memoryOf(pid: number): Promise<number> {
  const pids = (await readdir('/proc')).map(Number).filter(Boolean);
  const parents = new Map(await Promise.all(pids.map(async (id) => [id, await parentOf(id)] as const)));
  const family = pids.filter((id) => {
    let at: number | undefined = id;
    while (at !== undefined && at > 1 && at !== pid) at = parents.get(at);
    return at === pid;
  });
  const sizes = await Promise.all(family.map(kilobytesOf));
  return sizes.reduce((sum, kilobytes) => sum + kilobytes, 0) / 1024;
}

async function parentOf(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]) || undefined;
}

async function kilobytesOf(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0);
}

async function answering(url: string, child: ChildProcess, until: number): Promise<void> {
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`uppsikt start ended with ${child.exitCode}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer !== undefined) return void (await answer.arrayBuffer());
    await pause(10);
  }
  throw new Error(`no answer from ${url}`);
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
