import { expect, test } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import type { Someone } from '../../authority/testing.ts';
import { listDutiesOf } from '../../duties/index.ts';
import { employee } from '../../organisation/testing.ts';
import type { CaseId } from '../case.ts';
import { aCaseRegion } from '../testing-cases.ts';
import { aBoardSeat, noObjection } from '../types/secondary-occupation/testing.ts';
import { changeCase, endCase, followUp, referCase, reopenCase, withdrawCase } from './course.ts';
import { decideCase } from './decide.ts';
import { decideHarmless } from './decide-harmless.ts';
import { reportCases } from './report.ts';
import { answerQuestion, askForFacts, giveOpinionOn } from './talk.ts';

const { database } = await aDatabase();
// The nurse is a clerk as well, ten per cent, in another administration: two managers.
const region = await aCaseRegion(database, {
  employees: [employee(5, 'office', { employee_id: '2005', share: '10' }), employee(20, 'ward', { share: '90' })],
});
const { services, actor, view, inside } = region;
const nurse = await actor('nurse');
const colleague = await actor('colleague');
const wardManager = await actor('wardManager');

const KIND = 'secondary-occupation';
/** A second passes with each step, so that the course of a case has an order. */
const report = async (by: Someone, of: Parameters<typeof aBoardSeat>[0] = {}): Promise<CaseId> => {
  services.clock.advance(1_000);
  const [id] = await reportCases(services, await actor(by), { reports: [{ kind: KIND, report: aBoardSeat(of) }] });
  if (id === undefined) throw new Error('nothing was reported');
  return id;
};
const decide = async (by: Someone, id: CaseId, content = noObjection(), revision?: number) => {
  services.clock.advance(1_000);
  const aimed = { case: id, ...(revision === undefined ? {} : { revision }) };
  return decideCase(services, await actor(by), aimed, { content });
};
const openDuties = async (id: CaseId) => {
  const duties = await database.transaction(inside, (tx) => listDutiesOf(tx, 'case', [id]));
  return duties.filter((duty) => duty.settled === null && duty.withdrawnBy === null).map((duty) => duty.template);
};
/** The case's own course, without what is done with its letters. */
const courseOf = (timeline: readonly { readonly type: string }[]) =>
  timeline.map(({ type }) => type).filter((type) => !type.startsWith('document.'));
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

test('a report is its manager’s turn, until the day the guideline says; its decision ends the turn', async () => {
  const id = await report('colleague');
  const before = await view(wardManager, id);
  expect(before.turn).toEqual({
    role: 'nearest-manager',
    persons: [wardManager.person],
    what: { sv: 'Bedöm bisysslan och besluta', en: 'Assess the secondary occupation and decide' },
    until: '2026-03-16',
  });
  expect(before.review?.deciders.find(({ outcome }) => outcome === 'not-forbidden')?.isMine).toBe(true);
  await decide('wardManager', id);
  const after = await view(colleague, id);
  expect(after.file).toMatchObject({ status: 'decided', outcome: 'not-forbidden', revision: 2 });
  expect(after.decisions).toMatchObject([{ outcome: 'not-forbidden', level: 'nearest-manager', replaces: null }]);
  expect(courseOf(after.timeline)).toEqual(['case.reported', 'case.decided']);
  expect(await openDuties(id)).toEqual(['secondary-occupation.file']);
});

test('a question goes back to the employee with a day to answer by, and the answer back to the manager', async () => {
  const id = await report('colleague');
  const ask = { text: 'Hur ofta?', answerBy: localDate('2026-03-12') };
  await askForFacts(services, wardManager, { case: id, revision: 1 }, ask);
  expect((await view(colleague, id)).turn).toMatchObject({ role: 'employee', until: '2026-03-12' });
  await expect(answerQuestion(services, wardManager, { case: id }, 'Nej')).rejects.toMatchObject({
    code: 'access.not-allowed',
  });
  await answerQuestion(services, colleague, { case: id, revision: 2 }, 'En gång i månaden');
  const { file, questions } = await view(wardManager, id);
  expect(file.status).toBe('reported');
  expect(questions).toMatchObject([{ text: 'Hur ofta?', answer: { text: 'En gång i månaden' } }]);
  await expect(answerQuestion(services, colleague, { case: id }, 'Mer')).rejects.toMatchObject({
    code: 'cases.step-not-possible',
  });
});

