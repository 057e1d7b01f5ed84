import { expect, test } from 'vitest';
import { type Actor, composePolicy, type HeldRole } from '../../../access/index.ts';
import { instant } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { EMPLOYEES, type Someone } from '../../authority/testing.ts';
import { placesBy } from '../../duties/index.ts';
import { anOffice, type Office } from '../../duties/testing-office.ts';
import { protectPerson } from '../../organisation/index.ts';
import type { ChainAnswer } from '../api.ts';
import { accountabilityPolicy } from '../policy.ts';
import { readChain } from '../reading/read-chain.ts';
import { tellChain } from '../reading/tell-chain.ts';
import type { AccountabilityServices } from '../services.ts';
import { appointOwner, approveReport, openInquiry, registerItem, voidItem } from './actions.ts';
import { inquiryChain, inquirySubjectPages, inquirySubjects } from './found.ts';
import { enterReply, hear, reply, weighReply } from './hear.ts';
import { readAskingLetter, readHearing } from './hearing-view.ts';
import {
  hearingForm,
  type ItemForm,
  inquiryForm,
  itemForm,
  letterReplyForm,
  ownerForm,
  replyForm,
  weighingForm,
} from './schema.ts';
import { INQUIRY, type InquiryId } from './store.ts';
import { hearingSubjectPages, hearingSubjects } from './subjects.ts';
import { readInquiries, readInquiry } from './view.ts';

const { database } = await aDatabase();

const FOLLOW_UP = {
  kind: 'duty',
  role: 'director',
  title: 'Följa upp hur reglerna tillämpas',
  source: 'Styrelsen 2024-02-28',
  arisenOn: '2024-02-28',
  dueOn: '2025-02-28',
} as const;

async function anInquiry(of: { owner?: Someone; by?: 'chair' | 'director' } = {}) {
  const { owner = 'clerk', by = 'chair' } = of;
  const office = await anOffice(database, { now: '2026-03-02T11:00:00Z' });
  const services: AccountabilityServices = {
    ...office.services,
    policy: composePolicy(accountabilityPolicy),
    dutyPorts: {
      ...office.services.dutyPorts,
      placesOf: placesBy([...inquirySubjects, ...hearingSubjects(office.clock)]),
    },
    subjectPages: inquirySubjectPages,
    entryWords: new Map(),
    chainMatters: [inquiryChain],
    log: { warn: () => {} },
  };
  const chair = as(office, 'chair', { role: 'chair', authority: office.authority('board') });
  const director = as(office, 'director', { role: 'director' });
  const form = { title: 'Bisysslor', authorityId: office.authority('board'), ownerId: office.person(owner) };
  const id = await openInquiry(services, by === 'chair' ? chair : director, inquiryForm.parse(form));
  const leads = as(office, owner);
  return {
    office,
    services,
    id,
    chair,
    director,
    leads,
    register: (item: unknown) => registerItem(services, leads, id, itemForm.parse(item) as ItemForm),
    hear: async (dutyId: string, personId: PersonId | null, of: object = {}) => {
      const form = { dutyId, personId, answerBy: '2026-03-20', cause: 'unclear-rule', ...of };
      const [asked] = await hear(services, leads, id, hearingForm.parse(form));
      if (asked === undefined) throw new Error('nobody was asked');
      return asked.id;
    },
    chain: (actor: Actor = as(office, 'clerk', { role: 'auditor' })) => chainOf(office, services, actor, id),
  };
}

function as(office: Office, someone: Someone, ...roles: HeldRole[]): Actor {
  return { ...office.actor(someone), roles: [{ role: 'employee' }, ...roles] };
}

async function chainOf(
  office: Office,
  services: AccountabilityServices,
  actor: Actor,
  id: InquiryId,
  knownAt?: string,
): Promise<ChainAnswer> {
  const asked = { kind: INQUIRY, id, knownAt: knownAt === undefined ? undefined : instant(knownAt) };
  return database.transaction(office.inside, async (tx) =>
    tellChain(tx, services, actor, asked, await readChain(tx, services, actor, asked, 'sv')),
  );
}

