import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { EmploymentId } from '../src/kernel/ids.ts';
import { localDate } from '../src/kernel/local-date.ts';
import { findEmployment, organisationAt } from '../src/modules/organisation/index.ts';
import { aDoer, type Given, importGiven, servicesOver } from '../src/modules/organisation/testing.ts';
import { migrate, openDatabase } from '../src/platform/database/index.ts';
import { DEFAULT_NAMES, startEmbeddedPostgres } from '../src/platform/embedded-postgres/index.ts';
import type { BenchRow } from './bench-row.ts';
import { aRegionOf } from './region.ts';

const EMPLOYEES = 60_000;
const ASKED = 2_000;

/** Import of a large region, first and again, and how fast the line answers afterwards. Takes about a minute. */
export async function organisationBench(): Promise<BenchRow[]> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'uppsikt-bench-'));
  const postgres = await startEmbeddedPostgres({ dataDir, tell: () => {} });
  try {
    await migrate(postgres.ownerConnection, DEFAULT_NAMES.server);
    const database = openDatabase({ connection: postgres.connection });
    try {
      return await measure(database);
    } finally {
      await database.close();
    }
  } finally {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function measure(database: ReturnType<typeof openDatabase>): Promise<BenchRow[]> {
  const services = servicesOver(database);
  const doer = await aDoer(database);
  const region = aRegionOf(EMPLOYEES);
  const first = await timed(() => importGiven(services, doer, region));
  services.clock.set('2026-02-28T11:00:00Z');
  const again = await timed(() => importGiven(services, doer, region));
  services.clock.set('2026-03-31T11:00:00Z');
  const moved = await timed(() => importGiven(services, doer, afterAReorganisation(region)));
  const times = { on: localDate('2026-03-31'), knownAt: services.clock.now() };
  const { employer } = doer;
  const employments = await database.transaction({ employer }, async (tx) => {
    const found = await Promise.all(
      Array.from({ length: ASKED }, (_, index) => findEmployment(tx, String(1000 + index * 29))),
    );
    return found.map((employment) => employment?.id as EmploymentId);
  });
  const managers = await timed(async () => {
    for (const employment of employments)
      await database.transaction({ employer }, (tx) => organisationAt(tx, times).nearestManager(employment));
  });
  const line = await timed(() => database.transaction({ employer }, (tx) => organisationAt(tx, times).line()));
  return [
    { what: `import of ${EMPLOYEES} employees, the first`, value: first, unit: 's' },
    { what: `import of ${EMPLOYEES} employees, nothing changed`, value: again, unit: 's' },
    { what: `import of ${EMPLOYEES} employees, every tenth unit under another area`, value: moved, unit: 's' },
    { what: 'nearest manager of one of them', value: (managers * 1000) / ASKED, unit: 'ms' },
    { what: 'the whole line of them', value: line * 1000, unit: 'ms' },
  ].map((row) => ({ ...row, value: Math.round(row.value * 100) / 100 }));
}

/** Every tenth unit lies under another area and half its staff has another unit: some 3 000 moves. */
function afterAReorganisation({ units = [], employees = [] }: Given): Given {
  const isMoved = (code: string) => /^E\d*0$/.test(code);
  return {
    units: units.map((one) => (isMoved(one.unit_id) ? { ...one, parent_id: 'A0' } : one)),
    employees: employees.map((one, index) =>
      isMoved(one.unit_id ?? '') && index % 2 === 0 && one.is_manager === 'false' ? { ...one, unit_id: 'E1' } : one,
    ),
  };
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return (performance.now() - start) / 1000;
}
