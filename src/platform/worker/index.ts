import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { FromWorker, ToWorker } from './protocol.ts';

/** How a worker is made and when it is stopped. */
export interface WorkerOptions {
  /** The module whose exported `work(task)` does the work; task and result are structured-cloneable. */
  readonly module: URL;
  /** Milliseconds one task may take. */
  readonly timeLimit: number;
  /** Megabytes of memory the process may hold, code and native parts included (measured on Linux; elsewhere the heap alone). */
  readonly memoryLimit: number;
  /** Tasks after which the process is replaced by a fresh one. */
  readonly tasksPerProcess: number;
  /** Milliseconds without a task after which the process ends, so that an idle server holds no memory for it. */
  readonly idleLimit: number;
}

/** A process of its own for work that runs in foreign or native code on input from outside. */
export interface WorkerProcess<Task, Result> {
  /**
   * Does one task; others wait in line. Rejects with `WorkerLimitError` when a limit is passed (the process is then
   * killed and the next task gets a fresh one), else with an Error that has the name and message thrown by the work.
   */
  run(task: Task): Promise<Result>;
  /** Ends the process; a task in work rejects. A later task starts a new one. */
  stop(): void;
}

/** A task passed the time or the memory it was given, or its process died of itself. */
export class WorkerLimitError extends Error {
  override readonly name = 'WorkerLimitError';
  readonly limit: 'time' | 'memory' | 'process';

  constructor(limit: 'time' | 'memory' | 'process') {
    super(limit === 'process' ? 'the worker process ended by itself' : `the task passed its ${limit} limit`);
    this.limit = limit;
  }
}

const KILOBYTES_IN_MEGABYTE = 1024;
const MEMORY_LOOK_MS = 50;

/**
 * A worker that is started by its first task. A process and not a thread: a thread that is busy in native code can
 * neither be stopped nor be held to a memory limit.
 */
export function workerProcess<Task, Result>(options: WorkerOptions): WorkerProcess<Task, Result> {
  let child: ChildProcess | undefined;
  let tasks = 0;
  let idle: NodeJS.Timeout | undefined;
  let line: Promise<unknown> = Promise.resolve();

  function end() {
    clearTimeout(idle);
    child?.kill('SIGKILL');
    child = undefined;
    tasks = 0;
  }

  function living(): ChildProcess {
    if (child !== undefined) return child;
    const started = start(options);
    started.once('exit', () => {
      if (child === started) child = undefined;
    });
    child = started;
    return started;
  }

  async function next(task: Task): Promise<Result> {
    clearTimeout(idle);
    try {
      const answer = await exchange(living(), task, options);
      if ('error' in answer) throw Object.assign(new Error(answer.error.message), { name: answer.error.name });
      return answer.result as Result;
    } catch (error) {
      if (error instanceof WorkerLimitError) end();
      throw error;
    } finally {
      tasks += 1;
      if (tasks >= options.tasksPerProcess) end();
      else idle = setTimeout(end, options.idleLimit).unref();
    }
  }

  return {
    run(task) {
      const done = line.then(() => next(task));
      line = done.catch(() => undefined);
      return done;
    },
    stop: end,
  };
}

/** The process gets no environment: the server's secrets are not its business. */
function start(options: WorkerOptions): ChildProcess {
  const child = fork(new URL('./child.ts', import.meta.url), {
    execArgv: ['--disable-warning=ExperimentalWarning', `--max-old-space-size=${options.memoryLimit}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {},
  });
  child.send({ module: options.module.href } satisfies ToWorker);
  child.unref();
  return child;
}

/** Sends one task and waits for its answer, its death or a limit. While it waits, the parent stays alive. */
function exchange(child: ChildProcess, task: unknown, options: WorkerOptions): Promise<FromWorker> {
  return new Promise((resolve, reject) => {
    const tooLong = setTimeout(() => finish(() => reject(new WorkerLimitError('time'))), options.timeLimit);
    const look = setInterval(async () => {
      if ((await residentKilobytes(child)) > options.memoryLimit * KILOBYTES_IN_MEGABYTE)
        finish(() => reject(new WorkerLimitError('memory')));
    }, MEMORY_LOOK_MS);
    const answered = (answer: FromWorker) => finish(() => resolve(answer));
    const ended = () => finish(() => reject(new WorkerLimitError('process')));
    const exited = (_code: number | null, signal: string | null) =>
      finish(() => reject(new WorkerLimitError(signal === 'SIGABRT' ? 'memory' : 'process')));

    function finish(settle: () => void) {
      clearTimeout(tooLong);
      clearInterval(look);
      child.off('message', answered).off('exit', exited).off('error', ended);
      child.unref();
      child.channel?.unref();
      settle();
    }

    child.on('message', answered).on('exit', exited).on('error', ended);
    child.ref();
    child.channel?.ref();
    child.send({ task } satisfies ToWorker, (error) => error && ended());
  });
}

/** What the process holds in memory; 0 where the system does not tell it this way. */
async function residentKilobytes(child: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0);
}
