import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../access/index.ts';
import { localDate } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/problem.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { listEntriesOf } from '../../../platform/journal/index.ts';
import { decideOrder } from '../actions/decide.ts';
import { draftOrder } from '../actions/draft.ts';
import { anItem, anOrder, authorityOver } from '../testing.ts';
import { aRegion, type Someone } from '../testing-employer.ts';
import type { DecisionElsewhere } from './from-elsewhere.ts';
import { recordDecisionFromElsewhere } from './from-elsewhere.ts';
import { registerDecision } from './register.ts';
import { reportDecisions } from './report.ts';
import { readDecisions } from './store.ts';

const { database } = await aDatabase();
const region = await aRegion(database);
const services = authorityOver(database);
const committee = region.authority('committee');
const items = [
  anItem(),
  anItem({ number: '4.2', decides: ['office-dog.forbid'], level: 'administration-head', kind: 'delegation' }),
  anItem({ number: '4.3', decides: ['office-dog.feed'], kind: 'execution', reportedTo: 'nobody' }),
];
const version = await draftOrder(services, region.doer, { authority: committee, content: anOrder({ items }) });
await decideOrder(services, region.doer, {
  version,
  revision: 1,
  decidedOn: localDate('2026-01-10'),
  journalNumber: 'VN 2026/1',
  validFrom: localDate('2026-01-15'),
});

const CASE = { kind: 'case', id: '019bffff-0000-7000-8000-000000000001' } as const;
const actor = (someone: Someone): Actor => ({
  employer: region.doer.employer,
  person: region.person(someone),
  account: 'account',
  roles: [{ role: 'employee' }],
  authenticatedAt: region.times.knownAt,
  acr: null,
});
const about = (someone: Someone, decision = 'office-dog.allow') => ({
  authority: committee,
  decision,
  facts: {},
  subject: { person: region.person(someone) },
  conflicts: [],
});
const registered = (someone: Someone, whose: Someone, decision?: string) =>
  database.transaction(region.doer, (tx) =>
    registerDecision(tx, services, { question: about(whose, decision), about: CASE, by: { actor: actor(someone) } }),
  );
const read = async (id: string) => {
  const rows = await database.transaction(region.doer, (tx) => readDecisions(tx, sql`decision.decision_id = ${id}`));
  return rows[0];
};

test('a decision stands in the register with its item, the order’s version at that instant and how it is reported', async () => {
  const { id, actor: acting } = await registered('wardManager', 'nurse');
  expect(acting).toEqual({
    kind: 'person',
    person: region.person('wardManager'),
    role: 'nearest-manager',
    byItem: '4.1',
  });
  expect(await read(id)).toMatchObject({
    decision: 'office-dog.allow',
    about: CASE,
    person: region.person('nurse'),
    unit: region.unit('ward'),
    decided: { kind: 'person', person: region.person('wardManager'), level: 'nearest-manager' },
    item: '4.1',
    version,
    kind: 'delegation',
    reportedTo: 'committee',
    report: null,
    finding: null,
    source: 'here',
    decidedOn: '2026-01-31',
  });
  const entries = await database.transaction(region.doer, (tx) => listEntriesOf(tx, { kind: 'decision', id }));
  expect(entries).toMatchObject([
    { type: 'decision.registered', actor: acting, authority: committee, facts: { item: '4.1', version } },
  ]);
});

test('anyone else’s decision is refused, and told in plain words who decides and why', async () => {
  for (const someone of ['nurse', 'clinicManager', 'director'] as const) {
    const refused = (await registered(someone, 'nurse').catch((error: Problem) => error)) as Problem;
    expect(refused.code).toBe('authority.not-yours');
    expect(refused.text('sv')).toBe('Det är Person 4 som beslutar, inte du. Person 4 beslutar som närmaste chef.');
    expect(refused.text('en')).toBe('Person 4 decides this, not you. Person 4 decides as nearest manager.');
  }
  const own = (await registered('wardManager', 'wardManager').catch((error: Problem) => error)) as Problem;
  expect(own.text('sv')).toBe('Det är Person 3 som beslutar, inte du. Person 3 beslutar som närmaste chef.');
});

