import { CompiledQuery } from 'kysely';
import type { PgBoss } from 'pg-boss';
import type { EmployerId } from '../../kernel/ids.ts';
import type { ConnectionSettings, Tx } from '../database/index.ts';
import type { Log } from '../log/index.ts';
import { bossOptions } from './boss.ts';

/** What a job may carry: the employer and ids. Never anything about a person. */
export interface JobData {
  readonly employer: EmployerId;
  readonly [id: string]: string;
}

/** A kind of background work. Jobs are wake-ups: the work looks in the database what there is to do, and may run twice. */
export interface JobKind {
  /** `mapping-run`, unique in the product. */
  readonly name: string;
  run(data: JobData, signal: AbortSignal): Promise<void>;
}

export interface Jobs {
  /** Puts a job in the queue in the business transaction: it is there if and only if the change is. */
  enqueue(tx: Tx, name: string, data: JobData): Promise<void>;
  /** Begins to work: takes jobs of these kinds, a few at a time, and tries a failed one again with growing pauses. */
  work(kinds: readonly JobKind[]): Promise<void>;
  /** Takes no more jobs and waits for those under way, at most this long; the rest are taken up by the next start. */
  stop(waitMs?: number): Promise<void>;
}

const RETRIES = { retryLimit: 5, retryDelay: 10, retryBackoff: true } as const;

/** The queue over one database; connects and loads pg-boss on the first use. */
export function createJobs(connection: ConnectionSettings, log: Log): Jobs {
  let started: Promise<PgBoss> | undefined;
  const boss = () => {
    started ??= start(connection, log);
    return started;
  };
  return {
    async enqueue(tx, name, data) {
      const executeSql = async (text: string, values: unknown[] = []) => {
        const { rows } = await tx.executeQuery(CompiledQuery.raw(text, values));
        return { rows: [...rows] };
      };
      const queue = await boss();
      const id = await queue.send(name, data, { ...RETRIES, db: { executeSql } });
      if (id === null) throw new Error(`the queue ${name} did not take the job`);
    },
    async work(kinds) {
      const queue = await boss();
      for (const { name, run } of kinds)
        await queue.work<JobData>(name, async (jobs) => {
          for (const job of jobs) await run(job.data, job.signal);
        });
    },
    async stop(waitMs = 10_000) {
      if (started !== undefined) await (await started).stop({ graceful: true, timeout: waitMs });
    },
  };
}

async function start(connection: ConnectionSettings, log: Log): Promise<PgBoss> {
  const { PgBoss } = await import('pg-boss');
  const boss = new PgBoss({ ...bossOptions(connection), migrate: false, createSchema: false, schedule: false, max: 3 });
  boss.on('error', (error) => log.error({ err: error }, 'jobs'));
  return boss.start();
}