const by = (ownerId: PersonId) => ownerForm.parse({ ownerId });

const stateOf = ({ links }: ChainAnswer) => links.flatMap(({ duties }) => duties)[0]?.state;

test('from before: not asked, then asked, then heard with nothing to show, which is a gap with both sides’ cause', async () => {
  const { office, services, register, hear: ask, chain, director } = await anInquiry();
  const duty = await register(FOLLOW_UP);
  expect(stateOf(await chain())).toBe('not-asked');
  expect((await chain()).gaps).toEqual([]);
  const hearing = await ask(duty, office.person('director'));
  expect(stateOf(await chain())).toBe('asked');
  const answer = { text: 'Vi hann inte.', cause: 'not-prioritised', shows: { kind: 'nothing' } };
  await reply(services, director, hearing, replyForm.parse(answer));
  const told = await chain();
  expect(stateOf(told)).toBe('gap');
  expect(told.gaps).toMatchObject([{ role: 'director', isFinal: true }]);
  expect(told.links.flatMap(({ duties }) => duties)[0]?.shares[0]?.hearing).toMatchObject({
    text: 'Vi hann inte.',
    cause: 'unclear-rule',
    ownCause: 'not-prioritised',
  });
  await expect(reply(services, director, hearing, replyForm.parse(answer))).rejects.toMatchObject({
    code: 'accountability.answered-already',
  });
});

test('a document that is shown is judged by its own day, and its recording is never back-dated', async () => {
  const { office, services, register, hear: ask, chain, director } = await anInquiry();
  const duty = await register(FOLLOW_UP);
  const hearing = await ask(duty, office.person('director'));
  const shows = { kind: 'document', title: 'Rapport', journalNumber: 'RS 2025/7', effectiveOn: '2025-01-20' };
  await reply(services, director, hearing, replyForm.parse({ shows }));
  const told = (await chain()).links.flatMap(({ duties }) => duties)[0];
  expect(told).toMatchObject({
    state: 'in-time',
    evidence: 'document',
    shownBy: { journalNumber: 'RS 2025/7', effectiveOn: '2025-01-20', recordedOn: '2026-03-02' },
  });
});

test('the director’s own chain: neither led nor appointed by the director; the chair appoints', async () => {
  const led = await anInquiry({ owner: 'director' });
  await expect(led.register(FOLLOW_UP)).rejects.toMatchObject({ code: 'accountability.owner-in-chain' });
  const appointed = await anInquiry({ by: 'director' });
  await expect(appointed.register(FOLLOW_UP)).rejects.toMatchObject({ code: 'accountability.chair-appoints' });
  await appointOwner(appointed.services, appointed.chair, appointed.id, by(appointed.office.person('clerk')));
  await appointed.register(FOLLOW_UP);
  await expect(
    appointOwner(appointed.services, appointed.chair, appointed.id, by(appointed.office.person('director'))),
  ).rejects.toMatchObject({ code: 'accountability.owner-in-chain' });
});

test('only whoever leads it registers and asks; only those who held what was due are asked, and only they answer', async () => {
  const { office, services, id, register, hear: ask, chair, leads } = await anInquiry();
  const duty = await register(FOLLOW_UP);
  const item = itemForm.parse(FOLLOW_UP) as ItemForm;
  await expect(registerItem(services, chair, id, item)).rejects.toMatchObject({ code: 'access.not-allowed' });
  await expect(ask(duty, office.person('nurse'))).rejects.toMatchObject({ code: 'accountability.not-a-holder' });
  await expect(ask(duty, office.person('director'), { answerBy: '2026-03-01' })).rejects.toMatchObject({
    code: 'accountability.day-passed',
  });
  const hearing = await ask(duty, office.person('director'));
  await expect(ask(duty, office.person('director'))).rejects.toMatchObject({ code: 'accountability.heard-already' });
  await expect(reply(services, leads, hearing, replyForm.parse({ shows: { kind: 'nothing' } }))).rejects.toMatchObject({
    code: 'accountability.hearing-unknown',
  });
});

