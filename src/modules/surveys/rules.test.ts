import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LocalDate, localDate } from '../../kernel/local-date.ts';
import { answeredBy, matchAnswers } from './matching.ts';
import { RESULT_PARTS, resultOf } from './results.ts';
import { isTaken, surveyObstacles } from './rules.ts';
import { ANSWERS, type GivenAnswer, SIDES, TOPICS } from './survey.ts';

type Given = Omit<GivenAnswer, 'person'>;
const anyAnswer = fc.record({
  topic: fc.constantFrom(...TOPICS),
  side: fc.constantFrom(...SIDES),
  answer: fc.constantFrom(...ANSWERS),
  since: fc.option(fc.constantFrom('2025-01-01', '2025-06-01', '2026-01-01').map(localDate)),
});
const anyAnswers = fc.uniqueArray(anyAnswer, { selector: ({ topic, side }) => `${topic} ${side}` });
const said = (side: Given['side'], answer: Given['answer'], since: LocalDate | null = null): Given => ({
  topic: 'remote-work',
  side,
  answer,
  since,
});

test('the employee says oral, the manager says none: they disagree, and the day is the earliest that is said', () => {
  const since = localDate('2025-03-01');
  expect(matchAnswers([said('employee', 'oral', since), said('manager', 'none')])).toEqual([
    { topic: 'remote-work', isOral: true, isDisagreed: true, since },
  ]);
  const both = [said('employee', 'oral', since), said('manager', 'oral', localDate('2025-02-01'))];
  expect(matchAnswers(both)).toMatchObject([{ isOral: true, isDisagreed: false, since: '2025-02-01' }]);
  expect(matchAnswers([said('employee', 'oral')])).toMatchObject([{ isOral: true, isDisagreed: false, since: null }]);
  expect(matchAnswers([said('employee', 'written'), said('manager', 'none')])).toMatchObject([
    { isOral: false, isDisagreed: true },
  ]);
});

test('neither side weighs more than the other, whatever is answered, and nobody disagrees alone', () => {
  const turned = (answers: readonly Given[]): Given[] =>
    answers.map((one) => ({ ...one, side: one.side === 'employee' ? 'manager' : 'employee' }));
  const byTopic = (matched: ReturnType<typeof matchAnswers>) =>
    matched.toSorted((a, b) => (a.topic < b.topic ? -1 : 1));
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const matched = matchAnswers(answers);
      expect(byTopic(matchAnswers(turned(answers).toReversed()))).toEqual(byTopic(matched));
      for (const { topic, isDisagreed } of matched)
        if (isDisagreed) expect(answers.filter((one) => one.topic === topic)).toHaveLength(2);
    }),
  );
});

test('everyone is in one part of the result, small counts are never shown, and being away is not silence', () => {
  const anyPerson = fc.record({
    administration: fc.constantFrom('A', 'B', null),
    isAway: fc.boolean(),
    answers: anyAnswers,
  });
  fc.assert(
    fc.property(fc.array(anyPerson, { maxLength: 60 }), (persons) => {
      for (const { administration, asked, parts, claims } of resultOf(persons)) {
        const of = persons.filter((one) => one.administration === administration);
        expect([of.length, '<5', '..']).toContain(asked);
        for (const shown of [asked, ...Object.values(parts), ...Object.values(claims)])
          if (typeof shown === 'number') expect(shown === 0 || shown >= 5).toBe(true);
        const numbers = RESULT_PARTS.map((part) => parts[part]);
        const sum = numbers.reduce<number>((total, one) => total + (typeof one === 'number' ? one : 0), 0);
        expect(sum).toBeLessThanOrEqual(of.length);
        if (numbers.every((one) => typeof one === 'number')) expect(sum).toBe(of.length);
      }
    }),
  );
  const away = { administration: 'A', isAway: true, answers: [] };
  expect(resultOf(Array.from({ length: 6 }, () => away))[0]?.parts).toMatchObject({ away: 6, nobody: 0 });
  expect(answeredBy([])).toBe('nobody');
});

test('answers are taken while it is out and until its last day', () => {
  const until = { lastDay: '2026-03-31' };
  expect(isTaken('sent', until, localDate('2026-03-31'))).toBe(true);
  expect(isTaken('sent', until, localDate('2026-04-01'))).toBe(false);
  for (const status of ['prepared', 'decided', 'closed', 'cancelled'] as const)
    expect(isTaken(status, until, localDate('2026-03-01'))).toBe(false);
  const content = { populationOn: '2026-03-03', lastDay: '2026-03-01' };
  expect(surveyObstacles(content, localDate('2026-03-02'))).toEqual(['population-to-come', 'last-day-past']);
});
