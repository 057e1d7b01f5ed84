import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { addDays, type LocalDate, localDate, localDateOf } from '../../../kernel/local-date.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { climbsOf, levelOn } from '../ladder.ts';
import { noteDone } from '../note.ts';
import { snoozeDuty } from '../reminding/snooze.ts';
import { aTemplate } from '../testing.ts';
import { anOffice, type Office } from '../testing-office.ts';

const { database } = await aDatabase();
const LADDER = [
  { afterDays: 7, to: 'next-manager', track: 'line' },
  { afterDays: 14, to: 'administration-head', track: 'line' },
] as const;
const walk = aTemplate({ ladder: [...LADDER], remindOn: [-7, -3, 0, 7] });

const climbsIn = (office: Office) =>
  database.query<{ template: string; level: number; climbed_on: LocalDate; recorded_on: LocalDate }>(
    office.inside,
    sql`select template, level, climbed_on, recorded_on from duty_climb order by subject_id, level`,
  );
const remindersIn = (office: Office) =>
  database.query<{ subject_id: string; slot: LocalDate; because: string | null }>(
    office.inside,
    sql`select subject_id, slot, because from duty_reminder order by subject_id, slot`,
  );

test.each([
  ['into summer time', '2026-03-02T11:00:00Z'],
  ['into winter time', '2026-10-05T11:00:00Z'],
])(
  'sixty days %s with a week without the job: each slot sent or skipped once, each climb once on its day',
  async (_, now) => {
    const office = await anOffice(database, { templates: [walk], now });
    const dogs = [await office.admit('nurse'), await office.admit('colleague')];
    const first = office.today();
    const down = { from: addDays(first, 20), to: addDays(first, 27) };
    for (let hour = 0; hour < 60 * 24; hour += 5) {
      office.clock.advance(5 * 3_600_000);
      const day = office.today();
      if (day >= down.from && day < down.to) continue;
      await office.sweep();
    }
    const last = office.today();
    const duties = (await Promise.all(dogs.map(office.dutiesOf))).flat();
    expect(duties).toHaveLength(2);
    for (const duty of duties) {
      const slots = [-7, -3, 0, 7].map((days) => addDays(duty.dueOn, days));
      const dealtWith = (await remindersIn(office)).filter(({ subject_id }) => subject_id === duty.subject.id);
      expect(dealtWith.map(({ slot }) => slot)).toEqual(slots);
      const entries = await office.entriesOf(duty.subject as (typeof dogs)[number]);
      const told = (type: string) => entries.filter((entry) => entry.type === type);
      expect(
        [...told('duty.reminded'), ...told('duty.reminder-skipped')].map(({ facts }) => facts?.slot).sort(),
      ).toEqual(slots);
      const climbs = climbsOf(duty, []).filter(({ on }) => on <= last);
      expect(told('duty.escalated').map(({ facts, effectiveOn }) => [facts?.level, effectiveOn])).toEqual(
        climbs.map(({ level, on }) => [level, on]),
      );
    }
    // The two dogs' manager is one: one letter a day, on Mondays from eight in the morning, summer and winter alike.
    const digests = await database.query<{ digest_on: LocalDate; made_at: string; state: string }>(
      office.inside,
      sql`select digest_on, made_at, state from digest order by digest_on`,
    );
    expect(office.letters).toHaveLength(digests.length);
    expect(new Set(office.letters.map(({ id }) => id)).size).toBe(digests.length);
    expect(digests.length).toBeGreaterThan(1);
    for (const { digest_on, made_at } of digests) {
      const hour = new Date(made_at).toLocaleTimeString('sv-SE', { timeZone: 'Europe/Stockholm' });
      const isSameDay = localDateOf(made_at as never) === digest_on;
      expect(isSameDay ? hour >= '08:00:00' : true).toBe(true);
    }
  },
);

test('two sweeps at once do nothing twice', async () => {
  const office = await anOffice(database, { templates: [walk] });
  for (const someone of ['nurse', 'colleague', 'clerk'] as const) await office.admit(someone);
  office.clock.set('2026-04-20T09:00:00Z');
  await Promise.all([office.sweep(), office.sweep(), office.sweep()]);
  expect(await climbsIn(office)).toHaveLength(6);
  expect(await remindersIn(office)).toHaveLength(12);
  expect((await remindersIn(office)).filter(({ because }) => because === null)).toHaveLength(3);
  expect(office.letters).toHaveLength(2);
  const [runs] = await database.query<{ escalated: number; skipped: number }>(
    office.inside,
    sql`select sum(escalated)::int as escalated, sum(skipped)::int as skipped from sweep_run`,
  );
  expect(runs).toEqual({ escalated: 6, skipped: 9 });
});

