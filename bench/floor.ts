import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { BenchRow } from './bench-row.ts';
import { ADMINISTRATIONS, CASES, caseId, type FloorConnection, layTable, UNITS } from './floor/table.ts';
import { get, type LoadFigures, load, post } from './load.ts';
import { withPostgres } from './postgres.ts';

const CONNECTIONS = 16;
/** Spreads numbers over a range without two near each other: a prime step. */
const STEP = 7919;

/** The four tasks: what each is called, how often it is asked, and the request with a number. */
const TASKS = {
  list: {
    what: 'list 25 cases of a unit',
    requests: 20_000,
    request: (n) => get(`/cases?unit=${at(n, UNITS)}&page=1&limit=25`),
  },
  listWithCount: {
    what: 'list 25 cases of an administration, with count',
    requests: 5_000,
    request: (n) => get(`/cases?administration=${at(n, ADMINISTRATIONS)}&page=${1 + (n % 10)}&limit=25`),
  },
  read: { what: 'read one case', requests: 30_000, request: (n) => get(`/cases/${caseId(1 + at(n, CASES))}`) },
  report: { what: 'report a case', requests: 8_000, request: (n) => post('/cases', aReport(n)) },
} as const satisfies Record<string, { what: string; requests: number; request(n: number): string }>;

/** Figures by task, under the same names as a bench of our own routes gives its own. */
export type FloorFigures = Record<keyof typeof TASKS, LoadFigures>;

let measured: Promise<FloorFigures> | undefined;

/** What bare Fastify and node-postgres reach on this machine. Takes about half a minute, once a run. */
export function floorFigures(): Promise<FloorFigures> {
  measured ??= measure();
  return measured;
}

function measure(): Promise<FloorFigures> {
  return withPostgres(async (connection) => {
    await layTable(connection);
    const { server, port } = await startServer(connection);
    try {
      const figures = {} as FloorFigures;
      for (const task of Object.keys(TASKS) as (keyof typeof TASKS)[])
        figures[task] = await load({ port, connections: CONNECTIONS, ...TASKS[task] });
      return figures;
    } finally {
      server.disconnect();
      await once(server, 'exit');
    }
  });
}

/** The floor's own rows. */
export async function floorBench(): Promise<BenchRow[]> {
  const figures = await floorFigures();
  return (Object.keys(TASKS) as (keyof typeof TASKS)[]).flatMap((task) => [
    { what: `floor: ${TASKS[task].what}`, value: figures[task].perSecond, unit: '/s' },
    { what: `floor: ${TASKS[task].what}, p99`, value: figures[task].p99, unit: 'ms' },
  ]);
}

async function startServer(connection: FloorConnection): Promise<{ server: ChildProcess; port: number }> {
  const server = fork(new URL('./floor/server.ts', import.meta.url), {
    env: { ...process.env, FLOOR_CONNECTION: JSON.stringify(connection) },
  });
  const [port] = await once(server, 'message');
  return { server, port };
}

function at(n: number, range: number): number {
  return (n * STEP) % range;
}

function aReport(n: number) {
  return {
    ...{ unit: at(n, UNITS), administration: at(n, UNITS) % ADMINISTRATIONS, kind: 'secondary-occupation' },
    ...{ person: `Person ${n}`, title: `Anmälan ${n}`, reasons: 'Arbetet sker på kvällar och helger. '.repeat(5) },
    ...{ reportedOn: '2026-03-01', dueOn: '2026-03-15' },
  };
}
