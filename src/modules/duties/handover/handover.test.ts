import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { listEntriesOf } from '../../../platform/journal/index.ts';
import { EMPLOYEES } from '../../authority/testing.ts';
import { grantRole } from '../../organisation/index.ts';
import { aTemplate } from '../testing.ts';
import { anOffice, type Office } from '../testing-office.ts';
import { hasHandedOver } from './questions.ts';
import { describeHandover, receiveHandover } from './receive.ts';
import { type Handover, listHandedOver, listHandoversOf } from './store.ts';

const { database } = await aDatabase();
/** What a guideline may ask at a hand-over: of who takes over to receive it, of who leaves what else there is. */
const receive = aTemplate({
  id: 'handover.receive',
  holder: 'employee',
  arisesOn: ['handover.prepared'],
  acceptedBy: ['handover.received'],
});
const describe = aTemplate({
  id: 'handover.describe',
  holder: 'employee',
  arisesOn: ['handover.asked'],
  acceptedBy: ['handover.described'],
  withinDays: 7,
});
const answer = aTemplate({
  id: 'handover.answer',
  holder: 'employee',
  arisesOn: ['handover.employee-asked'],
  acceptedBy: ['handover.employee-answered'],
  withinDays: 14,
});
/** The colleague leads the ward from now on; the manager before stays on as one of the staff. */
const UNDER_COLLEAGUE = EMPLOYEES.map((row) => {
  if (row.employee_id === '1004') return { ...row, is_manager: 'false' };
  return row.employee_id === '1006' ? { ...row, is_manager: 'true' } : row;
});

const handoversOf = (office: Office, someone: Parameters<Office['person']>[0]) =>
  database.transaction(office.inside, (tx) => listHandoversOf(tx, office.person(someone)));
const owedBy = (office: Office, someone: Parameters<Office['person']>[0]) =>
  database.query<{ template: string; settled: boolean }>(
    office.inside,
    sql`select template, settled_by is not null as settled from duty
      where holder_role = 'employee' and person_id = ${office.person(someone)} order by template`,
  );

/** The nurse alone has another manager: the colleague, by name. */
const NURSE_UNDER_COLLEAGUE = EMPLOYEES.map((row) =>
  row.employee_id === '1005' ? { ...row, manager_id: '1006' } : row,
);

/** Two dogs of the nurse's under the ward's manager, and one of the clerk's elsewhere; then the nurse gets another manager. */
async function aChangeOfManager() {
  const office = await anOffice(database, { templates: [aTemplate(), receive, describe, answer] });
  const dogs = [await office.admit('nurse'), await office.admit('nurse'), await office.admit('clerk')];
  office.clock.set('2026-03-10T09:00:00Z');
  await office.reorganise({ employees: NURSE_UNDER_COLLEAGUE, on: '2026-03-09' });
  await office.sweep();
  const [handover] = await handoversOf(office, 'wardManager');
  return { office, dogs, handover: handover as Handover };
}

test('a change of manager hands over what was open, once, to whoever leads now', async () => {
  const { office, dogs, handover } = await aChangeOfManager();
  await office.sweep();
  expect(await handoversOf(office, 'wardManager')).toHaveLength(1);
  expect(handover).toMatchObject({
    kind: 'manager',
    fromPerson: office.person('wardManager'),
    toPerson: office.person('colleague'),
    effectiveOn: '2026-03-09',
    receivedOn: null,
  });
  const handedOver = await database.transaction(office.inside, (tx) => listHandedOver(tx, handover.id));
  expect(handedOver.map(({ subject }) => subject.id).sort()).toEqual([dogs[0]?.id, dogs[1]?.id].sort());
});

test('who takes over owes a receipt and who leaves an answer, each where the guideline asks for it', async () => {
  const { office, handover } = await aChangeOfManager();
  expect(await owedBy(office, 'colleague')).toEqual([{ template: 'handover.receive', settled: false }]);
  expect(await owedBy(office, 'wardManager')).toEqual([{ template: 'handover.describe', settled: false }]);
  const text = 'Nurses hund får inte vara inne på måndagar, det är sagt muntligt.';
  const told = { handover: handover.id, says: 'told' as const, text };
  await describeHandover(office.services, office.actor('wardManager'), told);
  await receiveHandover(office.services, office.actor('colleague'), { handover: handover.id, remark: null });
  expect(await owedBy(office, 'colleague')).toEqual([{ template: 'handover.receive', settled: true }]);
  expect(await owedBy(office, 'wardManager')).toEqual([{ template: 'handover.describe', settled: true }]);
  const [received] = await handoversOf(office, 'colleague');
  expect(received).toMatchObject({ receivedOn: '2026-03-10', receivedBy: office.person('colleague') });
  const entries = await database.transaction(office.inside, (tx) =>
    listEntriesOf(tx, { kind: 'handover', id: handover.id }),
  );
  expect(entries.map(({ type }) => type)).toEqual(['handover.prepared', 'handover.received']);
});