test('an inquiry is there for those whom the policy says, whoever leads it, and those who are heard; for nobody else', async () => {
  const { office, register, hear: ask, chain, leads, chair } = await anInquiry();
  const duty = await register({ ...FOLLOW_UP, role: 'administration-head', unitId: office.unit('care') });
  const head = as(office, 'careHead');
  await expect(chain(as(office, 'nurse'))).rejects.toMatchObject({ code: 'accountability.unknown' });
  await expect(chain(head)).rejects.toMatchObject({ code: 'accountability.unknown' });
  expect((await chain(chair)).matter.title).toBe('Bisysslor');
  expect(await chain(leads)).toMatchObject({ matter: { title: 'Bisysslor' }, isWhole: true });
  await ask(duty, office.person('careHead'));
  expect((await chain(head)).links.map(({ role }) => role)).toEqual(['administration-head']);
});

test('bad input is told: a duty that is due before it arose, a duty of another inquiry, a unit that is not there', async () => {
  const { register } = await anInquiry();
  expect(itemForm.safeParse({ ...FOLLOW_UP, dueOn: '2024-01-01' }).success).toBe(false);
  const nowhere = '00000000-0000-7000-8000-000000000000';
  const evidence = { kind: 'evidence', dutyId: nowhere, of: 'document', title: 'x', effectiveOn: '2025-01-01' };
  await expect(register(evidence)).rejects.toMatchObject({ code: 'accountability.duty-unknown' });
  await expect(register({ ...FOLLOW_UP, unitId: nowhere })).rejects.toMatchObject({
    code: 'accountability.unit-unknown',
  });
});

const NOTHING_TO_SHOW = { text: 'Vi hann inte.', cause: 'not-prioritised', shows: { kind: 'nothing' } } as const;

test('whoever is heard may say what is wrong; whoever leads it puts it right or not, once, and all of it is told', async () => {
  const { office, services, register, hear: ask, chain, director, leads, chair } = await anInquiry();
  const duty = await register(FOLLOW_UP);
  const hearing = await ask(duty, office.person('director'));
  const weigh = (by: Actor, form: unknown) => weighReply(services, by, hearing, weighingForm.parse(form));
  const correction = { isAgreed: true, words: 'Dagen är rättad.' };
  await expect(weigh(leads, { correction })).rejects.toMatchObject({ code: 'accountability.not-answered' });
  const wrong = 'Uppgiften gällde från mars.';
  await reply(services, director, hearing, replyForm.parse({ ...NOTHING_TO_SHOW, wrong }));
  await expect(weigh(chair, { correction })).rejects.toMatchObject({ code: 'accountability.hearing-unknown' });
  await weigh(leads, { cause: 'no-support', correction });
  await expect(weigh(leads, { correction })).rejects.toMatchObject({ code: 'accountability.corrected-already' });
  const told = await chain();
  expect(told.links.flatMap(({ duties }) => duties)[0]?.shares[0]?.hearing).toMatchObject({
    cause: 'no-support',
    correction: { wrong, settled: { isAgreed: true, words: 'Dagen är rättad.', on: '2026-03-02' } },
  });
  expect(told.causes).toEqual([
    { cause: 'no-support', reporter: 1, holder: 0 },
    { cause: 'not-prioritised', reporter: 0, holder: 1 },
  ]);
});

test('where nothing was said to be wrong there is nothing to put right', async () => {
  const { office, services, register, hear: ask, director, leads } = await anInquiry();
  const hearing = await ask(await register(FOLLOW_UP), office.person('director'));
  await reply(services, director, hearing, replyForm.parse(NOTHING_TO_SHOW));
  const form = weighingForm.parse({ correction: { isAgreed: false, words: 'x' } });
  await expect(weighReply(services, leads, hearing, form)).rejects.toMatchObject({
    code: 'accountability.nothing-to-correct',
  });
});

