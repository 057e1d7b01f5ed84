import { sql } from 'kysely';
import type { EmployerId } from '../kernel/ids.ts';
import type { Database } from '../platform/database/index.ts';
import type { Journal } from '../platform/journal/index.ts';
import type { Log } from '../platform/log/index.ts';
import { closeLookBatches } from './look-batches.ts';

const EVERY_MS = 60_000;

/** Closes batches of looks in the background, in rounds, until stopped; `stop` ends after the round under way. */
export function keepLooksBatched(database: Database, journal: Journal, log: Log, everyMs = EVERY_MS) {
  let round: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    round = round.then(() => runRound(database, journal, log));
  }, everyMs);
  // A process that has nothing else to do may end.
  timer.unref();
  return {
    async stop(): Promise<void> {
      clearInterval(timer);
      await round;
    },
  };
}

async function runRound(database: Database, journal: Journal, log: Log): Promise<void> {
  try {
    const employers = await database.query<{ employer_id: EmployerId }>(
      { employer: null },
      sql`select employer_id from employer`,
    );
    for (const { employer_id } of employers) await closeLookBatches(database, journal, employer_id);
  } catch (error) {
    log.warn({ err: error }, 'batches of looks');
  }
}
