import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { type Actor, composePolicy } from '../../access/index.ts';
import { systemRandom } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-date.ts';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import { createJournal, type Journal } from '../../platform/journal/index.ts';
import { authorityPolicy, decideOrder, draftOrder, registerDecision } from '../authority/index.ts';
import { anItem, anOrder } from '../authority/testing.ts';
import { confirmMinutes } from '../minutes/register/confirm.ts';
import { aMinutesRegion, BOARD_TEXT } from '../minutes/testing.ts';
import { drawUpList, listsReaction, reportList } from './lists/actions.ts';
import { csvOf, paperOf } from './lists/paper.ts';
import { previewList, readList, readLists } from './lists/reading.ts';
import { acknowledgeNotice, sendNotices } from './notices/actions.ts';
import { readMinutesNotices, readNotices, readSendings } from './notices/reading.ts';
import { recipientNamed } from './notices/recipients.ts';
import { distributionPolicy } from './policy.ts';

const { database } = await aDatabase();
const region = await aMinutesRegion(database);
afterAll(region.clean);
const { clock } = region.services;
const policy = composePolicy(distributionPolicy, authorityPolicy, [
  { resource: 'minutes', action: 'read', role: 'registrar', relation: 'authority' },
  { resource: 'minutes', action: 'keep', role: 'registrar', relation: 'authority' },
]);
const journal: Journal = createJournal({
  clock,
  random: systemRandom,
  reactions: [listsReaction(() => ({ journal, clock, policy }))],
});
const services = { ...region.services, journal, policy };
const board = region.authority('board');
const registrar = await region.actor('clerk');
const otherRegistrar = await region.actor('registrar');
const director = await region.actor('director');
const officeHead = await region.actor('officeHead');
const inTx = <T>(work: Parameters<typeof database.transaction<T>>[1]) => database.transaction(region.inside, work);

const version = await draftOrder(services, region.doer, {
  authority: board,
  content: anOrder({
    items: [anItem(), anItem({ number: '4.3', decides: ['office-dog.feed'], kind: 'execution', reportedTo: 'nobody' })],
  }),
});
await decideOrder(services, region.doer, {
  version,
  revision: 1,
  decidedOn: localDate('2026-01-10'),
  journalNumber: 'RS 2026/1',
  validFrom: localDate('2026-01-15'),
});
const CASE = { kind: 'case', id: '019bffff-0000-7000-8000-000000000001' } as const;
const decide = (by: Actor, decision = 'office-dog.allow') =>
  inTx((tx) =>
    registerDecision(tx, services, {
      question: {
        authority: board,
        decision,
        facts: {},
        subject: { person: region.person('clerk') },
        conflicts: [],
      },
      about: CASE,
      by: { actor: by },
    }),
  );
await decide(officeHead);
await decide(officeHead);
await decide(officeHead, 'office-dog.feed');

const march = {
  authority: board,
  route: 'committee',
  from: localDate('2026-03-01'),
  to: localDate('2026-03-02'),
} as const;
const MINUTES = BOARD_TEXT.replace('2026-02-24', '2026-03-02')
  .replace('26RS0114', '26RS0900')
  .replace('Skickas till\nRegiondirektören', 'Skickas till\nRegiondirektören\nPatientnämnden i Norr\nAkten');

