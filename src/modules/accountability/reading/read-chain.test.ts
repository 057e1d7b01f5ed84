import { expect, test } from 'vitest';
import { type Actor, composePolicy, type HeldRole } from '../../../access/index.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import type { Someone } from '../../authority/testing.ts';
import { aTemplate } from '../../duties/testing.ts';
import { anOffice, type Dog, type Office } from '../../duties/testing-office.ts';
import { protectPerson } from '../../organisation/index.ts';
import type { ChainAnswer } from '../api.ts';
import { accountabilityPolicy } from '../policy.ts';
import type { AccountabilityServices } from '../services.ts';
import { readChain } from './read-chain.ts';
import { tellChain } from './tell-chain.ts';

const { database } = await aDatabase();
const TEMPLATES = [
  aTemplate({ holder: 'nearest-manager' }),
  aTemplate({ id: 'brush', holder: 'employee', acceptedBy: ['dog.brushed'], withinDays: 5 }),
];

function servicesOf({ services }: Office): AccountabilityServices {
  return {
    ...services,
    log: { warn: () => {} },
    policy: composePolicy(accountabilityPolicy),
    subjectPages: [
      {
        kind: 'dog',
        pagesOf: async (_tx, _reader, ids) => new Map(ids.map((id) => [id, { title: 'Bella', href: `/dogs/${id}` }])),
      },
    ],
    entryWords: new Map([['dog.walked', { sv: 'Hunden gick ut', en: 'The dog went out' }]]),
    chainMatters: [{ kind: 'dog', subjectsOf: async (_tx, id) => [{ kind: 'dog', id }] }],
  };
}

const AUDITOR: HeldRole = { role: 'auditor' };

async function chainOf(office: Office, dog: Dog, actor: Actor, knownAt?: string): Promise<ChainAnswer> {
  const services = servicesOf(office);
  const asked = { kind: dog.kind, id: dog.id, knownAt: knownAt as never };
  return database.transaction(office.inside, async (tx) =>
    tellChain(tx, services, actor, asked, await readChain(tx, services, actor, asked, 'sv')),
  );
}

function as(office: Office, someone: Someone, ...roles: HeldRole[]): Actor {
  return { ...office.actor(someone), roles: [{ role: 'employee' }, ...roles] };
}

const told = ({ links }: ChainAnswer) =>
  links.flatMap(({ role, duties }) =>
    duties.flatMap(({ shares }) => shares.map(({ person, state }) => `${role} ${person?.name ?? '–'}: ${state}`)),
  );

async function aLateDog() {
  const office = await anOffice(database, { templates: TEMPLATES });
  const dog = await office.admit('nurse');
  await office.record(dog, 'dog.brushed', { on: '2026-03-03' });
  office.clock.set('2026-04-02T09:00:00Z');
  return { office, dog };
}

test('the chain is told from the top down, each office with what was due, what shows it and who stood there', async () => {
  const { office, dog } = await aLateDog();
  const chain = await chainOf(office, dog, as(office, 'clerk', AUDITOR));
  expect(chain.isWhole).toBe(true);
  expect(chain.links.map(({ role }) => role)).toEqual([
    'chair',
    'director',
    'administration-head',
    'next-manager',
    'nearest-manager',
    'employee',
  ]);
  expect(told(chain)).toEqual([
    expect.stringMatching(/^nearest-manager .+: missing$/),
    expect.stringMatching(/^employee .+: in-time$/),
  ]);
  expect(chain.gaps).toMatchObject([{ kind: 'duty', role: 'nearest-manager', isFinal: false }]);
});

test('an earlier version is told as it was known then, and stands beside the later one', async () => {
  const { office, dog } = await aLateDog();
  const auditor = as(office, 'clerk', AUDITOR);
  await office.record(dog, 'dog.walked', { on: '2026-03-10' });
  const now = await chainOf(office, dog, auditor);
  expect(told(now)[0]).toMatch(/recorded-late$/);
  expect(now.links.flatMap(({ duties }) => duties)[0]?.shownBy?.title?.sv).toBe('Hunden gick ut');
  const then = await chainOf(office, dog, auditor, '2026-04-01T12:00:00.000Z');
  expect(told(then)[0]).toMatch(/missing$/);
  expect(then.asOf).toBe(localDate('2026-04-01'));
});

test('a moment that is yet to come is refused', async () => {
  const { office, dog } = await aLateDog();
  await expect(chainOf(office, dog, as(office, 'clerk', AUDITOR), '2026-04-03T12:00:00.000Z')).rejects.toMatchObject({
    code: 'accountability.moment-to-come',
  });
});

test('a person sees exactly the links that policy grants: their own, those of their units, or all', async () => {
  const { office, dog } = await aLateDog();
  const roles = async (actor: Actor) => (await chainOf(office, dog, actor)).links.map(({ role }) => role);
  const manager = (someone: Someone, unit: Parameters<Office['unit']>[0]) =>
    as(office, someone, { role: 'manager', unit: office.unit(unit) });
  expect(await roles(as(office, 'nurse'))).toEqual(['employee']);
  expect(await roles(as(office, 'wardManager'))).toEqual(['nearest-manager']);
  expect(await roles(manager('wardManager', 'ward'))).toEqual(['nearest-manager', 'employee']);
  expect(await roles(manager('clinicManager', 'clinic'))).toEqual(['next-manager', 'nearest-manager', 'employee']);
  expect(await roles(as(office, 'clerk'))).toEqual([]);
  expect((await chainOf(office, dog, as(office, 'nurse'))).gaps).toEqual([]);
});

test('somebody with a protected identity is told by function alone', async () => {
  const { office, dog } = await aLateDog();
  const { organisation, doer } = office;
  await protectPerson(
    { ...organisation, journal: office.services.journal, clock: office.clock },
    doer,
    office.person('wardManager'),
  );
  const chain = await chainOf(office, dog, as(office, 'clerk', AUDITOR));
  expect(told(chain)[0]).toBe('nearest-manager –: missing');
  expect(JSON.stringify(chain)).not.toContain(office.person('wardManager'));
});