test('what was registered in error is struck out: it stays in the list, counts no more, and counts still as known before', async () => {
  const { office, services, id, register, leads, chair, chain } = await anInquiry();
  const duty = await register(FOLLOW_UP);
  const of = { kind: 'evidence', dutyId: duty, of: 'document', title: 'Rapport', effectiveOn: '2025-01-20' };
  const item = await register(of);
  expect(stateOf(await chain())).toBe('in-time');
  office.clock.set('2026-03-03T09:00:00Z');
  const strike = { id, item, reason: 'Fel ärende' };
  await expect(voidItem(services, chair, strike)).rejects.toMatchObject({ code: 'access.not-allowed' });
  await voidItem(services, leads, strike);
  await expect(voidItem(services, leads, strike)).rejects.toMatchObject({ code: 'accountability.voided-already' });
  expect(stateOf(await chain())).toBe('not-asked');
  expect(stateOf(await chainOf(office, services, leads, id, '2026-03-02T12:00:00Z'))).toBe('in-time');
  const view = await database.transaction(office.inside, (tx) => readInquiry(tx, services, leads, id, 'sv'));
  expect(new Map(view.items.map(({ kind, voided }) => [kind, voided?.reason ?? null]))).toEqual(
    new Map([
      ['duty', null],
      ['evidence', 'Fel ärende'],
    ]),
  );
  await voidItem(services, leads, { id, item: duty, reason: 'Dubblett' });
  expect((await chain()).links.flatMap(({ duties }) => duties)).toEqual([]);
});

test('the report is approved by somebody outside the chain, when those who were asked have been heard', async () => {
  const { office, services, id, register, hear: ask, director, chair, leads } = await anInquiry();
  const hearing = await ask(await register(FOLLOW_UP), office.person('director'));
  const approve = (by: Actor) => approveReport(services, by, id);
  const leadsAndAudits = { ...leads, roles: [...leads.roles, { role: 'auditor' } as const] };
  await expect(approve(leads)).rejects.toMatchObject({ code: 'access.not-allowed' });
  await expect(approve(leadsAndAudits)).rejects.toMatchObject({ code: 'accountability.approver-leads' });
  await expect(approve(director)).rejects.toMatchObject({ code: 'accountability.approver-in-chain' });
  await expect(approve(chair)).rejects.toMatchObject({ code: 'accountability.not-heard' });
  await reply(services, director, hearing, replyForm.parse(NOTHING_TO_SHOW));
  await approve(chair);
  const view = await database.transaction(office.inside, (tx) => readInquiry(tx, services, chair, id, 'sv'));
  expect(view.approvals).toMatchObject([{ knownAt: office.clock.now(), by: { id: office.person('chair') } }]);
  expect(view.may).toEqual(['open', 'approve', 'measure']);
});

test('silent until the day has passed, the report can be approved all the same', async () => {
  const { office, services, id, register, hear: ask, chair } = await anInquiry();
  await ask(await register(FOLLOW_UP), office.person('director'), { answerBy: '2026-03-10' });
  office.clock.set('2026-03-11T09:00:00Z');
  await expect(approveReport(services, chair, id)).resolves.toEqual(expect.any(String));
});

test('whoever is heard finds the question in their own list, reads it on a page of their own, and nobody else does', async () => {
  const { office, services, id, register, hear: ask, director, leads } = await anInquiry();
  const hearing = await ask(await register(FOLLOW_UP), office.person('director'));
  await database.transaction(office.inside, async (tx) => {
    expect((await readInquiries(tx, services, director)).asked).toMatchObject([{ id: hearing, title: 'Bisysslor' }]);
    expect((await readInquiries(tx, services, leads)).asked).toEqual([]);
    expect(await readHearing(tx, services, director, hearing)).toMatchObject({
      duty: { sv: FOLLOW_UP.title },
      inquiry: { id },
      owner: { id: office.person('clerk') },
      shown: [],
    });
    await expect(readHearing(tx, services, leads, hearing)).rejects.toMatchObject({
      code: 'accountability.hearing-unknown',
    });
    const times = { on: FOLLOW_UP.dueOn as never, knownAt: office.clock.now() };
    const pages = (actor: Actor) =>
      hearingSubjectPages[0]?.pagesOf(tx, { actor, policy: services.policy, times }, [hearing], 'sv');
    expect((await pages(director))?.get(hearing)?.href).toBe(`/hearings/${hearing}`);
    expect((await pages(leads))?.size).toBe(0);
    const [place] = await services.dutyPorts.placesOf(tx, [{ kind: 'hearing', id: hearing }]);
    expect(place?.person).toBe(office.person('director'));
  });
});