test('each employee who gets another manager is asked once, and the new manager reads what they say', async () => {
  const { office, handover } = await aChangeOfManager();
  await office.sweep();
  expect(await owedBy(office, 'nurse')).toEqual([{ template: 'handover.answer', settled: false }]);
  expect(await owedBy(office, 'clerk')).toEqual([]);
  const said = { handover: handover.id, says: 'agreed-orally' as const, text: 'Lediga lördagar.' };
  for (const someone of ['clerk', 'colleague', 'director'] as const)
    await expect(describeHandover(office.services, office.actor(someone), said), someone).rejects.toMatchObject({
      code: 'duties.handover-unknown',
    });
  await describeHandover(office.services, office.actor('nurse'), said);
  expect(await owedBy(office, 'nurse')).toEqual([{ template: 'handover.answer', settled: true }]);
  // What the employee says answers nothing for whoever leaves.
  expect(await owedBy(office, 'wardManager')).toEqual([{ template: 'handover.describe', settled: false }]);
  const handedOver = (manager: Parameters<Office['person']>[0], of: Parameters<Office['person']>[0]) =>
    database.transaction(office.inside, (tx) => hasHandedOver(tx, office.person(manager), office.person(of)));
  expect(await handedOver('wardManager', 'nurse')).toBe(true);
  expect(await handedOver('colleague', 'nurse')).toBe(false);
  expect(await handedOver('wardManager', 'clerk')).toBe(false);
});

test('only the receiver receives, once; only who leaves describes; to others it is not there', async () => {
  const { office, handover } = await aChangeOfManager();
  const receipt = { handover: handover.id, remark: null };
  for (const someone of ['wardManager', 'nurse', 'director', 'hrHead'] as const)
    await expect(receiveHandover(office.services, office.actor(someone), receipt), someone).rejects.toMatchObject({
      code: 'duties.handover-unknown',
    });
  await expect(
    describeHandover(office.services, office.actor('colleague'), {
      handover: handover.id,
      says: 'nothing',
    }),
  ).rejects.toMatchObject({ code: 'duties.handover-unknown' });
  await receiveHandover(office.services, office.actor('colleague'), receipt);
  await expect(receiveHandover(office.services, office.actor('colleague'), receipt)).rejects.toMatchObject({
    code: 'duties.received-already',
  });
});

test('two who receive at once: one does', async () => {
  const { office, handover } = await aChangeOfManager();
  const receipt = () =>
    receiveHandover(office.services, office.actor('colleague'), { handover: handover.id, remark: null });
  const answers = await Promise.allSettled([receipt(), receipt(), receipt()]);
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('a manager who has left already is asked nothing, and what they left is handed over all the same', async () => {
  const office = await anOffice(database, { templates: [aTemplate(), receive, describe] });
  await office.admit('nurse');
  office.clock.set('2026-03-10T09:00:00Z');
  await office.reorganise({
    employees: UNDER_COLLEAGUE.map((row) => (row.employee_id === '1004' ? { ...row, employed_to: '2026-03-08' } : row)),
    on: '2026-03-09',
  });
  await office.sweep();
  expect(await owedBy(office, 'wardManager')).toEqual([]);
  expect(await owedBy(office, 'colleague')).toEqual([{ template: 'handover.receive', settled: false }]);
});

test('what nobody in the whole line answers for is a finding, until somebody does', async () => {
  const office = await anOffice(database, {
    templates: [aTemplate({ holder: 'safety-representative', remindOn: [0] })],
  });
  const dog = await office.admit('nurse');
  const told = async () => (await office.entriesOf(dog)).map(({ type }) => type).slice(1);
  await office.sweep();
  await office.sweep();
  expect(await told()).toEqual(['duty.left-unheld']);
  office.clock.set('2026-03-20T09:00:00Z');
  await office.sweep();
  expect(office.letters).toEqual([]);

  const services = { ...office.organisation, journal: office.services.journal, clock: office.clock };
  await grantRole(services, office.doer, {
    personId: office.person('colleague'),
    role: 'safety-representative',
    unitId: office.unit('ward'),
    from: '2026-03-20',
  });
  await office.sweep();
  expect(await told()).toEqual(['duty.left-unheld', 'duty.taken-up', 'duty.reminded']);
  expect(office.letters.map(({ to }) => to)).toEqual(['colleague@example.se']);
  const rows = await database.query(office.inside, sql`select since, until from duty_unheld`);
  expect(rows).toEqual([{ since: '2026-03-02', until: '2026-03-20' }]);
});
