import { afterAll, expect, test } from 'vitest';
import { type Actor, composePolicy, type HeldRole } from '../../../access/index.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import {
  assignmentChain,
  assignmentSubjectPages,
  giveAssignment,
  receiveAssignment,
  splitAssignment,
} from '../../assignments/index.ts';
import { anAssigningRegion } from '../../assignments/testing.ts';
import { placesBy } from '../../duties/index.ts';
import { aTemplate } from '../../duties/testing.ts';
import { anOffice, type Dog, type Office } from '../../duties/testing-office.ts';
import type { ChainAnswer } from '../api.ts';
import { openInquiry } from '../inquiries/actions.ts';
import { inquiryChain, inquirySubjectPages, inquirySubjects } from '../inquiries/found.ts';
import { hear, reply } from '../inquiries/hear.ts';
import { hearingForm, inquiryForm, replyForm } from '../inquiries/schema.ts';
import { accountabilityPolicy } from '../policy.ts';
import type { AccountabilityServices } from '../services.ts';
import { readChain } from './read-chain.ts';
import { tellChain } from './tell-chain.ts';

const { database } = await aDatabase();
const AUDITOR: HeldRole = { role: 'auditor' };

const told = ({ links }: ChainAnswer) =>
  links.flatMap(({ role, unit, duties }) =>
    duties.map(({ id, state }) => `${role} ${unit?.name ?? ''} ${id.split(' ')[2]}: ${state}`),
  );

function dogServices(office: Office): AccountabilityServices {
  const ports = office.services.dutyPorts;
  const ofInquiries = placesBy(inquirySubjects);
  return {
    ...office.services,
    log: { warn: () => {} },
    policy: composePolicy(accountabilityPolicy),
    dutyPorts: {
      ...ports,
      placesOf: async (tx, subjects) =>
        Promise.all(
          subjects.map(
            async (one) => (await (one.kind === 'inquiry' ? ofInquiries : ports.placesOf)(tx, [one]))[0] ?? {},
          ),
        ),
    },
    subjectPages: [
      ...inquirySubjectPages,
      {
        kind: 'dog',
        pagesOf: async (_tx, { actor }, ids) =>
          new Map(
            actor.roles.some(({ role }) => role !== 'employee')
              ? ids.map((id) => [id, { title: 'Bella', href: `/dogs/${id}` }])
              : [],
          ),
      },
    ],
    entryWords: new Map(),
    chainMatters: [{ kind: 'dog', subjectsOf: async (_tx, id) => [{ kind: 'dog', id }] }, inquiryChain],
  };
}

const as = (office: Office, someone: Parameters<Office['actor']>[0], ...roles: HeldRole[]): Actor => ({
  ...office.actor(someone),
  roles: [{ role: 'employee' }, ...roles],
});

const chainOf = (services: AccountabilityServices, actor: Actor, kind: string, id: string) =>
  database.transaction({ employer: actor.employer }, async (tx) => {
    const asked = { kind, id, knownAt: undefined };
    return tellChain(tx, services, actor, asked, await readChain(tx, services, actor, asked, 'sv'));
  });

async function anInquiryAbout(office: Office, dog: Dog, owner: 'clerk' | 'wardManager' = 'clerk') {
  const services = dogServices(office);
  const authority = office.authority('board');
  const chair = as(office, 'chair', { role: 'chair', authority });
  const form = { title: 'Bella', authorityId: authority, ownerId: office.person(owner), about: dog };
  return { services, chair, id: await openInquiry(services, chair, inquiryForm.parse(form)) };
}

test('those in the chain of a matter of the system are heard by an inquiry into it: “nothing on record” before the reply, a gap after', async () => {
  const office = await anOffice(database, { templates: [aTemplate({ holder: 'nearest-manager' })] });
  const dog = await office.admit('nurse');
  office.clock.set('2026-04-02T09:00:00Z');
  const { services, id } = await anInquiryAbout(office, dog);
  const lead = as(office, 'clerk');
  const whole = await chainOf(services, lead, 'inquiry', id);
  expect(whole.isWhole).toBe(true);
  expect(whole.links.some(({ role }) => role === 'employee')).toBe(true);
  const duty = whole.links.flatMap(({ duties }) => duties)[0];
  expect(duty?.state).toBe('missing');
  const asked = { dutyId: duty?.id, personId: office.person('wardManager'), answerBy: '2026-04-20' };
  const [hearing] = await hear(services, lead, id, hearingForm.parse(asked));
  const answer = { text: 'Jag såg det inte.', cause: 'not-known', shows: { kind: 'nothing' } };
  await reply(services, as(office, 'wardManager'), hearing?.id as never, replyForm.parse(answer));
  const dogs = await chainOf(services, as(office, 'hrHead', AUDITOR), 'dog', dog.id);
  expect(dogs.links.flatMap(({ duties }) => duties)[0]).toMatchObject({
    state: 'gap',
    shares: [{ hearing: { text: 'Jag såg det inte.', ownCause: 'not-known' } }],
  });
  expect(dogs.gaps).toMatchObject([{ role: 'nearest-manager', isFinal: true }]);
});

