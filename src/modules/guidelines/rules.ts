import type { Rule, RuleAnswer, RuleCondition } from './content/rule.ts';

/** What is known of a matter, by name. Null or absent = nobody has said. */
export type RuleFacts = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** What a question comes to under the facts, by which rule; without one it is for a specialist. */
export interface Answered {
  readonly question: string;
  readonly answer: RuleAnswer;
  /** The rule that answers; null when none does, or when it cannot be told which. */
  readonly rule: Rule | null;
  /** The facts that nobody has given and that the answer hangs on. */
  readonly unanswered: readonly string[];
}

/** The questions that the rules answer, in the order in which they first stand. */
export function questionsOf(rules: readonly Rule[]): readonly string[] {
  return [...new Set(rules.map(({ question }) => question))];
}

/**
 * What each question comes to. The first rule whose conditions all hold answers. What is unknown is never within and
 * never beyond: where a rule could hold if more were known, nothing after it answers in its place, and the question is
 * for a specialist.
 */
export function answersBy(rules: readonly Rule[], questions: readonly string[], facts: RuleFacts): readonly Answered[] {
  return questions.map((question) =>
    answerTo(
      question,
      rules.filter((rule) => rule.question === question),
      facts,
    ),
  );
}

function answerTo(question: string, rules: readonly Rule[], facts: RuleFacts): Answered {
  for (const rule of rules) {
    const held = rule.when.map((condition) => holds(condition, facts));
    if (held.includes('no')) continue;
    const unanswered = rule.when.flatMap(({ fact }, at) => (held[at] === 'unknown' ? [fact] : []));
    if (unanswered.length === 0) return { question, answer: rule.answer, rule, unanswered };
    return { question, answer: 'needs-specialist', rule: null, unanswered };
  }
  return { question, answer: 'needs-specialist', rule: null, unanswered: [] };
}

function holds(condition: RuleCondition, facts: RuleFacts): 'yes' | 'no' | 'unknown' {
  const value = facts[condition.fact] ?? null;
  if (value === null) return 'unknown';
  if ('is' in condition) return condition.is.includes(value) ? 'yes' : 'no';
  // A limit on what is no number is not kept and not broken: nobody has said how much.
  if (typeof value !== 'number') return 'unknown';
  return ('atMost' in condition ? value <= condition.atMost : value > condition.moreThan) ? 'yes' : 'no';
}
