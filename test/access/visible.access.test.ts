import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type Actor, type HeldRole, may, type PolicyRow, visible } from '../../src/access/index.ts';
import { instant } from '../../src/kernel/clock.ts';
import { type AuthorityId, type Id, newId, type PersonId, systemRandom, type UnitId } from '../../src/kernel/ids.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { anEmployer } from '../../src/platform/database/testing.ts';
import { aDatabase } from '../../src/platform/embedded-postgres/testing.ts';

const { database } = await aDatabase();
const TODAY = localDate('2026-03-02');
const NOW = instant('2026-03-02T12:00:00Z');

const some = <Kind extends Id<string>>(count: number) =>
  Array.from({ length: count }, () => newId<Kind>(NOW, systemRandom));
const [units, authorities, persons] = [some<UnitId>(6), some<AuthorityId>(3), some<PersonId>(5)];

const oneOf = <Value>(values: readonly Value[]) => fc.constantFrom(...values);
// Mostly the one that is asked for, so that lines meet and have to be put together.
const anyResource = oneOf(['case', 'case', 'case', 'risk']);
const anyAction = oneOf(['read', 'read', 'read', 'write']);
const anyRow: fc.Arbitrary<PolicyRow> = fc.record(
  {
    resource: anyResource,
    action: anyAction,
    role: oneOf(['employee', 'manager', 'hr'] as const),
    relation: oneOf(['self', 'unit', 'authority', 'employer'] as const),
    fields: fc.subarray(['address', 'phone'], { minLength: 1 }),
  },
  { requiredKeys: ['resource', 'action', 'role', 'relation'] },
);
const anyRole: fc.Arbitrary<HeldRole> = fc.record(
  {
    role: oneOf(['employee', 'manager', 'hr'] as const),
    unit: oneOf(units),
    authority: oneOf(authorities),
  },
  { requiredKeys: ['role'] },
);
const anyActor = fc.record({
  person: fc.option(oneOf(persons)),
  roles: fc.array(anyRole, { maxLength: 4 }),
});
const anyRecord = fc.record({
  person: fc.option(oneOf(persons)),
  unit: fc.option(oneOf(units)),
  authority: fc.option(oneOf(authorities)),
});
type AnyRecord = { person: PersonId | null; unit: UnitId | null; authority: AuthorityId | null };

/** For each unit the place of its parent among those before it, so that there are no circles; -1 = none. */
const anyTree = fc.tuple(...units.map((_, place) => fc.integer({ min: -1, max: place - 1 })));

function pathOf(tree: readonly number[], unit: UnitId): UnitId[] {
  const parent = units[tree[units.indexOf(unit)] ?? -1];
  return [unit, ...(parent === undefined ? [] : pathOf(tree, parent))];
}

/** Lays the tree and the protected persons of a new employer, and answers which records the query shows. */
async function shownOf(world: {
  tree: readonly number[];
  hidden: readonly { person: PersonId; handlers: readonly PersonId[] }[];
  rows: readonly PolicyRow[];
  actor: Pick<Actor, 'person' | 'roles'>;
  records: readonly AnyRecord[];
  asked: { resource: string; action: string; field: string | undefined };
}): Promise<readonly number[]> {
  const employer = await anEmployer(database);
  const actor: Actor = { ...world.actor, employer, account: 'account', authenticatedAt: NOW, acr: null };
  const { resource, action, field } = world.asked;
  return database.transaction({ employer }, async (tx) => {
    for (const unit of units)
      for (const ancestor of pathOf(world.tree, unit))
        await sql`insert into unit_scope (ancestor_id, unit_id, valid_from, valid_to)
          values (${ancestor}, ${unit}, '2020-01-01', 'infinity')`.execute(tx);
    for (const { person, handlers } of world.hidden) {
      await sql`insert into protected_person (person_id) values (${person})`.execute(tx);
      for (const handler of handlers)
        await sql`insert into named_handler (person_id, handler_id) values (${person}, ${handler})`.execute(tx);
    }
    const columns = { person: 'record.person', unit: 'record.unit', authority: 'record.authority' };
    const { rows } = await sql<{ place: number }>`
      select record.place
      from json_to_recordset(${JSON.stringify(world.records.map((record, place) => ({ ...record, place })))})
        as record (place int, person uuid, unit uuid, authority uuid)
      where ${visible({ rows: world.rows }, actor, resource, columns, TODAY, { action, ...(field && { field }) })}
      order by record.place`.execute(tx);
    return rows.map((row) => row.place);
  });
}

