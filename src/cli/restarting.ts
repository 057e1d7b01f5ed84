import { type ChildProcess, spawn } from 'node:child_process';
import { type FSWatcher, readdirSync, watch } from 'node:fs';
import path from 'node:path';

/** A program that is started anew when something it is made of changes. */
export interface Restarting {
  /** Ends it for good; fulfilled when it is gone. */
  stop(): Promise<void>;
}

/** Editors write a file in several steps, and several files at once. */
const SETTLED_MS = 100;

/** Runs `start`, and runs it anew whenever a file under `folder` that `matters` has changed. */
export function restartOnChange(
  folder: string,
  matters: (file: string) => boolean,
  start: () => ChildProcess,
): Restarting {
  let running = start();
  let timer: NodeJS.Timeout | undefined;
  let watchers = watchFolders();
  let isStopped = false;
  // One at a time: a change in the middle of a restart is taken up after it.
  let round = Promise.resolve();

  // Folder by folder: a recursive watch follows each file on Linux, and loses those that an editor replaces.
  function watchFolders(): FSWatcher[] {
    return foldersIn(folder).map((one) =>
      watch(one, (_event, name) => {
        if (name === null || !matters(path.relative(folder, path.join(one, name)))) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
          round = round.then(restart);
        }, SETTLED_MS);
      }),
    );
  }

  function unwatch(): void {
    for (const watcher of watchers) watcher.close();
  }

  async function restart(): Promise<void> {
    await end(running);
    if (isStopped) return;
    unwatch();
    watchers = watchFolders();
    running = start();
  }

  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      unwatch();
      await round;
      await end(running);
    },
  };
}

function foldersIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return [folder, ...entries.filter((one) => one.isDirectory()).map((one) => path.join(one.parentPath, one.name))];
}

/** Asks a child to end and waits until it has. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** Runs a script of ours under this Node, with this terminal. */
export function runNode(args: readonly string[], cwd: string): ChildProcess {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd,
    // Its channel closes with us, should we be killed outright.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}
