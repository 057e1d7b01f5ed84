import { expect, test } from 'vitest';
import { instant } from '../../kernel/clock.ts';
import { type AuthorityId, type EntryId, newId, systemRandom } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-date.ts';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import type { Entry, Reaction } from '../../platform/journal/index.ts';
import { decideVersion } from './actions/decide.ts';
import { draftVersion, foundGuideline, saveDraft } from './actions/draft.ts';
import { findVersion } from './store/versions.ts';
import { createTemplateReader } from './templates.ts';
import { aGuideline, aWalk } from './testing.ts';
import { anEmployerOfDogs, guidelinesOver, type TestServices } from './testing-employer.ts';
import type { GuidelineId, VersionId } from './version.ts';

const { database } = await aDatabase();

const entryAt = (recordedAt: string, authority?: AuthorityId): Entry => ({
  id: newId<EntryId>(instant(recordedAt), systemRandom),
  type: 'dog.admitted',
  subject: { kind: 'dog', id: 'bella' },
  actor: { kind: 'system' },
  recordedAt: instant(recordedAt),
  effectiveOn: localDate('2020-01-01'),
  facts: {},
  ...(authority === undefined ? {} : { authority }),
});
const walkWithin = (withinDays: number) => aGuideline({ templates: [aWalk({ withinDays })] });
const decide = (
  services: TestServices,
  doer: Parameters<typeof decideVersion>[1],
  version: VersionId,
  validFrom: string,
  revision = 1,
) =>
  decideVersion(services, doer, {
    version,
    revision,
    decidedOn: localDate('2026-03-01'),
    journalNumber: 'KS 2026/12',
    validFrom: localDate(validFrom),
  });

test('the templates of an entry are those valid on the day it was recorded, as known then', async () => {
  const { doer, authority } = await anEmployerOfDogs(database);
  const services = guidelinesOver(database);
  const version = await foundGuideline(services, doer, {
    authority: authority('board'),
    reach: 'employer',
    content: walkWithin(14),
  });
  await decide(services, doer, version, '2026-01-01');
  const templatesFor = await database.transaction(doer, (tx) => createTemplateReader().in(tx));
  // Back-dated to January, recorded on 2 March at 11: nobody knew of it before.
  expect(templatesFor(entryAt('2026-02-01T11:00:00Z'))).toEqual([]);
  expect(templatesFor(entryAt('2026-03-02T10:59:59Z'))).toEqual([]);
  expect(templatesFor(entryAt('2026-03-02T11:00:00Z'))).toEqual([{ template: aWalk(), version }]);
});

test('when a version takes over, entries from before keep the templates of theirs, and each has those of one', async () => {
  const { doer, authority } = await anEmployerOfDogs(database);
  const services = guidelinesOver(database);
  const first = await foundGuideline(services, doer, {
    authority: authority('board'),
    reach: 'employer',
    content: walkWithin(14),
  });
  await decide(services, doer, first, '2026-03-02');
  services.clock.set('2026-03-20T11:00:00Z');
  const guideline = await database.transaction(doer, async (tx) => (await findVersion(tx, first))?.guideline.id);
  const second = await draftVersion(services, doer, { guideline: guideline as GuidelineId, content: walkWithin(7) });
  await decide(services, doer, second, '2026-04-01');
  const templatesFor = await database.transaction(doer, (tx) => services.templates.in(tx));
  const days = (recordedAt: string) => templatesFor(entryAt(recordedAt)).map(({ template }) => template.withinDays);
  expect(days('2026-03-10T11:00:00Z')).toEqual([14]);
  expect(days('2026-03-31T21:59:59Z')).toEqual([14]);
  // Midnight in Sweden.
  expect(days('2026-03-31T22:00:00Z')).toEqual([7]);
});

