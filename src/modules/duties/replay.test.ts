import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { addDays, localDate } from '../../kernel/local-date.ts';
import type { Tx } from '../../platform/database/index.ts';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import type { EntryDraft } from '../../platform/journal/index.ts';
import type { DatedTemplate } from '../guidelines/index.ts';
import { type Duty, keyText } from './duty.ts';
import { foldDuties } from './fold.ts';
import type { HeldDuty } from './store.ts';
import { aTemplate, everyDay } from './testing.ts';
import { anOffice, type Dog } from './testing-office.ts';

const { database } = await aDatabase();
const walk = aTemplate({ acceptedBy: ['dog.walked', 'duty.noted'], arisesOn: ['dog.admitted', 'dog.returned'] });
const wash = aTemplate({ id: 'wash', occasion: 'year', acceptedBy: ['dog.washed'], acceptsFrom: 'ever' });
const office = await anOffice(database, { templates: [walk, wash] });

const TYPES = ['dog.admitted', 'dog.returned', 'dog.walked', 'dog.washed', 'dog.left', 'duty.noted', 'entry.voided'];
/** What happens to one dog, in lots that are recorded together. */
const anyLife = fc.array(
  fc.array(fc.record({ type: fc.constantFrom(...TYPES), on: fc.integer({ min: 0, max: 60 }), about: fc.nat() }), {
    minLength: 1,
    maxLength: 4,
  }),
  { minLength: 1, maxLength: 5 },
);
type Life = typeof anyLife extends fc.Arbitrary<infer Value> ? Value : never;

test('replaying the journal with the templates as they were frozen gives the same duties', async () => {
  await fc.assert(
    fc.asyncProperty(anyLife, async (life) => {
      const dog = await live(life);
      const stored = standing(await office.dutiesOf(dog));
      const replayed = foldDuties(await office.entriesOf(dog), await frozen());
      expect(stored).toEqual(standing(replayed));
      expect(new Set(stored.map(keyText)).size).toBe(stored.length);
    }),
    { numRuns: 40 },
  );
});

test('recorded one by one or all at once, the same life leaves the same duties', async () => {
  await fc.assert(
    fc.asyncProperty(anyLife, async (given) => {
      // Naming another entry takes one that is there already.
      const life = given.map((lot) => lot.filter(({ type }) => type.startsWith('dog.')));
      const [together, apart] = [await live([life.flat()]), await live(life.flat().map((one) => [one]))];
      const told = async (dog: Dog) => {
        const order = new Map((await office.entriesOf(dog)).map(({ id }, at) => [id as string, at]));
        const place = (id: string | undefined | null) => (id == null ? null : (order.get(id) ?? id));
        return standing(await office.dutiesOf(dog))
          .map((duty) => [duty.template, place(duty.occasion), duty.dueOn, place(duty.settled?.by)].join(' '))
          .sort();
      };
      expect(await told(apart)).toEqual(await told(together));
    }),
    { numRuns: 25 },
  );
});

/** A dog that lives so; what voids or notes something is about what the dog had until then. */
async function live(life: Life): Promise<Dog> {
  const dog: Dog = { kind: 'dog', id: crypto.randomUUID() };
  for (const lot of life.filter(({ length }) => length > 0))
    await database.transaction(office.inside, async (tx) => {
      const before = (await listIds(dog, tx)).filter(({ type }) => type !== 'entry.voided');
      const drafts: EntryDraft[] = [];
      for (const { type, on, about } of lot) {
        // Of its own lot nothing can be named: the ids are given when it is recorded.
        const named = before[about % Math.max(before.length, 1)]?.id ?? 'none';
        const facts = { voids: named, template: 'walk', occasion: named };
        const effectiveOn = addDays(localDate('2026-01-01'), on);
        drafts.push({ type, subject: dog, actor: { kind: 'system' }, effectiveOn, facts });
      }
      await office.services.journal.record(tx, drafts);
    });
  return dog;
}

async function listIds(dog: Dog, tx: Tx) {
  const { rows } = await sql<{ id: string; type: string }>`
    select entry_id as id, type from entry where subject_id = ${dog.id} order by ordinal`.execute(tx);
  return rows;
}

async function frozen() {
  const rows = await database.query<{ content: DatedTemplate; version: string }>(
    office.inside,
    sql`select content, version from frozen_template order by template = 'wash'`,
  );
  const templates = rows.map(({ content, version }) => ({ template: content, version }));
  return { templatesFor: () => templates, nextWorkingDay: everyDay };
}

/** Those that stand, without where they stand and what the days of the first occasion were. */
function standing(duties: readonly (Duty | HeldDuty)[]) {
  return duties
    .filter(({ withdrawnBy }) => withdrawnBy === null)
    .map(({ template, occasion, dueOn, settled, arisenBy }) => ({ template, occasion, dueOn, settled, arisenBy }))
    .toSorted((a, b) => (keyText(a) < keyText(b) ? -1 : 1));
}
