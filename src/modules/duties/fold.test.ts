import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, localDate } from '../../kernel/local-date.ts';
import type { Entry } from '../../platform/journal/index.ts';
import type { DatedTemplate } from '../guidelines/index.ts';
import type { Duty } from './duty.ts';
import { foldDuties } from './fold.ts';
import { statusOf } from './status.ts';
import { anEntry, aTemplate, everyDay } from './testing.ts';

const under = (...templates: DatedTemplate[]) => ({
  templatesFor: () => templates.map((template) => ({ template, version: 'v1' })),
  nextWorkingDay: everyDay,
});
const dutiesOf = (entries: readonly Entry[], ...templates: DatedTemplate[]) =>
  foldDuties(entries, under(...(templates.length === 0 ? [aTemplate()] : templates)));

test('days run from the later of effective and recorded: nothing is born overdue', () => {
  const [prompt] = dutiesOf([anEntry('dog.admitted', '2026-03-01')]);
  expect(prompt?.dueOn).toBe('2026-03-15');
  const [backDated] = dutiesOf([anEntry('dog.admitted', '2026-01-01', { recorded: '2026-03-20' })]);
  expect(backDated?.dueOn).toBe('2026-04-03');
  const [intended] = dutiesOf([anEntry('dog.admitted', '2026-05-01', { recorded: '2026-03-20' })]);
  expect(intended?.dueOn).toBe('2026-05-15');
});

test('what was registered from before fires only templates that name it, with the shortest notice from the import', () => {
  const entry = anEntry('dog.registered-from-before', '2019-01-01', { recorded: '2026-03-20' });
  expect(dutiesOf([entry])).toEqual([]);
  const [duty] = dutiesOf([entry], aTemplate({ arisesOn: ['dog.admitted', 'dog.registered-from-before'] }));
  expect(duty?.dueOn).toBe('2026-03-25');
});

test('days may be counted from a day that the entry names: thirty days before the dog’s licence ends', () => {
  const renew = aTemplate({
    countsFrom: 'licensedUntil',
    withinDays: -30,
    arisesOn: ['dog.admitted', 'dog.registered-from-before'],
  });
  const dueOn = (licensedUntil: string | null, type = 'dog.admitted') =>
    dutiesOf([anEntry(type, '2026-03-01', { facts: { licensedUntil } })], renew).map((duty) => duty.dueOn);
  expect(dueOn('2026-12-31')).toEqual(['2026-12-01']);
  expect(dueOn('2026-12-31', 'dog.registered-from-before')).toEqual(['2026-12-01']);
  // Too near to leave thirty days: the shortest notice.
  expect(dueOn('2026-03-20')).toEqual(['2026-03-06']);
  expect(dueOn('until further notice')).toEqual([]);
  expect(dueOn(null)).toEqual([]);
  expect(dutiesOf([anEntry('dog.admitted', '2026-03-01', { facts: null })], renew)).toEqual([]);
});

test('evidence earlier than the duty counts as far back as the template accepts it', () => {
  const trained = anEntry('dog.walked', '2026-03-01');
  const admitted = anEntry('dog.admitted', '2026-05-01');
  const settledUnder = (acceptsFrom: DatedTemplate['acceptsFrom']) =>
    dutiesOf([trained, admitted], aTemplate({ acceptsFrom }))[0]?.settled?.by;
  expect(settledUnder('occasion')).toBeUndefined();
  expect(settledUnder({ daysBefore: 60 })).toBeUndefined();
  expect(settledUnder({ daysBefore: 61 })).toBe(trained.id);
  expect(settledUnder('ever')).toBe(trained.id);
});

test('a case reopened in the afternoon is not decided by the decision of the morning', () => {
  const template = aTemplate({ arisesOn: ['dog.admitted', 'dog.returned'] });
  const walked = anEntry('dog.walked', '2026-03-10');
  const returned = anEntry('dog.returned', '2026-03-10');
  const [first, second] = dutiesOf([anEntry('dog.admitted', '2026-03-01'), walked, returned], template);
  expect(first?.settled?.by).toBe(walked.id);
  expect(second).toMatchObject({ occasion: returned.id, settled: null });
});

test('done in time but recorded late is met, recorded late; done late is met late', () => {
  const admitted = anEntry('dog.admitted', '2026-03-01');
  const status = (walked: Entry) => statusOf(dutiesOf([admitted, walked])[0] as Duty, localDate('2026-06-01'));
  expect(status(anEntry('dog.walked', '2026-03-15'))).toBe('met');
  expect(status(anEntry('dog.walked', '2026-03-15', { recorded: '2026-03-16' }))).toBe('met-recorded-late');
  expect(status(anEntry('dog.walked', '2026-03-16'))).toBe('met-late');
});

test('earlier evidence that is recorded later takes the place of what discharged the duty', () => {
  const late = anEntry('dog.walked', '2026-03-20');
  const inTime = anEntry('dog.walked', '2026-03-10', { recorded: '2026-03-25' });
  const [duty] = dutiesOf([anEntry('dog.admitted', '2026-03-01'), late, inTime]);
  expect(duty?.settled?.by).toBe(inTime.id);
});

