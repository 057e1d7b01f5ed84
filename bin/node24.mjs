/**
 * Finds a Node that can run Uppsikt: the one at hand when it is new enough, else the pinned runtime that the
 * lock file installs. Plain JavaScript for Node 18 and later, since it runs before any of that is certain.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const [major, minor] = process.versions.node.split('.').map(Number);
const isNewEnough = major > 24 || (major === 24 && minor >= 12);

/** The path of a Node >= 24.12; ends the process with one sentence when there is none. */
export function findNode() {
  if (isNewEnough) return process.execPath;
  const name = `node-${process.platform}-${process.arch}`;
  try {
    return createRequire(import.meta.url).resolve(`${name}/bin/node`);
  } catch {
    console.error(
      `Uppsikt behöver Node 24.12 eller senare, och paketet ${name} är inte installerat. Kör: npm ci --include=optional\n` +
        `Uppsikt needs Node 24.12 or later, and the package ${name} is not installed. Run: npm ci --include=optional`,
    );
    process.exit(1);
  }
}

/** Runs a script under a good Node, with this terminal, and ends as it ends. */
export function runUnderNode24(args) {
  const node = findNode();
  const child = spawn(node, args, {
    // The channel carries nothing: its closing tells the child that this process was killed outright.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: path.dirname(node) + path.delimiter + (process.env.PATH ?? '') },
  });
  // Ctrl-C reaches the child by itself when both stand in the terminal's foreground group; a second copy would
  // read as "stop at once". SIGTERM and SIGHUP are sent to this process alone, so those are passed on.
  process.on('SIGINT', () => {
    if (!process.stdin.isTTY) child.kill('SIGINT');
  });
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
