import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { onAskedToStop } from './signals.ts';

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