test('a committee’s guideline binds its own entries, and speaks before that of the whole employer', async () => {
  const { doer, authority } = await anEmployerOfDogs(database);
  const services = guidelinesOver(database);
  for (const [code, reach, days] of [
    ['board', 'employer', 14],
    ['committee', 'authority', 7],
  ] as const) {
    const content = walkWithin(days);
    const version = await foundGuideline(services, doer, { authority: authority(code), reach, content });
    await decide(services, doer, version, '2026-03-02');
  }
  const templatesFor = await database.transaction(doer, (tx) => services.templates.in(tx));
  const days = (of?: AuthorityId) =>
    templatesFor(entryAt('2026-03-05T11:00:00Z', of)).map(({ template }) => template.withinDays);
  expect(days(authority('committee'))).toEqual([7, 14]);
  expect(days(authority('board'))).toEqual([14]);
  expect(days()).toEqual([14]);
});

test('a standing responsibility is a question that arises when it is put, and is answered by what the year has given', async () => {
  const { doer, authority } = await anEmployerOfDogs(database);
  const services = guidelinesOver(database);
  const content = aGuideline({
    templates: [
      {
        kind: 'standing',
        id: 'office-dog.answer',
        title: { sv: 'Svara för hundarna', en: 'Answer for the dogs' },
        source: 'Avsnitt 3',
        holder: 'director',
        acceptedBy: ['responsibility.answered'],
        question: { sv: 'Hur mår de?', en: 'How are they?' },
        askedOn: '01-15',
        answerWithinDays: 30,
      },
    ],
  });
  const version = await foundGuideline(services, doer, { authority: authority('board'), reach: 'employer', content });
  await decide(services, doer, version, '2026-03-02');
  const templatesFor = await database.transaction(doer, (tx) => services.templates.in(tx));
  expect(templatesFor(entryAt('2026-03-05T11:00:00Z'))).toMatchObject([
    {
      version,
      template: {
        title: { en: 'How are they?' },
        arisesOn: ['responsibility.asked'],
        when: [{ fact: 'template', is: ['office-dog.answer'] }],
        occasion: 'year',
        withinDays: 30,
        shortestNoticeDays: 30,
        remindOn: [-30, -7, 0],
      },
    },
  ]);
});

test('what a transaction decides its own reactions see, though it had read the templates before', async () => {
  const { doer, authority } = await anEmployerOfDogs(database);
  const seen: number[][] = [];
  const templates = createTemplateReader();
  const looking: Reaction = {
    name: 'looking',
    on: 'every',
    run: async (tx, entries) => {
      const templatesFor = await templates.in(tx);
      seen.push(entries.flatMap((entry) => templatesFor(entry).map(({ template }) => template.withinDays)));
    },
  };
  const services = { ...guidelinesOver(database, [looking]), templates };
  const version = await foundGuideline(services, doer, {
    authority: authority('board'),
    reach: 'employer',
    content: walkWithin(14),
  });
  await database.transaction(doer, async (tx) => {
    await templates.in(tx);
    // One transaction for both, as an action that read the templates before it decided would have.
    await decide(
      { ...services, database: { ...database, transaction: (_, work) => work(tx) } },
      doer,
      version,
      '2026-03-02',
    );
  });
  expect(seen).toEqual([[], [14]]);
});

test('a decision that was rolled back leaves nothing in the reader, whatever the draft says next time', async () => {
  const { doer, authority } = await anEmployerOfDogs(database);
  const templates = createTemplateReader();
  let fails = true;
  const failing: Reaction = {
    name: 'failing',
    on: ['guideline.decided'],
    run: async (tx) => {
      await templates.in(tx);
      if (fails) throw new Error('no holder');
    },
  };
  const services = { ...guidelinesOver(database, [failing]), templates };
  const version = await foundGuideline(services, doer, {
    authority: authority('board'),
    reach: 'employer',
    content: walkWithin(14),
  });
  await expect(decide(services, doer, version, '2026-03-02')).rejects.toThrow('no holder');
  const after = async () => {
    const templatesFor = await database.transaction(doer, (tx) => templates.in(tx));
    return templatesFor(entryAt('2026-03-05T11:00:00Z')).map(({ template }) => template.withinDays);
  };
  expect(await after()).toEqual([]);
  await saveDraft(services, doer, { version, revision: 1, content: walkWithin(3) });
  fails = false;
  await decide(services, doer, version, '2026-03-02', 2);
  expect(await after()).toEqual([3]);
});
