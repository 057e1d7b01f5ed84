import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { localDate } from '../../kernel/local-date.ts';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import { noteDone } from './note.ts';
import { snoozeDuty } from './reminding/snooze.ts';
import { answerQuestion } from './standing/answer.ts';
import { aTemplate } from './testing.ts';
import { anOffice } from './testing-office.ts';

const { database } = await aDatabase();
const walk = aTemplate({ acceptedBy: ['dog.walked', 'duty.noted'] });
const wash = aTemplate({ id: 'wash', acceptedBy: ['dog.washed', 'duty.noted'] });

test('a note discharges the duty it is about, and no other that a note would do for', async () => {
  const office = await anOffice(database, { templates: [walk, wash] });
  const dog = await office.admit('nurse');
  const duty = await office.refOf(dog);
  await noteDone(office.services, office.actor('wardManager'), {
    duty,
    doneOn: localDate('2026-03-02'),
    note: 'Runt kvarteret.',
  });
  const duties = await office.dutiesOf(dog);
  expect(duties.map(({ template, settled }) => [template, settled !== null])).toEqual([
    ['walk', true],
    ['wash', false],
  ]);
  const last = (await office.entriesOf(dog)).at(-1);
  expect(last).toMatchObject({
    type: 'duty.noted',
    actor: { person: office.person('wardManager'), role: 'nearest-manager' },
    facts: { template: 'walk', note: 'Runt kvarteret.' },
  });
});

test('a note will not do where the template asks for more, nor for a day that has not come', async () => {
  const office = await anOffice(database);
  const dog = await office.admit('nurse');
  const note = { duty: await office.refOf(dog), doneOn: localDate('2026-03-02'), note: 'Klart.' };
  const manager = office.actor('wardManager');
  await expect(noteDone(office.services, manager, note)).rejects.toMatchObject({ code: 'duties.no-note' });
  const other = await anOffice(database, { templates: [walk] });
  const early = { ...note, duty: await other.refOf(await other.admit('nurse')), doneOn: localDate('2026-03-03') };
  await expect(noteDone(other.services, other.actor('wardManager'), early)).rejects.toMatchObject({
    code: 'duties.note-day',
  });
});

test('only who answers for a duty that day acts on it; nobody else learns that it is there', async () => {
  const office = await anOffice(database, { templates: [walk] });
  const dog = await office.admit('nurse');
  const duty = await office.refOf(dog);
  const snooze = { duty, until: localDate('2026-03-09'), reason: 'Regn.' };
  for (const someone of ['nurse', 'colleague', 'clinicManager', 'director', 'hrHead'] as const)
    await expect(snoozeDuty(office.services, office.actor(someone), snooze), someone).rejects.toMatchObject({
      code: 'duties.unknown',
    });
  const none = { ...snooze, duty: { ...duty, occasion: 'never' } };
  await expect(snoozeDuty(office.services, office.actor('wardManager'), none)).rejects.toMatchObject({
    code: 'duties.unknown',
  });
});

test('a snooze stands with its reason in the journal and moves neither day nor ladder', async () => {
  const office = await anOffice(database);
  const dog = await office.admit('nurse');
  const duty = await office.refOf(dog);
  const snooze = (until: string) =>
    snoozeDuty(office.services, office.actor('wardManager'), { duty, until: localDate(until), reason: 'Regn.' });
  await expect(snooze('2026-03-02')).rejects.toMatchObject({ code: 'duties.snooze-day' });
  await expect(snooze('2026-06-01')).rejects.toMatchObject({ code: 'duties.snooze-day' });
  await snooze('2026-03-09');
  await snooze('2026-03-12');
  expect(await database.query(office.inside, sql`select until from duty_snooze`)).toEqual([{ until: '2026-03-12' }]);
  expect((await office.entriesOf(dog)).slice(1).map(({ facts }) => [facts?.until, facts?.reason])).toEqual([
    ['2026-03-09', 'Regn.'],
    ['2026-03-12', 'Regn.'],
  ]);
  expect(await office.dutiesOf(dog)).toMatchObject([{ dueOn: '2026-03-16', settled: null }]);
});

test('what is done already cannot be done again, and a duty with a day is no yearly question', async () => {
  const office = await anOffice(database, { templates: [walk] });
  const dog = await office.admit('nurse');
  const duty = await office.refOf(dog);
  const manager = office.actor('wardManager');
  const answer = { kind: 'nothing-to-show', text: null } as const;
  await expect(answerQuestion(office.services, manager, { duty, answer })).rejects.toMatchObject({
    code: 'duties.no-question',
  });
  await office.record(dog, 'dog.walked');
  await expect(
    noteDone(office.services, manager, { duty, doneOn: localDate('2026-03-02'), note: 'Igen.' }),
  ).rejects.toMatchObject({ code: 'duties.not-open' });
});
