/** How this process is asked to stop; `process` itself, or a test's. */
export interface Asker {
  on(event: string, listener: () => void): unknown;
  readonly channel?: { unref(): void } | null | undefined;
}

const ASKING = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/**
 * One Ctrl-C arrives several times: the terminal sends it to the whole group, and npm and the launcher send it on.
 * What comes within this time is the same one.
 */
const SAME_ASKING_MS = 500;

/**
 * Calls `stop` when the process is first asked to stop, and `stopNow` when it is asked anew. The launcher's end of the
 * channel closing is an asking as well: it was killed, and nobody else would tell us.
 */
export function onAskedToStop(
  stop: () => void,
  stopNow: () => void,
  asker: Asker = process,
  milliseconds: () => number = () => performance.now(),
): void {
  let firstAsked: number | undefined;
  const asked = () => {
    if (firstAsked === undefined) {
      firstAsked = milliseconds();
      stop();
    } else if (milliseconds() - firstAsked > SAME_ASKING_MS) stopNow();
  };
  for (const signal of ASKING) asker.on(signal, asked);
  asker.on('disconnect', asked);
  // Listening must not keep the process alive.
  asker.channel?.unref();
}

const LOOK_EVERY_MS = 500;

/**
 * Calls `stop` when npm, which started us, has been killed outright: it tells nobody, but its child is then handed to
 * another parent. Anyone else who starts us may leave before us.
 */
export function onNpmGone(stop: () => void, env: NodeJS.ProcessEnv, parent: () => number = () => process.ppid): void {
  if (env.npm_lifecycle_event === undefined) return;
  const npm = parent();
  const timer = setInterval(() => {
    if (parent() === npm) return;
    clearInterval(timer);
    stop();
  }, LOOK_EVERY_MS);
  timer.unref();
}
