import { sql } from 'kysely';
import { type Actor, composePolicy } from '../src/access/index.ts';
import { type EntryId, newId, type PersonId, systemRandom } from '../src/kernel/ids.ts';
import { addDays, localDateOf } from '../src/kernel/local-date.ts';
import { accountabilityPolicy } from '../src/modules/accountability/policy.ts';
import { readChain } from '../src/modules/accountability/reading/read-chain.ts';
import { tellChain } from '../src/modules/accountability/reading/tell-chain.ts';
import type { AccountabilityServices } from '../src/modules/accountability/services.ts';
import type { Place } from '../src/modules/duties/index.ts';
import { applyConsequences } from '../src/modules/duties/store.ts';
import { aTemplate } from '../src/modules/duties/testing.ts';
import { findEmployment } from '../src/modules/organisation/index.ts';
import { servicesOver } from '../src/modules/organisation/testing.ts';
import { type Database, migrate, openDatabase, refreshStatistics } from '../src/platform/database/index.ts';
import { DEFAULT_NAMES } from '../src/platform/embedded-postgres/index.ts';
import type { BenchRow } from './bench-row.ts';
import { type Laden, layIn } from './duties.ts';
import { vacuum, withBothRoles } from './postgres.ts';

const ASKED = 60;
/** Entries of other matters; then ten times as many. */
const ENTRIES = 100_000;

/** One finding's chain at an employer of 50 000 with 300 000 duties, and again when the journal has grown ten times. */
export async function chainsBench(): Promise<BenchRow[]> {
  return withBothRoles(async (postgres) => {
    await migrate(postgres.ownerConnection, DEFAULT_NAMES.server);
    const database = openDatabase({ connection: postgres.connection });
    try {
      const laden = await layIn(database);
      const matters = await layMatters(database, laden);
      await growJournal(database, laden, ENTRIES);
      await vacuum(postgres.ownerConnection);
      const before = await askChains(database, laden, matters);
      await growJournal(database, laden, 9 * ENTRIES);
      await vacuum(postgres.ownerConnection);
      const after = await askChains(database, laden, matters);
      return [
        { what: `the chain of one matter (${ENTRIES} entries beside it), median`, value: before, unit: 'ms' },
        { what: `the chain of one matter (${10 * ENTRIES} entries beside it), median`, value: after, unit: 'ms' },
      ];
    } finally {
      await database.close();
    }
  });
}

/** A matter of an employee: what it is about, and where it stands. */
interface Matter {
  readonly id: string;
  readonly place: Place;
}

/** Matters with what was due at each level, some of it met, and the yearly question put to those above. */
async function layMatters(database: Database, { employer, times }: Laden): Promise<readonly Matter[]> {
  const numbers = Array.from({ length: ASKED }, (_, index) => 1003 + index * 130);
  return database.transaction({ employer }, async (tx) => {
    const matters: Matter[] = [];
    for (const number of numbers) {
      const found = await findEmployment(tx, String(number));
      if (found === undefined) throw new Error(`nobody has the number ${number}`);
      const { rows } = await sql<{ employment_id: string; unit_id: string }>`
        select employment_id, unit_id from employment_state join employment using (employer_id, employment_id)
        where employment.employee_id = ${String(number)} and employment_state.known_to = 'infinity' limit 1`.execute(
        tx,
      );
      const [row] = rows;
      if (row === undefined) continue;
      const place = { person: found.person, employment: row.employment_id, unit: row.unit_id } as Place;
      matters.push({ id: crypto.randomUUID(), place });
    }
    const holders = [
      'employee',
      'nearest-manager',
      'next-manager',
      'administration-head',
      'hr',
      'nearest-manager',
    ] as const;
    await applyConsequences(
      tx,
      matters.map(({ id, place }) => ({
        subject: { kind: 'matter', id },
        place,
        consequences: {
          arise: holders.map((holder, index) =>
            aLaidDuty(`step-${index}`, holder, addDays(times.on, -30 * index - 40), index % 2 === 0),
          ),
          discharge: [],
          move: [],
          withdraw: [],
        },
      })),
    );
    const units = await sql<{ unit_id: string }>`
      with recursive path (unit_id) as (
        select unnest(${matters.map(({ place }) => place.unit)}::uuid[])
        union select unit_state.parent_id from path join unit_state using (unit_id) where unit_state.parent_id is not null)
      select unit_id from path`.execute(tx);
    await applyConsequences(
      tx,
      units.rows.map(({ unit_id: id }) => ({
        subject: { kind: 'unit', id },
        place: { unit: id } as Place,
        consequences: {
          arise: [aLaidDuty('answers', 'administration-head', addDays(times.on, -20), false)],
          discharge: [],
          move: [],
          withdraw: [],
        },
      })),
    );
    return matters;
  });
}

