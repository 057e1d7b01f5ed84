import { sql } from 'kysely';
import type { EmployerId } from '../../kernel/ids.ts';
import type { Database } from '../database/index.ts';
import type { Log } from '../log/index.ts';
import { sequence } from './sequencer.ts';

/** Gives positions in the background; positions are bookkeeping after commit, so no request waits for them. */
export interface Sequencer {
  /** Something was recorded: look soon. */
  poke(): void;
  /** Ends after the round under way. */
  stop(): Promise<void>;
}

const SOON_MS = 100;
// Entries of another process, or of a transaction that was still open in the last round.
const AT_LEAST_EVERY_MS = 5_000;

/** Begins to give positions to the entries of every employer. */
export function keepSequenced(database: Database, log: Log): Sequencer {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let isSoon = false;
  let round: Promise<void> = Promise.resolve();

  const schedule = (ms: number) => {
    clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(() => {
      isSoon = false;
      round = runRound(database, log).then(() => {
        if (!isSoon) schedule(AT_LEAST_EVERY_MS);
      });
    }, ms);
    // A process that has nothing else to do may end.
    timer.unref();
  };
  schedule(SOON_MS);

  return {
    poke() {
      if (isSoon) return;
      isSoon = true;
      schedule(SOON_MS);
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}

async function runRound(database: Database, log: Log): Promise<void> {
  try {
    const employers = await database.query<{ employer_id: EmployerId }>(
      { employer: null },
      sql`select employer_id from employer`,
    );
    for (const { employer_id } of employers) await sequence(database, employer_id);
  } catch (error) {
    log.warn({ err: error }, 'sequencer');
  }
}
