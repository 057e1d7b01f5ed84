import { expect, test } from 'vitest';
import { createStopping, Interrupted } from './stopping.ts';

const nothingFails = (part: string, error: unknown) => {
  throw new Error(`${part} failed`, { cause: error });
};

test('what was started last is stopped first, each after the one before it has ended', async () => {
  const stopping = createStopping(nothingFails);
  const told: string[] = [];
  for (const name of ['postgres', 'database', 'jobs', 'http'])
    stopping.add(name, async () => {
      told.push(`${name} stops`);
      await Promise.resolve();
      told.push(`${name} has stopped`);
    });
  await stopping.stopAll();
  expect(told).toEqual(
    ['http', 'jobs', 'database', 'postgres'].flatMap((name) => [`${name} stops`, `${name} has stopped`]),
  );
});

test('a part is stopped once, however often it is asked', async () => {
  const stopping = createStopping(nothingFails);
  let stops = 0;
  stopping.add('http', () => void stops++);
  await Promise.all([stopping.stopAll(), stopping.stopAll()]);
  await stopping.stopAll();
  expect(stops).toBe(1);
});

test('a part that fails, and one that never ends, are killed and do not hold up the rest', async () => {
  const failed: string[] = [];
  const killed: string[] = [];
  const stopping = createStopping((name) => failed.push(name), 1);
  let isStopped = false;
  stopping.add('data folder', () => {
    isStopped = true;
  });
  stopping.add(
    'stuck',
    () => new Promise(() => {}),
    () => killed.push('stuck'),
  );
  stopping.add(
    'broken',
    () => Promise.reject(new Error('broken')),
    () => killed.push('broken'),
  );
  await stopping.stopAll();
  expect({ failed, killed, isStopped }).toEqual({
    failed: ['broken', 'stuck'],
    killed: ['broken', 'stuck'],
    isStopped: true,
  });
});

test('a start that is interrupted learns so at its next part, and that part is stopped too', async () => {
  const stopping = createStopping(nothingFails);
  await stopping.stopAll();
  expect(stopping.signal.aborted).toBe(true);
  let isStopped = false;
  const add = () =>
    stopping.add('postgres', () => {
      isStopped = true;
    });
  expect(add).toThrow(Interrupted);
  await stopping.stopAll();
  expect(isStopped).toBe(true);
});

test('asked to end at once, only what would outlive the process is ended', async () => {
  const stopping = createStopping(nothingFails);
  const told: string[] = [];
  stopping.add(
    'postgres',
    () => void told.push('stopped'),
    () => told.push('killed'),
  );
  stopping.add('http', () => void told.push('stopped'));
  stopping.killAll();
  expect(told).toEqual(['killed']);
});
