import { expect, test } from 'vitest';
import type { HeldRole } from '../../../access/index.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { decideVersion } from '../actions/decide.ts';
import { draftVersion, foundGuideline } from '../actions/draft.ts';
import { listPresets } from '../presets/presets.ts';
import { guidelineContent } from '../schema.ts';
import { findVersion } from '../store/versions.ts';
import { aGuideline, aWalk } from '../testing.ts';
import { aGuidelineApp } from '../testing-app.ts';
import { anEmployerOfDogs, guidelinesOver } from '../testing-employer.ts';
import type { ChangeAsked, WhatWouldChange } from './port.ts';
import { templateChanges } from './templates.ts';

const { database } = await aDatabase();
const { doer, authority, unit } = await anEmployerOfDogs(database);
const services = guidelinesOver(database);
const asked: ChangeAsked[] = [];
/** Tells of dogs at each office, as many as there are. */
const dogs: WhatWouldChange = {
  name: 'dogs',
  title: { sv: 'Hundar', en: 'Dogs' },
  groups: async (_tx, question) => {
    asked.push(question);
    const rows = ['Fido', 'Karo', 'Rex'].map((title) => ({
      id: title,
      title,
      effect: { sv: 'Får stanna hemma', en: 'Stays at home' },
      path: `/dogs/${title}`,
    }));
    const { offset, limit } = question.page;
    return [
      {
        key: 'dogs-over',
        title: { sv: 'För många dagar', en: 'Too many days' },
        about: null,
        part: { list: 'limits', id: 'dog-days' },
        count: 4,
        shown: 3,
        rows: rows.slice(offset, offset + limit),
      },
    ];
  },
};
const { ask } = await aGuidelineApp(services, doer.employer, [dogs]);
const hr: HeldRole[] = [{ role: 'hr', unit: unit('top') }];

const first = await foundGuideline(services, doer, {
  authority: authority('board'),
  reach: 'employer',
  content: aGuideline({ templates: [aWalk(), aWalk({ id: 'office-dog.feed' }), aWalk({ id: 'office-dog.brush' })] }),
});
const guideline = (await database.transaction(doer, (tx) => findVersion(tx, first)))?.guideline.id ?? ('' as never);
await decideVersion(services, doer, {
  version: first,
  revision: 1,
  decidedOn: '2026-03-01' as never,
  journalNumber: 'RS 2026/1',
  validFrom: '2026-03-02' as never,
});
const next = await draftVersion(services, doer, {
  guideline,
  content: aGuideline({
    templates: [
      aWalk({ withinDays: 7, transition: 'new-day' }),
      aWalk({ id: 'office-dog.feed' }),
      aWalk({ id: 'office-dog.vet' }),
    ],
  }),
});
const url = `/api/v1/guidelines/versions/${next}/what-would-change`;

test('a draft is told of as in the place of the version in force: what comes, changes and goes', async () => {
  const answer = (await ask(hr, { url })).json();
  expect(answer).toMatchObject({ from: '2026-03-02', instead: { id: first, number: 1 } });
  const [templates, tellers] = answer.tellers;
  expect(
    templates.groups.map(({ key, rows }: { key: string; rows: { id: string }[] }) => [key, rows.map(({ id }) => id)]),
  ).toEqual([
    ['templates-come', ['office-dog.vet']],
    ['templates-change', ['office-dog.walk']],
    ['templates-go', ['office-dog.brush']],
  ]);
  expect(templates.groups[1].rows[0].effect.en).toBe('What is open already gets a new day.');
  expect(tellers).toMatchObject({ name: 'dogs', groups: [{ count: 4, shown: 3, rows: [{ id: 'Fido' }, {}, {}] }] });
});

test('before anything was in force all of it is new', async () => {
  const answer = (await ask(hr, { url: `${url}?from=2026-01-01` })).json();
  expect(answer.instead).toBeNull();
  expect(answer.tellers[0].groups).toMatchObject([{ key: 'templates-come', count: 3 }]);
});

test('a version that is in force is told of against the one decided before it', async () => {
  const answer = (await ask(hr, { url: `/api/v1/guidelines/versions/${first}/what-would-change` })).json();
  expect([answer.instead, answer.tellers[0].groups[0].count]).toEqual([null, 3]);
});

test('one group is asked for by page, and the teller is told who asks', async () => {
  const answer = (await ask(hr, { url: `${url}?group=dogs-over&limit=2&page=2` })).json();
  expect(answer.tellers.map(({ groups }: { groups: unknown[] }) => groups.length)).toEqual([0, 1]);
  expect(answer.tellers[1].groups[0].rows.map(({ id }: { id: string }) => id)).toEqual(['Rex']);
  expect(asked.at(-1)).toMatchObject({ only: 'dogs-over', page: { limit: 2, offset: 2 }, actor: { roles: hr } });
});

test('what would change is for those who prepare that authority’s guidelines', async () => {
  const statusOf = async (role: HeldRole) => (await ask([role], { url })).statusCode;
  expect(await statusOf({ role: 'registrar', authority: authority('board') })).toBe(200);
  expect(await statusOf({ role: 'registrar', authority: authority('committee') })).toBe(403);
  expect(await statusOf({ role: 'hr', unit: unit('clinic') })).toBe(403);
  expect(await statusOf({ role: 'manager', unit: unit('top') })).toBe(403);
});

test.each(['from=0000-01-01', 'from=igår', 'limit=0', 'page=0', 'page=1e99', `group=${'a'.repeat(200)}`])(
  'bad input is told: %s',
  async (query) => {
    expect((await ask(hr, { url: `${url}?${query}` })).json()).toMatchObject({ status: 400, code: 'http.invalid' });
  },
);

test('between the two presets on secondary occupations it is told which duties come, change and go', async () => {
  const draft = await database.transaction(doer, (tx) => findVersion(tx, next));
  if (draft === undefined) expect.fail('no version');
  const as = (key: string) => ({
    ...draft,
    content: guidelineContent.parse(listPresets().find((one) => one.key === key)?.content),
  });
  const between = (instead: string, version: string) => {
    const page = { limit: 50, offset: 0 };
    const rest = { from: '2026-05-01', only: undefined, page } as unknown as ChangeAsked;
    const groups = templateChanges({ ...rest, version: as(version), instead: as(instead) });
    return groups.map(({ key, count, rows }) => [key, count, rows[0]?.id]);
  };
  const [law, orebro] = ['ab-loa-minimum', 'region-orebro-lan-secondary-occupations'];
  expect(between(law, orebro)).toEqual([
    ['templates-come', 2, 'secondary-occupation.answer-ultimately'],
    ['templates-go', 9, 'secondary-occupation.inform'],
  ]);
  expect(between(orebro, law)).toEqual([
    ['templates-come', 9, 'secondary-occupation.inform'],
    ['templates-go', 2, 'secondary-occupation.answer-ultimately'],
  ]);
  expect(between(law, law)).toEqual([]);
});