test('of two pieces of evidence from one day the first in the journal discharges the duty', () => {
  const walks = [anEntry('dog.walked', '2026-03-10'), anEntry('dog.walked', '2026-03-10')];
  expect(dutiesOf([anEntry('dog.admitted', '2026-03-01'), ...walks])[0]?.settled?.by).toBe(walks[0]?.id);
});

test('a voided entry gives rise to nothing and discharges nothing; a voided voiding voids nothing', () => {
  const admitted = anEntry('dog.admitted', '2026-03-01');
  const walked = anEntry('dog.walked', '2026-03-10');
  const voids = (entry: Entry) => anEntry('entry.voided', '2026-03-11', { facts: { voids: entry.id } });
  const voiding = voids(walked);
  expect(dutiesOf([admitted, walked, voiding])[0]?.settled).toBeNull();
  expect(dutiesOf([admitted, walked, voiding, voids(voiding)])[0]?.settled?.by).toBe(walked.id);
  expect(dutiesOf([admitted, voids(admitted)])).toEqual([]);
});

test('a duty of a year arises once a year, whatever comes', () => {
  const template = aTemplate({ occasion: 'year', arisesOn: ['year.opened'] });
  const opened = (on: string) => anEntry('year.opened', on);
  const duties = dutiesOf([opened('2026-01-07'), opened('2026-02-01'), opened('2027-01-07')], template);
  expect(duties.map(({ occasion, dueOn }) => [occasion, dueOn])).toEqual([
    ['2026', '2026-01-21'],
    ['2027', '2027-01-21'],
  ]);
});

test('a duty falls when its case is withdrawn, but what was done before that was done', () => {
  const admitted = anEntry('dog.admitted', '2026-03-01');
  const walked = anEntry('dog.walked', '2026-03-05');
  const left = anEntry('dog.left', '2026-03-06');
  expect(dutiesOf([admitted, left])[0]).toMatchObject({ settled: null, withdrawnBy: left.id });
  expect(dutiesOf([admitted, walked, left])[0]).toMatchObject({ settled: { by: walked.id }, withdrawnBy: null });
});

test('what was done before a duty fell stays done, also when something else done earlier is told of afterwards', () => {
  const walked = anEntry('dog.walked', '2026-03-05');
  const earlier = anEntry('dog.walked', '2026-03-03', { recorded: '2026-03-09' });
  const entries = [anEntry('dog.admitted', '2026-03-01'), walked, anEntry('dog.left', '2026-03-06'), earlier];
  expect(dutiesOf(entries)[0]).toMatchObject({ settled: { by: earlier.id }, withdrawnBy: null });
});

test('a template fires only on the facts it names', () => {
  const template = aTemplate({ when: [{ fact: 'size', is: ['large'] }] });
  const admitted = (facts: Entry['facts']) => dutiesOf([anEntry('dog.admitted', '2026-03-01', { facts })], template);
  expect(admitted({ size: 'large' })).toHaveLength(1);
  expect(admitted({ size: 'small' })).toEqual([]);
  expect(admitted(null)).toEqual([]);
});

test('a new guideline version moves or lets go what is open by an entry of its own', () => {
  const admitted = anEntry('dog.admitted', '2026-03-01');
  const key = { template: 'walk', occasion: admitted.id };
  const moved = anEntry('duty.moved', '2026-03-02', { facts: { ...key, dueOn: '2026-04-30' } });
  const letGo = anEntry('duty.withdrawn', '2026-03-02', { facts: key });
  expect(dutiesOf([admitted, moved])[0]?.dueOn).toBe('2026-04-30');
  expect(dutiesOf([admitted, letGo])[0]?.withdrawnBy).toBe(letGo.id);
});

test('a day that falls when nobody is at work becomes the next when somebody is', () => {
  const settings = { ...under(aTemplate()), nextWorkingDay: (day: ReturnType<typeof localDate>) => addDays(day, 1) };
  expect(foldDuties([anEntry('dog.admitted', '2026-03-01')], settings)[0]?.dueOn).toBe('2026-03-16');
});

const day = (number: number) => addDays(localDate('2026-01-01'), number);
/** Entries of one dog, each applying from a day of its own, so that only the order of arrival can differ. */
const anyHistory = fc
  .uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 8 })
  .chain((days) =>
    fc.tuple(...days.map((number) => fc.constantFrom('dog.admitted', 'dog.walked').map((type) => ({ type, number })))),
  );

test('the order in which duty and evidence arrive does not matter', () => {
  fc.assert(
    fc.property(anyHistory, fc.infiniteStream(fc.nat()), (history, keys) => {
      const entries = history.map(({ type, number }) => anEntry(type, day(number), { recorded: '2026-06-01' }));
      const shuffled = entries
        .map((entry) => ({ entry, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ entry }) => entry);
      const told = (duties: Duty[]) => duties.map((duty) => [duty.occasion, duty.settled?.by]).sort();
      expect(told(dutiesOf(shuffled))).toEqual(told(dutiesOf(entries)));
    }),
  );
});
