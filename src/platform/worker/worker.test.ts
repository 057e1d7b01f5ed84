import { afterEach, expect, test } from 'vitest';
import { type WorkerOptions, type WorkerProcess, workerProcess } from './index.ts';

type Task = Parameters<typeof import('./fixture.ts').work>[0];

const options: WorkerOptions = {
  module: new URL('./fixture.ts', import.meta.url),
  timeLimit: 60_000,
  memoryLimit: 256,
  tasksPerProcess: 100,
  idleLimit: 60_000,
};

const workers: WorkerProcess<Task, unknown>[] = [];

function aWorker(different: Partial<WorkerOptions> = {}) {
  const worker = workerProcess<Task, unknown>({ ...options, ...different });
  workers.push(worker);
  return worker;
}

afterEach(() => {
  for (const worker of workers.splice(0)) worker.stop();
});

test('tasks are done one after another by one process', async () => {
  const worker = aWorker();
  const answers = await Promise.all([1, 2, 3].map((n) => worker.run({ kind: 'double', n })));
  expect(answers).toEqual([2, 4, 6]);
  expect(await worker.run({ kind: 'pid', n: 0 })).toBe(await worker.run({ kind: 'pid', n: 0 }));
});

test('an error in the work comes back with its name and message, and the next task is done', async () => {
  const worker = aWorker();
  await expect(worker.run({ kind: 'throw', n: 0 })).rejects.toMatchObject({
    name: 'RangeError',
    message: 'no such number',
  });
  expect(await worker.run({ kind: 'double', n: 4 })).toBe(8);
});

test('work that never ends is killed at the time limit, and the next task gets a fresh process', async () => {
  const worker = aWorker({ timeLimit: 1_000 });
  await expect(worker.run({ kind: 'forever', n: 0 })).rejects.toMatchObject({ limit: 'time' });
  expect(await worker.run({ kind: 'double', n: 5 })).toBe(10);
});

test.each(['hoard', 'hoard-outside-heap'] as const)(
  'work that takes more memory than it may (%s) is killed',
  async (kind) => {
    const worker = aWorker();
    await expect(worker.run({ kind, n: 0 })).rejects.toMatchObject({ limit: 'memory' });
    expect(await worker.run({ kind: 'double', n: 6 })).toBe(12);
  },
);

test('a worker that dies is said to have died, and is replaced', async () => {
  const worker = aWorker();
  await expect(worker.run({ kind: 'die', n: 0 })).rejects.toMatchObject({ limit: 'process' });
  expect(await worker.run({ kind: 'double', n: 7 })).toBe(14);
});

test('a process that the runtime ends, as it does when its heap is full, has passed its memory limit', async () => {
  await expect(aWorker().run({ kind: 'abort', n: 0 })).rejects.toMatchObject({ limit: 'memory' });
});

test('a process is replaced after the tasks it may do', async () => {
  const worker = aWorker({ tasksPerProcess: 2 });
  const pids = [];
  for (let n = 0; n < 4; n++) pids.push(await worker.run({ kind: 'pid', n }));
  expect(pids[0]).toBe(pids[1]);
  expect(pids[2]).toBe(pids[3]);
  expect(pids[1]).not.toBe(pids[2]);
});

test('a worker knows nothing of the environment it was started from', async () => {
  expect(process.env.PATH).toBeDefined();
  expect(await aWorker().run({ kind: 'environment', n: 0 })).not.toContain('PATH');
});

test('stopping the process rejects the task in work', async () => {
  const worker = aWorker();
  await worker.run({ kind: 'double', n: 1 });
  const running = worker.run({ kind: 'forever', n: 0 });
  setImmediate(() => worker.stop());
  await expect(running).rejects.toMatchObject({ limit: 'process' });
});
