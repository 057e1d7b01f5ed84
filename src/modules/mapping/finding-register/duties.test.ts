import { afterAll, expect, test } from 'vitest';
import { composePolicy } from '../../../access/index.ts';
import { newId, systemRandom } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { createJournal } from '../../../platform/journal/index.ts';
import {
  climbsOf,
  dutiesReaction,
  dutyPorts,
  levelOn,
  listDutiesOf,
  organisationSubjects,
} from '../../duties/index.ts';
import {
  createTemplateReader,
  decideVersion,
  foundGuideline,
  guidelineContent,
  guidelinesPolicy,
  listPresets,
} from '../../guidelines/index.ts';
import { openNames } from '../runs/decide.ts';
import { saveRun } from '../runs/store.ts';
import { aMappingRegion } from '../testing-runs.ts';
import { FINDING, type FindingId } from './finding.ts';
import { answerFinding, askAbout, settleFindings } from './handle.ts';
import { upsertHits } from './hits.ts';
import { settleForm } from './standing.ts';
import { mappingSubjects } from './subjects.ts';

const { database } = await aDatabase();
const region = await aMappingRegion(database);
afterAll(region.clean);
const { inside, actor } = region;
const { clock } = region.services;
const ports = dutyPorts(createTemplateReader(), [...organisationSubjects(clock), ...mappingSubjects(clock)]);
const journal = createJournal({ clock, random: systemRandom, reactions: [dutiesReaction(ports)] });
const services = { ...region.services, journal };

/** The preset on findings as an employer decides on it. */
const guidelines = { ...services, policy: composePolicy(guidelinesPolicy), templates: createTemplateReader() };
const preset = listPresets().find(({ key }) => key === 'findings');
const version = await foundGuideline(guidelines, region.doer, {
  authority: region.authority('board'),
  reach: 'employer',
  content: guidelineContent.parse(preset?.content),
});
const decidedOn = localDate('2026-01-01');
await decideVersion(guidelines, region.doer, {
  version,
  revision: 1,
  decidedOn,
  journalNumber: 'RS 2026/9',
  validFrom: decidedOn,
});

const hr = await actor('hrHead');
const director = await actor('director');
const nurse = await actor('nurse');
const dutiesOf = (id: FindingId) => database.transaction(inside, (tx) => listDutiesOf(tx, FINDING, [id]));

async function anOpenFinding(): Promise<FindingId> {
  const run = await region.decided(hr, director);
  await database.transaction(inside, (tx) => saveRun(tx, run, { status: 'counted' }));
  const id = newId<FindingId>(clock.now(), systemRandom);
  const hit = {
    detector: 'engagements',
    finding: 'engagement',
    person: region.person('nurse'),
    employment: region.employment('nurse'),
    unit: region.unit('ward'),
    key: id,
    kind: 'secondary-occupation',
    class: 'unknown',
    organisationNumber: '5598005014',
    isSoleTrader: false,
    country: null,
    firstDay: '2020-01-01',
    lastDay: null,
    days: null,
    amountSek: null,
    confidence: null,
    disagreement: null,
    documented: null,
    evidence: [],
    caseId: null,
  } as const;
  await database.transaction(inside, (tx) => upsertHits(tx, { run }, [{ id, hit }], clock.now()));
  const opening = { detector: 'engagements' as const, journalNumber: '26RS0002', reason: 'Träffar.' };
  await openNames(services, director, await region.aimed(director, run), opening);
  return id;
}

test('whoever is asked owes an answer by the day in the question; HR then owes the settling; neither is owed when it is done', async () => {
  const id = await anOpenFinding();
  expect(await dutiesOf(id)).toEqual([]);
  await askAbout(services, hr, { findings: [id], answerBy: '2026-03-20' });
  const [answer, ...others] = await dutiesOf(id);
  expect(others).toEqual([]);
  expect(answer).toMatchObject({
    template: 'finding.answer',
    dueOn: '2026-03-20',
    place: { person: region.person('nurse'), unit: region.unit('ward') },
    frozen: { holder: 'employee' },
  });
  // Silence climbs to HR, never to the manager: that somebody is asked is theirs alone. On the day itself it is still in time.
  const owed = answer as NonNullable<typeof answer>;
  expect(climbsOf(owed, [])).toMatchObject([{ level: 1, to: 'hr', on: '2026-03-21' }]);
  expect(levelOn(owed, localDate('2026-03-20'), [])).toBe(0);
  expect(levelOn(owed, localDate('2026-03-21'), [])).toBe(1);

  clock.set('2026-03-10T11:00:00Z');
  await answerFinding(services, nurse, id, { answer: 'right', words: null });
  const answered = await dutiesOf(id);
  expect(answered.find(({ template }) => template === 'finding.answer')?.settled).toMatchObject({
    recordedOn: '2026-03-10',
  });
  const settle = answered.find(({ template }) => template === 'finding.settle');
  expect(settle).toMatchObject({ frozen: { holder: 'hr' }, dueOn: '2026-03-24' });
  expect(climbsOf(settle as NonNullable<typeof settle>, [])).toMatchObject([
    { to: 'administration-head', on: '2026-03-31' },
    { to: 'director', on: '2026-04-14' },
  ]);
  clock.set('2026-03-12T11:00:00Z');
  await settleFindings(services, hr, settleForm.parse({ findings: [id], outcome: 'ended' }));
  const done = await dutiesOf(id);
  expect(done.map(({ settled }) => settled?.recordedOn).sort()).toEqual(['2026-03-10', '2026-03-12']);
  clock.set('2026-03-02T11:00:00Z');
});

test('a finding that is put aside before anybody answered withdraws the question', async () => {
  const id = await anOpenFinding();
  await askAbout(services, hr, { findings: [id], answerBy: '2026-03-20' });
  clock.set('2026-03-21T11:00:00Z');
  await settleFindings(services, hr, settleForm.parse({ findings: [id], outcome: 'explained', reason: 'wrong-match' }));
  const [duty, ...others] = await dutiesOf(id);
  expect(others).toEqual([]);
  expect(duty).toMatchObject({ template: 'finding.answer', settled: null });
  expect(duty?.withdrawnBy).not.toBe(null);
  clock.set('2026-03-02T11:00:00Z');
});
