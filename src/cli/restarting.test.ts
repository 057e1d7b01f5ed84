import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { restartOnChange } from './restarting.ts';

/** A folder with a source in it, and a program that is told of each start. */
function aProgram() {
  const folder = mkdtempSync(path.join(tmpdir(), 'uppsikt-restarting-'));
  mkdirSync(path.join(folder, 'below'));
  const source = path.join(folder, 'below/source.ts');
  writeFileSync(source, 'first');
  let started = Promise.withResolvers<void>();
  let starts = 0;
  const restarting = restartOnChange(
    folder,
    (file) => file.endsWith('.ts'),
    () => {
      starts++;
      const child = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)']);
      void once(child, 'spawn').then(() => started.resolve());
      return child;
    },
  );
  onTestFinished(async () => {
    await restarting.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    source,
    restarting,
    starts: () => starts,
    /** Fulfilled when it has been started once more. */
    nextStart: async () => {
      await started.promise;
      started = Promise.withResolvers();
    },
  };
}

test('a changed source starts it anew, also one that the editor replaced, and again after that', async () => {
  const { source, starts, nextStart } = aProgram();
  await nextStart();
  writeFileSync(source, 'written in place');
  await nextStart();
  writeFileSync(`${source}.swap`, 'another file');
  renameSync(`${source}.swap`, source);
  await nextStart();
  writeFileSync(source, 'written in place once more');
  await nextStart();
  expect(starts()).toBe(4);
});

test('what is none of its sources changes nothing, and after its end nothing does', async () => {
  const { source, restarting, starts, nextStart } = aProgram();
  await nextStart();
  writeFileSync(path.join(path.dirname(source), 'notes.txt'), 'x');
  writeFileSync(source, 'changed');
  await nextStart();
  await restarting.stop();
  writeFileSync(source, 'changed after the end');
  expect(starts()).toBe(2);
});
