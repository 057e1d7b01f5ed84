/** One figure of a bench run. */
export interface BenchRow {
  /** What was measured, in words. */
  readonly what: string;
  readonly value: number;
  /** `/s`, `ms`, `s`, `MB`, `kB`. */
  readonly unit: string;
  /** What bare parts reach at the same task in the same run. */
  readonly floor?: number;
  /** value / floor. */
  readonly ratio?: number;
}

/** A bench: takes its measures and answers its rows. Loaded when it is called. */
export type Bench = () => Promise<BenchRow[]>;