test('a day to answer by that has passed is refused before anything is asked', async () => {
  const id = await report('colleague');
  const asked = askForFacts(services, wardManager, { case: id }, { text: 'Hur?', answerBy: localDate('2026-03-02') });
  await expect(asked).rejects.toMatchObject({ code: 'cases.answer-by-passed' });
  expect((await view(wardManager, id)).file.revision).toBe(1);
});

test('a prohibition is the administration head’s: the manager sends it on, and cannot make it', async () => {
  const id = await report('colleague');
  await expect(decide('wardManager', id, forbidden)).rejects.toMatchObject({ code: 'authority.not-yours' });
  await referCase(services, wardManager, { case: id }, { outcome: 'forbidden', words: 'Jag föreslår ett förbud.' });
  expect((await view(wardManager, id)).file.status).toBe('referred');
  await decide('careHead', id, forbidden);
  const { file, decisions, conditions } = await view(colleague, id);
  expect(file).toMatchObject({ status: 'decided', outcome: 'forbidden' });
  expect(decisions[0]?.content).toMatchObject({
    reasons: 'Du beställer det som bolaget säljer.',
    stopBy: '2026-04-30',
  });
  expect(conditions).toEqual([]);
  // Deliver the decision, put it in the personal file, stop: each somebody's to do.
  expect((await openDuties(id)).toSorted()).toEqual([
    'secondary-occupation.deliver',
    'secondary-occupation.file',
    'secondary-occupation.stop',
  ]);
});

test('nobody decides their own: the director’s is the chair’s, the ward manager’s the next manager’s', async () => {
  const own = await report('wardManager');
  await expect(decide('wardManager', own)).rejects.toMatchObject({ code: 'authority.not-yours' });
  const words = ['hinders', 'competes', 'harms-trust'].map((ground) => ({ ground, met: false, words: 'Bedömt.' }));
  const careful = noObjection({ grounds: words });
  await decide('clinicManager', own, careful);
  const director = await report('director');
  await expect(decide('director', director, careful)).rejects.toMatchObject({ code: 'authority.not-yours' });
  await decide('chair', director, careful);
  expect((await view(await actor('director'), director)).decisions).toMatchObject([{ level: 'chair' }]);
});

test('what is not decidable says what is missing, and nothing has happened', async () => {
  const id = await report('colleague');
  const error = await decide('wardManager', id, noObjection({ grounds: [] })).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    code: 'cases.not-decidable',
    facts: { obstacles: [{ code: 'ground.not-judged' }, { code: 'ground.not-judged' }, { code: 'ground.not-judged' }] },
  });
  expect((await view(wardManager, id)).file).toMatchObject({ status: 'reported', revision: 1 });
});

