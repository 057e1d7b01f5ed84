import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { composePolicy } from '../../../access/index.ts';
import { addDays, localDate } from '../../../kernel/local-date.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { type DatedTemplate, findVersion, type VersionId } from '../../guidelines/index.ts';
import { dutiesPolicy } from '../policy.ts';
import { aTemplate } from '../testing.ts';
import { anOffice, type Office } from '../testing-office.ts';
import { dutiesTell } from './would-change.ts';

const { database } = await aDatabase();
const anyTransition = (transition: DatedTemplate['transition'], of: Partial<DatedTemplate> = {}) =>
  aTemplate({ withinDays: 30, transition, ...of });
const types = async (office: Office, dog: Awaited<ReturnType<Office['admit']>>) =>
  (await office.entriesOf(dog)).map(({ type }) => type);

/** A dog admitted on 2 March under fourteen days, and a version decided the same day to hold from 10 March. */
async function midFlight(next: readonly DatedTemplate[]) {
  const office = await anOffice(database, { templates: 'guided' });
  await office.decide([aTemplate()], '2026-01-01');
  const dog = await office.admit('nurse');
  await office.sweep();
  const version = await office.decide(next, '2026-03-10');
  return { office, dog, version };
}

test.each([
  ['keep', '2026-03-16', null],
  // Thirty days from the occasion are more than the shortest notice from the day that the version acts.
  ['new-day', '2026-04-01', 'duty.moved'],
  ['withdraw', '2026-03-16', 'duty.withdrawn'],
] as const)('a template changed mid-flight: %s', async (transition, dueOn, entry) => {
  const { office, dog } = await midFlight([anyTransition(transition)]);
  office.clock.set('2026-03-09T09:00:00Z');
  await office.sweep();
  expect(await office.dutiesOf(dog)).toMatchObject([{ dueOn: '2026-03-16', withdrawnBy: null }]);
  office.clock.set('2026-03-12T09:00:00Z');
  await office.sweep();
  await office.sweep();
  const [duty] = await office.dutiesOf(dog);
  expect(duty?.dueOn).toBe(dueOn);
  expect(duty?.withdrawnBy !== null).toBe(transition === 'withdraw');
  expect((await types(office, dog)).filter((type) => /moved|withdrawn/.test(type))).toEqual(
    entry === null ? [] : [entry],
  );
  const told = (await office.entriesOf(dog)).find(({ type }) => type === entry);
  if (entry !== null) expect(told).toMatchObject({ effectiveOn: '2026-03-10', facts: { template: 'walk' } });
});

test('a new day is never sooner than the shortest notice from the day that the version acts', async () => {
  const { office, dog } = await midFlight([anyTransition('new-day', { withinDays: 2, shortestNoticeDays: 5 })]);
  office.clock.set('2026-03-20T09:00:00Z');
  await office.sweep();
  expect((await office.dutiesOf(dog))[0]?.dueOn).toBe('2026-03-25');
});

test('a template that reads as before moves nothing, and one that is gone leaves what is open until it is done', async () => {
  const same = await midFlight([aTemplate()]);
  same.office.clock.set('2026-03-12T09:00:00Z');
  await same.office.sweep();
  expect((await same.office.dutiesOf(same.dog))[0]?.dueOn).toBe('2026-03-16');
  const gone = await midFlight([aTemplate({ id: 'wash' })]);
  gone.office.clock.set('2026-03-12T09:00:00Z');
  await gone.office.sweep();
  expect(await gone.office.dutiesOf(gone.dog)).toMatchObject([{ dueOn: '2026-03-16', withdrawnBy: null }]);
});

test('what is done is done: a version acts on nothing that is discharged', async () => {
  const { office, dog } = await midFlight([anyTransition('withdraw')]);
  await office.record(dog, 'dog.walked');
  office.clock.set('2026-03-12T09:00:00Z');
  await office.sweep();
  expect(await office.dutiesOf(dog)).toMatchObject([{ withdrawnBy: null, settled: { effectiveOn: '2026-03-02' } }]);
});

