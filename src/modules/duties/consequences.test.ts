import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, localDate } from '../../kernel/local-date.ts';
import type { Entry } from '../../platform/journal/index.ts';
import { consequences } from './consequences.ts';
import { type Duty, keyText } from './duty.ts';
import { foldDuties } from './fold.ts';
import { anEntry, aTemplate, everyDay } from './testing.ts';

const walk = aTemplate();
const wash = aTemplate({ id: 'wash', occasion: 'year', acceptedBy: ['dog.washed'], acceptsFrom: 'ever' });
const settings = {
  templatesFor: () => [walk, wash].map((template) => ({ template, version: 'v1' })),
  nextWorkingDay: everyDay,
};

/** What a store would hold after one entry more. */
function applied(held: readonly Duty[], entry: Entry, earlier: readonly Entry[]): Duty[] {
  const { arise, discharge, move, withdraw } = consequences([...earlier, entry], { ...settings, held });
  const change = (duty: Duty): Duty => {
    const same = (other: { template: string; occasion: string }) => keyText(other) === keyText(duty);
    const { template: _, occasion: __, by, ...rest } = { ...withdraw.find(same) };
    return {
      ...duty,
      ...discharge.find(same),
      ...move.find(same),
      ...rest,
      ...(by === undefined ? {} : { withdrawnBy: by }),
    };
  };
  return [...held.map(change), ...arise];
}

const anyEntries = fc
  .array(
    fc.record({
      type: fc.constantFrom('dog.admitted', 'dog.walked', 'dog.washed', 'dog.left', 'entry.voided'),
      on: fc.integer({ min: 0, max: 400 }),
      late: fc.integer({ min: 0, max: 30 }),
      voids: fc.nat(),
    }),
    { maxLength: 9 },
  )
  .map((drafts) => {
    const entries: Entry[] = [];
    for (const { type, on, late, voids } of drafts) {
      const facts =
        type === 'entry.voided' ? { voids: entries[voids % Math.max(entries.length, 1)]?.id ?? 'none' } : {};
      const effective = addDays(localDate('2026-01-01'), on);
      entries.push(anEntry(type, effective, { recorded: addDays(effective, late), facts }));
    }
    return entries;
  });

test('applying consequences entry by entry gives what replaying the whole journal gives', () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      let held: Duty[] = [];
      for (const [index, entry] of entries.entries()) held = applied(held, entry, entries.slice(0, index));
      const standing = held.filter((duty) => duty.withdrawnBy === null);
      const replayed = foldDuties(entries, settings).filter((duty) => duty.withdrawnBy === null);
      const byKey = (a: Duty, b: Duty) => (keyText(a) < keyText(b) ? -1 : 1);
      const told = ({ arisenOn: _, occasionOn: __, ...duty }: Duty) => duty;
      expect(standing.sort(byKey).map(told)).toEqual(replayed.sort(byKey).map(told));
    }),
    { numRuns: 400 },
  );
});

test('the same entry seen again changes nothing: nothing arises or is discharged twice', () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const held = foldDuties(entries, settings);
      expect(consequences(entries, { ...settings, held })).toEqual({
        arise: [],
        discharge: [],
        move: [],
        withdraw: [],
      });
    }),
  );
});

test('a duty whose occasion was disposed of stays as it was', () => {
  const template = aTemplate({ when: [{ fact: 'size', is: ['large'] }] });
  const under = { ...settings, templatesFor: () => [{ template, version: 'v1' }] };
  const admitted = anEntry('dog.admitted', '2026-03-01', { facts: { size: 'large' } });
  const held = foldDuties([admitted], under);
  const emptied = { ...admitted, facts: null };
  const other = anEntry('dog.fed', '2026-03-02');
  expect(held).toHaveLength(1);
  expect(consequences([emptied, other], { ...under, held })).toEqual({
    arise: [],
    discharge: [],
    move: [],
    withdraw: [],
  });
});

test('disposing of payloads changes nothing of what is owed or done, and later evidence still counts', () => {
  const large = aTemplate({ when: [{ fact: 'size', is: ['large'] }], acceptedBy: ['dog.walked', 'duty.noted'] });
  const under = { ...settings, templatesFor: () => [{ template: large, version: 'v1' }] };
  const anyLife = fc.array(
    fc.record({
      type: fc.constantFrom('dog.admitted', 'dog.walked', 'dog.left', 'duty.noted', 'duty.moved', 'duty.withdrawn'),
      on: fc.integer({ min: 0, max: 60 }),
      about: fc.nat(),
      disposed: fc.boolean(),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(anyLife, (life) => {
      const entries: Entry[] = [];
      for (const { type, on, about } of life) {
        const occasions = entries.filter((entry) => entry.type === 'dog.admitted');
        const occasion = occasions[about % Math.max(occasions.length, 1)]?.id ?? 'none';
        const day = addDays(localDate('2026-03-01'), on);
        const facts = { size: 'large', template: 'walk', occasion, dueOn: addDays(day, 20) };
        entries.push(anEntry(type, day, { recorded: '2026-06-01', facts }));
      }
      const held = foldDuties(entries, under);
      const emptied = entries.map((entry, at) => (life[at]?.disposed ? { ...entry, facts: null } : entry));
      expect(consequences(emptied, { ...under, held })).toEqual({ arise: [], discharge: [], move: [], withdraw: [] });
      const walked = anEntry('dog.walked', '2026-06-01', { recorded: '2026-06-01' });
      const open = held.filter(({ settled, withdrawnBy }) => settled === null && withdrawnBy === null);
      const { discharge } = consequences([...emptied, walked], { ...under, held });
      expect(discharge.map(keyText)).toEqual(expect.arrayContaining(open.map(keyText)));
    }),
    { numRuns: 400 },
  );
});
