import { type ShownCount, suppressColumn } from '../../kernel/suppression.ts';
import { ANSWERED, type Answered, answeredBy, matchAnswers } from './matching.ts';
import type { GivenAnswer } from './survey.ts';

/** What is counted of each administration: how far the answers came, who could not be asked, and what they say. */
export const RESULT_PARTS = [...ANSWERED, 'away'] as const;
export type ResultPart = (typeof RESULT_PARTS)[number];
export const RESULT_CLAIMS = ['oral', 'disagreed'] as const;
export type ResultClaim = (typeof RESULT_CLAIMS)[number];

/** Somebody whom it was about, as the result counts them. */
export interface Counted {
  /** Null for whoever stands under no administration. */
  readonly administration: string | null;
  readonly isAway: boolean;
  readonly answers: readonly Omit<GivenAnswer, 'person'>[];
}

/** A row of the result, with small counts suppressed. */
export interface ResultRow {
  readonly administration: string | null;
  readonly asked: ShownCount;
  readonly parts: Readonly<Record<ResultPart, ShownCount>>;
  readonly claims: Readonly<Record<ResultClaim, ShownCount>>;
}

/**
 * The result by administration. Along each row the parts make up those asked, and are suppressed as such; the claims are
 * suppressed along each column. There is no sum below: it would tell what a row hides.
 */
export function resultOf(persons: readonly Counted[]): readonly ResultRow[] {
  const groups = [...Map.groupBy(persons, ({ administration }) => administration)].sort(([a], [b]) =>
    (a ?? '').localeCompare(b ?? '', 'sv'),
  );
  const claims = RESULT_CLAIMS.map(
    (claim) => suppressColumn(groups.map(([, of]) => of.filter((one) => says(one, claim)).length)).cells,
  );
  return groups.map(([administration, of], index) => {
    const { cells, total } = suppressColumn(
      RESULT_PARTS.map((part) => of.filter((one) => partOf(one) === part).length),
    );
    return {
      administration,
      asked: total,
      parts: recordOf(RESULT_PARTS, (_, at) => cells[at] ?? 0),
      claims: recordOf(RESULT_CLAIMS, (_, at) => claims[at]?.[index] ?? 0),
    };
  });
}

/** Whoever was away and has not answered is counted as away; answers count whoever gave them. */
function partOf({ isAway, answers }: Counted): ResultPart {
  const answered: Answered = answeredBy(answers.map(({ side }) => side));
  return isAway && (answered === 'nobody' || answered === 'manager') ? 'away' : answered;
}

function says({ answers }: Counted, claim: ResultClaim): boolean {
  return matchAnswers(answers).some((one) => (claim === 'oral' ? one.isOral : one.isDisagreed));
}

function recordOf<Name extends string, Value>(
  names: readonly Name[],
  value: (name: Name, at: number) => Value,
): Readonly<Record<Name, Value>> {
  return Object.fromEntries(names.map((name, at) => [name, value(name, at)])) as Record<Name, Value>;
}
