import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { HeldRole } from '../../access/index.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import { applyDifference } from './difference/apply.ts';
import { listPresets } from './presets/presets.ts';
import { aGuideline, aLimit } from './testing.ts';
import { aGuidelineApp } from './testing-app.ts';
import { anEmployerOfDogs, guidelinesOver } from './testing-employer.ts';

const { database } = await aDatabase();
const { doer, authority, unit } = await anEmployerOfDogs(database);
const services = guidelinesOver(database);
const { ask, openapi } = await aGuidelineApp(services, doer.employer);
const hr: HeldRole[] = [{ role: 'hr', unit: unit('top') }];
const somebody: HeldRole[] = [{ role: 'employee' }];

const begin = async (content: unknown = aGuideline()) => {
  const payload = { authorityId: authority('board'), reach: 'employer', content };
  return ask(hr, { method: 'POST', url: '/api/v1/guidelines', payload });
};
const addressOf = async (content?: unknown) => String((await begin(content)).headers.location);
const decision = { decidedOn: '2026-03-01', journalNumber: 'RS 2026/12', validFrom: '2026-02-01' };

test('from a preset to a decided version: begun, changed, decided, read by everyone', async () => {
  const presets = (await ask(hr, { url: '/api/v1/guidelines/presets' })).json().presets;
  expect(presets.map(({ key }: { key: string }) => key)).toEqual(listPresets().map(({ key }) => key));
  const url = await addressOf(presets[2].content);
  const draft = await ask(hr, { url });
  expect(draft.json()).toMatchObject({ status: 'draft', revision: 1, decision: null });
  expect(draft.json().banners.map(({ code }: { code: string }) => code)).toEqual([
    'unverified',
    'period-unset',
    'suggested',
  ]);
  const content = { ...draft.json().content, title: 'Vår riktlinje' };
  const headers = { 'if-match': String(draft.headers.etag) };
  const saved = await ask(hr, { method: 'PUT', url, headers, payload: { content } });
  expect([saved.statusCode, saved.headers.etag]).toEqual([200, '"2"']);
  const again = await ask(hr, { method: 'PUT', url, headers, payload: { content } });
  expect([again.statusCode, again.json().code]).toEqual([412, 'guidelines.draft-changed']);
  const decided = await ask(hr, {
    method: 'POST',
    url: `${url}/decision`,
    headers: { 'if-match': '"2"' },
    payload: decision,
  });
  expect([decided.statusCode, decided.json().decision]).toMatchObject([
    201,
    { number: 1, backDated: true, lastDay: null },
  ]);
  expect((await ask(somebody, { url })).json()).toMatchObject({
    status: 'decided',
    content: { title: 'Vår riktlinje' },
  });
});

test('the list marks what was in force on a day, as it was known then', async () => {
  const url = await addressOf(aGuideline({ title: 'Lista' }));
  await ask(hr, { method: 'POST', url: `${url}/decision`, headers: { 'if-match': '"1"' }, payload: decision });
  const listed = async (query: string) => {
    const { guidelines } = (await ask(somebody, { url: `/api/v1/guidelines${query}` })).json();
    return guidelines.flatMap(
      ({ versions }: { versions: { title: string; isInForce: boolean; backDated: boolean }[] }) =>
        versions.filter(({ title }) => title === 'Lista').map(({ isInForce, backDated }) => ({ isInForce, backDated })),
    );
  };
  expect(await listed('')).toEqual([{ isInForce: true, backDated: true }]);
  expect(await listed('?on=2026-01-31')).toEqual([{ isInForce: false, backDated: true }]);
  expect(await listed('?on=2026-02-15&knownAt=2026-02-15T12:00:00Z')).toEqual([{ isInForce: false, backDated: true }]);
});

test('the difference between two versions leads from the one to the other', async () => {
  const [from, to] = [aGuideline(), aGuideline({ title: 'Ny', limits: [aLimit()] })];
  const [old, young] = [await addressOf(from), await addressOf(to)];
  const answer = await ask(hr, { url: `${young}/difference?from=${old.split('/').at(-1)}` });
  expect(applyDifference(from, answer.json())).toEqual(to);
});

test('what is wrong in a guideline is told where it stands, in the reader’s language', async () => {
  const answer = await begin({ ...aGuideline(), limits: [aLimit({ section: 'avsnitt-9' })] });
  expect([answer.statusCode, answer.json().errors]).toEqual([
    400,
    [
      {
        path: 'content.limits.0.section',
        message: 'Avsnittet ”avsnitt-9” finns inte. Lägg till det eller hänvisa till ett annat.',
      },
    ],
  ]);
});

test('a draft is not saved or decided by whoever does not say which revision they have seen', async () => {
  const url = await addressOf();
  for (const request of [
    { method: 'PUT', url, payload: { content: aGuideline() } },
    { method: 'POST', url: `${url}/decision`, payload: decision },
  ] as const)
    expect((await ask(hr, request)).json()).toMatchObject({ status: 400, errors: [{ path: 'if-match' }] });
});

test('who verified is told by name, save to those who may not know that the person is there', async () => {
  const [row] = await database.query<{ person_id: PersonId }>(doer, sql`select person_id from person`);
  const person = row?.person_id as PersonId;
  const url = await addressOf();
  const payload = { section: 'omfattning' };
  const marked = await ask(hr, { method: 'POST', url: `${url}/verifications`, payload }, person);
  expect(marked.json()).toMatchObject({
    verifications: [{ section: 'omfattning', verifiedBy: 'Person 1', verifiedOn: '2026-03-02' }],
    banners: [],
  });
  await database.query(doer, sql`insert into protected_person (person_id) values (${person})`);
  expect((await ask(hr, { url })).json().verifications).toEqual([
    { section: 'omfattning', verifiedBy: null, verifiedOn: '2026-03-02' },
  ]);
});

test('a version that is not there is not found', async () => {
  const url = `/api/v1/guidelines/versions/${crypto.randomUUID()}`;
  expect((await ask(hr, { url })).json()).toMatchObject({ status: 404, code: 'guidelines.unknown' });
  const payload = { content: aGuideline() };
  const next = await ask(hr, { method: 'POST', url: `/api/v1/guidelines/${crypto.randomUUID()}/versions`, payload });
  expect(next.json()).toMatchObject({ code: 'guidelines.unknown' });
});

test('every route is described, with the content of a guideline as one named schema', () => {
  const document = openapi();
  expect(Object.keys(document.paths ?? {}).filter((path) => path.startsWith('/guidelines')).length).toBe(8);
  expect(document).toHaveProperty('components.schemas.GuidelineContent');
});
