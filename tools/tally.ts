/** How many checks held and how many did not. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** A line for each that did not hold, where it can be named. */
  readonly failures?: readonly string[];
}

export function sumOf(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
    failures: tallies.flatMap(({ failures = [] }) => failures),
  };
}

/** Prints what did not hold and the last line of a run, `12 passed, 0 failed`, and ends the process accordingly. */
export function endWith({ passed, failed, failures = [] }: Tally): void {
  for (const failure of failures) console.log(`failed: ${failure}`);
  console.log(`${passed} passed, ${failed} failed`);
  // Nothing that passed is no success either.
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}
