/** How many checks held and how many did not. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

export function sumOf(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/** Prints the last line of a run, `12 passed, 0 failed`, and ends the process accordingly. */
export function endWith({ passed, failed }: Tally): void {
  console.log(`${passed} passed, ${failed} failed`);
  // Nothing that passed is no success either.
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}
