import { expect, test } from 'vitest';
import { localDate } from '../../kernel/local-date.ts';
import { KINDS } from './kinds.ts';
import { hasRunOut } from './run-out.ts';

const today = localDate('2026-03-02');
const kind = KINDS.find((one) => one.kind === 'remote-work') as (typeof KINDS)[number];
const isOut = (of: { status?: 'decided' | 'ended' | 'read-in'; outcome?: string; to?: string }) =>
  hasRunOut(
    { status: of.status ?? 'decided', outcome: of.outcome ?? 'agreed', to: localDate(of.to ?? '2026-03-02') },
    kind,
    today,
  );

test('an agreement has run out on the day after its last, and not on the last', () => {
  expect(isOut({ to: '2026-03-02' })).toBe(true);
  expect(isOut({ to: '2026-03-03' })).toBe(false);
});

test('an older agreement runs out like one that was made here', () => {
  expect(isOut({ status: 'read-in' })).toBe(true);
  expect(isOut({ status: 'read-in', to: '2026-03-03' })).toBe(false);
});

test('what was refused or ended has not run out', () => {
  expect(isOut({ outcome: 'refused' })).toBe(false);
  expect(isOut({ status: 'read-in', outcome: 'refused' })).toBe(false);
  expect(isOut({ status: 'ended' })).toBe(false);
});
