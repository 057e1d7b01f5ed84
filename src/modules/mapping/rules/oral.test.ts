import { expect, test } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { aCase, aPerson, CUTOFF } from './fixture.ts';
import { type Answer, oralAgreementOf } from './oral.ts';

const person = aPerson();

/** Answers as `employee oral`, `manager written 2024-01-01`. */
function answers(...given: string[]): Answer[] {
  return given.map((text) => {
    const [side, answer, since] = text.split(' ') as [Answer['side'], Answer['answer'], string?];
    return { person, topic: 'remote-work', side, answer, since: since === undefined ? undefined : localDate(since) };
  });
}

const agreementIn = (...given: string[]) => oralAgreementOf(answers(...given), [], CUTOFF);

test('either side saying that it was oral is an oral agreement; otherwise there is none', () => {
  expect(agreementIn('employee oral')).toBeDefined();
  expect(agreementIn('manager oral')).toBeDefined();
  expect(agreementIn('employee written', 'manager none')).toBeUndefined();
  expect(agreementIn()).toBeUndefined();
});

test('the sides disagree when the other says something else; silence is no disagreement', () => {
  expect(agreementIn('employee oral', 'manager none')?.isDisagreed).toBe(true);
  expect(agreementIn('manager oral', 'employee written')?.isDisagreed).toBe(true);
  expect(agreementIn('employee oral')?.isDisagreed).toBe(false);
  expect(agreementIn('employee oral', 'manager oral')?.isDisagreed).toBe(false);
});

test('several answers of a side all count', () => {
  expect(agreementIn('employee oral', 'manager oral', 'manager written')?.isDisagreed).toBe(true);
  expect(agreementIn('employee oral', 'employee none', 'manager oral')?.isDisagreed).toBe(true);
  expect(agreementIn('employee oral', 'employee none')?.isDisagreed).toBe(false);
});

test('it is since the earliest day that an oral answer gives', () => {
  expect(agreementIn('employee oral 2025-02-01', 'manager oral 2024-05-01', 'manager written 2020-01-01')?.since).toBe(
    '2024-05-01',
  );
  expect(agreementIn('employee oral', 'manager oral 2024-05-01')?.since).toBe('2024-05-01');
  expect(agreementIn('employee oral')?.since).toBeUndefined();
});

test('it is documented when a decision of that kind, no prohibition, runs on the cut-off', () => {
  const isDocumented = (different: Parameters<typeof aCase>[0]) =>
    oralAgreementOf(answers('employee oral'), [aCase({ kind: 'remote-work', ...different })], CUTOFF)?.isDocumented;
  for (const good of [
    {},
    { status: 'agreed' },
    { to: '2026-06-30' },
    { from: '2026-06-30' },
    { decided_on: '2026-06-30' },
  ])
    expect(isDocumented(good), JSON.stringify(good)).toBe(true);
  for (const bad of [
    { status: 'forbidden' },
    { status: 'reported' },
    { kind: 'work-abroad' },
    { to: '2026-06-29' },
    { from: '2026-07-01' },
    { decided_on: '2026-07-01' },
  ])
    expect(isDocumented(bad), JSON.stringify(bad)).toBe(false);
});
