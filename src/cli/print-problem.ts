import type { Problem } from '../kernel/problem.ts';

/** Exit codes: what was asked for or configured is wrong; it was right and could not be done. */
const WRONGLY_ASKED = 2;
const FAILED = 1;

/** Prints the sentence in Swedish and English on standard error and answers the exit code. */
export function printProblem(problem: Problem): number {
  console.error(`${problem.text('sv')}\n${problem.text('en')}`);
  return problem.kind.status < 500 ? WRONGLY_ASKED : FAILED;
}