describe('lists of delegation decisions', () => {
  test('say by route what is left to report in a period, and what each decision lacks', async () => {
    const preview = await inTx((tx) => previewList(tx, services, registrar, march));
    expect(preview.rows.map(({ item, lacks, decider }) => [item, lacks, decider.person?.name])).toEqual([
      ['4.1', ['no-journal-number'], 'Person 7'],
      ['4.1', ['no-journal-number'], 'Person 7'],
    ]);
    const execution = await inTx((tx) => previewList(tx, services, registrar, { ...march, route: 'execution' }));
    expect(execution.rows.map(({ item }) => item)).toEqual(['4.3']);
    const april = { ...march, from: localDate('2026-04-01'), to: localDate('2026-04-30') };
    const later = await inTx((tx) => previewList(tx, services, registrar, april));
    expect(later.rows.map(({ lacks }) => lacks)).toEqual([
      ['no-journal-number', 'older'],
      ['no-journal-number', 'older'],
    ]);
    await expect(inTx((tx) => previewList(tx, services, otherRegistrar, march))).rejects.toMatchObject({
      code: 'distribution.list-unknown',
    });
    await expect(
      inTx((tx) => previewList(tx, services, registrar, { ...march, from: localDate('2026-03-03') })),
    ).rejects.toMatchObject({ code: 'distribution.period-backwards' });
  });

  test('stay as they were drawn up, as papers that name nobody whom a decision is about', async () => {
    await expect(drawUpList(services, director, march, null)).rejects.toMatchObject({ code: 'access.not-allowed' });
    const none = { ...march, route: 'head' } as const;
    await expect(drawUpList(services, registrar, none, null)).rejects.toMatchObject({
      code: 'distribution.list-empty',
    });
    const id = await drawUpList(services, registrar, march, '26RS0900');
    const list = await inTx((tx) => readList(tx, services, director, id));
    expect(list).toMatchObject({ count: 2, mayReport: false, reportedOn: null });
    const paper = await inTx((tx) => paperOf(tx, services, list, 'sv'));
    expect(JSON.stringify(paper)).toContain('Person 7, närmaste chef');
    expect(JSON.stringify(paper)).not.toContain('Person 8');
    let csv = '';
    for await (const piece of await csvOf(list, 'sv')) csv += piece;
    expect(csv.split('\r\n')[1]).toMatch(/^2026-03-02;.*;Person 7, närmaste chef;4.1;.*;diarienummer$/);
    await expect(inTx((tx) => readList(tx, services, otherRegistrar, id))).rejects.toMatchObject({
      code: 'distribution.list-unknown',
    });
  });

  test('are reported when minutes are confirmed in which their matter decided something', async () => {
    const uploaded = await region.upload(registrar, MINUTES);
    await confirmMinutes(services, registrar, { id: uploaded, revision: 1 });
    const { items } = await inTx((tx) => readLists(tx, services, registrar, { page: 1, limit: 50 }));
    expect(items).toMatchObject([{ reportedOn: '2026-03-02', reportJournalNumber: '26RS0900' }]);
    const left = await inTx((tx) => previewList(tx, services, registrar, march));
    expect(left.rows).toEqual([]);
    await expect(
      reportList(services, registrar, items[0]?.id as never, { clause: null, on: null, journalNumber: null }),
    ).rejects.toMatchObject({ code: 'distribution.reported-already' });
  });

  test('are reported by hand on a day, and execution never', async () => {
    await decide(officeHead);
    const id = await drawUpList(services, registrar, march, null);
    const said = { clause: null, on: localDate('2026-03-02'), journalNumber: null };
    await expect(reportList(services, registrar, id, { ...said, on: null })).rejects.toMatchObject({
      code: 'distribution.day-missing',
    });
    await expect(reportList(services, director, id, said)).rejects.toMatchObject({ code: 'access.not-allowed' });
    await reportList(services, registrar, id, said);
    expect(
      (await inTx((tx) => readList(tx, services, registrar, id))).rows.map(({ reportedOn }) => reportedOn),
    ).toEqual(['2026-03-02']);
    const execution = await drawUpList(services, registrar, { ...march, route: 'execution' }, null);
    await expect(reportList(services, registrar, execution, said)).rejects.toMatchObject({
      code: 'distribution.nothing-to-report',
    });
  });
});

test('a list holds what concerns somebody with protected identity, without who and where, whoever reads', async () => {
  await inTx((tx) => sql`insert into protected_person (person_id) values (${region.person('clerk')})`.execute(tx));
  await decide(officeHead);
  const id = await drawUpList(services, registrar, march, null);
  const list = await inTx((tx) => readList(tx, services, director, id));
  expect(list.rows).toMatchObject([
    {
      isProtected: true,
      decidedOn: '2026-03-02',
      item: '4.1',
      unit: null,
      outcome: null,
      decider: { level: 'nearest-manager', person: null },
    },
  ]);
  // The registrar is that person: what goes before the committee is the same.
  const own = await inTx((tx) => previewList(tx, services, registrar, { ...march, route: 'execution' }));
  expect(own.rows.map(({ isProtected, unit }) => [isProtected, unit])).toContainEqual([true, null]);
  let csv = '';
  for await (const piece of await csvOf(list, 'sv')) csv += piece;
  expect(csv.split('\r\n')[1]).toMatch(/^2026-03-02;[^;]+;;Skyddad uppgift;4.1;Skyddad uppgift;/);
  await reportList(services, registrar, id, { clause: null, on: localDate('2026-03-02'), journalNumber: null });
  expect((await inTx((tx) => previewList(tx, services, registrar, march))).rows).toEqual([]);
  await inTx((tx) => sql`delete from protected_person where person_id = ${region.person('clerk')}`.execute(tx));
});

