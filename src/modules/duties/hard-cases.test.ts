import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { addDays, localDate } from '../../kernel/local-date.ts';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import { EMPLOYEES, UNITS } from '../authority/testing.ts';
import { findEmployment } from '../organisation/index.ts';
import { aPersonalNumber, employee, unit } from '../organisation/testing.ts';
import { accountsOf } from './answering/account.ts';
import { readDutyDays } from './answering/days.ts';
import { foldDuties } from './fold.ts';
import { climbsOf } from './ladder.ts';
import { noteDone } from './note.ts';
import { aTemplate, everyDay } from './testing.ts';
import { anOffice, type Dog, type Office } from './testing-office.ts';

// The cases that break engines of this kind, one sentence each. A template changed mid-flight by each transition is in
// transitions/transitions.test.ts; sixty days with a week without the job in sweep/sweep.test.ts; sixty thousand at once
// are measured in bench/.

const { database } = await aDatabase();
const walk = aTemplate({
  acceptedBy: ['dog.walked', 'duty.noted'],
  ladder: [{ afterDays: 7, to: 'next-manager', track: 'line' }],
  remindOn: [0],
});
const note = async (office: Office, dog: Dog) => ({
  duty: await office.refOf(dog),
  doneOn: office.today(),
  note: 'Klart.',
});
/** The region with another manager of the ward than before. */
const UNDER_COLLEAGUE = EMPLOYEES.map((row) => {
  if (row.employee_id === '1004') return { ...row, is_manager: 'false' };
  return row.employee_id === '1006' ? { ...row, is_manager: 'true' } : row;
});

test('late manager change: who could not know does not answer, and who was shown it in error is told apart', async () => {
  const office = await anOffice(database, { templates: [walk] });
  const dog = await office.admit('nurse');
  office.clock.set('2026-03-20T09:00:00Z');
  await office.reorganise({ employees: UNDER_COLLEAGUE, on: '2026-03-10' });
  office.clock.set('2026-03-27T09:00:00Z');
  await expect(noteDone(office.services, office.actor('wardManager'), await note(office, dog))).rejects.toMatchObject({
    code: 'duties.unknown',
  });
  const [duty] = await office.dutiesOf(dog);
  const days = await database.transaction(office.inside, async (tx) =>
    duty === undefined ? [] : readDutyDays(tx, duty, office.clock.now()),
  );
  expect(
    accountsOf(days, 5).map(({ person, standing, from, to }) => [office.nameOf(person), standing, from, to]),
  ).toEqual([
    ['wardManager', 'could-not-know', '2026-03-02', '2026-03-07'],
    ['wardManager', 'answers', '2026-03-07', '2026-03-10'],
    ['wardManager', 'addressed-in-error', '2026-03-10', '2026-03-20'],
    ['colleague', 'could-not-know', '2026-03-10', '2026-03-25'],
    ['colleague', 'answers', '2026-03-25', '2026-03-28'],
  ]);
  await noteDone(office.services, office.actor('colleague'), await note(office, dog));
});

test('back-dated guideline: nobody owes anything of what was recorded before it was known', async () => {
  const office = await anOffice(database, { templates: 'guided' });
  const before = await office.admit('nurse');
  office.clock.set('2026-03-10T09:00:00Z');
  await office.decide([walk], '2026-01-01');
  const after = await office.admit('nurse');
  await office.sweep();
  await office.record(before, 'dog.fed');
  expect(await office.dutiesOf(before)).toEqual([]);
  expect(await office.dutiesOf(after)).toMatchObject([{ dueOn: '2026-03-24', arisenOn: '2026-03-10' }]);
});

test('reopening: the first time stays done, and the second is a duty of its own that only what comes after discharges', async () => {
  const office = await anOffice(database, {
    templates: [aTemplate({ arisesOn: ['dog.admitted', 'dog.returned'] })],
  });
  const dog = await office.admit('nurse');
  const walked = await office.record(dog, 'dog.walked');
  const returned = await office.record(dog, 'dog.returned');
  const [first, second] = (await office.dutiesOf(dog)).toSorted((a) => (a.occasion === returned.id ? 1 : -1));
  expect(first?.settled?.by).toBe(walked.id);
  expect(second).toMatchObject({ occasion: returned.id, settled: null });
});

test('two employments in two administrations: each manager owes their own, and neither acts on the other’s', async () => {
  const second = employee(14, 'office', { employee_id: '2005', personal_number: aPersonalNumber(5) });
  const office = await anOffice(database, { templates: [walk], employees: [second] });
  const [atWard, atOffice] = [await office.admit('nurse'), await office.admit('nurse')];
  const other = await database.transaction(office.inside, (tx) => findEmployment(tx, '2005'));
  expect(other?.person).toBe(office.person('nurse'));
  const place = { person: office.person('nurse'), employment: other?.id as never, unit: office.unit('office') };
  office.places.set(atOffice.id, place);
  await database.query(
    office.inside,
    sql`update duty set employment_id = ${place.employment}, unit_id = ${place.unit} where subject_id = ${atOffice.id}`,
  );
  const crosswise = [
    ['wardManager', atOffice],
    ['officeHead', atWard],
  ] as const;
  for (const [someone, dog] of crosswise)
    await expect(noteDone(office.services, office.actor(someone), await note(office, dog))).rejects.toMatchObject({
      code: 'duties.unknown',
    });
  await noteDone(office.services, office.actor('wardManager'), await note(office, atWard));
  await noteDone(office.services, office.actor('officeHead'), await note(office, atOffice));
});

