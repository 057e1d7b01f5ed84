import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { composePolicy } from '../src/access/index.ts';
import { settableClock } from '../src/kernel/clock.ts';
import { type EmploymentId, type PersonId, systemRandom, type UnitId } from '../src/kernel/ids.ts';
import { localDate } from '../src/kernel/local-date.ts';
import { dutiesReaction, sweep } from '../src/modules/duties/index.ts';
import { aTemplate, everyDay } from '../src/modules/duties/testing.ts';
import { calendarOf } from '../src/modules/organisation/index.ts';
import { aDoer, importGiven, servicesOver } from '../src/modules/organisation/testing.ts';
import { type Database, migrate, openDatabase, type Tx } from '../src/platform/database/index.ts';
import { DEFAULT_NAMES, startEmbeddedPostgres } from '../src/platform/embedded-postgres/index.ts';
import { createJournal } from '../src/platform/journal/index.ts';
import type { BenchRow } from './bench-row.ts';
import { aRegionOf } from './region.ts';

const EMPLOYEES = 60_000;

/**
 * Sixty thousand agreements registered from before at once, one for each employee: their entries and duties, and the
 * sweep that sends each manager one letter. Takes about three minutes.
 */
export async function dutiesImportBench(): Promise<BenchRow[]> {
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

async function measure(database: Database): Promise<BenchRow[]> {
  const doer = await aDoer(database);
  await importGiven(servicesOver(database), doer, { ...aRegionOf(EMPLOYEES), on: '2016-01-01' });
  const employments = await database.query<{ employment_id: EmploymentId; person_id: PersonId; unit_id: UnitId }>(
    doer,
    sql`select employment.employment_id, person_id, unit_id from employment join employment_state using (employment_id)`,
  );
  const subjects = employments.map((one) => ({ ...one, id: crypto.randomUUID() as string }));
  const places = new Map(
    subjects.map(({ id, employment_id, person_id, unit_id }) => [
      id,
      { employment: employment_id, person: person_id, unit: unit_id },
    ]),
  );
  const clock = settableClock('2026-03-02T11:00:00Z');
  const template = aTemplate({
    arisesOn: ['agreement.registered-from-before'],
    remindOn: [-5, 0],
    ladder: [{ afterDays: 7, to: 'next-manager', track: 'line' }],
  });
  const dutyPorts = {
    settingsFor: async () => ({
      templatesFor: () => [{ template, version: 'v1' }],
      nextWorkingDay: everyDay,
    }),
    placesOf: async (_: Tx, all: readonly { id: string }[]) => all.map(({ id }) => places.get(id) ?? {}),
    calendarOf,
  };
  const journal = createJournal({ clock, random: systemRandom, reactions: [dutiesReaction(dutyPorts)] });
  const imported = await timed(() =>
    database.transaction(doer, (tx) =>
      journal.record(
        tx,
        subjects.map(({ id }) => ({
          type: 'agreement.registered-from-before',
          subject: { kind: 'agreement', id },
          actor: { kind: 'system' as const },
          effectiveOn: localDate('2024-05-01'),
          facts: {},
        })),
      ),
    ),
  );
  let letters = 0;
  const swept = await timed(() =>
    sweep(
      {
        database,
        journal,
        clock,
        random: systemRandom,
        policy: composePolicy(),
        dutyPorts,
        mail: { send: async () => void letters++, close: async () => {} },
        recipientsOf: async (_, persons) =>
          new Map(persons.map((person) => [person, { address: 'manager@example.se', language: 'sv' }])),
        publicUrl: 'https://uppsikt.example.se',
      },
      doer.employer,
    ),
  );
  return [
    { what: `${EMPLOYEES} registered from before at once, with their duties`, value: imported, unit: 's' },
    { what: `the sweep after it, ${letters} letters`, value: swept, unit: 's' },
  ].map((row) => ({ ...row, value: Math.round(row.value * 100) / 100 }));
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return (performance.now() - start) / 1000;
}