test('of two who decide at once one decides, and the other is told', async () => {
  const id = await report('colleague');
  const both = await Promise.allSettled([
    decide('wardManager', id, noObjection(), 1),
    decide('wardManager', id, noObjection(), 1),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const refused = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
  expect(refused.reason).toMatchObject({ code: 'cases.changed-meanwhile' });
  expect((await view(wardManager, id)).decisions).toHaveLength(1);
});

test('with two employments the larger share’s manager decides, and not before the other’s has given an opinion', async () => {
  const id = await report('nurse');
  const early = decide('wardManager', id);
  await expect(early).rejects.toMatchObject({ facts: { obstacles: [{ code: 'opinion.missing' }] } });
  const opinion = { objects: false, text: 'Inget hinder hos oss.' };
  await expect(giveOpinionOn(services, wardManager, { case: id }, opinion)).rejects.toMatchObject({
    code: 'cases.opinion-not-asked',
  });
  services.clock.advance(1_000);
  await giveOpinionOn(services, await actor('officeHead'), { case: id }, opinion);
  await decide('wardManager', id);
  const { opinions, timeline } = await view(nurse, id);
  expect(opinions).toMatchObject([{ given: { objects: false, text: 'Inget hinder hos oss.' } }]);
  expect(courseOf(timeline)).toEqual(['case.reported', 'opinion.requested', 'opinion.given', 'case.decided']);
});

test('several harmless ones under one signature; the one that asks for a closer look is left, and told', async () => {
  const harmless = [await report('colleague'), await report('colleague')];
  const supplier = await report('colleague', { relations: ['supplier'] });
  const done = await decideHarmless(
    services,
    wardManager,
    [...harmless, supplier].map((id) => ({ case: id, revision: 1 })),
  );
  expect(done.decided).toEqual(harmless);
  expect(done.left).toMatchObject([{ case: supplier, because: { code: 'cases.not-harmless' } }]);
});

test('more hours are assessed anew; a better word is only put down', async () => {
  const id = await report('colleague');
  await decide('wardManager', id);
  services.clock.advance(1_000);
  await changeCase(services, colleague, { case: id }, { kind: KIND, report: aBoardSeat({ when: 'Lördagar' }) });
  expect((await view(colleague, id)).file.status).toBe('decided');
  services.clock.advance(1_000);
  await changeCase(
    services,
    colleague,
    { case: id },
    { kind: KIND, report: aBoardSeat({ when: 'Lördagar', hoursPerWeek: 6 }) },
  );
  const { file, timeline, decisions } = await view(wardManager, id);
  expect(file).toMatchObject({ status: 'reported', content: { hoursPerWeek: 6 } });
  expect(courseOf(timeline)).toEqual(['case.reported', 'case.decided', 'case.changed', 'case.reopened']);
  // What was decided about stays what it was.
  expect(decisions[0]?.report).toMatchObject({ hoursPerWeek: 1 });
  expect(await openDuties(id)).toContain('secondary-occupation.decide');
  await expect(
    changeCase(services, colleague, { case: id }, { kind: KIND, report: file.content }),
  ).rejects.toMatchObject({
    code: 'cases.not-material',
  });
});

test('each condition is followed up by itself', async () => {
  const id = await report('colleague');
  const conditions = ['Inte på jourtid', 'Högst två kvällar'].map((text) => ({ text, followUpOn: '2026-06-01' }));
  await decide('wardManager', id, noObjection({ outcome: 'not-forbidden-with-conditions', conditions }));
  const [first] = (await view(wardManager, id)).conditions;
  const kept = { condition: first?.id ?? '', isMet: true, words: 'Hålls' };
  await followUp(services, wardManager, { case: id }, kept);
  await expect(followUp(services, wardManager, { case: id }, kept)).rejects.toMatchObject({
    code: 'cases.condition-unknown',
  });
  expect((await view(wardManager, id)).conditions.map(({ followedUp }) => followedUp?.isMet ?? null)).toEqual([
    true,
    null,
  ]);
});

test('what was withdrawn owes nobody anything; what has ended says when', async () => {
  const withdrawn = await report('colleague');
  await withdrawCase(services, colleague, { case: withdrawn });
  expect(await openDuties(withdrawn)).toEqual([]);
  const ended = await report('colleague');
  await decide('wardManager', ended);
  await expect(
    endCase(services, colleague, { case: ended }, { lastDay: localDate('2025-12-31') }),
  ).rejects.toMatchObject({ code: 'cases.ends-before-it-begins' });
  await endCase(services, colleague, { case: ended }, { lastDay: localDate('2026-02-28') });
  expect((await view(colleague, ended)).file).toMatchObject({ status: 'ended', period: { to: '2026-03-01' } });
  await reopenCase(services, wardManager, { case: ended }, 'Den pågår visst');
  expect((await view(wardManager, ended)).file.status).toBe('reported');
});

test('somebody without a computer is reported for by their manager, never by a colleague', async () => {
  const reports = [{ kind: KIND, report: aBoardSeat() }];
  const person = region.person('nurse');
  const [id] = await reportCases(services, wardManager, { person, reports });
  const { file, timeline } = await view(nurse, id as CaseId);
  expect(file.origin).toBe('on-behalf');
  expect(timeline[0]?.actor).toMatchObject({ person: wardManager.person, role: 'manager' });
  await expect(reportCases(services, colleague, { person, reports })).rejects.toMatchObject({
    code: 'access.not-allowed',
  });
});

test('a case is not there for those who neither are, lead nor audit whom it is about', async () => {
  const id = await report('colleague');
  for (const someone of ['nurse', 'officeHead', 'clerk', 'chair'] as const)
    await expect(view(await actor(someone), id), someone).rejects.toMatchObject({ code: 'cases.unknown' });
  for (const someone of ['careHead', 'director', 'wardHr', 'registrar'] as const)
    expect((await view(await actor(someone), id)).file.id, someone).toBe(id);
  await expect(decide('officeHead', id)).rejects.toMatchObject({ code: 'cases.unknown' });
});