describe('notices', () => {
  test('go once to each recipient of confirmed minutes; whoever answers there acknowledges', async () => {
    const [minutes] = (await inTx((tx) => readSendings(tx, services, registrar, { page: 1, limit: 50 }))).items;
    expect(minutes).toMatchObject({ recipients: 3, sent: 0 });
    const id = minutes?.minutesId as never;
    const view = await inTx((tx) => readMinutesNotices(tx, services, registrar, id));
    expect(view.items.map(({ recipient, suggested }) => [recipient, suggested?.role])).toEqual([
      ['Regiondirektören', 'director'],
      ['Patientnämnden i Norr', undefined],
      ['Akten', null],
    ]);
    const top = view.items[0]?.suggested?.unit?.id as never;
    const position = view.items[0]?.position ?? 0;
    const toDirector = {
      position,
      recipient: 'Regiondirektören',
      to: { role: 'director', unit: top },
      on: null,
    } as const;
    await expect(sendNotices(services, director, id, [toDirector])).rejects.toMatchObject({
      code: 'access.not-allowed',
    });
    await expect(sendNotices(services, otherRegistrar, id, [toDirector])).rejects.toMatchObject({
      code: 'distribution.minutes-unknown',
    });
    await expect(
      sendNotices(services, registrar, id, [{ ...toDirector, recipient: 'Någon annan' }]),
    ).rejects.toMatchObject({ code: 'distribution.recipient-unknown' });
    const byPost = {
      position,
      recipient: 'Patientnämnden i Norr',
      to: { role: null, otherwise: 'post' },
      on: null,
    } as const;
    const [notice] = await sendNotices(services, registrar, id, [toDirector, byPost]);
    await expect(sendNotices(services, registrar, id, [toDirector])).rejects.toMatchObject({
      code: 'distribution.sent-already',
    });
    await expect(acknowledgeNotice(services, registrar, notice as never)).rejects.toMatchObject({
      code: 'distribution.not-yours',
    });
    const { items } = await inTx((tx) => readNotices(tx, services, director, { page: 1, limit: 50 }));
    expect(items.map(({ recipient, mayAcknowledge, holder }) => [recipient, mayAcknowledge, holder])).toEqual([
      ['Regiondirektören', true, 'Person 1'],
      ['Patientnämnden i Norr', false, null],
    ]);
    await acknowledgeNotice(services, director, notice as never);
    await expect(acknowledgeNotice(services, director, notice as never)).rejects.toMatchObject({
      code: 'distribution.acknowledged-already',
    });
    await expect(acknowledgeNotice(services, officeHead, notice as never)).rejects.toMatchObject({
      code: 'distribution.notice-unknown',
    });
    const [after] = (await inTx((tx) => readSendings(tx, services, registrar, { page: 1, limit: 50 }))).items;
    expect(after).toMatchObject({ recipients: 3, sent: 2, acknowledged: 2 });
  });

  test('recognise the director, HR, committees, heads of units and the file, and guess nobody', () => {
    const around = {
      authorities: [{ id: 'a' as never, name: 'Folktandvårdsnämnden' }],
      units: [
        { id: 'top' as never, name: 'Region Lövmark', parent: null },
        { id: 'u' as never, name: 'Hälso- och sjukvårdsförvaltningen', parent: 'top' as never },
        { id: 'v' as never, name: 'Kök', parent: 'u' as never },
        { id: 'w' as never, name: 'Kök', parent: 'u' as never },
      ],
    };
    const named = (text: string) => recipientNamed(text, around);
    expect(named('Regiondirektören')).toEqual({ role: 'director', unit: 'top' });
    expect(named('HR-direktör')).toEqual({ role: 'hr', unit: 'top' });
    expect(named('folktandvårdsnämnden.')).toEqual({ role: 'registrar', authority: 'a' });
    expect(named('Hälso- och sjukvårdsförvaltningen')).toEqual({ role: 'administration-head', unit: 'u' });
    expect(named('Förvaltningschefen för Hälso- och sjukvårdsförvaltningen')).toEqual({
      role: 'administration-head',
      unit: 'u',
    });
    expect(named('Akten')).toEqual({ role: null, otherwise: 'Akten' });
    expect(named('Kök')).toBeUndefined();
    expect(named('Tåg i Bergslagen AB')).toBeUndefined();
  });
});
