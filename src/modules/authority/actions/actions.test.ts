import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Actor, HeldRole } from '../../../access/index.ts';
import { instant } from '../../../kernel/clock.ts';
import { addDays, type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { singleClient } from '../../../platform/database/index.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { listEntriesOf } from '../../../platform/journal/index.ts';
import { findDecider } from '../find-decider.ts';
import { readDecisions } from '../register/store.ts';
import { findOrderAt } from '../store/in-force.ts';
import { findOrderVersion } from '../store/versions.ts';
import { anItem, anOrder, authorityOver, type TestServices } from '../testing.ts';
import { aRegion } from '../testing-employer.ts';
import type { OrderVersionId } from '../version.ts';
import { decideOrder, type OrderDecided } from './decide.ts';
import { draftOrder, saveOrderDraft } from './draft.ts';
import { endSubDelegation, SUB_DELEGATION, subDelegate } from './sub-delegate.ts';

const { database, ownerConnection } = await aDatabase();
type Region = Awaited<ReturnType<typeof aRegion>>;
const aNewRegion = async () => ({ region: await aRegion(database), services: authorityOver(database) });

const begin = (services: TestServices, region: Region, content = anOrder()) =>
  draftOrder(services, region.doer, { authority: region.authority('committee'), content });
const decide = (services: TestServices, region: Region, version: OrderVersionId, of: Partial<OrderDecided> = {}) =>
  decideOrder(services, region.doer, {
    version,
    revision: 1,
    decidedOn: localDate('2026-01-20'),
    journalNumber: 'VN 2026/12',
    validFrom: localDate('2026-01-25'),
    ...of,
  });
const inForce = (region: Region, on: LocalDate, knownAt: string) =>
  database.transaction(region.doer, async (tx) => {
    const order = await findOrderAt(tx, region.authority('committee'), { on, knownAt: instant(knownAt) });
    return order?.id;
  });

test('deciding gives a number and puts the decision with the content’s hash in the journal from its first day', async () => {
  const { region, services } = await aNewRegion();
  const version = await begin(services, region);
  expect(await saveOrderDraft(services, region.doer, { version, revision: 1, content: anOrder({ title: 'Ny' }) })).toBe(
    2,
  );
  await expect(
    saveOrderDraft(services, region.doer, { version, revision: 1, content: anOrder() }),
  ).rejects.toMatchObject({ code: 'authority.draft-changed' });
  await expect(decide(services, region, version)).rejects.toMatchObject({ code: 'authority.draft-changed' });
  const decision = await decide(services, region, version, { revision: 2 });
  expect(decision).toMatchObject({ number: 1, lastDay: null });
  const authority = region.authority('committee');
  const [entries, found] = await database.transaction(region.doer, async (tx) => [
    await listEntriesOf(tx, { kind: 'delegation-order', id: authority }),
    await findOrderVersion(tx, version),
  ]);
  expect(entries.map(({ type }) => type)).toEqual(['delegation-order.drafted', 'delegation-order.decided']);
  expect(entries[1]).toMatchObject({
    id: decision.entry,
    effectiveOn: '2026-01-25',
    authority,
    facts: { version, number: 1, journalNumber: 'VN 2026/12', contentHash: found?.contentHash, replaces: null },
  });
});

test('a decided version never changes: not by the action, not by the owner of the tables', async () => {
  const { region, services } = await aNewRegion();
  const version = await begin(services, region);
  await decide(services, region, version);
  await expect(
    saveOrderDraft(services, region.doer, { version, revision: 1, content: anOrder() }),
  ).rejects.toMatchObject({ code: 'authority.decided-already' });
  await expect(decide(services, region, version)).rejects.toMatchObject({ code: 'authority.decided-already' });
  const owner = singleClient(ownerConnection);
  await owner.connect();
  await owner.query(`set app.employer = '${region.doer.employer}'`);
  await expect(owner.query(`update order_version set content = '{}' where version_id = '${version}'`)).rejects.toThrow(
    'never changes',
  );
  await owner.end();
});

test('what lies ahead, ends before it begins or lets another fall unsaid is refused with what to do', async () => {
  const { region, services } = await aNewRegion();
  const waiting = await begin(services, region);
  await expect(decide(services, region, waiting, { decidedOn: localDate('2026-02-01') })).rejects.toMatchObject({
    code: 'authority.decided-ahead',
  });
  await expect(decide(services, region, waiting, { lastDay: localDate('2026-01-01') })).rejects.toMatchObject({
    code: 'authority.ends-before-it-begins',
  });
  await decide(services, region, waiting, { validFrom: localDate('2027-01-01') });
  const sooner = await begin(services, region);
  await expect(decide(services, region, sooner)).rejects.toMatchObject({
    code: 'authority.later-version-waits',
    facts: { from: '2027-01-01' },
  });
  await decide(services, region, sooner, { lastDay: localDate('2026-12-31') });
  expect(await inForce(region, localDate('2027-01-01'), '2026-01-31T11:00:00Z')).toBe(waiting);
  await expect(
    draftOrder(services, region.doer, { authority: crypto.randomUUID() as never, content: anOrder() }),
  ).rejects.toMatchObject({ code: 'authority.authority-unknown' });
});

test('from every pair of day and moment the last decision about that day is in force', async () => {
  const start = localDate('2026-01-31');
  const anyDecision = fc.record({
    from: fc.integer({ min: -4, max: 8 }),
    length: fc.option(fc.integer({ min: 0, max: 6 })),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(anyDecision, { minLength: 1, maxLength: 4 }), async (made) => {
      const { region, services } = await aNewRegion();
      const moments = made.map((_, round) => `2026-01-31T12:0${round}:00Z`);
      const versions: OrderVersionId[] = [];
      for (const [round, { from, length }] of made.entries()) {
        services.clock.set(moments[round] ?? '');
        const version = await begin(services, region);
        const validFrom = addDays(start, from);
        const lastDay = length === null ? null : addDays(validFrom, length);
        await decide(services, region, version, { validFrom, lastDay });
        versions.push(version);
      }
      for (const [known, moment] of moments.entries())
        for (let offset = -5; offset <= 10; offset += 3) {
          const last = made
            .slice(0, known + 1)
            .findLastIndex(({ from, length }) => from <= offset && (length === null || offset <= from + length));
          expect(await inForce(region, addDays(start, offset), moment)).toBe(versions[last]);
        }
    }),
    { numRuns: 6 },
  );
});

test('a back-dated order answers for its days only from when it was known', async () => {
  const { region, services } = await aNewRegion();
  await decide(services, region, await begin(services, region, anOrder({ items: [anItem({ level: 'director' })] })));
  const ask = (knownAt: string) =>
    database.transaction(region.doer, async (tx) => {
      const times = { on: localDate('2026-01-25'), knownAt: instant(knownAt) };
      const authority = region.authority('committee');
      const subject = { person: region.person('nurse') };
      const asked = { authority, decision: 'office-dog.allow', facts: {}, subject, conflicts: [] };
      const { decider, version } = await findDecider(tx, asked, times);
      return [decider.level, version === null];
    });
  expect(await ask('2026-01-31T11:00:00Z')).toEqual(['director', false]);
  services.clock.set('2026-02-10T11:00:00Z');
  await decide(services, region, await begin(services, region), { validFrom: localDate('2026-01-25') });
  expect(await ask('2026-02-10T10:59:59Z')).toEqual(['director', false]);
  expect(await ask('2026-02-10T11:00:00Z')).toEqual(['nearest-manager', false]);
});

describe('an administration head delegates further', () => {
  const aHead = (region: Region, roles: readonly HeldRole[]): Actor => ({
    employer: region.doer.employer,
    person: region.person('careHead'),
    account: 'account',
    roles,
    authenticatedAt: region.times.knownAt,
    acr: null,
  });
  const allowed = anOrder({
    items: [
      anItem({ level: 'administration-head', maySubDelegate: true }),
      anItem({ number: '4.2', decides: ['office-cat.allow'], level: 'administration-head' }),
    ],
  });
  const made = (region: Region, item = '4.1') => ({
    authority: region.authority('committee'),
    unit: region.unit('care'),
    item,
    to: 'nearest-manager' as const,
    from: localDate('2026-01-31'),
  });
  const decider = (region: Region, services: TestServices, on: string) =>
    database.transaction(region.doer, async (tx) => {
      const times = { on: localDate(on), knownAt: services.clock.now() };
      const authority = region.authority('committee');
      const subject = { person: region.person('nurse') };
      const asked = { authority, decision: 'office-dog.allow', facts: {}, subject, conflicts: [] };
      return region.nameOf((await findDecider(tx, asked, times)).reasons.at(-1)?.person);
    });

  test('one step where the committee has allowed it, put in the register to be reported to the committee', async () => {
    const { region, services } = await aNewRegion();
    await decide(services, region, await begin(services, region, allowed));
    expect(await decider(region, services, '2026-01-31')).toBe('careHead');
    const head = aHead(region, [{ role: 'administration-head', unit: region.unit('care') }]);
    const id = await subDelegate(services, head, made(region));
    expect(await decider(region, services, '2026-01-31')).toBe('wardManager');
    expect(await decider(region, services, '2026-01-30')).toBe('careHead');
    const [row] = await database.transaction(region.doer, (tx) => readDecisions(tx, sql`decision.decision_id = ${id}`));
    expect(row).toMatchObject({
      decision: SUB_DELEGATION,
      item: '4.1',
      reportedTo: 'committee',
      outcome: 'nearest-manager',
    });
    await endSubDelegation(services, head, { ...made(region), lastDay: localDate('2026-02-05') });
    expect(await decider(region, services, '2026-02-05')).toBe('wardManager');
    expect(await decider(region, services, '2026-02-06')).toBe('careHead');
    await expect(
      endSubDelegation(services, head, { ...made(region), lastDay: localDate('2026-02-06') }),
    ).rejects.toMatchObject({ code: 'authority.not-sub-delegated' });
  });

  test('never what the committee has not allowed, in no other administration, and nobody else does', async () => {
    const { region, services } = await aNewRegion();
    const head = aHead(region, [{ role: 'administration-head', unit: region.unit('care') }]);
    await expect(subDelegate(services, head, made(region))).rejects.toMatchObject({
      code: 'authority.may-not-sub-delegate',
    });
    await decide(services, region, await begin(services, region, allowed));
    await expect(subDelegate(services, head, made(region, '4.2'))).rejects.toMatchObject({
      code: 'authority.may-not-sub-delegate',
    });
    for (const unit of [region.unit('office'), region.unit('clinic'), region.unit('top')])
      await expect(subDelegate(services, head, { ...made(region), unit })).rejects.toMatchObject({
        code: 'authority.only-head-sub-delegates',
      });
    const director = aHead(region, [{ role: 'director', unit: region.unit('top') }]);
    await expect(subDelegate(services, director, made(region))).rejects.toMatchObject({ code: 'access.not-allowed' });
    const elsewhere = aHead(region, [{ role: 'administration-head', unit: region.unit('office') }]);
    await expect(subDelegate(services, elsewhere, made(region))).rejects.toMatchObject({
      code: 'authority.only-head-sub-delegates',
    });
  });

  test('a deputy does it for the head who is away, and the register says for whom', async () => {
    const { region, services } = await aNewRegion();
    await decide(services, region, await begin(services, region, allowed));
    const careHead = region.person('careHead');
    const role = { role: 'administration-head', unit: region.unit('care'), actingFor: careHead } as const;
    const deputy = { ...aHead(region, [role]), person: region.person('clinicManager') };
    const id = await subDelegate(services, deputy, made(region));
    const [row] = await database.transaction(region.doer, (tx) => readDecisions(tx, sql`decision.decision_id = ${id}`));
    expect(row?.decided).toMatchObject({ person: region.person('clinicManager'), actingFor: careHead });
  });

  test('a new version that does not allow it ends what was delegated by the old one', async () => {
    const { region, services } = await aNewRegion();
    await decide(services, region, await begin(services, region, allowed));
    const head = aHead(region, [{ role: 'administration-head', unit: region.unit('care') }]);
    await subDelegate(services, head, made(region));
    const strict = anOrder({ items: [anItem({ level: 'administration-head' })] });
    await decide(services, region, await begin(services, region, strict), { validFrom: localDate('2026-02-10') });
    expect(await decider(region, services, '2026-02-09')).toBe('wardManager');
    expect(await decider(region, services, '2026-02-10')).toBe('careHead');
  });
});