test('the page of an inquiry is for whoever leads it or may see it by the policy: not for whoever is only heard', async () => {
  const { office, services, id, register, hear: ask, leads } = await anInquiry();
  const duty = await register({ ...FOLLOW_UP, role: 'administration-head', unitId: office.unit('care') });
  await ask(duty, office.person('careHead'));
  const read = (actor: Actor) =>
    database.transaction(office.inside, (tx) => readInquiry(tx, services, actor, id, 'sv'));
  expect((await read(leads)).may).toEqual(['keep']);
  expect((await read(leads)).duties).toMatchObject([
    { unit: expect.any(String), holders: [{ id: office.person('careHead'), isHeard: true }] },
  ]);
  expect((await read(leads)).units.length).toBeGreaterThan(0);
  expect((await read(as(office, 'hrHead', { role: 'auditor' }))).units).toEqual([]);
  await expect(read(as(office, 'careHead'))).rejects.toMatchObject({ code: 'accountability.unknown' });
  await expect(read(as(office, 'nurse'))).rejects.toMatchObject({ code: 'accountability.unknown' });
});

const OF_THE_WARD = { ...FOLLOW_UP, role: 'nearest-manager' } as const;

test('who has left is asked by a registered letter, and whoever leads the inquiry enters what they answer, once', async () => {
  const { office, services, id, register, hear: ask, chain, leads, chair } = await anInquiry();
  const person = office.person('wardManager');
  await office.reorganise({ employees: EMPLOYEES.filter((row) => row.employee_id !== '1004'), on: '2026-03-01' });
  const duty = await register({ ...OF_THE_WARD, unitId: office.unit('ward') });
  const view = () => database.transaction(office.inside, (tx) => readInquiry(tx, services, leads, id, 'sv'));
  expect((await view()).duties[0]?.holders).toMatchObject([
    { id: person, hasLeft: true },
    { id: office.person('clinicManager'), hasLeft: false },
  ]);
  await expect(ask(duty, person)).rejects.toMatchObject({ code: 'accountability.letter-needed' });
  const hearing = await ask(duty, person, { letterNumber: 'RS 2026/41' });
  expect(stateOf(await chain())).toBe('asked');
  const letter = (by: Actor) =>
    database.transaction(office.inside, (tx) => readAskingLetter(tx, services, by, hearing));
  expect(await letter(leads)).toMatchObject({
    letterNumber: 'RS 2026/41',
    addressee: expect.stringMatching(/./),
    office: { role: 'nearest-manager', unit: expect.stringMatching(/./) },
  });
  await expect(letter(chair)).rejects.toMatchObject({ code: 'accountability.hearing-unknown' });
  const answer = { ...NOTHING_TO_SHOW, receivedOn: '2026-03-02', replyNumber: 'RS 2026/52' };
  const enter = (by: Actor, of: object = {}) =>
    enterReply(services, by, hearing, letterReplyForm.parse({ ...answer, ...of }));
  await expect(enter(chair)).rejects.toMatchObject({ code: 'accountability.hearing-unknown' });
  await expect(enter(leads, { receivedOn: '2026-03-01' })).rejects.toMatchObject({
    code: 'accountability.received-before',
  });
  await expect(enter(leads, { receivedOn: '2026-03-03' })).rejects.toMatchObject({
    code: 'accountability.day-to-come',
  });
  await enter(leads);
  expect(stateOf(await chain())).toBe('gap');
  expect((await view()).hearings).toMatchObject([
    {
      letterNumber: 'RS 2026/41',
      received: { on: '2026-03-02', number: 'RS 2026/52' },
      text: NOTHING_TO_SHOW.text,
      ownCause: NOTHING_TO_SHOW.cause,
    },
  ]);
  await expect(enter(leads)).rejects.toMatchObject({ code: 'accountability.answered-already' });
});

