import { expect, test } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { EMPLOYEES, type Someone, UNITS } from '../../authority/testing.ts';
import { listDutiesOf } from '../../duties/index.ts';
import { decideVersion, draftVersion, findVersion, guidelineContent, guidelinesAt } from '../../guidelines/index.ts';
import { employee, importGiven, unit } from '../../organisation/testing.ts';
import { decideCase } from '../actions/decide.ts';
import { reportCases } from '../actions/report.ts';
import { viewAnswer } from '../answers.ts';
import type { CaseId } from '../case.ts';
import { aCaseRegion } from '../testing-cases.ts';
import { aBoardSeat, noObjection } from '../types/secondary-occupation/testing.ts';
import { reopenChanged } from './reopen.ts';

const { database } = await aDatabase();
const region = await aCaseRegion(database);
const { services, actor, view, inside } = region;
const KIND = 'secondary-occupation';

async function letThrough(by: Someone, decider: Someone): Promise<CaseId> {
  services.clock.advance(1_000);
  const [id] = await reportCases(services, await actor(by), { reports: [{ kind: KIND, report: aBoardSeat() }] });
  services.clock.advance(1_000);
  await decideCase(services, await actor(decider), { case: id as CaseId }, { content: noObjection() });
  return id as CaseId;
}
const standing = async (id: CaseId) => {
  const { file, timeline } = await view(await actor('director'), id);
  const last = timeline.findLast(({ type }) => type === 'case.reopened');
  return [file.status, last?.facts?.because ?? null, last?.effectiveOn ?? null];
};
const look = () => reopenChanged(services, inside.employer);
/** The file of that day, in which some are other than they were; cases follow as in the product. */
const readOn = (
  day: string,
  others: ReturnType<typeof employee>[],
  more: Partial<Parameters<typeof importGiven>[2]> = {},
) => {
  const changed = new Map(others.map((one) => [one.employee_id, one]));
  const organisation = { ...region.organisation, clock: services.clock, journal: services.journal };
  const employees = EMPLOYEES.map((one) => changed.get(one.employee_id) ?? one);
  return importGiven(organisation, region.doer, { units: UNITS, employees, on: day, ...more });
};
const everything = [
  [await letThrough('nurse', 'wardManager'), 'nurse'],
  [await letThrough('colleague', 'wardManager'), 'colleague'],
  [await letThrough('clerk', 'officeHead'), 'clerk'],
] as const;
const [[nurses], [colleagues], [clerks]] = everything;

test('nothing has changed: nothing is opened again', async () => {
  services.clock.set('2026-03-10T08:00:00Z');
  expect(await look()).toBe(0);
});

test('whoever works in another unit is assessed anew by the manager there; as something else, by the same one', async () => {
  services.clock.set('2026-04-01T08:00:00Z');
  await readOn('2026-04-01', [employee(5, 'office'), employee(6, 'ward', { title: 'verksamhetsutvecklare' })]);
  expect(await look()).toBe(2);
  expect(await standing(nurses)).toEqual(['reported', 'new-unit', '2026-04-01']);
  expect(await standing(colleagues)).toEqual(['reported', 'new-role', '2026-04-01']);
  expect(await standing(clerks)).toEqual(['decided', null, null]);
  const { turn, decisions } = await view(await actor('officeHead'), nurses);
  expect(turn).toMatchObject({ role: 'nearest-manager', persons: [region.person('officeHead')] });
  // What was decided stands as it was.
  expect(decisions).toHaveLength(1);
  const duties = await database.transaction(inside, (tx) => listDutiesOf(tx, 'case', [nurses]));
  expect(duties.filter(({ template, settled }) => template.endsWith('.decide') && settled === null)).toHaveLength(1);
  // Looked at once more it stands as it does, and decided anew it is decided for that place.
  expect(await look()).toBe(0);
  services.clock.advance(1_000);
  await decideCase(services, await actor('officeHead'), { case: nurses }, { content: noObjection() });
  expect(await look()).toBe(0);
  expect(await standing(nurses)).toEqual(['decided', 'new-unit', '2026-04-01']);
});

