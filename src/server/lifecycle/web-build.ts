import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { problem } from './problems.ts';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));
/** Where the built interface lies; `index.html` is its page. */
export const WEB_FOLDER = path.join(PROJECT, 'dist/web');
const PAGE = path.join(WEB_FOLDER, 'index.html');
const STAMP = path.join(PROJECT, 'dist/web-sources.sha256');
/** What the interface is made of, beside `src`. */
const BESIDE_SOURCE = ['package-lock.json', 'vite.config.ts', 'tools/compressed.ts'];
const SERVER_ONLY = /^(server|cli|demo)\/|\.test\.tsx?$|\.sql$/;

/** The arguments of the pinned Node that build the interface, standing in the project. */
const BUILD = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'];
const QUIET_ENVIRONMENT = { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production' };

/**
 * Builds the interface when its sources are not those of the last build; in a process of its own, since the tools
 * would stay in the memory of the server. Answers whether it had to. Rejects with the problem `web-build-failed`.
 */
export async function buildWebIfChanged(onBuild: () => void, signal: AbortSignal): Promise<boolean> {
  const sources = await hashSources(PROJECT);
  if (existsSync(PAGE) && (await readFile(STAMP, 'utf8').catch(() => '')) === sources) return false;
  onBuild();
  const build = spawn(process.execPath, BUILD, {
    cwd: PROJECT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: QUIET_ENVIRONMENT,
    signal,
  });
  const code = await new Promise((resolve) => build.on('error', resolve).on('exit', resolve));
  if (code !== 0) throw problem('start.web-build-failed');
  await mkdir(path.dirname(STAMP), { recursive: true });
  await writeFile(STAMP, sources);
  return true;
}

/**
 * Builds the interface anew whenever its sources change, until the child is ended. The page stays in place meanwhile,
 * and the next start looks at nothing that was built here.
 */
export async function watchWeb(): Promise<ChildProcess> {
  await rm(STAMP, { force: true });
  return spawn(process.execPath, [...BUILD, '--watch', '--emptyOutDir', 'false'], {
    cwd: PROJECT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: QUIET_ENVIRONMENT,
  });
}

/** Throws the problem `web-not-built` when there is no interface to serve. */
export function assertWebBuilt(): void {
  if (!existsSync(PAGE)) throw problem('start.web-not-built');
}

/** A fingerprint of every file that can change what a browser gets. */
async function hashSources(project: string): Promise<string> {
  const source = path.join(project, 'src');
  const names = (await readdir(source, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(source, path.join(entry.parentPath, entry.name)))
    .filter((name) => !SERVER_ONLY.test(name))
    .sort();
  const files = [...names.map((name) => path.join('src', name)), ...BESIDE_SOURCE];
  const hash = createHash('sha256');
  const contents = await Promise.all(files.map((name) => readFile(path.join(project, name))));
  for (const [index, content] of contents.entries())
    hash.update(`${files[index]}\0${content.length}\0`).update(content);
  return hash.digest('hex');
}