test('for who can answer themselves nobody enters a reply', async () => {
  const { office, services, register, hear: ask, leads } = await anInquiry();
  const hearing = await ask(await register(FOLLOW_UP), office.person('director'), { letterNumber: 'RS 2026/41' });
  const form = letterReplyForm.parse({ ...NOTHING_TO_SHOW, receivedOn: '2026-03-02', replyNumber: 'RS 2026/52' });
  await expect(enterReply(services, leads, hearing, form)).rejects.toMatchObject({
    code: 'accountability.answers-themselves',
  });
  await expect(
    database.transaction(office.inside, (tx) => readAskingLetter(tx, services, leads, hearing)),
  ).rejects.toMatchObject({ code: 'accountability.answers-themselves' });
});

test('a protected holder is asked without a name, answers on a page of their own, and is named nowhere', async () => {
  const { office, services, id, register, hear: ask, chain, leads } = await anInquiry();
  const person = office.person('wardManager');
  await protectPerson(office.organisation, office.doer, person);
  const duty = await register({ ...OF_THE_WARD, unitId: office.unit('ward') });
  const view = () => database.transaction(office.inside, (tx) => readInquiry(tx, services, leads, id, 'sv'));
  expect((await view()).duties).toMatchObject([{ holders: [], hasUnnamed: true }]);
  const hearing = await ask(duty, null);
  expect((await view()).duties).toMatchObject([{ holders: [], hasUnnamed: false }]);
  await expect(ask(duty, null)).rejects.toMatchObject({ code: 'accountability.heard-already' });
  await reply(services, as(office, 'wardManager'), hearing, replyForm.parse(NOTHING_TO_SHOW));
  expect((await view()).hearings).toMatchObject([{ person: null, text: NOTHING_TO_SHOW.text }]);
  expect(JSON.stringify([await view(), await chain(leads)])).not.toContain(person);
});

test('of several without a name who have left each is asked by a letter of their own', async () => {
  const { office, services, id, register, hear: ask, leads } = await anInquiry();
  const duty = await register({ ...OF_THE_WARD, unitId: office.unit('ward') });
  for (const who of ['wardManager', 'clinicManager'] as const)
    await protectPerson(office.organisation, office.doer, office.person(who));
  const but = (...gone: readonly string[]) => EMPLOYEES.filter((row) => !gone.includes(row.employee_id ?? ''));
  await office.reorganise({ employees: but('1004'), on: '2026-03-01' });
  await office.reorganise({ employees: but('1004', '1003'), on: '2026-03-02' });
  const view = () => database.transaction(office.inside, (tx) => readInquiry(tx, services, leads, id, 'sv'));
  await ask(duty, null, { letterNumber: 'RS 2026/41' });
  expect((await view()).duties).toMatchObject([{ hasUnnamed: true }]);
  await ask(duty, null, { letterNumber: 'RS 2026/42' });
  expect((await view()).duties).toMatchObject([{ hasUnnamed: false }]);
  const numbers = (await view()).hearings.map(({ letterNumber }) => letterNumber);
  expect(numbers.toSorted()).toEqual(['RS 2026/41', 'RS 2026/42']);
});

test('where everybody who held it can be named, nobody is asked without a name', async () => {
  const { register, hear: ask } = await anInquiry();
  await expect(ask(await register(FOLLOW_UP), null)).rejects.toMatchObject({ code: 'accountability.not-a-holder' });
});