function aLaidDuty(
  id: string,
  holder: 'employee' | 'nearest-manager' | 'next-manager' | 'administration-head' | 'hr',
  dueOn: ReturnType<typeof addDays>,
  isMet: boolean,
) {
  const arisenBy = newId<EntryId>('2026-01-01T00:00:00.000Z' as never, systemRandom);
  const occasionOn = addDays(dueOn, -14);
  const frozen = aTemplate({ id, holder });
  const settled = isMet
    ? { by: newId<EntryId>('2026-01-01T00:00:00.000Z' as never, systemRandom), effectiveOn: dueOn, recordedOn: dueOn }
    : null;
  return {
    template: id,
    occasion: arisenBy,
    frozen,
    version: 'chain',
    arisenBy,
    occasionOn,
    arisenOn: occasionOn,
    dueOn,
    settled,
    withdrawnBy: null,
  };
}

/** Entries of other matters, as years of use leave them. */
async function growJournal(database: Database, { employer, times }: Laden, count: number): Promise<void> {
  const chunk = 50_000;
  for (let from = 0; from < count; from += chunk)
    await database.transaction({ employer }, (tx) =>
      sql`insert into entry (entry_id, type, subject_kind, subject_id, actor_kind, recorded_at, effective_on, leaf)
        select gen_random_uuid(), 'matter.noted', 'other', gen_random_uuid(), 'system', ${times.knownAt}, ${times.on},
          decode(repeat('00', 32), 'hex')
        from generate_series(1, ${Math.min(chunk, count - from)}) number`.execute(tx),
    );
  await database.transaction({ employer }, (tx) => refreshStatistics(tx, count));
}

async function askChains(database: Database, { employer, times }: Laden, matters: readonly Matter[]): Promise<number> {
  const { clock, journal } = servicesOver(database);
  const places = new Map(matters.map(({ id, place }) => [id, place]));
  const services = {
    database,
    journal,
    clock,
    random: systemRandom,
    policy: composePolicy(accountabilityPolicy),
    dutyPorts: {
      placesOf: async (_: unknown, all: readonly { id: string }[]) => all.map(({ id }) => places.get(id) ?? {}),
    },
    subjectPages: [
      {
        kind: 'matter',
        pagesOf: async (_: unknown, __: unknown, ids: readonly string[]) =>
          new Map(ids.map((id) => [id, { title: 'x', href: '/x' }])),
      },
    ],
    entryWords: new Map(),
    chainMatters: [{ kind: 'matter', subjectsOf: async (_: unknown, id: string) => [{ kind: 'matter', id }] }],
  } as unknown as AccountabilityServices;
  const actor: Actor = {
    employer,
    person: matters[0]?.place.person as PersonId,
    account: '',
    roles: [{ role: 'auditor' }],
    authenticatedAt: times.knownAt,
    acr: null,
  };
  const taken: number[] = [];
  let gaps = 0;
  for (const { id } of [...matters.slice(0, 10), ...matters]) {
    const asked = { kind: 'matter', id, knownAt: undefined };
    const start = performance.now();
    const chain = await database.transaction({ employer }, async (tx) =>
      tellChain(tx, services, actor, asked, await readChain(tx, services, actor, asked, 'sv')),
    );
    taken.push(performance.now() - start);
    gaps += chain.gaps.length;
  }
  if (gaps === 0) throw new Error(`the chains of ${localDateOf(times.knownAt)} have no gaps: nothing was laid in`);
  const measured = taken.slice(10).toSorted((a, b) => a - b);
  return Math.round((measured[Math.floor(measured.length / 2)] ?? 0) * 10) / 10;
}