const anyWorld = fc.record({
  tree: anyTree,
  rows: fc.array(anyRow, { minLength: 1, maxLength: 6 }),
  actor: anyActor,
  records: fc.array(anyRecord, { minLength: 1, maxLength: 12 }),
  asked: fc.record({
    resource: anyResource,
    action: anyAction,
    field: fc.option(oneOf(['address', 'phone']), { nil: undefined }),
  }),
});

test('what a query shows is what the write check allows, for any policy, person and record', async () => {
  await fc.assert(
    fc.asyncProperty(anyWorld, async ({ tree, rows, actor, records, asked }) => {
      const employer = 'employer' as Actor['employer'];
      const asking: Actor = { ...actor, employer, account: 'account', authenticatedAt: NOW, acr: null };
      const allowed = records.flatMap(({ person, unit, authority }, place) => {
        const facts = {
          ...(person === null ? {} : { person }),
          ...(unit === null ? {} : { unitPath: pathOf(tree, unit) }),
          ...(authority === null ? {} : { authority }),
        };
        return may({ rows }, asking, asked.resource, asked.action, facts, asked.field) ? [place] : [];
      });
      expect(await shownOf({ tree, rows, actor, records, asked, hidden: [] })).toEqual(allowed);
    }),
    { numRuns: 150 },
  );
});

test('a person with protected identity is there for themselves and their named handlers alone', async () => {
  const anyHidden = fc.uniqueArray(fc.record({ person: oneOf(persons), handlers: fc.subarray([...persons]) }), {
    selector: ({ person }) => person,
    maxLength: 3,
  });
  await fc.assert(
    fc.asyncProperty(anyWorld, anyHidden, async (world, hidden) => {
      const open = await shownOf({ ...world, hidden: [] });
      const expected = open.filter((place) => {
        const person = world.records[place]?.person ?? null;
        const protectedOne = hidden.find((one) => one.person === person);
        const me = world.actor.person;
        return protectedOne === undefined || (me !== null && (me === person || protectedOne.handlers.includes(me)));
      });
      expect(await shownOf({ ...world, hidden })).toEqual(expected);
    }),
    { numRuns: 100 },
  );
});

test('a unit that lay below the actor’s only before, or will only later, is not theirs today', async () => {
  const [mine = '' as UnitId, other = '' as UnitId] = units;
  const employer = await anEmployer(database);
  const rows: PolicyRow[] = [{ resource: 'case', action: 'read', role: 'manager', relation: 'unit' }];
  const roles: HeldRole[] = [{ role: 'manager', unit: mine }];
  const actor: Actor = { employer, person: null, account: '', roles, authenticatedAt: NOW, acr: null };
  const isShown = (from: string, to: string) =>
    database.transaction({ employer }, async (tx) => {
      await sql`delete from unit_scope`.execute(tx);
      await sql`insert into unit_scope (ancestor_id, unit_id, valid_from, valid_to)
        values (${mine}, ${other}, ${from}, ${to})`.execute(tx);
      const { rows: shown } = await sql`
        select from (select ${other}::uuid as unit) record
        where ${visible({ rows }, actor, 'case', { unit: 'record.unit' }, TODAY)}`.execute(tx);
      return shown.length === 1;
    });
  expect(await isShown('2026-01-01', '2026-03-02')).toBe(false);
  expect(await isShown('2026-01-01', '2026-03-03')).toBe(true);
  expect(await isShown('2026-03-02', 'infinity')).toBe(true);
  expect(await isShown('2026-03-03', 'infinity')).toBe(false);
});
