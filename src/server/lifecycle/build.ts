import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Built, distOf, findBuilt, listSources, lookOf, PROJECT } from './built.ts';
import { problem } from './problems.ts';

const DIST = distOf(PROJECT);
/** Where the built interface lies; `index.html` is its page. */
export const WEB_FOLDER = DIST.web;
const PAGE = path.join(WEB_FOLDER, 'index.html');

const NOT_IN_WEB = /^src\/(server|cli|demo)\/|\.sql$/;
const NOT_IN_PROGRAM = /^src\/web\/|\.(tsx|css|svg|html|sql|typ)$/;

/**
 * Builds the interface, and the program in one file, when what they are made of is not that of the last build; in a
 * process of its own, since the tools would stay in the memory of the server, and beside the old ones, so that two starts
 * at once do not mix theirs. Rejects with the problem `web-build-failed`.
 */
export async function buildIfChanged(onBuild: () => void, signal?: AbortSignal): Promise<void> {
  const sources = listSources(PROJECT);
  const look = lookOf(PROJECT, sources);
  const last = findBuilt(PROJECT);
  const isThere = existsSync(PAGE) && existsSync(DIST.program);
  if (isThere && last?.look === look) return;
  const contents = await Promise.all(sources.map((name) => readFile(path.join(PROJECT, name))));
  const hashWithout = (left: RegExp) => {
    const hash = createHash('sha256').update(`${PROJECT}\0`);
    for (const [at, name] of sources.entries())
      if (!left.test(name)) hash.update(`${name}\0${contents[at]?.length}\0`).update(contents[at] ?? '');
    return hash.digest('hex');
  };
  const now: Built = { look, web: hashWithout(NOT_IN_WEB), program: hashWithout(NOT_IN_PROGRAM) };
  if (!isThere || last?.web !== now.web || last.program !== now.program) {
    onBuild();
    // The server is put together over the folder meanwhile.
    await mkdir(WEB_FOLDER, { recursive: true });
    await build(signal);
  }
  await writeFile(`${DIST.built}-${process.pid}`, JSON.stringify(now));
  await rename(`${DIST.built}-${process.pid}`, DIST.built);
  warmCompileCache(signal);
}

/** Runs the built program once for nothing, so that the next start finds its compiled code in the cache. */
function warmCompileCache(signal: AbortSignal | undefined): void {
  runTool(['bin/main.mjs', 'help'], signal).on('error', () => {});
}

async function build(signal: AbortSignal | undefined): Promise<void> {
  const unfinished = { web: `${DIST.web}-${process.pid}`, program: `${DIST.program}-${process.pid}` };
  try {
    const child = runTool(['tools/build.ts', unfinished.web, unfinished.program], signal);
    const code = await new Promise((resolve) => child.on('error', resolve).on('exit', resolve));
    if (code !== 0) throw problem('start.web-build-failed');
    await rm(DIST.web, { recursive: true, force: true });
    await rename(unfinished.web, DIST.web);
    await rename(unfinished.program, DIST.program);
  } finally {
    for (const place of Object.values(unfinished)) await rm(place, { recursive: true, force: true });
  }
}

/**
 * Builds the interface anew whenever its sources change, until the child is ended. The page stays in place meanwhile,
 * and the next start looks at nothing that was built here.
 */
export async function watchWeb(): Promise<ChildProcess> {
  await rm(DIST.built, { force: true });
  const options = ['build', '--logLevel', 'warn', '--watch', '--emptyOutDir', 'false'];
  return runTool(['node_modules/vite/bin/vite.js', ...options]);
}

function runTool(args: readonly string[], signal?: AbortSignal): ChildProcess {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
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
