import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { aContent } from '../testing-runs.ts';
import { DETECTOR_PARTS, DETECTORS, detectorOf, filesFor } from './detectors.ts';
import { isSame, mayStep, obstaclesToDecision, obstaclesToStart } from './rules.ts';
import { RUN_STATUSES, runContent } from './run.ts';

const TODAY = localDate('2026-03-02');
const PARTS = ['purpose', 'legalBasis', 'dpia', 'officerAdvice', 'union', 'disposal'] as const;

test('each part of the decision that is missing is told, and nothing else', () => {
  fc.assert(
    fc.property(fc.subarray([...PARTS]), (missing) => {
      const content = aContent(Object.fromEntries(missing.map((part) => [part, null])));
      expect(obstaclesToDecision(content, TODAY)).toHaveLength(missing.length);
    }),
  );
});

test('what is said to have been done on a day to come has not been done', () => {
  const content = aContent({ dpia: { reference: 'x', completedOn: '2026-03-03' } });
  expect(obstaclesToDecision(content, TODAY)).toEqual(['day-to-come']);
  expect(obstaclesToDecision(content, localDate('2026-03-03'))).toEqual([]);
});

test('nothing starts without its decision and before everyone has been told', () => {
  const decision = { journalNumber: 'x', at: '2026-03-01T00:00:00Z' as never, by: null, account: 'x' };
  const information = { givenOn: '2026-03-03', channel: 'x', proof: 'x' };
  expect(obstaclesToStart({ decision: null, information }, TODAY)).toEqual(['not-decided']);
  expect(obstaclesToStart({ decision, information: null }, TODAY)).toEqual(['information-missing']);
  expect(obstaclesToStart({ decision, information }, TODAY)).toEqual(['information-to-come']);
  expect(obstaclesToStart({ decision, information }, localDate('2026-03-03'))).toEqual([]);
});

test('a run starts from where it was decided on alone, and names open where there are counts alone', () => {
  expect(RUN_STATUSES.filter((status) => mayStep(status, 'start'))).toEqual(['decided', 'failed']);
  expect(RUN_STATUSES.filter((status) => mayStep(status, 'open-names'))).toEqual(['counted']);
});

test('every finding comes from one detector, and no file is asked for that no detector reads', () => {
  const all = DETECTORS.flatMap((one) => DETECTOR_PARTS[one].finds);
  expect(new Set(all).size).toBe(all.length);
  for (const finding of all) expect(DETECTOR_PARTS[detectorOf(finding)].finds).toContain(finding);
  expect([...filesFor(['hygiene'])]).toEqual([]);
  expect(filesFor(['engagements']).has('signins')).toBe(false);
});

test('two accounts of one person are the same, two accounts without a person are not', () => {
  expect(isSame({ person: 'p', account: 'a' }, { person: 'p', account: 'b' })).toBe(true);
  expect(isSame({ person: null, account: 'a' }, { person: null, account: 'b' })).toBe(false);
  expect(isSame({ person: null, account: 'a' }, { person: 'p', account: 'a' })).toBe(true);
});

test('a cut-off before the first day is refused', () => {
  const { from: _, ...rest } = aContent();
  expect(runContent.safeParse({ ...rest, from: '2026-01-01' }).success).toBe(false);
});
