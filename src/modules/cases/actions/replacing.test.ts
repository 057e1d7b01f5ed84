import { expect, test } from 'vitest';
import { instant } from '../../../kernel/clock.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import type { Someone } from '../../authority/testing.ts';
import { listDutiesOf } from '../../duties/index.ts';
import type { CaseId, Replacing } from '../case.ts';
import type { DecisionContent } from '../decision.ts';
import { reviewReplacing } from '../reading/review.ts';
import { aCaseRegion } from '../testing-cases.ts';
import { aBoardSeat, noObjection } from '../types/secondary-occupation/testing.ts';
import { endCase, followUp, reopenCase } from './course.ts';
import { decideCase } from './decide.ts';
import { reportCases } from './report.ts';

const { database } = await aDatabase();
const region = await aCaseRegion(database);
const { services, actor, view, inside } = region;
const colleague = await actor('colleague');

const report = async (): Promise<CaseId> => {
  services.clock.advance(1_000);
  const reports = [{ kind: 'secondary-occupation', report: aBoardSeat() }];
  const [id] = await reportCases(services, colleague, { reports });
  if (id === undefined) throw new Error('nothing was reported');
  return id;
};
const decide = async (by: Someone, id: CaseId, content: DecisionContent, relation?: Replacing) => {
  services.clock.advance(1_000);
  const made = { content, ...(relation === undefined ? {} : { relation }) };
  return decideCase(services, await actor(by), { case: id }, made);
};
const decided = async (content = noObjection(), by: Someone = 'wardManager'): Promise<CaseId> => {
  const id = await report();
  await decide(by, id, content);
  return id;
};
const openDuties = async (kind: string, ids: readonly string[]) => {
  const duties = await database.transaction(inside, (tx) => listDutiesOf(tx, kind, ids));
  return duties.filter(({ settled, withdrawnBy }) => settled === null && withdrawnBy === null);
};
const forbidden = noObjection({
  outcome: 'forbidden',
  grounds: [
    { ground: 'hinders', met: false, reason: 'no-ground' },
    { ground: 'competes', met: false, reason: 'no-ground' },
    { ground: 'harms-trust', met: true, words: 'Bolaget säljer till avdelningen.' },
  ],
  reasons: 'Du beställer det som bolaget säljer.',
  stopBy: '2026-04-30',
});
const obstacles = (...codes: string[]) => ({ facts: { obstacles: codes.map((code) => ({ code })) } });

test('a decision that reconsiders another is a decision of its own, and the first stays', async () => {
  const id = await decided();
  await decide('careHead', id, { ...forbidden, because: 'Bolaget har börjat sälja till oss.' }, 'reconsiders');
  const { file, decisions } = await view(colleague, id);
  expect(file.outcome).toBe('forbidden');
  expect(decisions.map(({ outcome, replaces }) => [outcome, replaces?.relation])).toEqual([
    ['not-forbidden', undefined],
    ['forbidden', 'reconsiders'],
  ]);
  expect(decisions[1]?.replaces?.decision).toBe(decisions[0]?.id);
});

test('what takes the place of a decision says why, and a correction leaves the outcome as it was', async () => {
  const id = await decided();
  await expect(decide('wardManager', id, noObjection(), 'reconsiders')).rejects.toMatchObject(
    obstacles('replacing.needs-because'),
  );
  const other = { ...forbidden, because: 'Fel ord' };
  await expect(decide('careHead', id, other, 'corrects')).rejects.toMatchObject(obstacles('replacing.other-outcome'));
  expect((await view(colleague, id)).decisions).toHaveLength(1);
});

test('a correction is made by what was right when the decision was made: its day to stop by may have passed', async () => {
  const id = await decided(forbidden, 'careHead');
  services.clock.set(instant('2026-06-01T11:00:00Z'));
  await region.decideNextGuideline({ title: 'Riktlinje två', validFrom: localDate('2026-05-15') });
  const corrected = {
    ...forbidden,
    reasons: 'Du beställer det som bolaget säljer till oss.',
    because: 'Ord föll bort.',
  };
  await expect(decide('wardManager', id, corrected, 'corrects')).rejects.toMatchObject({ code: 'authority.not-yours' });
  const by = await actor('careHead');
  const look = (relation: Replacing) =>
    database.transaction(inside, (tx) => reviewReplacing(tx, services, by, { id, relation }));
  expect((await look('corrects')).review.assessment.guideline.content.title).not.toBe('Riktlinje två');
  expect((await look('reconsiders')).review.assessment.guideline.content.title).toBe('Riktlinje två');
  await decide('careHead', id, corrected, 'corrects');
  const { file, decisions } = await view(colleague, id);
  expect(file).toMatchObject({ status: 'decided', outcome: 'forbidden' });
  expect(decisions[1]?.guidelineVersion).toBe(decisions[0]?.guidelineVersion);
  await expect(
    decide('careHead', id, { ...corrected, because: 'Prövas på nytt.' }, 'reconsiders'),
  ).rejects.toMatchObject(obstacles('outcome.stop-by-passed'));
});

