import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { PersonId } from '../../src/kernel/ids.ts';
import { secondaryOccupationKind } from '../../src/modules/cases/types/secondary-occupation/secondary-occupation.ts';
import { aSession, personOf } from '../../src/modules/identity/testing-session.ts';
import { type Database, migrate, openDatabase } from '../../src/platform/database/index.ts';
import { DEFAULT_NAMES } from '../../src/platform/embedded-postgres/index.ts';
import { get, type LoadFigures, load, post } from '../load.ts';
import { vacuum, withBothRoles } from '../postgres.ts';
import { AUDITORS, administrationsOf, type Laid, layCases } from './lay.ts';

const CONNECTIONS = 16;
/** Managers asked, one session each, spread over the region. */
const MANAGERS = 64;
const STAFF_OF_A_UNIT = 26;
const STEP = 7919;

/** What is asked of the server, over and over. */
export type Task = 'list' | 'listWithCount' | 'read' | 'report';

/** Asks the server that is up. */
export type Ask = (task: Task) => Promise<LoadFigures>;

/** A region with as many cases as employees; each `serving` starts the server over it, of all kinds or of those named, and ends it. */
export function overCases<Answer>(
  employees: number,
  run: (
    serving: <Figures>(ask: (asked: Ask) => Promise<Figures>, kinds?: readonly string[]) => Promise<Figures>,
  ) => Promise<Answer>,
): Promise<Answer> {
  return withBothRoles(async (postgres) => {
    await migrate(postgres.ownerConnection, DEFAULT_NAMES.server);
    const database = openDatabase({ connection: postgres.connection });
    try {
      const laid = await layCases(database, employees);
      await vacuum(postgres.ownerConnection);
      const requests = requestsOf(laid, await openSessions(database, laid, employees));
      return await run(async (ask, kinds) => {
        const { server, port } = await startServer(postgres.connection, kinds);
        try {
          return await ask((task) => load({ port, connections: CONNECTIONS, ...requests[task] }));
        } finally {
          server.disconnect();
          await once(server, 'exit');
        }
      });
    } finally {
      await database.close();
    }
  });
}

/** The cookies that the load asks with. */
interface Sessions {
  readonly managers: readonly string[];
  /** Who has HR, each for a whole administration. */
  readonly administrations: readonly string[];
  /** Several who see all: requests are counted for each session. */
  readonly auditors: readonly string[];
  readonly employees: readonly { readonly cookie: string; readonly person: PersonId }[];
}

async function openSessions(database: Database, { employer }: Laid, employees: number): Promise<Sessions> {
  const sessionOf = async (number: number) => {
    const person = await personOf(database, employer, String(1000 + number));
    return { cookie: `Cookie: ${await aSession(database, employer, person)}\r\n`, person };
  };
  const managers: string[] = [];
  const staff: Sessions['employees'][number][] = [];
  for (let index = 0; index < MANAGERS; index++) {
    const unit = (index * STEP) % Math.floor(employees / STAFF_OF_A_UNIT);
    managers.push((await sessionOf(unit * STAFF_OF_A_UNIT + 1)).cookie);
    staff.push(await sessionOf(unit * STAFF_OF_A_UNIT + 5));
  }
  const auditors: string[] = [];
  for (const number of AUDITORS) auditors.push((await sessionOf(number)).cookie);
  const administrations: string[] = [];
  for (const { number } of administrationsOf(employees)) administrations.push((await sessionOf(number)).cookie);
  return { managers, administrations, auditors, employees: staff };
}

function requestsOf({ cases }: Laid, { managers, administrations, auditors, employees }: Sessions) {
  const of = <Item>(items: readonly Item[], n: number) => items[n % items.length] as Item;
  return {
    list: { requests: 4_000, request: (n: number) => get('/api/v1/cases?limit=25', of(managers, n)) },
    listWithCount: {
      requests: 1_000,
      request: (n: number) => get(`/api/v1/cases?limit=25&page=${1 + (n % 10)}`, of(administrations, n)),
    },
    read: { requests: 4_000, request: (n: number) => get(`/api/v1/cases/${of(cases, n * STEP)}`, of(auditors, n)) },
    report: {
      requests: 2_000,
      request: (n: number) => {
        const reports = [{ kind: secondaryOccupationKind.kind, report: secondaryOccupationKind.example }];
        const origin = 'Sec-Fetch-Site: same-origin\r\n';
        return post('/api/v1/cases', { reports }, `${of(employees, n).cookie}${origin}`);
      },
    },
  } satisfies Record<Task, { requests: number; request(n: number): string }>;
}

async function startServer(
  connection: unknown,
  kinds: readonly string[] | undefined,
): Promise<{ server: ChildProcess; port: number }> {
  const server = fork(new URL('./server.ts', import.meta.url), {
    env: {
      ...process.env,
      BENCH_CONNECTION: JSON.stringify(connection),
      ...(kinds && { BENCH_KINDS: kinds.join(' ') }),
    },
  });
  const [port] = await once(server, 'message');
  return { server, port };
}
