import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { instant } from '../../../kernel/clock.ts';
import type { AuthorityId } from '../../../kernel/ids.ts';
import { addDays, type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { singleClient } from '../../../platform/database/index.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { listEntriesOf } from '../../../platform/journal/index.ts';
import type { Doer } from '../../organisation/index.ts';
import { guidelinesAt } from '../store/in-force.ts';
import { listVerifications } from '../store/verifications.ts';
import { findVersion } from '../store/versions.ts';
import { aGuideline, aLimit } from '../testing.ts';
import { anEmployerOfDogs, guidelinesOver, type TestServices } from '../testing-employer.ts';
import type { GuidelineId, VersionId } from '../version.ts';
import { type DecisionMade, decideVersion } from './decide.ts';
import { draftVersion, foundGuideline, saveDraft } from './draft.ts';
import { verifySection } from './verify.ts';

const { database, ownerConnection } = await aDatabase();
const { doer, authority } = await anEmployerOfDogs(database);

const begin = (services: TestServices, of: Parameters<typeof aGuideline>[0] = {}) =>
  foundGuideline(services, doer, { authority: authority('board'), reach: 'employer', content: aGuideline(of) });
const read = async (version: VersionId) => {
  const found = await database.transaction(doer, (tx) => findVersion(tx, version));
  if (found === undefined) throw new Error('no such version');
  return found;
};
const decide = (services: TestServices, version: VersionId, of: Partial<DecisionMade> = {}) =>
  decideVersion(services, doer, {
    version,
    revision: 1,
    decidedOn: localDate('2026-03-01'),
    journalNumber: 'KS 2026/12',
    validFrom: localDate('2026-04-01'),
    ...of,
  });
const inForce = (guideline: GuidelineId, on: LocalDate, knownAt: string) =>
  database.transaction(doer, async (tx) => {
    const all = await guidelinesAt(tx, { on, knownAt: instant(knownAt) });
    return all.find((version) => version.guideline.id === guideline)?.id;
  });

test('a draft is saved over and over; of two who write, the second is told and overwrites nothing', async () => {
  const services = guidelinesOver(database);
  const version = await begin(services);
  const save = (revision: number, title: string) =>
    saveDraft(services, doer, { version, revision, content: aGuideline({ title }) });
  expect(await save(1, 'Ett')).toBe(2);
  await expect(save(1, 'Två')).rejects.toMatchObject({ code: 'guidelines.draft-changed' });
  expect(await read(version)).toMatchObject({ content: { title: 'Ett' }, revision: 2, decision: null });
});

test('deciding gives a number, and puts the decision with the content’s hash in the journal from its first day', async () => {
  const services = guidelinesOver(database);
  const version = await begin(services, { limits: [aLimit()] });
  const decision = await decide(services, version);
  const { guideline, contentHash, content } = await read(version);
  expect(content).toEqual(aGuideline({ limits: [aLimit()] }));
  expect(decision).toMatchObject({ number: 1, recordedAt: '2026-03-02T11:00:00.000Z', lastDay: null });
  const entries = await database.transaction(doer, (tx) => listEntriesOf(tx, { kind: 'guideline', id: guideline.id }));
  expect(entries.map(({ type }) => type)).toEqual(['guideline.drafted', 'guideline.decided']);
  expect(entries[1]).toMatchObject({
    id: decision.entry,
    effectiveOn: '2026-04-01',
    recordedAt: decision.recordedAt,
    authority: authority('board'),
    facts: { version, number: 1, journalNumber: 'KS 2026/12', decidedOn: '2026-03-01', contentHash, replaces: null },
  });
  const next = await draftVersion(services, doer, { guideline: guideline.id, content: aGuideline() });
  expect(await decide(services, next, { validFrom: localDate('2026-05-01') })).toMatchObject({ number: 2 });
});

test('a decided version never changes: not by the action, not by the server, not by the owner of the tables', async () => {
  const services = guidelinesOver(database);
  const version = await begin(services);
  await decide(services, version);
  await expect(saveDraft(services, doer, { version, revision: 1, content: aGuideline() })).rejects.toMatchObject({
    code: 'guidelines.decided-already',
  });
  await expect(decide(services, version)).rejects.toMatchObject({ code: 'guidelines.decided-already' });
  const statements = [
    `update guideline_version set content = '{}' where version_id = '${version}'`,
    `update guideline_version set number = null where version_id = '${version}'`,
    `delete from guideline_version where version_id = '${version}'`,
  ];
  for (const statement of statements)
    await expect(database.query(doer, sql.raw(statement)), statement).rejects.toThrow(
      /never changes|permission denied/,
    );
  const owner = singleClient(ownerConnection);
  await owner.connect();
  await owner.query(`set app.employer = '${doer.employer}'`);
  for (const statement of [...statements, 'truncate guideline_version cascade'])
    await expect(owner.query(statement), statement).rejects.toThrow('never changes');
  await owner.end();
});

test('a back-dated guideline is in force from its day, but only as known from when it was recorded', async () => {
  const services = guidelinesOver(database);
  const first = await begin(services);
  await decide(services, first, { validFrom: localDate('2026-01-01') });
  services.clock.set('2026-06-10T11:00:00Z');
  const { guideline } = await read(first);
  const second = await draftVersion(services, doer, { guideline: guideline.id, content: aGuideline() });
  await decide(services, second, { validFrom: localDate('2026-05-01'), decidedOn: localDate('2026-06-09') });
  const may = localDate('2026-05-20');
  expect(await inForce(guideline.id, may, '2026-06-10T10:59:59Z')).toBe(first);
  expect(await inForce(guideline.id, may, '2026-06-10T11:00:00Z')).toBe(second);
  expect(await inForce(guideline.id, localDate('2026-04-30'), '2026-06-10T11:00:00Z')).toBe(first);
  expect(await inForce(guideline.id, localDate('2025-12-31'), '2026-06-10T11:00:00Z')).toBeUndefined();
});

test('a version with a last day steps back for the one before it', async () => {
  const services = guidelinesOver(database);
  const first = await begin(services);
  await decide(services, first, { validFrom: localDate('2026-01-01') });
  const { guideline } = await read(first);
  const summer = await draftVersion(services, doer, { guideline: guideline.id, content: aGuideline() });
  await decide(services, summer, { validFrom: localDate('2026-06-01'), lastDay: localDate('2026-08-31') });
  const now = '2026-03-02T11:00:00Z';
  expect(await inForce(guideline.id, localDate('2026-08-31'), now)).toBe(summer);
  expect(await inForce(guideline.id, localDate('2026-09-01'), now)).toBe(first);
  await expect(
    decide(services, await draftVersion(services, doer, { guideline: guideline.id, content: aGuideline() }), {
      lastDay: localDate('2026-03-31'),
    }),
  ).rejects.toMatchObject({ code: 'guidelines.ends-before-it-begins' });
});

test('a version that waits for its day does not fall unless somebody says so', async () => {
  const services = guidelinesOver(database);
  const waiting = await begin(services);
  await decide(services, waiting, { validFrom: localDate('2027-01-01') });
  const { guideline } = await read(waiting);
  const sooner = await draftVersion(services, doer, { guideline: guideline.id, content: aGuideline() });
  await expect(decide(services, sooner)).rejects.toMatchObject({
    code: 'guidelines.later-version-waits',
    facts: { from: '2027-01-01' },
  });
  await decide(services, sooner, { lastDay: localDate('2026-12-31') });
  const later = localDate('2027-02-01');
  expect(await inForce(guideline.id, later, '2026-03-02T11:00:00Z')).toBe(waiting);
  const instead = await draftVersion(services, doer, { guideline: guideline.id, content: aGuideline() });
  await decide(services, instead, { lastDay: null });
  expect(await inForce(guideline.id, later, '2026-03-02T11:00:00Z')).toBe(instead);
});

test('one back-dated to before the version in force takes over from that too, without being asked', async () => {
  const services = guidelinesOver(database);
  const first = await begin(services);
  await decide(services, first, { validFrom: localDate('2026-01-01') });
  const { guideline } = await read(first);
  const second = await draftVersion(services, doer, { guideline: guideline.id, content: aGuideline() });
  await decide(services, second, { validFrom: localDate('2025-12-01') });
  expect(await inForce(guideline.id, localDate('2026-02-01'), '2026-03-02T11:00:00Z')).toBe(second);
});

test('what has not been decided yet cannot be recorded as decided, nor what nobody has seen', async () => {
  const services = guidelinesOver(database);
  const version = await begin(services);
  await expect(decide(services, version, { decidedOn: localDate('2026-03-03') })).rejects.toMatchObject({
    code: 'guidelines.decided-ahead',
  });
  await expect(decide(services, version, { revision: 2 })).rejects.toMatchObject({ code: 'guidelines.draft-changed' });
});

test('two decisions of one guideline at the same moment get a number each', async () => {
  const services = guidelinesOver(database);
  const first = await begin(services);
  const { guideline } = await read(first);
  const second = await draftVersion(services, doer, { guideline: guideline.id, content: aGuideline() });
  const decisions = await Promise.all([first, second].map((version) => decide(services, version)));
  expect(decisions.map(({ number }) => number).sort()).toEqual([1, 2]);
});

test('from every pair of day and moment the last decision about that day is in force', async () => {
  const start = localDate('2026-03-02');
  const anyDecision = fc.record({
    from: fc.integer({ min: -4, max: 8 }),
    length: fc.option(fc.integer({ min: 0, max: 6 })),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(anyDecision, { minLength: 1, maxLength: 5 }), async (made) => {
      const services = guidelinesOver(database);
      const moments = made.map((_, round) => `2026-03-02T11:0${round}:00Z`);
      const versions: VersionId[] = [];
      let guideline: GuidelineId | undefined;
      for (const [round, { from, length }] of made.entries()) {
        services.clock.set(moments[round] ?? '');
        const content = aGuideline();
        const version = guideline ? await draftVersion(services, doer, { guideline, content }) : await begin(services);
        guideline = (await read(version)).guideline.id;
        const validFrom = addDays(start, from);
        await decide(services, version, { validFrom, lastDay: length === null ? null : addDays(validFrom, length) });
        versions.push(version);
      }
      for (const [known, moment] of moments.entries())
        for (let offset = -5; offset <= 10; offset += 3) {
          const last = made
            .slice(0, known + 1)
            .findLastIndex(({ from, length }) => from <= offset && (length === null || offset <= from + length));
          expect(await inForce(guideline as GuidelineId, addDays(start, offset), moment)).toBe(versions[last]);
        }
    }),
    { numRuns: 10 },
  );
});

test('a mark of verification follows its words into the next version, and falls when they are changed', async () => {
  const services = guidelinesOver(database);
  const section = { id: 'omfattning', heading: 'Avsnitt 3', text: 'Högst två dagar.', origin: 'document' as const };
  const first = await begin(services, { sections: [section] });
  await verifySection(services, doer, { version: first, section: 'omfattning' });
  const marked = async (version: VersionId) => {
    const found = await read(version);
    return (await database.transaction(doer, (tx) => listVerifications(tx, found))).map(({ verifiedOn }) => verifiedOn);
  };
  expect(await marked(first)).toEqual(['2026-03-02']);
  const { guideline } = await read(first);
  const next = await draftVersion(services, doer, {
    guideline: guideline.id,
    content: aGuideline({ title: 'Ny riktlinje', sections: [section] }),
  });
  expect(await marked(next)).toEqual(['2026-03-02']);
  const reworded = aGuideline({ sections: [{ ...section, text: 'Högst en dag.' }] });
  await saveDraft(services, doer, { version: next, revision: 1, content: reworded });
  expect(await marked(next)).toEqual([]);
  // A decided version may be marked, since its words stay what they are.
  await decide(services, next, { revision: 2 });
  services.clock.set('2026-03-09T11:00:00Z');
  await verifySection(services, doer, { version: next, section: 'omfattning' });
  expect(await marked(next)).toEqual(['2026-03-09']);
  await expect(verifySection(services, doer, { version: next, section: 'avsnitt-9' })).rejects.toMatchObject({
    code: 'guidelines.section-unknown',
  });
});

test('what a version says is the same however often it is read, and nobody who has read it can change it', async () => {
  const services = guidelinesOver(database);
  const version = await begin(services, { limits: [aLimit()] });
  await decide(services, version);
  const { content } = await read(version);
  expect((await read(version)).content).toEqual(content);
  expect(() => content.limits.push(aLimit({ id: 'other' }))).toThrow(TypeError);
  expect(() => Object.assign(content.source, { title: 'Annat' })).toThrow(TypeError);
});

test('a guideline is of a committee that there is, and another employer sees nothing of it', async () => {
  const services = guidelinesOver(database);
  const other = await anEmployerOfDogs(database);
  const found = (doerOf: Doer, of: AuthorityId) =>
    foundGuideline(services, doerOf, { authority: of, reach: 'authority', content: aGuideline() });
  await expect(found(doer, other.authority('board'))).rejects.toMatchObject({ code: 'guidelines.authority-unknown' });
  const version = await found(doer, authority('committee'));
  await expect(saveDraft(services, other.doer, { version, revision: 1, content: aGuideline() })).rejects.toMatchObject({
    code: 'guidelines.unknown',
  });
});
