import { type Actor, composePolicy } from '../src/access/index.ts';
import type { EntryId, PersonId } from '../src/kernel/ids.ts';
import { addDays, type LocalDate, localDate } from '../src/kernel/local-date.ts';
import { readMine } from '../src/modules/duties/listing/mine.ts';
import { createSeatingMemory, type SeatingMemory } from '../src/modules/duties/listing/seating.ts';
import { type Laid, layDuties } from '../src/modules/duties/listing/testing.ts';
import { readUnitDuties } from '../src/modules/duties/listing/unit-duties.ts';
import { dutiesPolicy } from '../src/modules/duties/policy.ts';
import type { DatedTemplate } from '../src/modules/guidelines/index.ts';
import { findEmployment, organisationAt } from '../src/modules/organisation/index.ts';
import { aDoer, employee, type Given, importGiven, servicesOver } from '../src/modules/organisation/testing.ts';
import {
  type Database,
  migrate,
  openDatabase,
  refreshStatistics,
  type TwoTimes,
} from '../src/platform/database/index.ts';
import { DEFAULT_NAMES } from '../src/platform/embedded-postgres/index.ts';
import type { BenchRow } from './bench-row.ts';
import { vacuum, withBothRoles } from './postgres.ts';
import { aRegionOf } from './region.ts';

const EMPLOYEES = 50_000;
const ASKED = 200;
const TODAY = localDate('2026-01-31');
const CHUNK = 20_000;
const FIRST_PAGE = { limit: 20, page: 1 };
/** So many lists are asked for before any is timed; then each in so many turns. */
const WARMING = 200;
const TURNS = 5;

const LADDER: DatedTemplate['ladder'] = [
  { afterDays: 7, to: 'next-manager', track: 'line' },
  { afterDays: 21, to: 'administration-head', track: 'line' },
  { afterDays: 300, to: 'director', track: 'line' },
];

/** What each employee gives rise to; the last one is what the employee owes, the one before is for HR. */
const TEMPLATES: readonly Partial<DatedTemplate>[] = [
  { id: 'inform', ladder: LADDER },
  { id: 'decide', ladder: LADDER },
  { id: 'follow-up', ladder: LADDER.slice(0, 1) },
  { id: 'talk' },
  { id: 'check', holder: 'hr' },
  { id: 'answer', holder: 'employee', ladder: [{ afterDays: 3, to: 'nearest-manager', track: 'line' }] },
];

/** 300 000 duties of 50 000 employees: a person's list, and a unit's sums. Takes about three minutes. */
export async function dutiesBench(): Promise<BenchRow[]> {
  return withBothRoles(async (postgres) => {
    await migrate(postgres.ownerConnection, DEFAULT_NAMES.server);
    const database = openDatabase({ connection: postgres.connection });
    try {
      const laden = await layIn(database);
      await vacuum(postgres.ownerConnection);
      return await askAll(database, laden);
    } finally {
      await database.close();
    }
  });
}

/** The employer whose people and duties are asked about. */
export interface Laden {
  readonly employer: Actor['employer'];
  readonly times: TwoTimes;
}

/** Lays the region and its duties in. */
export async function layIn(database: Database): Promise<Laden> {
  const services = servicesOver(database);
  const doer = await aDoer(database);
  await importGiven(services, doer, { ...theRegion(), on: '2016-01-01' });
  const times: TwoTimes = { on: TODAY, knownAt: services.clock.now() };
  await layAll(database, doer.employer, times);
  return { employer: doer.employer, times };
}

/** Asks for lists and sums, one after the other. */
export async function askAll(database: Database, laden: Laden): Promise<BenchRow[]> {
  const seatings = createSeatingMemory();
  const rows = [...(await askLists(database, laden, seatings)), ...(await askSums(database, laden, seatings))];
  return rows.map((row) => ({ ...row, value: Math.round(row.value * 100) / 100 }));
}

async function askLists(database: Database, { employer, times }: Laden, seatings: SeatingMemory): Promise<BenchRow[]> {
  const listOf = (person: PersonId) => {
    const actor: Actor = { employer, person, account: '', roles: [], authenticatedAt: times.knownAt, acr: null };
    return database.transaction({ employer }, async (tx) =>
      readMine(tx, { actor, times, summer: [], seating: await seatings.on(tx, employer, TODAY) }, FIRST_PAGE),
    );
  };
  const personOf = (number: number) =>
    database.transaction(
      { employer },
      async (tx) => (await findEmployment(tx, String(1000 + number)))?.person as PersonId,
    );
  const rows: BenchRow[] = [];
  const first = await timed(async () => void (await listOf(await personOf(1))));
  rows.push({ what: 'the first list after a change of the line', value: first, unit: 'ms' });
  for (const [title, numbers] of WHO) {
    const persons = await Promise.all(numbers.map(personOf));
    // A server has been up for a while: its code is compiled, and most who ask have asked before.
    for (let warming = 0; warming < WARMING; warming += persons.length)
      for (const person of persons) await listOf(person);
    const taken: number[] = [];
    let length = 0;
    for (let turn = 0; turn < TURNS; turn++)
      for (const person of persons)
        taken.push(
          await timed(async () => {
            length += (await listOf(person)).total;
          }),
        );
    const mean = Math.round(length / taken.length);
    rows.push({
      what: `first page of the list of ${title} (${mean} open duties), median`,
      value: medianOf(taken),
      unit: 'ms',
    });
  }
  return rows;
}

