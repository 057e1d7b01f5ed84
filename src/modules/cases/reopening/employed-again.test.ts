import { expect, test } from 'vitest';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { EMPLOYEES, type Someone, UNITS } from '../../authority/testing.ts';
import { employee, importGiven } from '../../organisation/testing.ts';
import { decideCase } from '../actions/decide.ts';
import { reportCases } from '../actions/report.ts';
import { giveOpinionOn } from '../actions/talk.ts';
import type { CaseId } from '../case.ts';
import { aCaseRegion } from '../testing-cases.ts';
import { aBoardSeat, noObjection } from '../types/secondary-occupation/testing.ts';
import { reopenChanged } from './reopen.ts';

const { database } = await aDatabase();
const region = await aCaseRegion(database);
const { services, actor, view, inside } = region;
const KIND = 'secondary-occupation';

async function reported(by: Someone): Promise<CaseId> {
  services.clock.advance(1_000);
  const [id] = await reportCases(services, await actor(by), { reports: [{ kind: KIND, report: aBoardSeat() }] });
  return id as CaseId;
}
async function letThrough(by: Someone): Promise<CaseId> {
  const id = await reported(by);
  services.clock.advance(1_000);
  await decideCase(services, await actor('wardManager'), { case: id }, { content: noObjection() });
  return id;
}
const standing = async (id: CaseId) => {
  const { file, timeline } = await view(await actor('director'), id);
  const last = timeline.findLast(({ type }) => type === 'case.reopened');
  return [file.status, last?.facts?.because ?? null, last?.effectiveOn ?? null];
};
const seenBy = (id: CaseId) =>
  Promise.all(
    (['wardManager', 'officeHead'] as const).map(async (someone) =>
      view(await actor(someone), id).then(
        () => true,
        () => false,
      ),
    ),
  );
const look = () => reopenChanged(services, inside.employer);
/** The file of that day: these two have left the ward, and these employments have begun. */
const readOn = (day: string, begun: ReturnType<typeof employee>[]) => {
  const organisation = { ...region.organisation, clock: services.clock, journal: services.journal };
  const employees = EMPLOYEES.map((one) =>
    ['1005', '1006'].includes(one.employee_id) ? { ...one, employed_to: '2026-03-31' } : one,
  );
  return importGiven(organisation, region.doer, { units: UNITS, employees: [...employees, ...begun], on: day });
};
const again = (number: number, unit: string, employeeId: string, share: string) =>
  employee(number, unit, { employee_id: employeeId, employed_from: '2026-05-01', share });
const nurses = await letThrough('nurse');
const colleagues = await letThrough('colleague');
const waiting = await reported('nurse');

test('of whoever has left nothing is tried anew, and it stays where they were', async () => {
  services.clock.set('2026-04-01T08:00:00Z');
  await readOn('2026-04-01', []);
  expect(await look()).toBe(0);
  expect(await standing(nurses)).toEqual(['decided', null, null]);
  expect(await seenBy(nurses)).toEqual([true, false]);
});

test('whoever is employed again is assessed by the manager there, and by every manager who has them too', async () => {
  services.clock.set('2026-05-04T08:00:00Z');
  const begun = [again(5, 'office', '2005', '100'), again(6, 'office', '2006', '60'), again(6, 'ward', '2007', '40')];
  await readOn('2026-05-04', begun);
  expect(await look()).toBe(2);
  const before = await view(await actor('officeHead'), nurses);
  expect(await standing(nurses)).toEqual(['reported', 'new-employment', '2026-05-01']);
  expect(before.turn).toMatchObject({ role: 'nearest-manager', persons: [region.person('officeHead')] });
  // What was decided stands as it was.
  expect(before.decisions).toHaveLength(1);
  expect([await seenBy(nurses), await seenBy(colleagues)]).toEqual([
    [false, true],
    [true, true],
  ]);
  // What was not decided goes along as it stands.
  const moved = await view(await actor('officeHead'), waiting);
  expect(await seenBy(waiting)).toEqual([false, true]);
  expect(moved.turn).toMatchObject({ persons: [region.person('officeHead')] });
  expect(moved.timeline.map(({ type }) => type)).toEqual(['case.reported', 'case.moved']);
  const decide = async (id: CaseId) =>
    decideCase(services, await actor('officeHead'), { case: id }, { content: noObjection() });
  await expect(decide(colleagues)).rejects.toMatchObject({ facts: { obstacles: [{ code: 'opinion.missing' }] } });
  const opinion = { objects: false, text: 'Inget hinder hos oss.' };
  await giveOpinionOn(services, await actor('wardManager'), { case: colleagues }, opinion);
  await decide(nurses);
  await decide(colleagues);
  expect(await look()).toBe(0);
  expect(await standing(nurses)).toEqual(['decided', 'new-employment', '2026-05-01']);
});
