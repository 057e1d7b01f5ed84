import type { LocalDate } from '../../../kernel/local-date.ts';
import { earlierOf } from '../../../kernel/local-date.ts';
import type { Case } from '../evidence/cases.ts';
import type { Person } from '../evidence/people.ts';
import type { CaseKind } from '../schema.ts';
import { holds } from '../span.ts';

/** A row of survey.csv about somebody in the population. */
export interface Answer {
  readonly person: Person;
  readonly topic: CaseKind;
  readonly side: 'employee' | 'manager';
  readonly answer: 'oral' | 'written' | 'none';
  readonly since: LocalDate | undefined;
  /** The line it stands on. */
  readonly line?: number;
}

/** An agreement that one side or both say was made orally (contract, rule 7). */
export interface OralAgreement {
  readonly person: Person;
  readonly topic: CaseKind;
  /** The earliest day that a side says it is since; undefined when none says. */
  readonly since: LocalDate | undefined;
  /** The other side says something else. */
  readonly isDisagreed: boolean;
  /** A decision of that kind, no prohibition, runs on the cut-off. */
  readonly isDocumented: boolean;
}

/** The oral agreement in the answers about one person on one topic; undefined without one. `cases` are the person's. */
export function oralAgreementOf(
  answers: readonly Answer[],
  cases: readonly Case[],
  cutoff: LocalDate,
): OralAgreement | undefined {
  const oral = answers.filter((one) => one.answer === 'oral');
  const [first] = oral;
  if (first === undefined) return undefined;
  const { person, topic } = first;
  const others = answers.filter((one) => one.answer !== 'oral');
  return {
    person,
    topic,
    since: oral.flatMap((one) => one.since ?? []).reduce<LocalDate | undefined>(earliest, undefined),
    isDisagreed: oral.some((one) => others.some((other) => other.side !== one.side)),
    isDocumented: cases.some(
      (one) => one.kind === topic && one.decided !== undefined && one.status !== 'forbidden' && holds(one, cutoff),
    ),
  };
}

function earliest(a: LocalDate | undefined, b: LocalDate): LocalDate {
  return a === undefined ? b : earlierOf(a, b);
}