/** What a unit, an administration and the whole region owe, as those see it who lead them. */
async function askSums(database: Database, { employer, times }: Laden, seatings: SeatingMemory): Promise<BenchRow[]> {
  const policy = composePolicy(dutiesPolicy);
  const rows: BenchRow[] = [];
  for (const [title, code, role] of SUMS) {
    const taken: number[] = [];
    let count = 0;
    for (let turn = 0; turn < SUM_TURNS; turn++)
      taken.push(
        await timed(() =>
          database.transaction({ employer }, async (tx) => {
            const unit = (await organisationAt(tx, times).findUnitByCode(code))?.id;
            if (unit === undefined) throw new Error(`no unit ${code}`);
            const held = role === 'director' ? { role } : { role, unit };
            const actor: Actor = {
              employer,
              person: null,
              account: '',
              roles: [held],
              authenticatedAt: times.knownAt,
              acr: null,
            };
            const seating = await seatings.on(tx, employer, TODAY);
            const { total } = await readUnitDuties(
              tx,
              { actor, policy, times, summer: [], seating, language: 'sv' },
              unit,
            );
            count = total.due + total.overdue + total.met + total.late;
          }),
        ),
      );
    rows.push({ what: `sums of ${title} (${count} duties), median`, value: medianOf(taken), unit: 'ms' });
  }
  return rows;
}

const SUM_TURNS = 15;
const SUMS = [
  ['a unit', 'E10', 'manager'],
  ['an administration', 'F1', 'administration-head'],
  ['the region', 'R', 'director'],
] as const;

function medianOf(taken: readonly number[]): number {
  return taken.toSorted((a, b) => a - b)[Math.floor(taken.length / 2)] ?? 0;
}

const UNITS = Math.ceil(EMPLOYEES / 26);
const AREAS = Math.ceil(UNITS / 12);
const ADMINISTRATIONS = Math.ceil(AREAS / 16);
const every = (count: number, of: (index: number) => number) => Array.from({ length: count }, (_, index) => of(index));

/** Whose lists are asked for, by number. */
const WHO: readonly (readonly [string, readonly number[]])[] = [
  ['an employee', every(ASKED, (index) => 3 + index * 130)],
  ['a unit’s manager', every(ASKED, (index) => 27 + index * 26)],
  ['an area’s manager', every(AREAS, (index) => EMPLOYEES + index)],
  ['an administration’s head', every(ADMINISTRATIONS, (index) => EMPLOYEES + AREAS + index)],
  ['HR of an administration', every(ADMINISTRATIONS, (index) => 5 + index * 26 * 192)],
  ['the director', [0, 0, 0, 0, 0]],
];

function theRegion(): Given {
  const { units = [], employees = [] } = aRegionOf(EMPLOYEES);
  const heads = [
    ...every(AREAS, (index) => index).map((index) => employee(EMPLOYEES + index, `A${index}`, { is_manager: 'true' })),
    ...every(ADMINISTRATIONS, (index) => index).map((index) =>
      employee(EMPLOYEES + AREAS + index, `F${index}`, { is_manager: 'true' }),
    ),
  ];
  const roles = every(ADMINISTRATIONS, (index) => index).map((index) => ({
    employee_id: String(1005 + index * 26 * 192),
    role: 'hr',
    unit_id: `F${index}`,
    from: '2016-01-01',
  }));
  return { units, employees: [...employees, ...heads], roles };
}

/** Two years of duties: what is past is met by nine of ten, and of the rest some have gone on upwards. */
async function layAll(database: Database, employer: Actor['employer'], times: TwoTimes): Promise<void> {
  const staff = await database.transaction({ employer }, async (tx) => {
    const organisation = organisationAt(tx, times);
    const units = await organisation.listUnits();
    const all = await Promise.all(units.map(({ id }) => organisation.listEmploymentsIn(id)));
    return all.flat();
  });
  const laid = staff.slice(0, EMPLOYEES).flatMap(({ id, person, unit }, number) =>
    TEMPLATES.map((template, index): Laid => {
      const dueOn = addDays(TODAY, ((number * 7919 + index * 104_729) % 730) - 640);
      const isMet = dueOn < TODAY && (number + index) % 10 !== 0;
      const settled = isMet ? settledOn(dueOn, (number * 31 + index) % 12) : null;
      return { template, place: { person, employment: id, unit }, dueOn, settled };
    }),
  );
  for (let from = 0; from < laid.length; from += CHUNK)
    await database.transaction({ employer }, (tx) => layDuties(tx, laid.slice(from, from + CHUNK)));
  // As an import does that brings so many.
  await database.transaction({ employer }, (tx) => refreshStatistics(tx, laid.length));
}

function settledOn(dueOn: LocalDate, days: number): NonNullable<Laid['settled']> {
  const on = addDays(dueOn, days - 8);
  return { by: crypto.randomUUID() as EntryId, effectiveOn: on, recordedOn: on };
}

async function timed(run: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