test('a deputy decides and is reminded, in the place of the one who is away', async () => {
  const office = await anOffice(database, { templates: [walk] });
  const dog = await office.admit('nurse');
  await office.away('wardManager', '2026-03-10', '2026-03-20', 'colleague');
  office.clock.set('2026-03-16T09:00:00Z');
  await office.sweep();
  expect(office.letters.map(({ to }) => to)).toEqual(['colleague@example.se']);
  await expect(noteDone(office.services, office.actor('wardManager'), await note(office, dog))).rejects.toMatchObject({
    code: 'duties.unknown',
  });
  await noteDone(office.services, office.actor('colleague'), await note(office, dog));
  expect((await office.entriesOf(dog)).at(-1)?.actor).toEqual({
    kind: 'person',
    person: office.person('colleague'),
    role: 'nearest-manager',
    actingFor: office.person('wardManager'),
  });
});

test('evidence earlier than the duty discharges it as it arises, as far back as the template says', async () => {
  const office = await anOffice(database, { templates: [aTemplate({ acceptsFrom: { daysBefore: 60 } })] });
  const dog: Dog = { kind: 'dog', id: crypto.randomUUID() };
  await office.record(dog, 'dog.walked', { on: '2026-01-10' });
  await office.record(dog, 'dog.admitted');
  expect(await office.dutiesOf(dog)).toMatchObject([{ settled: { effectiveOn: '2026-01-10' } }]);
});

test('hundreds registered from before at once: the shortest notice from the day of the import, and one letter a person', async () => {
  const office = await anOffice(database, {
    templates: [aTemplate({ ...walk, arisesOn: ['dog.admitted', 'dog.registered-from-before'], remindOn: [-5, 0] })],
  });
  const owners = ['nurse', 'colleague', 'clerk'] as const;
  const dogs = Array.from({ length: 600 }, (_, index) => ({
    id: crypto.randomUUID(),
    owner: owners[index % 3] ?? 'nurse',
  }));
  for (const { id, owner } of dogs)
    office.places.set(id, { person: office.person(owner), employment: office.employment(owner) });
  await database.transaction(office.inside, (tx) =>
    office.services.journal.record(
      tx,
      dogs.map(({ id }) => ({
        type: 'dog.registered-from-before',
        subject: { kind: 'dog', id },
        actor: { kind: 'system' as const },
        effectiveOn: localDate('2019-05-01'),
        facts: {},
      })),
    ),
  );
  const due = await database.query(office.inside, sql`select due_on, count(*) as count from duty group by due_on`);
  expect(due).toEqual([{ due_on: '2026-03-07', count: 600 }]);
  await office.sweep();
  expect(office.letters.map(({ to, subject }) => [to, subject]).sort()).toEqual([
    ['officeHead@example.se', 'Att göra: 200 påminnelser'],
    ['wardManager@example.se', 'Att göra: 400 påminnelser'],
  ]);
});

test('disposal of a payload: what was owed and done stays as it was, whatever comes after', async () => {
  const large = aTemplate({ ...walk, when: [{ fact: 'size', is: ['large'] }] });
  const office = await anOffice(database, { templates: [large] });
  const [done, open] = [await office.admit('nurse', { size: 'large' }), await office.admit('nurse', { size: 'large' })];
  await noteDone(office.services, office.actor('wardManager'), await note(office, done));
  const before = [await office.dutiesOf(done), await office.dutiesOf(open)];
  expect(before.flat()).toHaveLength(2);
  await office.dispose();
  await office.record(done, 'dog.fed');
  expect(await office.dutiesOf(done)).toEqual(before[0]);
  const walked = await office.record(open, 'dog.walked');
  expect(await office.dutiesOf(open)).toMatchObject([{ settled: { by: walked.id } }]);
  const settings = { templatesFor: () => [{ template: large, version: 'v1' }], nextWorkingDay: everyDay };
  expect(foldDuties(await office.entriesOf(done), settings)).toEqual([]);
});

