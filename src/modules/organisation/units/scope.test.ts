import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type EntryId, newId, systemRandom, type UnitId } from '../../../kernel/ids.ts';
import { addDays, type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { FOREVER } from '../../../kernel/period.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { unitTable } from '../tables.ts';
import { aDoer, servicesOver } from '../testing.ts';
import { rewriteUnitScope } from './scope.ts';
import { insertUnits, listUnits } from './store.ts';
import { pathOf, treeOf } from './tree.ts';

const { database } = await aDatabase();
const { clock } = servicesOver(database);
const CODES = ['K', 'A', 'B', 'C'];
const START = localDate('2026-03-01');

const anyChanges = fc.array(
  fc.record({
    code: fc.constantFrom(...CODES),
    parent: fc.option(fc.constantFrom(...CODES)),
    from: fc.integer({ min: 0, max: 10 }),
    length: fc.option(fc.integer({ min: 1, max: 8 })),
    gone: fc.boolean(),
  }),
  { maxLength: 8 },
);

test('on every day a unit lies under exactly those on its path, circles and broken paths included', async () => {
  await fc.assert(
    fc.asyncProperty(anyChanges, async (changes) => {
      const { employer } = await aDoer(database);
      const ids = new Map(CODES.map((code) => [code, newId<UnitId>(clock.now(), systemRandom)]));
      const idOf = (code: string) => ids.get(code) as UnitId;
      await database.transaction({ employer }, async (tx) => {
        await insertUnits(
          tx,
          CODES.map((code) => ({ id: idOf(code), code })),
        );
        for (const { code, parent, from, length, gone } of changes) {
          clock.advance(1000);
          const known = { at: clock.now(), by: newId<EntryId>(clock.now(), systemRandom) };
          const period = { from: addDays(START, from), to: length === null ? FOREVER : addDays(START, from + length) };
          const values = {
            name: code,
            kind: 'unit' as const,
            parent_id: parent === null ? null : idOf(parent),
            trades: [],
            authority_id: null,
          };
          await unitTable.write(tx, [{ key: { unit_id: idOf(code) }, ...period, values: gone ? null : values }], known);
        }
        await rewriteUnitScope(tx);
        for (let day = 0; day < 20; day++) {
          const on = addDays(START, day);
          const tree = treeOf(await listUnits(tx, { on, knownAt: clock.now() }));
          for (const unit of tree.keys()) {
            const path = pathOf(tree, unit).map(({ id }) => id);
            expect(await scopeOn(unit, on)).toEqual(path.toSorted());
          }
        }

        async function scopeOn(unit: UnitId, on: LocalDate): Promise<UnitId[]> {
          const { rows } = await sql<{ ancestor_id: UnitId }>`
            select ancestor_id from unit_scope
            where unit_id = ${unit} and valid_from <= ${on}::date and ${on}::date < valid_to`.execute(tx);
          return rows.map((row) => row.ancestor_id).toSorted();
        }
      });
    }),
    { numRuns: 25 },
  );
});
