import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Actor } from '../../../access/index.ts';
import { addDays, localDate } from '../../../kernel/local-date.ts';
import { FOREVER } from '../../../kernel/period.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import type { Someone } from '../../authority/testing.ts';
import { employee } from '../../organisation/testing.ts';
import { reportCases } from '../actions/report.ts';
import type { CaseId } from '../case.ts';
import { getKind } from '../find-kind.ts';
import { STATUSES } from '../lifecycle.ts';
import { hasRunOut } from '../run-out.ts';
import { aCaseRegion } from '../testing-cases.ts';
import { aBoardSeat } from '../types/secondary-occupation/testing.ts';
import { visibleCase } from '../visible.ts';
import { type CaseFilter, listVisibleCases } from './list.ts';

const { database } = await aDatabase();
// The nurse is a clerk as well, in another administration: such a case stands in both.
const region = await aCaseRegion(database, {
  employees: [employee(5, 'office', { employee_id: '2005', share: '10' })],
});
const { services, actor, inside } = region;
const WHOLE: CaseFilter = { sort: 'reported', descending: true, limit: 1_000, skip: 0 };

const REPORTERS: readonly Someone[] = ['nurse', 'colleague', 'wardManager', 'clerk', 'officeHead', 'careHead', 'nurse'];
for (const one of [...REPORTERS, ...REPORTERS]) {
  services.clock.advance(36 * 3_600_000);
  const reports = [{ kind: 'secondary-occupation', report: aBoardSeat() }];
  await reportCases(services, await actor(one), { reports });
}
await database.query(
  inside,
  sql`insert into protected_person (person_id) values (${region.person('colleague')}), (${region.person('clerk')})`,
);
await database.query(
  inside,
  sql`insert into named_handler (person_id, handler_id) values (${region.person('clerk')}, ${region.person('officeHead')})`,
);

/** Those whose rights differ in kind: their own alone, one unit, two units, an authority, all. */
const READERS: readonly Someone[] = [
  'nurse',
  'wardManager',
  'careHead',
  'officeHead',
  'registrar',
  'hrHead',
  'director',
];

async function readers(): Promise<readonly (readonly [string, Actor])[]> {
  const all = await Promise.all(READERS.map(async (one) => [one, await actor(one)] as const));
  const [manager, office] = [await actor('wardManager'), await actor('officeHead')];
  return [...all, ['in two units', { ...manager, roles: [...manager.roles, ...office.roles] }]];
}

/** What the right to a single case lets through, in the order of the list. */
async function expected(reader: Actor): Promise<readonly CaseId[]> {
  const rows = await database.query<{ case_id: CaseId }>(
    inside,
    sql`select case_id from case_file where ${visibleCase(services.policy, reader)}
      order by reported_on desc, case_id desc`,
  );
  return rows.map(({ case_id }) => case_id);
}

const list = (reader: Actor, of: Partial<CaseFilter>) =>
  listVisibleCases(services, reader, { ...WHOLE, ...of }, 'sv').then(({ items, total }) => ({
    ids: items.map(({ id }) => id),
    total,
  }));

test('a list holds, page by page and in its order, exactly the cases that its reader may open', async () => {
  for (const [name, reader] of await readers()) {
    const ids = await expected(reader);
    expect(await list(reader, {}), name).toEqual({ ids, total: ids.length });
    expect(await list(reader, { descending: false }), name).toEqual({ ids: ids.toReversed(), total: ids.length });
    for (let skip = 0; skip <= ids.length; skip += 2)
      expect(await list(reader, { limit: 2, skip }), `${name}, from ${skip}`).toEqual({
        ids: ids.slice(skip, skip + 2),
        total: ids.length,
      });
  }
  const seen = await Promise.all((await readers()).map(async ([, reader]) => (await expected(reader)).length));
  expect(new Set(seen).size).toBeGreaterThan(3);
});

test('what is narrowed by nothing that matters is the same list, counted another way', async () => {
  for (const [name, reader] of await readers()) {
    const ids = await expected(reader);
    const narrowed = await list(reader, { kind: 'secondary-occupation', limit: 3, skip: 1 });
    expect(narrowed, name).toEqual({ ids: ids.slice(1, 4), total: ids.length });
    expect((await list(reader, { outcome: 'forbidden' })).total, name).toBe(0);
  }
});

test('what runs out within some days is what has not run out today and will have then, wherever it was decided', async () => {
  const on = localDate('2026-05-01');
  const kind = getKind(services.kinds, 'secondary-occupation');
  const nurse = await actor('nurse');
  const ids = await expected(nurse);
  for (const status of STATUSES)
    for (const outcome of ['not-forbidden', 'forbidden', null]) {
      const cases = ids.map((id, index) => ({
        id,
        status,
        outcome,
        to: [on, addDays(on, 31), FOREVER][index % 3] ?? on,
      }));
      for (const { id, to } of cases)
        await database.query(
          inside,
          sql`update case_file set status = ${status}, outcome = ${outcome}, valid_to = ${to}, review_on = ${to}
            where case_id = ${id}`,
        );
      for (const days of [0, 29, 30, 365]) {
        const last = addDays(on, days + 1);
        const { ids: found } = await list(nurse, { endsIn: { from: on, to: last } });
        const runsOut = cases.filter((one) => !hasRunOut(one, kind, on) && hasRunOut(one, kind, last));
        expect(found.toSorted(), `${status}, ${outcome}, ${days} days`).toEqual(runsOut.map(({ id }) => id).toSorted());
        // What is late to be looked at again stays until it has been.
        const { ids: due } = await list(nurse, { dueBefore: last });
        const isDue = cases.filter((one) => hasRunOut({ ...one, to: on }, kind, on) && one.to < last);
        expect(due.toSorted()).toEqual(isDue.map(({ id }) => id).toSorted());
      }
    }
});