test('a body decides by its minutes, and no other body', async () => {
  const question = about('nurse', 'office-cat.allow');
  const by = (body: typeof committee) => ({
    body,
    decidedOn: localDate('2026-01-29'),
    journalNumber: 'VN 2026/30',
    recordedBy: actor('registrar'),
    acting: { kind: 'person' as const, person: region.person('registrar'), role: 'registrar' },
  });
  const make = (body: typeof committee) =>
    database.transaction(region.doer, (tx) => registerDecision(tx, services, { question, about: CASE, by: by(body) }));
  await expect(make(region.authority('board'))).rejects.toMatchObject({ code: 'authority.not-yours' });
  const { id } = await make(committee);
  expect(await read(id)).toMatchObject({
    decided: { kind: 'body', body: committee },
    kind: 'own',
    item: null,
    reportedTo: 'nobody',
    decidedOn: '2026-01-29',
    journalNumber: 'VN 2026/30',
  });
});

describe('a decision recorded from elsewhere', () => {
  const elsewhere = (of: Partial<DecisionElsewhere>) =>
    database.transaction(region.doer, (tx) =>
      recordDecisionFromElsewhere(tx, services, {
        question: about('nurse'),
        about: CASE,
        decided: { kind: 'person', person: region.person('wardManager'), level: null },
        decidedOn: localDate('2026-01-20'),
        actor: { kind: 'system' },
        ...of,
      }),
    );

  test('that the order allowed stands there without a finding', async () => {
    const { id, finding } = await elsewhere({});
    expect(finding).toBeNull();
    expect(await read(id)).toMatchObject({ source: 'elsewhere', decidedOn: '2026-01-20', finding: null });
  });

  test('that somebody else should have made is a finding, and stands all the same', async () => {
    const decided = { kind: 'person', person: region.person('colleague'), level: null } as const;
    const { id, finding } = await elsewhere({ decided, outcome: 'allowed' });
    expect(finding).toMatchObject({
      code: 'decided-without-authority',
      shouldHave: { person: region.person('wardManager') },
    });
    expect(await read(id)).toMatchObject({
      decided: { person: region.person('colleague') },
      outcome: 'allowed',
      finding,
    });
    const entries = await database.transaction(region.doer, (tx) => listEntriesOf(tx, { kind: 'decision', id }));
    expect(entries.map(({ type }) => type)).toEqual(['decision.registered', 'decision.found-without-authority']);
  });

  test('is asked of the order of its own day', async () => {
    // Before the order was in force the suggestion answers, which speaks of no dog: the committee itself decides.
    const { finding } = await elsewhere({ decidedOn: localDate('2026-01-14') });
    expect(finding?.shouldHave).toEqual({ kind: 'body', level: 'board' });
  });
});

describe('what is to be reported', () => {
  const report = (ids: readonly string[], of: { on?: string } = {}) =>
    reportDecisions(services, region.doer, {
      decisions: ids as never,
      reportedOn: localDate(of.on ?? '2026-01-31'),
      journalNumber: 'VN 2026/40',
    });

  test('is marked as reported once, all that are named or none', async () => {
    const [one, two] = [
      await registered('wardManager', 'nurse'),
      await registered('careHead', 'nurse', 'office-dog.forbid'),
    ];
    await expect(report([one.id, crypto.randomUUID()])).rejects.toMatchObject({ code: 'authority.decision-unknown' });
    await expect(report([one.id], { on: '2026-01-30' })).rejects.toMatchObject({
      code: 'authority.reported-before-decided',
    });
    await expect(report([one.id], { on: '2026-02-01' })).rejects.toMatchObject({ code: 'authority.decided-ahead' });
    expect((await read(one.id))?.report).toBeNull();
    await report([one.id, two.id]);
    expect((await read(two.id))?.report).toEqual({ reportedOn: '2026-01-31', journalNumber: 'VN 2026/40' });
    await expect(report([one.id])).rejects.toMatchObject({ code: 'authority.reported-already' });
  });

  test('is not what is reported to nobody', async () => {
    const { id } = await registered('wardManager', 'nurse', 'office-dog.feed');
    await expect(report([id])).rejects.toMatchObject({ code: 'authority.nothing-to-report' });
  });
});
