import { EventEmitter } from 'node:events';
import { expect, onTestFinished, test, vi } from 'vitest';
import { onAskedToStop, onNpmGone } from './signals.ts';

function listening() {
  const asker = new EventEmitter();
  const told: string[] = [];
  let milliseconds = 0;
  onAskedToStop(
    () => told.push('stop'),
    () => told.push('stop now'),
    asker,
    () => milliseconds,
  );
  return {
    told,
    asked: (by: string, after = 0) => {
      milliseconds += after;
      asker.emit(by);
    },
  };
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'])('%s asks it to stop', (by) => {
  const { told, asked } = listening();
  asked(by);
  expect(told).toEqual(['stop']);
});

test('one Ctrl-C that arrives by three ways is one asking', () => {
  const { told, asked } = listening();
  asked('SIGINT');
  asked('SIGINT', 3);
  asked('SIGTERM', 400);
  expect(told).toEqual(['stop']);
});

test('a second Ctrl-C stops at once', () => {
  const { told, asked } = listening();
  asked('SIGINT');
  asked('SIGINT', 800);
  expect(told).toEqual(['stop', 'stop now']);
});

test('when npm is gone it stops, once; when another parent is, it goes on', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  let parent = 100;
  const told: string[] = [];
  onNpmGone(
    () => told.push('npm'),
    { npm_lifecycle_event: 'start' },
    () => parent,
  );
  onNpmGone(
    () => told.push('shell'),
    {},
    () => parent,
  );
  vi.advanceTimersByTime(5_000);
  expect(told).toEqual([]);
  parent = 1;
  vi.advanceTimersByTime(5_000);
  expect(told).toEqual(['npm']);
});
