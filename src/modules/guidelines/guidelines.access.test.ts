import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type HeldRole, ROLES } from '../../access/index.ts';
import { localDate } from '../../kernel/local-date.ts';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import { decideVersion } from './actions/decide.ts';
import { draftVersion, foundGuideline } from './actions/draft.ts';
import type { GuidelineList } from './api.ts';
import { findVersion } from './store/versions.ts';
import { aGuideline } from './testing.ts';
import { aGuidelineApp } from './testing-app.ts';
import { anEmployerOfDogs, guidelinesOver } from './testing-employer.ts';
import type { VersionId } from './version.ts';

const { database } = await aDatabase();
const { doer, authority, unit } = await anEmployerOfDogs(database);
const services = guidelinesOver(database);
const { ask, routes } = await aGuidelineApp(services, doer.employer);

const drafts = {
  employer: await begun('board', 'employer', 'Hela regionen'),
  board: await begun('board', 'authority', 'Styrelsens egen'),
  committee: await begun('committee', 'authority', 'Nämndens egen'),
};
const decided = await begun('committee', 'authority', 'Beslutad');
await decideVersion(services, doer, {
  version: decided,
  revision: 1,
  decidedOn: localDate('2026-03-01'),
  journalNumber: 'VN 2026/3',
  validFrom: localDate('2026-03-01'),
});

function begun(code: 'board' | 'committee', reach: 'employer' | 'authority', title: string): Promise<VersionId> {
  return foundGuideline(services, doer, { authority: authority(code), reach, content: aGuideline({ title }) });
}

async function titlesSeenBy(role: HeldRole): Promise<string[]> {
  const answer = await ask([{ role: 'employee' }, role], { url: '/api/v1/guidelines' });
  return (answer.json() as GuidelineList).guidelines
    .flatMap(({ versions }) => versions.map(({ title }) => title))
    .sort();
}

test('there is a cell for every route', () => {
  expect(routes.length).toBe(10);
  expect(routes.every(({ access }) => typeof access === 'object' && access.resource === 'guideline')).toBe(true);
});

test('nobody reads guidelines without signing in', async () => {
  for (const { method, url } of routes) {
    const answer = await ask(null, { method: method as 'GET', url: url.replace(/:\w+/g, decided) });
    expect([url, answer.statusCode]).toEqual([url, 401]);
  }
});

test.each(ROLES)('%s reads what is decided, and comes to the other routes only as HR or registrar', async (role) => {
  const held: HeldRole = { role, unit: unit('top') };
  expect(await titlesSeenBy(held)).toContain('Beslutad');
  expect((await ask([held], { url: `/api/v1/guidelines/versions/${decided}` })).statusCode).toBe(200);
  for (const { method, url, access } of routes) {
    const isOpen = typeof access === 'object' && (access.action === 'read' || role === 'hr' || role === 'registrar');
    const answer = await ask([held], { method: method as 'GET', url: url.replace(/:\w+/g, decided) });
    expect([url, answer.statusCode === 403], `${method} ${url}`).toEqual([url, !isOpen]);
  }
});

test.each([
  [
    'HR of the whole employer',
    { role: 'hr', unit: unit('top') },
    ['Beslutad', 'Hela regionen', 'Nämndens egen', 'Styrelsens egen'],
  ],
  ['HR of a clinic under the committee', { role: 'hr', unit: unit('clinic') }, ['Beslutad', 'Nämndens egen']],
  ['HR of the administration above it', { role: 'hr', unit: unit('care') }, ['Beslutad', 'Nämndens egen']],
  ['HR of an administration under the board', { role: 'hr', unit: unit('office') }, ['Beslutad', 'Styrelsens egen']],
  ['HR of a ward below', { role: 'hr', unit: unit('ward') }, ['Beslutad']],
  [
    'the committee’s registrar',
    { role: 'registrar', authority: authority('committee') },
    ['Beslutad', 'Nämndens egen'],
  ],
  [
    'the board’s registrar',
    { role: 'registrar', authority: authority('board') },
    ['Beslutad', 'Hela regionen', 'Styrelsens egen'],
  ],
  ['a manager', { role: 'manager', unit: unit('top') }, ['Beslutad']],
] as const)('drafts are closed to other authorities: what %s sees', async (_, role, titles) => {
  expect(await titlesSeenBy(role)).toEqual([...titles]);
});

test('a draft that somebody may not see is not there, neither by itself nor in a difference', async () => {
  const registrar: HeldRole = { role: 'registrar', authority: authority('board') };
  const manager: HeldRole = { role: 'manager', unit: unit('top') };
  const statusOf = async (role: HeldRole, url: string) => (await ask([role], { url })).statusCode;
  const draft = `/api/v1/guidelines/versions/${drafts.board}`;
  expect(await statusOf(registrar, draft)).toBe(200);
  expect(await statusOf(manager, draft)).toBe(404);
  expect(await statusOf(registrar, `${draft}/difference?from=${decided}`)).toBe(200);
  expect(await statusOf(manager, `${draft}/difference?from=${decided}`)).toBe(404);
  expect(await statusOf(manager, `/api/v1/guidelines/versions/${decided}/difference?from=${drafts.board}`)).toBe(404);
});

test('HR of one administration neither drafts, saves, decides nor verifies for another committee', async () => {
  const elsewhere: HeldRole = { role: 'hr', unit: unit('office') };
  const own: HeldRole = { role: 'hr', unit: unit('care') };
  const found = await database.transaction(doer, (tx) => findVersion(tx, drafts.committee));
  const guideline = found?.guideline.id;
  const version = await draftVersion(services, doer, { guideline: guideline ?? ('' as never), content: aGuideline() });
  const content = aGuideline();
  const headers = { 'if-match': '"1"' };
  const decision = { decidedOn: '2026-03-01', journalNumber: 'VN 2026/4', validFrom: '2026-03-02' };
  const of = `/api/v1/guidelines/versions/${version}`;
  const requests = [
    {
      method: 'POST',
      url: '/api/v1/guidelines',
      payload: { authorityId: authority('committee'), reach: 'authority', content },
    },
    { method: 'POST', url: `/api/v1/guidelines/${guideline}/versions`, payload: { content } },
    { method: 'POST', url: `${of}/verifications`, payload: { section: 'omfattning' } },
    { method: 'PUT', url: of, headers, payload: { content } },
    { method: 'POST', url: `${of}/decision`, headers: { 'if-match': '"2"' }, payload: decision },
  ] as const;
  for (const request of requests)
    expect((await ask([elsewhere], request)).json(), request.url).toMatchObject({ code: 'access.not-allowed' });
  for (const request of requests) expect((await ask([own], request)).statusCode, request.url).toBeLessThan(300);
});

test('what an official did stands in the journal with the role that let them', async () => {
  const registrar: HeldRole = { role: 'registrar', authority: authority('board') };
  await ask([{ role: 'employee' }, registrar], {
    method: 'POST',
    url: `/api/v1/guidelines/versions/${drafts.board}/verifications`,
    payload: { section: 'omfattning' },
  });
  const rows = await database.query<{ actor_role: string; authority_id: string }>(
    doer,
    sql`select actor_role, authority_id from entry where type = 'guideline.verified' order by ordinal desc limit 1`,
  );
  expect(rows).toEqual([{ actor_role: 'registrar', authority_id: authority('board') }]);
});