test('what was owed by the old decision falls, and the new one is to be delivered, filed and kept', async () => {
  services.clock.set(instant('2026-03-02T11:00:00Z'));
  const id = await decided(forbidden, 'careHead');
  await decide('careHead', id, { ...forbidden, stopBy: '2026-05-31', because: 'Tiden var för kort.' }, 'reconsiders');
  const stop = (await openDuties('case', [id])).filter(({ template }) => template === 'secondary-occupation.stop');
  // The last of May is a Sunday: the next working day.
  expect(stop.map(({ dueOn }) => dueOn)).toEqual(['2026-06-01']);
  await decide('careHead', id, noObjection({ because: 'Bolaget säljer inte till oss.' }), 'reconsiders');
  const left = (await openDuties('case', [id])).map(({ template }) => template);
  expect(new Set(left)).toEqual(new Set(['secondary-occupation.file']));
});

test('the conditions of a decision that was replaced are followed up no more; those that were, stay', async () => {
  const conditions = ['Inte på jourtid', 'Högst två kvällar'].map((text) => ({ text, followUpOn: '2026-06-01' }));
  const withConditions = noObjection({ outcome: 'not-forbidden-with-conditions', conditions });
  const id = await decided(withConditions);
  const manager = await actor('wardManager');
  const ids = new Map((await view(manager, id)).conditions.map((one) => [one.text, one.id]));
  const [first = '', second = ''] = conditions.map(({ text }) => ids.get(text));
  await followUp(services, manager, { case: id }, { condition: first, isMet: true, words: 'Hålls' });
  const content = { ...withConditions, conditions: conditions.slice(1), because: 'Jourtiden har upphört.' };
  await decide('wardManager', id, content, 'reconsiders');
  const seen = await view(manager, id);
  expect(new Map(seen.conditions.map(({ text, followedUp }) => [text, followedUp === null]))).toEqual(
    new Map([
      ['Inte på jourtid', false],
      ['Högst två kvällar', true],
    ]),
  );
  expect(await openDuties('case-condition', [first, second])).toEqual([]);
  await expect(
    followUp(services, manager, { case: id }, { condition: second, isMet: true, words: 'Hålls' }),
  ).rejects.toMatchObject({ code: 'cases.condition-unknown' });
  expect(seen.timeline.map(({ type }) => type)).toContain('condition.withdrawn');
  // Assessed anew and decided without any, nothing is left to follow up.
  await reopenCase(services, manager, { case: id }, 'Ny roll');
  await decide('wardManager', id, noObjection());
  expect((await view(manager, id)).conditions.filter(({ followedUp }) => followedUp === null)).toEqual([]);
});

test('who may not decide is told nothing of what it is decided by, and what is not decided is not corrected', async () => {
  const id = await decided();
  const look = async (by: Someone, of: CaseId) => {
    const reader = await actor(by);
    return database.transaction(inside, (tx) =>
      reviewReplacing(tx, services, reader, { id: of, relation: 'corrects' }),
    );
  };
  await expect(look('colleague', id)).rejects.toMatchObject({ code: 'access.not-allowed' });
  await expect(look('officeHead', id)).rejects.toMatchObject({ code: 'cases.unknown' });
  const undecided = await report();
  await expect(look('wardManager', undecided)).rejects.toMatchObject({ code: 'cases.step-not-possible' });
  await endCase(services, colleague, { case: id }, { lastDay: localDate('2026-03-01') });
  await decide('wardManager', id, noObjection({ because: 'Fel ord.', reasons: 'Rätt ord.' }), 'corrects');
  expect((await view(colleague, id)).file.status).toBe('ended');
});

test('nobody lifts what those above have decided: not by reconsidering, nor by reopening and deciding anew', async () => {
  services.clock.set(instant('2026-03-02T11:00:00Z'));
  const id = await decided(forbidden, 'careHead');
  const lifted = noObjection({ because: 'Jag ser annorlunda på det.' });
  await expect(decide('wardManager', id, lifted, 'reconsiders')).rejects.toMatchObject({ code: 'authority.not-yours' });
  const by = await actor('wardManager');
  const shown = async (relation: Replacing) => {
    const { review } = await database.transaction(inside, (tx) => reviewReplacing(tx, services, by, { id, relation }));
    return review.deciders.map(({ answer, isMine }) => [answer.decider.level, isMine]);
  };
  for (const relation of ['reconsiders', 'corrects'] as const)
    expect(new Set((await shown(relation)).map(String))).toEqual(new Set(['administration-head,false']));
  await reopenCase(services, by, { case: id }, 'Ny roll');
  await expect(decide('wardManager', id, noObjection())).rejects.toMatchObject({ code: 'authority.not-yours' });
  const { review } = await view(by, id);
  expect(review?.deciders.find(({ outcome }) => outcome === 'not-forbidden')).toMatchObject({
    isMine: false,
    answer: { decider: { level: 'administration-head', person: region.person('careHead') } },
  });
  expect(review?.deciders[0]?.answer.reasons[0]).toEqual({
    level: 'administration-head',
    person: null,
    because: 'decided-higher',
  });
  await decide('careHead', id, noObjection());
  // What was harmless from the beginning stays the manager's.
  const harmless = await decided();
  await decide('wardManager', harmless, noObjection({ because: 'Ord föll bort.' }), 'reconsiders');
});
