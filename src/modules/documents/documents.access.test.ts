import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { HeldRole } from '../../access/index.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import type { Subject } from '../../platform/journal/index.ts';
import { listDocuments } from './reading.ts';
import { aDocument, aMatter, anActor, anEmployerWithPeople, documentsOver } from './testing.ts';

const { database } = await aDatabase();
const open = new Set<string>();
const services = await documentsOver(database, {
  subjects: [
    {
      kind: 'office-dog',
      readable: (_, column) => sql<boolean>`${sql.ref(column)} = any(${[...open]}::uuid[])`,
      placeFor: async () => undefined,
    },
  ],
});
const at = await anEmployerWithPeople(database);

async function sees(subject: Subject, person: PersonId | null, ...roles: HeldRole[]): Promise<boolean> {
  const actor = anActor(at, services, person, roles);
  return (await database.transaction(at, (tx) => listDocuments(tx, services, actor, subject))).length > 0;
}

const subject = aMatter(services);
await aDocument(services, at, { subject, signatories: [{ person: at.person(6), role: 'chef' }] });
const [one, manager, elsewhere] = [at.person(1), at.person(6), at.person(3)];

test('a document is read by whom it is about, by who is to sign it, the line above and the registrar of its committee', async () => {
  expect(await sees(subject, one)).toBe(true);
  expect(await sees(subject, manager)).toBe(true);
  for (const role of ['manager', 'administration-head', 'director', 'hr'] as const) {
    expect(await sees(subject, elsewhere, { role, unit: at.unit('clinic') }), role).toBe(true);
    expect(await sees(subject, elsewhere, { role, unit: at.unit('office') }), role).toBe(false);
  }
  expect(await sees(subject, elsewhere, { role: 'registrar', authority: at.authority('VN') })).toBe(true);
});

test('others do not see that it is there', async () => {
  expect(await sees(subject, elsewhere)).toBe(false);
  expect(await sees(subject, null)).toBe(false);
  expect(await sees(subject, elsewhere, { role: 'registrar', authority: at.authority('KS') })).toBe(false);
  for (const role of ['chair', 'auditor', 'safety-representative', 'system-administrator'] as const)
    expect(await sees(subject, elsewhere, { role, unit: at.unit('top'), authority: at.authority('VN') }), role).toBe(
      false,
    );
});

test('whoever may read the matter may read its documents', async () => {
  const matter = aMatter(services);
  await aDocument(services, at, { subject: matter });
  expect(await sees(matter, elsewhere)).toBe(false);
  open.add(matter.id);
  expect(await sees(matter, elsewhere)).toBe(true);
});

test('a document of several employments is reached by the line of each', async () => {
  const matter = aMatter(services);
  await aDocument(services, at, { subject: matter, units: [at.unit('ward'), at.unit('office')], signatories: [] });
  expect(await sees(matter, at.person(5), { role: 'manager', unit: at.unit('office') })).toBe(true);
  expect(await sees(matter, at.person(5), { role: 'manager', unit: at.unit('ward') })).toBe(true);
});

test('a protected person’s documents are there for themselves and named handlers, by whatever way others come', async () => {
  const matter = aMatter(services);
  const signatories = [2, 6].map((number) => ({ person: at.person(number), role: 'chef' }));
  await aDocument(services, at, { subject: matter, person: at.person(4), signatories });
  open.add(matter.id);
  expect([await sees(matter, at.person(4)), await sees(matter, manager)]).toEqual([true, true]);
  expect(await sees(matter, at.person(2), { role: 'manager', unit: at.unit('clinic') })).toBe(false);
  expect(await sees(matter, at.person(5), { role: 'hr', unit: at.unit('top') })).toBe(false);
  expect(await sees(matter, at.person(5), { role: 'registrar', authority: at.authority('VN') })).toBe(false);
});

test('another employer has no door to it', async () => {
  const other = await anEmployerWithPeople(database);
  const actor = { ...anActor(other, services, one), roles: [{ role: 'hr' as const, unit: at.unit('top') }] };
  const seen = await database.transaction(other, (tx) => listDocuments(tx, services, actor, subject));
  expect(seen).toEqual([]);
});

test('looks by others are logged, one’s own are not', async () => {
  const looks = async () =>
    (
      await database.query<{ count: number }>(at, sql`select count(*)::int as count from look where person_id = ${one}`)
    )[0];
  const before = await looks();
  await sees(subject, one);
  expect(await looks()).toEqual(before);
  await sees(subject, manager);
  expect((await looks())?.count).toBe((before?.count ?? 0) + 1);
});