test('an inquiry into a matter is led by nobody who is in its chain, and opened by nobody who may not see it', async () => {
  const office = await anOffice(database, { templates: [aTemplate({ holder: 'nearest-manager' })] });
  const dog = await office.admit('nurse');
  await expect(anInquiryAbout(office, dog, 'wardManager')).rejects.toMatchObject({
    code: 'accountability.owner-in-chain',
  });
  await expect(anInquiryAbout(office, { ...dog, kind: 'cat' as 'dog' })).rejects.toMatchObject({
    code: 'accountability.unknown',
  });
  const { services, id } = await anInquiryAbout(office, dog);
  await expect(anInquiryAbout(office, { kind: 'inquiry' as 'dog', id })).rejects.toMatchObject({
    code: 'accountability.unknown',
  });
  await expect(chainOf(services, as(office, 'nurse'), 'inquiry', id)).rejects.toMatchObject({
    code: 'accountability.unknown',
  });
});

test('what was late when it fell was left undone until then; what fell before its day never was', async () => {
  const office = await anOffice(database, {
    templates: [aTemplate({ holder: 'nearest-manager', withinDays: 5, withdrawnBy: ['dog.left'] })],
  });
  const [late, early] = [await office.admit('nurse'), await office.admit('nurse')];
  await office.record(early, 'dog.left');
  office.clock.set('2026-03-20T09:00:00Z');
  await office.record(late, 'dog.left');
  office.clock.set('2026-04-02T09:00:00Z');
  const services = dogServices(office);
  const stateOf = async (dog: Dog) => {
    const chain = await chainOf(services, as(office, 'hrHead', AUDITOR), 'dog', dog.id);
    return chain.links.flatMap(({ duties }) => duties)[0]?.state;
  };
  expect(await stateOf(late)).toBe('missing');
  expect(await stateOf(early)).toBe('not-applicable');
});

const region = await anAssigningRegion(database);
afterAll(region.clean);

test('an assignment that stopped on its way down: the link that never received it stands with its own gap', async () => {
  const { assignments, unit, clock } = { ...region, clock: region.services.clock };
  const [registrar, director, careHead] = [
    await region.by('clerk'),
    await region.by('director'),
    await region.by('careHead'),
  ];
  const due = { dueOn: localDate('2026-06-30'), shownBy: null };
  const whole = await giveAssignment(
    assignments,
    registrar,
    {
      clause: null,
      authority: region.authority('board'),
      title: 'Följ upp bisysslor',
      words: 'Följ upp bisysslorna',
      journalNumber: 'RS 2026/20',
      givenOn: localDate('2026-03-02'),
    },
    { role: 'director', unit: null, ...due },
  );
  await receiveAssignment(assignments, director, { id: whole, revision: 1 });
  const parts = [
    { words: 'Vården', role: 'administration-head', unit: unit('care'), ...due },
    { words: 'Kontoret', role: 'administration-head', unit: unit('office'), ...due },
  ] as never;
  const [care] = await splitAssignment(assignments, director, { id: whole, revision: 2 }, parts);
  await receiveAssignment(assignments, careHead, { id: care as never, revision: 1 });
  clock.set('2026-05-02T09:00:00Z');
  const services = {
    ...assignments,
    log: { warn: () => {} },
    policy: composePolicy([
      ...accountabilityPolicy,
      { resource: 'assignment', action: 'read', role: 'auditor', relation: 'employer' },
    ]),
    dutyPorts: { placesOf: async () => [{ authority: region.authority('board') }] },
    subjectPages: assignmentSubjectPages,
    entryWords: new Map(),
    chainMatters: [assignmentChain],
  } as unknown as AccountabilityServices;
  const chain = await chainOf(services, { ...registrar, roles: [AUDITOR] }, 'assignment', whole);
  expect(
    told(chain)
      .filter((one) => one.includes('.receive'))
      .toSorted(),
  ).toEqual([
    'administration-head Enhet care assignment.receive-as-administration-head: in-time',
    'administration-head Enhet office assignment.receive-as-administration-head: missing',
    expect.stringContaining('assignment.receive-as-director: in-time'),
  ]);
  expect(chain.gaps).toMatchObject([
    { kind: 'duty', role: 'administration-head', unit: { name: 'Enhet office' }, isFinal: false },
  ]);
});
