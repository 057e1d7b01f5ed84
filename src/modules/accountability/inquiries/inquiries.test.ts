import { expect, test } from 'vitest';
import { type Actor, composePolicy, type HeldRole } from '../../../access/index.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import type { Someone } from '../../authority/testing.ts';
import { placesBy } from '../../duties/index.ts';
import { anOffice, type Office } from '../../duties/testing-office.ts';
import type { ChainAnswer } from '../api.ts';
import { accountabilityPolicy } from '../policy.ts';
import { readChain } from '../reading/read-chain.ts';
import { tellChain } from '../reading/tell-chain.ts';
import type { AccountabilityServices } from '../services.ts';
import { appointOwner, hear, openInquiry, registerItem, reply } from './actions.ts';
import { inquiryChain, inquirySubjectPages, inquirySubjects } from './found.ts';
import { type ItemForm, itemForm, replyForm } from './schema.ts';
import { INQUIRY, type InquiryId } from './store.ts';

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
    dutyPorts: { ...office.services.dutyPorts, placesOf: placesBy(inquirySubjects) },
    subjectPages: inquirySubjectPages,
    entryWords: new Map(),
    chainMatters: [inquiryChain],
  };
  const chair = as(office, 'chair', { role: 'chair', authority: office.authority('board') });
  const director = as(office, 'director', { role: 'director' });
  const id = await openInquiry(services, by === 'chair' ? chair : director, {
    title: 'Bisysslor',
    authorityId: office.authority('board'),
    ownerId: office.person(owner),
  });
  const leads = as(office, owner);
  return {
    office,
    services,
    id,
    chair,
    director,
    leads,
    register: (item: unknown) => registerItem(services, leads, id, itemForm.parse(item) as ItemForm),
    hear: (dutyId: string, person: PersonId, answerBy = '2026-03-20') =>
      hear(services, leads, id, { dutyId, personId: person, answerBy: localDate(answerBy), cause: 'unclear-rule' }),
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
): Promise<ChainAnswer> {
  const asked = { kind: INQUIRY, id, knownAt: undefined };
  return database.transaction(office.inside, async (tx) =>
    tellChain(tx, services, actor, asked, await readChain(tx, services, actor, asked, 'sv')),
  );
}

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
  await appointOwner(appointed.services, appointed.chair, appointed.id, appointed.office.person('clerk'));
  await appointed.register(FOLLOW_UP);
  await expect(
    appointOwner(appointed.services, appointed.chair, appointed.id, appointed.office.person('director')),
  ).rejects.toMatchObject({ code: 'accountability.owner-in-chain' });
});

test('only whoever leads it registers and asks; only those who held what was due are asked, and only they answer', async () => {
  const { office, services, id, register, hear: ask, chair, leads } = await anInquiry();
  const duty = await register(FOLLOW_UP);
  const item = itemForm.parse(FOLLOW_UP) as ItemForm;
  await expect(registerItem(services, chair, id, item)).rejects.toMatchObject({ code: 'access.not-allowed' });
  await expect(ask(duty, office.person('nurse'))).rejects.toMatchObject({ code: 'accountability.not-a-holder' });
  await expect(ask(duty, office.person('director'), '2026-03-01')).rejects.toMatchObject({
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