test('what a version would change is told before it is decided, and is what then happens', async () => {
  const office = await anOffice(database, { templates: 'guided' });
  const wash = aTemplate({ id: 'wash' });
  await office.decide([aTemplate(), wash], '2026-01-01');
  const dogs = [await office.admit('nurse'), await office.admit('clerk')];
  await office.sweep();
  const version = await office.decide(
    [
      anyTransition('new-day'),
      { ...wash, transition: 'withdraw' },
      aTemplate({ id: 'feed', arisesOn: ['dog.admitted'] }),
      aTemplate({ id: 'mourn', arisesOn: ['dog.left'] }),
      {
        kind: 'standing',
        id: 'dogs',
        title: { sv: 'Svara för hundarna', en: 'Answer for the dogs' },
        source: 'avsnitt 5',
        section: null,
        holder: 'administration-head',
        acceptedBy: ['responsibility.answered'],
        withdrawnBy: [],
        acceptsFrom: 'occasion',
        transition: 'keep',
        question: { sv: 'Hur mår de?', en: 'How are they?' },
        askedOn: '01-15',
        answerWithinDays: 30,
      },
    ],
    '2026-03-10',
  );
  const groups = await tell(office, version);
  expect(groups.map(({ key, count, shown }) => [key, count, shown])).toEqual([
    ['duties-fall.wash', 2, 2],
    ['duties-move.walk', 2, 2],
    ['duties-ask.dogs', 2, 2],
    ['duties-arise.feed', 2, 0],
  ]);
  expect(groups[1]?.rows[0]?.effect.sv).toBe('Senast 1 april 2026 i stället för 16 mars 2026.');
  office.clock.set('2026-03-10T09:00:00Z');
  await office.sweep();
  const duties = (await Promise.all(dogs.map(office.dutiesOf))).flat();
  expect(duties.map(({ template, dueOn, withdrawnBy }) => [template, dueOn, withdrawnBy !== null]).sort()).toEqual([
    ['walk', '2026-04-01', false],
    ['walk', '2026-04-01', false],
    ['wash', '2026-03-16', true],
    ['wash', '2026-03-16', true],
  ]);
});

/** What the duties tell of a version to the director, who may see them all here. */
async function tell(office: Office, id: VersionId) {
  const policy = composePolicy([
    ...dutiesPolicy,
    { resource: 'duty', action: 'read', role: 'employee', relation: 'employer' },
  ]);
  return database.transaction(office.inside, async (tx) => {
    const version = await findVersion(tx, id);
    if (version === undefined) throw new Error('no such version');
    const number = (version.decision?.number ?? 0) - 1;
    const { rows } = await sql<{ version_id: VersionId }>`
      select version_id from guideline_version where guideline_id = ${version.guideline.id} and number = ${number}`.execute(
      tx,
    );
    const instead = rows[0] && (await findVersion(tx, rows[0].version_id));
    return dutiesTell(policy).groups(tx, {
      version,
      instead,
      from: localDate('2026-03-10'),
      times: { on: office.today(), knownAt: office.clock.now() },
      actor: office.actor('director'),
      only: undefined,
      page: { limit: 10, offset: 0 },
    });
  });
}

test('versions that follow each other act one after the other, each from the occasion', async () => {
  const office = await anOffice(database, { templates: 'guided' });
  await office.decide([aTemplate()], '2026-01-01');
  await office.decide([anyTransition('new-day', { withinDays: 20 })], '2026-03-05');
  const dog = await office.admit('nurse');
  office.clock.set('2026-03-05T09:00:00Z');
  await office.sweep();
  expect((await office.dutiesOf(dog))[0]?.dueOn).toBe('2026-03-22');
  await office.decide([anyTransition('new-day', { withinDays: 40 })], '2026-03-06');
  office.clock.set('2026-03-06T09:00:00Z');
  await office.sweep();
  expect((await office.dutiesOf(dog))[0]?.dueOn).toBe(addDays(localDate('2026-03-02'), 40));
});
