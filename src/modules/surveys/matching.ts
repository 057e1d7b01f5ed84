import { earlierOf, type LocalDate } from '../../kernel/local-date.ts';
import type { GivenAnswer, Side, Topic } from './survey.ts';

/** What the two sides say of one topic, held against each other. */
export interface Matched {
  readonly topic: Topic;
  /** Somebody says that it was agreed orally. */
  readonly isOral: boolean;
  /** Both have answered, and not the same. */
  readonly isDisagreed: boolean;
  /** The earliest day that a side says an oral agreement is since. */
  readonly since: LocalDate | null;
}

/** How far the answers about one person have come. */
export const ANSWERED = ['both', 'employee', 'manager', 'nobody'] as const;
export type Answered = (typeof ANSWERED)[number];

/** The answers about one person, topic by topic. A side that has said nothing disagrees with nobody. */
export function matchAnswers(answers: readonly Omit<GivenAnswer, 'person'>[]): readonly Matched[] {
  return [...Map.groupBy(answers, ({ topic }) => topic)].map(([topic, given]) => {
    const oral = given.filter(({ answer }) => answer === 'oral');
    return {
      topic,
      isOral: oral.length > 0,
      isDisagreed: new Set(given.map(({ answer }) => answer)).size > 1,
      since: oral
        .flatMap(({ since }) => since ?? [])
        .reduce<LocalDate | null>((first, day) => (first === null ? day : earlierOf(first, day)), null),
    };
  });
}

/** Who has answered about one person. */
export function answeredBy(sides: readonly Side[]): Answered {
  const [employee, manager] = [sides.includes('employee'), sides.includes('manager')];
  if (employee && manager) return 'both';
  if (employee) return 'employee';
  return manager ? 'manager' : 'nobody';
}