test('a unit is split and another merged: what was bound to an employment follows it, what was bound to a unit its successor', async () => {
  const office = await anOffice(database, { templates: [walk] });
  const [mine, yours] = [await office.admit('nurse'), await office.admit('colleague')];
  const ours: Dog = { kind: 'dog', id: crypto.randomUUID() };
  office.places.set(ours.id, { unit: office.unit('ward') });
  await office.record(ours, 'dog.admitted');
  office.clock.set('2026-03-10T09:00:00Z');
  const split = EMPLOYEES.map((row) => {
    if (row.unit_id !== 'ward') return row;
    return { ...row, unit_id: row.employee_id === '1006' ? 'south' : 'north' };
  });
  await office.reorganise({
    units: [...UNITS.filter(({ unit_id }) => unit_id !== 'ward'), unit('north', 'clinic'), unit('south', 'clinic')],
    employees: split,
    successors: [{ unit_id: 'ward', successor_id: 'north' }],
    on: '2026-03-10',
  });
  for (const [dog, owner] of [
    [mine, 'nurse'],
    [yours, 'colleague'],
  ] as const)
    await moveWithOwner(office, dog, owner);
  await office.sweep();
  const where = async () => {
    const rows = await database.query<{ subject_id: string; code: string }>(
      office.inside,
      sql`select duty.subject_id, unit.code from duty join unit using (employer_id, unit_id)`,
    );
    const codes = new Map(rows.map(({ subject_id, code }) => [subject_id, code]));
    return [mine, yours, ours].map(({ id }) => codes.get(id));
  };
  expect(await where()).toEqual(['north', 'south', 'north']);
  const told = (await office.entriesOf(ours)).at(-1);
  expect(told).toMatchObject({ type: 'duty.handed-over', facts: { because: 'succeeded' } });
  const handovers = await database.query<{ kind: string; to_person: string; duties: number }>(
    office.inside,
    sql`select kind, to_person, (select count(*) from handover_duty where handover_duty.handover_id = handover.handover_id)
        as duties from handover where kind = 'unit'`,
  );
  expect(handovers).toEqual([{ kind: 'unit', to_person: office.person('wardManager'), duties: 1 }]);
  // And merged: the north goes up into the clinic itself.
  office.clock.set('2026-03-12T09:00:00Z');
  await office.reorganise({
    units: [...UNITS.filter(({ unit_id }) => unit_id !== 'ward'), unit('south', 'clinic')],
    employees: split.map((row) => (row.unit_id === 'north' ? { ...row, unit_id: 'south' } : row)),
    successors: [{ unit_id: 'north', successor_id: 'south' }],
    on: '2026-03-12',
  });
  await moveWithOwner(office, mine, 'nurse');
  await office.sweep();
  expect(await where()).toEqual(['south', 'south', 'south']);
});

test('leave during climbing: the days on which a deputy stands in are left out, also of a leave told of afterwards', async () => {
  const office = await anOffice(database, { templates: [walk] });
  const dog = await office.admit('nurse');
  const [duty] = await office.dutiesOf(dog);
  expect(duty && climbsOf(duty, []).map(({ on }) => on)).toEqual(['2026-03-23']);
  office.clock.set('2026-03-22T09:00:00Z');
  await office.away('wardManager', '2026-03-18', '2026-03-24', 'colleague');
  const climbs = async (now: string) => {
    office.clock.set(now);
    await office.sweep();
    return database.query(office.inside, sql`select climbed_on from duty_climb`);
  };
  expect(await climbs('2026-03-29T09:00:00Z')).toEqual([]);
  expect(await climbs('2026-04-02T09:00:00Z')).toEqual([{ climbed_on: '2026-03-30' }]);
});

test('leave without a deputy stops nothing: the nearest superior answers, and the duty climbs on its day', async () => {
  const office = await anOffice(database, { templates: [walk] });
  await office.admit('nurse');
  await office.away('wardManager', '2026-03-10', '2026-04-30');
  office.clock.set('2026-03-24T09:00:00Z');
  await office.sweep();
  expect(office.letters.map(({ to }) => to)).toEqual(['clinicManager@example.se']);
  expect(await database.query(office.inside, sql`select climbed_on from duty_climb`)).toEqual([
    { climbed_on: '2026-03-23' },
  ]);
});

test('the clock is set back: nothing is told twice, and what is recorded then is neither lost nor born overdue', async () => {
  const office = await anOffice(database, { templates: [walk] });
  const dog = await office.admit('nurse');
  office.clock.set('2026-03-24T09:00:00Z');
  await office.sweep();
  const told = async () =>
    (await office.entriesOf(dog)).filter(({ type }) => type !== 'dog.admitted').map(({ type }) => type);
  const before = await told();
  expect(before.sort()).toEqual(['duty.escalated', 'duty.reminded']);
  office.clock.set('2026-03-15T09:00:00Z');
  await office.sweep();
  const late = await office.admit('nurse');
  expect(await office.dutiesOf(late)).toMatchObject([{ arisenOn: '2026-03-15', dueOn: addDays(office.today(), 14) }]);
  office.clock.set('2026-03-25T09:00:00Z');
  await office.sweep();
  expect((await told()).sort()).toEqual(before);
  expect(office.letters).toHaveLength(1);
});

/** Lets a dog stand where its owner is now, as the dogs' own module would. */
async function moveWithOwner(office: Office, dog: Dog, owner: 'nurse' | 'colleague'): Promise<void> {
  const [row] = await database.query<{ unit_id: string }>(
    office.inside,
    sql`select unit_id from employment_state where employment_id = ${office.employment(owner)} and known_to = 'infinity'
      and valid_from <= ${office.today()} and ${office.today()} < valid_to`,
  );
  office.places.set(dog.id, {
    person: office.person(owner),
    employment: office.employment(owner),
    unit: row?.unit_id as never,
  });
}
