import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { problem } from './problems.ts';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));
/** Where the built interface lies; `index.html` is its page. */
export const WEB_FOLDER = path.join(PROJECT, 'dist/web');
const PAGE = path.join(WEB_FOLDER, 'index.html');
const STAMP = path.join(PROJECT, 'dist/web-sources.sha256');
/** What the interface is made of, beside `src`. */
const BESIDE_SOURCE = ['package-lock.json', 'vite.config.ts', 'tools/compressed.ts', 'tools/zod-without-eval.ts'];
const SERVER_ONLY = /^(server|cli|demo)\/|\.test\.tsx?$|\.sql$/;

/**
 * Builds the interface when its sources are not those of the last build; in a process of its own, since the tools
 * would stay in the memory of the server, and in a folder of its own, so that two starts at once do not mix theirs.
 * Answers whether it had to. Rejects with the problem `web-build-failed`.
 */
export async function buildWebIfChanged(onBuild: () => void, signal: AbortSignal): Promise<boolean> {
  const sources = await hashSources(PROJECT);
  if (existsSync(PAGE) && (await readFile(STAMP, 'utf8').catch(() => '')) === sources) return false;
  onBuild();
  const unfinished = `${WEB_FOLDER}-${process.pid}`;
  try {
    const build = spawnVite(['--outDir', unfinished], signal);
    const code = await new Promise((resolve) => build.on('error', resolve).on('exit', resolve));
    if (code !== 0) throw problem('start.web-build-failed');
    await rm(WEB_FOLDER, { recursive: true, force: true });
    await rename(unfinished, WEB_FOLDER);
    await writeFile(STAMP, sources);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return true;
}

/**
 * Builds the interface anew whenever its sources change, until the child is ended. The page stays in place meanwhile,
 * and the next start looks at nothing that was built here.
 */
export async function watchWeb(): Promise<ChildProcess> {
  await rm(STAMP, { force: true });
  return spawnVite(['--watch', '--emptyOutDir', 'false']);
}

function spawnVite(options: readonly string[], signal?: AbortSignal): ChildProcess {
  return spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', ...options], {
    cwd: PROJECT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production' },
    ...(signal === undefined ? {} : { signal }),
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
