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

/**
 * A kind of background work, done with `Parts`. Jobs are wake-ups: the work looks in the database what there is to do,
 * and may run twice.
 */
export interface JobKind<Parts = unknown> {
  /** `mapping-run`, unique in the product. */
  readonly name: string;
  /** How often it is woken for each employer without anyone asking; never when absent. At least one minute. */
  readonly everyMinutes?: number;
  run(parts: Parts, data: JobData, signal: AbortSignal): Promise<void>;
}

/** Whom the recurring kinds are woken for. */
export type ListEmployers = () => Promise<readonly EmployerId[]>;

export interface Jobs {
  /** Puts a job in the queue in the business transaction: it is there if and only if the change is. */
  enqueue(tx: Tx, name: string, data: JobData): Promise<void>;
  /** Begins to work: takes jobs of these kinds, a few at a time, and tries a failed one again with growing pauses. */
  work<Parts>(kinds: readonly JobKind<Parts>[], parts: Parts, listEmployers: ListEmployers): Promise<void>;
  /** Takes no more jobs and waits for those under way, at most this long; the rest are taken up by the next start. */
  stop(waitMs?: number): Promise<void>;
}

const RETRIES = { retryLimit: 5, retryDelay: 10, retryBackoff: true } as const;
const LOOK_EVERY_MS = 60_000;

/** The queue over one database; connects and loads pg-boss on the first use. */
export function createJobs(connection: ConnectionSettings, log: Log): Jobs {
  let started: Promise<PgBoss> | undefined;
  const timers: NodeJS.Timeout[] = [];
  const boss = () => {
    started ??= start(connection, log).catch((error) => {
      // The database may be there again at the next use.
      started = undefined;
      throw error;
    });
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
    async work(kinds, parts, listEmployers) {
      if (kinds.length === 0) return;
      const queue = await boss();
      for (const { name, run } of kinds)
        await queue.work<JobData>(name, async (jobs) => {
          for (const job of jobs) await run(parts, job.data, job.signal);
        });
      const wake = () =>
        wakeRecurring(queue, kinds, listEmployers).catch((err) => log.warn({ err }, 'jobs that recur were not woken'));
      await wake();
      timers.push(setInterval(wake, LOOK_EVERY_MS).unref());
    },
    async stop(waitMs = 10_000) {
      for (const timer of timers.splice(0)) clearInterval(timer);
      const queue = await started?.catch(() => undefined);
      await queue?.stop({ graceful: true, timeout: waitMs });
    },
  };
}

/** One job for each kind, employer and stretch of time, however many processes look. */
async function wakeRecurring(
  queue: PgBoss,
  kinds: readonly JobKind<never>[],
  listEmployers: ListEmployers,
): Promise<void> {
  const recurring = kinds.filter(({ everyMinutes }) => everyMinutes !== undefined);
  if (recurring.length === 0) return;
  for (const employer of await listEmployers())
    for (const { name, everyMinutes = 1 } of recurring)
      await queue.send(name, { employer }, { ...RETRIES, singletonKey: employer, singletonSeconds: everyMinutes * 60 });
}

async function start(connection: ConnectionSettings, log: Log): Promise<PgBoss> {
  const { PgBoss } = await import('pg-boss');
  const boss = new PgBoss({ ...bossOptions(connection), migrate: false, createSchema: false, schedule: false, max: 3 });
  boss.on('error', (error) => log.error({ err: error }, 'jobs'));
  return boss.start();
}