test('a climb while the job was down is told on its own day, also of what has been done since', async () => {
  const office = await anOffice(database, { templates: [aTemplate({ ...walk, acceptedBy: ['duty.noted'] })] });
  const dog = await office.admit('nurse');
  const duty = await office.refOf(dog);
  office.clock.set('2026-03-25T09:00:00Z');
  const done = { duty, doneOn: localDate('2026-03-25'), note: 'Äntligen.' };
  await noteDone(office.services, office.actor('wardManager'), done);
  office.clock.set('2026-05-01T09:00:00Z');
  await office.sweep();
  expect(await climbsIn(office)).toEqual([
    { template: 'walk', level: 1, climbed_on: '2026-03-23', recorded_on: '2026-05-01' },
  ]);
  expect(office.letters).toEqual([]);
});

test('which rung a duty stands on is right though no job has ever run', async () => {
  const office = await anOffice(database, { templates: [walk] });
  const [duty] = await office.dutiesOf(await office.admit('nurse'));
  const levels = ['2026-03-22', '2026-03-23', '2026-03-30'].map((day) => duty && levelOn(duty, localDate(day), []));
  expect(levels).toEqual([0, 1, 2]);
  expect(await climbsIn(office)).toEqual([]);
});

test('a letter says what is left to do when it goes, and where; done by then it does not go at all', async () => {
  const office = await anOffice(database, { templates: [walk] });
  await office.admit('nurse');
  office.clock.set('2026-03-16T07:30:00Z');
  await office.sweep();
  expect(office.letters).toMatchObject([
    {
      to: 'wardManager@example.se',
      subject: 'Att göra: 1 påminnelse',
      text: [
        'Det här finns att göra i Uppsikt:',
        '',
        '– Gå ut med hunden, senast 16 mars 2026 (avsnitt 4)',
        '',
        'Öppna Att göra: https://uppsikt.example.se/att-gora',
        'Passar det inte nu kan du där välja en dag att bli påmind igen, och skriva varför.',
        '',
      ].join('\n'),
    },
  ]);
});

test('a letter about somebody with protected identity says that there is a case, and nothing more', async () => {
  const office = await anOffice(database, { templates: [walk] });
  await office.admit('nurse');
  await office.admit('clerk');
  await database.query(
    office.inside,
    sql`insert into protected_person (person_id) values (${office.person('nurse')}), (${office.person('officeHead')})`,
  );
  office.clock.set('2026-03-16T09:00:00Z');
  await office.sweep();
  expect(office.letters).toHaveLength(2);
  for (const { subject, text } of office.letters) {
    expect(subject).toBe('Du har ett ärende.');
    expect(text).toBe('Du har ett ärende.\n\nÖppna Att göra: https://uppsikt.example.se/att-gora\n');
  }
});

test('while the mail server is away nothing is lost, and at the next attempt nothing is sent twice', async () => {
  const office = await anOffice(database, { templates: [walk] });
  await office.admit('nurse');
  await office.admit('clerk');
  office.clock.set('2026-03-16T09:00:00Z');
  let attempts = 0;
  const failing = {
    ...office.services,
    mail: {
      ...office.services.mail,
      send: async (message: Parameters<typeof office.services.mail.send>[0]) => {
        attempts += 1;
        if (attempts === 2) throw new Error('the line is down');
        await office.services.mail.send(message);
      },
    },
  };
  const { sendDigests } = await import('../reminding/send.ts');
  const { sweep } = await import('./sweep.ts');
  await expect(sweep(failing, office.doer.employer)).rejects.toThrow('the line is down');
  expect(office.letters).toHaveLength(1);
  expect(await sendDigests(office.services, office.inside)).toBe(1);
  expect(new Set(office.letters.map(({ to }) => to)).size).toBe(2);
});

test('snoozed reminders are put down as such, and one comes on the day that the snooze ends', async () => {
  const office = await anOffice(database, { templates: [walk] });
  const dog = await office.admit('nurse');
  const duty = await office.refOf(dog);
  office.clock.set('2026-03-09T07:30:00Z');
  await office.sweep();
  await snoozeDuty(office.services, office.actor('wardManager'), {
    duty,
    until: localDate('2026-03-23'),
    reason: 'Hunden är på valpkurs.',
  });
  office.clock.set('2026-03-16T07:30:00Z');
  await office.sweep();
  office.clock.set('2026-03-23T07:30:00Z');
  await office.sweep();
  expect((await remindersIn(office)).map(({ slot, because }) => [slot, because])).toEqual([
    ['2026-03-09', null],
    ['2026-03-13', 'snoozed'],
    ['2026-03-16', 'snoozed'],
    ['2026-03-23', null],
  ]);
  expect(office.letters).toHaveLength(2);
});
