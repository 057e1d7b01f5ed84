import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Rule, rule } from './content/rule.ts';
import { answersBy, questionsOf, type RuleFacts } from './rules.ts';

const aRule = (of: Partial<Rule>): Rule =>
  rule.parse({
    id: 'regel',
    section: 'ett',
    title: { sv: 'Regel', en: 'Rule' },
    question: 'muzzle',
    answer: 'applies',
    reason: { sv: 'Därför', en: 'Because' },
    ...of,
  });
const big = aRule({ id: 'big', when: [{ fact: 'kilos', moreThan: 30 }], answer: 'applies' });
const small = aRule({ id: 'small', when: [{ fact: 'breed', is: ['pug'] }], answer: 'not-applicable' });
const ask = (facts: RuleFacts, rules: readonly Rule[] = [big, small]) => answersBy(rules, ['muzzle'], facts)[0];

test('the first rule that holds answers, and the answer carries it', () => {
  expect(ask({ kilos: 31, breed: 'pug' })).toMatchObject({ answer: 'applies', rule: { id: 'big' } });
  expect(ask({ kilos: 30, breed: 'pug' })).toMatchObject({ answer: 'not-applicable', rule: { id: 'small' } });
});

test('a question that no rule answers is for a specialist', () => {
  expect(ask({ kilos: 5, breed: 'poodle' })).toEqual({
    question: 'muzzle',
    answer: 'needs-specialist',
    rule: null,
    unanswered: [],
  });
  expect(answersBy([], ['leash'], {})).toMatchObject([{ question: 'leash', answer: 'needs-specialist' }]);
});

test('what nobody has said stops the rules after it: a light pug may still be heavy', () => {
  expect(ask({ breed: 'pug' })).toMatchObject({ answer: 'needs-specialist', rule: null, unanswered: ['kilos'] });
  expect(ask({ kilos: null, breed: 'pug' })).toMatchObject({ answer: 'needs-specialist' });
  expect(ask({ kilos: 'heavy', breed: 'pug' })).toMatchObject({ answer: 'needs-specialist' });
});

test('that something does not apply must depend on something', () => {
  const read = rule.safeParse({ ...small, when: [] });
  expect(read.success).toBe(false);
});

test('the questions stand in the order of the rules', () => {
  expect(questionsOf([big, aRule({ question: 'leash' }), small])).toEqual(['muzzle', 'leash']);
});

const FACTS = ['a', 'b', 'c'];
const anyValue = fc.constantFrom('x', 'y', 1, 2, true);
const anyCondition = fc.oneof(
  fc.record({ fact: fc.constantFrom(...FACTS), is: fc.array(anyValue, { minLength: 1, maxLength: 2 }) }),
  fc.record({ fact: fc.constantFrom(...FACTS), atMost: fc.constantFrom(1, 2) }),
  fc.record({ fact: fc.constantFrom(...FACTS), moreThan: fc.constantFrom(0, 1) }),
);
const anyRule = fc
  .record({
    when: fc.array(anyCondition, { minLength: 1, maxLength: 3 }),
    answer: fc.constantFrom('applies' as const, 'not-applicable' as const, 'needs-specialist' as const),
  })
  .map(aRule);
const anyFacts = fc.record({ a: anyValue, b: anyValue, c: anyValue });

test('to know less never changes an answer into another: it stays or goes to a specialist', () => {
  fc.assert(
    fc.property(fc.array(anyRule, { maxLength: 5 }), anyFacts, fc.subarray(FACTS), (rules, facts, forgotten) => {
      const known = Object.fromEntries(Object.entries(facts).filter(([name]) => !forgotten.includes(name)));
      const before = ask(facts, rules);
      const after = ask(known, rules);
      if (after?.answer !== before?.answer) expect(after?.answer).toBe('needs-specialist');
    }),
  );
});
