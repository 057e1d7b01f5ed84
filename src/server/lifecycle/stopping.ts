/** What has been started and must be stopped, the last first. */
export interface Stopping {
  /**
   * Adds a part that has started. `stop` ends it in order; `kill` ends it at once, when it would otherwise outlive the
   * process. Throws `Interrupted`, and stops the part, when the stop has begun in the meantime.
   */
  add(name: string, stop: () => void | Promise<void>, kill?: () => void): void;
  readonly hasBegun: boolean;
  /** Aborted when the stop begins. */
  readonly signal: AbortSignal;
  /** Stops everything, once, the last started first. A part that fails or takes too long does not hold up the rest. */
  stopAll(): Promise<void>;
  /** Ends what would outlive the process, at once. */
  killAll(): void;
}

/** Thrown into a start that is asked to stop before it is done. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

interface Part {
  readonly name: string;
  readonly stop: () => void | Promise<void>;
  readonly kill: (() => void) | undefined;
}

const PATIENCE_MS = 15_000;

/** An empty list of parts. `onFailure` is told what could not be stopped in order. */
export function createStopping(onFailure: (name: string, error: unknown) => void, patienceMs = PATIENCE_MS): Stopping {
  const parts: Part[] = [];
  const begun = new AbortController();
  let stopped = Promise.resolve();

  async function stopEach(): Promise<void> {
    for (let part = parts.at(-1); part !== undefined; part = parts.at(-1)) {
      try {
        await withinPatience(part, patienceMs);
      } catch (error) {
        onFailure(part.name, error);
        part.kill?.();
      }
      parts.splice(parts.indexOf(part), 1);
    }
  }

  return {
    add: (name, stop, kill) => {
      parts.push({ name, stop, kill });
      if (begun.signal.aborted) throw new Interrupted();
    },
    get hasBegun() {
      return begun.signal.aborted;
    },
    signal: begun.signal,
    stopAll: () => {
      begun.abort();
      // After what is being stopped already; a part that was added meanwhile is stopped too.
      stopped = stopped.then(stopEach);
      return stopped;
    },
    killAll: () => {
      begun.abort();
      for (const part of parts) part.kill?.();
    },
  };
}

async function withinPatience({ name, stop }: Part, patienceMs: number): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`${name} did not stop in ${patienceMs} ms`)), patienceMs);
  try {
    await Promise.race([stop(), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