test('whoever leads somebody from now on sees their case at once, and whoever led them before does not', async () => {
  const seenBy = async (someone: Someone) =>
    view(await actor(someone), clerks).then(
      () => true,
      () => false,
    );
  services.clock.set('2026-04-20T08:00:00Z');
  const others = [employee(5, 'office'), employee(6, 'ward', { title: 'verksamhetsutvecklare' })];
  expect([await seenBy('officeHead'), await seenBy('wardManager')]).toEqual([true, false]);
  await readOn('2026-04-20', [...others, employee(8, 'ward')]);
  expect([await seenBy('officeHead'), await seenBy('wardManager')]).toEqual([false, true]);
  // Back before anybody looked: nothing is opened for it.
  await readOn('2026-04-20', others);
  expect([await seenBy('officeHead'), await seenBy('wardManager')]).toEqual([true, false]);
  expect(await look()).toBe(0);
});

test('a unit that another takes the place of moves nobody', async () => {
  const units = UNITS.map((one) => (one.unit_id === 'office' ? unit('staff', 'top', { kind: 'administration' }) : one));
  services.clock.set('2026-05-01T08:00:00Z');
  const employees = EMPLOYEES.map((one) => ({
    ...(one.employee_id === '1006' ? employee(6, 'ward', { title: 'verksamhetsutvecklare' }) : one),
    ...(one.unit_id === 'office' || one.employee_id === '1005' ? { unit_id: 'staff' } : {}),
  }));
  const successors = [{ unit_id: 'office', successor_id: 'staff' }];
  await readOn('2026-05-01', [], { units, employees, successors });
  expect(await look()).toBe(0);
});

test('a new guideline opens what it tries on a new ground, and nothing where it tries the same', async () => {
  const times = { on: localDate('2026-05-01'), knownAt: services.clock.now() };
  const [now] = await database.transaction(inside, (tx) => guidelinesAt(tx, times));
  if (now === undefined) expect.fail('nothing is in force');
  const adopt = async (content: typeof now.content, day: string) => {
    const { guidelineServices } = region;
    const guideline =
      (await database.transaction(inside, (tx) => findVersion(tx, now.id)))?.guideline.id ?? ('' as never);
    const version = await draftVersion(guidelineServices, region.doer, { guideline, content });
    const on = { decidedOn: localDate(day), validFrom: localDate(day) };
    await decideVersion(guidelineServices, region.doer, { version, revision: 1, journalNumber: `RS ${day}`, ...on });
    services.clock.set(`${day}T09:00:00Z`);
  };
  services.clock.set('2026-05-02T08:00:00Z');
  await adopt(guidelineContent.parse({ ...now.content, title: 'Andra ord' }), '2026-05-02');
  expect(await look()).toBe(0);
  const [ground] = now.content.grounds;
  const grounds = [...now.content.grounds, { ...ground, id: 'harms-environment', when: [] }];
  services.clock.set('2026-05-03T08:00:00Z');
  await adopt(guidelineContent.parse({ ...now.content, grounds }), '2026-05-03');
  expect(await look()).toBe(2);
  expect(await standing(clerks)).toEqual(['reported', 'new-guideline', '2026-05-03']);
});

test('whoever assesses anew reads what read otherwise when it was decided', async () => {
  const seen = await view(await actor('director'), clerks);
  const told = (content: unknown) =>
    viewAnswer({ ...seen, file: { ...seen.file, content } }, services.kinds, {
      reader: null,
      today: localDate('2026-05-03'),
      language: 'sv',
    }).saidBefore.map(({ field, value }) => [field, value]);
  expect(told(seen.file.content)).toEqual([]);
  expect(told(aBoardSeat({ hoursPerWeek: 9 }))).toEqual([['hoursPerWeek', String(aBoardSeat().hoursPerWeek)]]);
});
