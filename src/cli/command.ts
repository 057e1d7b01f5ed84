import type { Sentence } from '../platform/embedded-postgres/index.ts';

/** One word of the command line: `uppsikt WORD …`. */
export interface Command {
  /** How it is called, one line a form, without the leading `uppsikt`. */
  readonly usage: string;
  /** What it does, a line or a few in each language. */
  readonly summary: Sentence;
  /** Runs it with what stands after the word; answers the exit code. */
  run(args: readonly string[], program: Program): Promise<number>;
}

/** The program that runs. */
export interface Program {
  /** Whether it and the interface in `dist` were built from the sources as they are now. */
  readonly isBuilt: boolean;
}

/** Thrown by a command for a call that cannot be understood: printed in both languages with the usage, exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(sv: string, en: string) {
    super(`${sv} · ${en}`);
  }
}
