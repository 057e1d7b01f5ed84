import { expect, test } from 'vitest';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import type { Someone } from '../../authority/testing.ts';
import { employee } from '../../organisation/testing.ts';
import { referCase, reopenCase } from '../actions/course.ts';
import { decideCase } from '../actions/decide.ts';
import { decideHarmless } from '../actions/decide-harmless.ts';
import { reportCases } from '../actions/report.ts';
import { giveOpinionOn } from '../actions/talk.ts';
import type { CaseId } from '../case.ts';
import { getKind } from '../find-kind.ts';
import { importRegister } from '../register/actions.ts';
import { aRegister } from '../register/testing.ts';
import { aCaseRegion } from '../testing-cases.ts';
import { aBoardSeat, noObjection } from '../types/secondary-occupation/testing.ts';
import { readReportForm } from './form.ts';
import { listInbox } from './inbox.ts';

const { database } = await aDatabase();
// The nurse is a clerk as well, ten per cent, in another administration: two managers.
const region = await aCaseRegion(database, {
  employees: [employee(5, 'office', { employee_id: '2005', share: '10' }), employee(20, 'ward', { share: '90' })],
});
const { services, actor, view, inside } = region;

const report = async (by: Someone, of: Parameters<typeof aBoardSeat>[0] = {}): Promise<CaseId> => {
  services.clock.advance(1_000);
  const reports = [{ kind: 'secondary-occupation', report: aBoardSeat(of) }];
  const [id] = await reportCases(services, await actor(by), { reports });
  if (id === undefined) throw new Error('nothing was reported');
  return id;
};
const inboxOf = async (someone: Someone) => {
  const reader = await actor(someone);
  const { waiting } = await database.transaction(inside, (tx) => listInbox(tx, services, reader));
  return new Map(waiting.map(({ file, asked, isHarmless }) => [file.id, { asked, isHarmless }]));
};

test('what the manager decides stands in their inbox, harmless or with a flag; never their own', async () => {
  const harmless = await report('colleague');
  const flagged = await report('colleague', { relations: ['supplier'] });
  const own = await report('wardManager');
  const inbox = await inboxOf('wardManager');
  expect(inbox.get(harmless)).toEqual({ asked: 'decision', isHarmless: true });
  expect(inbox.get(flagged)).toEqual({ asked: 'decision', isHarmless: false });
  expect(inbox.has(own)).toBe(false);
  expect([...(await inboxOf('colleague'))]).toEqual([]);
});

test('what was decided before and is assessed anew is looked at by itself, harmless or not', async () => {
  const id = await report('colleague');
  const manager = await actor('wardManager');
  await decideCase(services, manager, { case: id }, { content: noObjection() });
  services.clock.advance(1_000);
  await reopenCase(services, manager, { case: id }, 'Nya arbetsuppgifter.');
  expect((await inboxOf('wardManager')).get(id)).toEqual({ asked: 'decision', isHarmless: false });
  expect(await decideHarmless(services, manager, [{ case: id }])).toMatchObject({
    decided: [],
    left: [{ case: id, because: { code: 'cases.not-harmless' } }],
  });
});

test('of an earlier register only what nobody decided waits in the inbox', async () => {
  const before = await inboxOf('wardManager');
  const rows = [{ case_id: 'I1', status: 'no-objection', decided_on: '2024-05-06' }, { case_id: 'I2' }];
  await importRegister(services, { system: true, ...inside }, { content: aRegister(rows) });
  const came = [...(await inboxOf('wardManager'))].filter(([id]) => !before.has(id));
  expect(came.map(([, { asked }]) => asked)).toEqual(['decision']);
});

test('a case with two managers asks one for an opinion and is not harmless until it is given', async () => {
  const id = await report('nurse');
  const other = 'officeHead';
  const [owed] = (await view(await actor('wardManager'), id)).opinions;
  expect(owed?.at?.managers).toEqual([region.person(other)]);
  expect((await inboxOf('wardManager')).get(id)).toEqual({ asked: 'decision', isHarmless: false });
  expect((await inboxOf(other)).get(id)).toEqual({ asked: 'opinion', isHarmless: false });
  await giveOpinionOn(services, await actor(other), { case: id }, { objects: false, text: 'Går bra.' });
  expect((await inboxOf('wardManager')).get(id)).toEqual({ asked: 'decision', isHarmless: true });
  expect((await inboxOf(other)).get(id)?.asked).toBeNull();
});

test('a case that was sent on is the turn of whom the order names for what was proposed', async () => {
  const id = await report('colleague');
  const manager = await actor('wardManager');
  const forbidden = { outcome: 'forbidden', words: 'Säljer till oss.' };
  await referCase(services, manager, { case: id }, forbidden);
  const { turn, review } = await view(manager, id);
  const decider = review?.deciders.find(({ outcome }) => outcome === 'forbidden')?.answer.decider;
  expect(turn).toMatchObject({ role: 'administration-head', until: '2026-03-16' });
  expect(turn?.persons).toEqual(decider?.kind === 'person' ? [decider.person] : []);
  expect((await inboxOf('wardManager')).get(id)?.asked).toBeNull();
});

test('the form says where one works and under whom, and what need not be reported', async () => {
  const kind = getKind(services.kinds, 'secondary-occupation');
  const formOf = async (by: Someone, about?: Someone) => {
    const reader = await actor(by);
    const person = about === undefined ? undefined : region.person(about);
    return database.transaction(inside, (tx) => readReportForm(tx, services, reader, kind, person));
  };
  const own = await formOf('nurse');
  expect(own.isOwn).toBe(true);
  expect(own.employments.map(({ share }) => share)).toEqual([null, 10]);
  expect(own.guideline?.content.exemptions.map(({ id }) => id)).toEqual(['honorary-posts']);
  expect((await formOf('wardManager', 'colleague')).isOwn).toBe(false);
  await expect(formOf('colleague', 'nurse')).rejects.toMatchObject({ code: 'access.not-allowed' });
});

test('the director’s own report is the chair’s turn, and stands in the chair’s inbox', async () => {
  const id = await report('director');
  const { turn } = await view(await actor('director'), id);
  expect(turn).toMatchObject({ role: 'chair', persons: [region.person('chair')] });
  expect((await inboxOf('chair')).get(id)?.asked).toBe('decision');
  expect((await inboxOf('director')).has(id)).toBe(false);
});
