import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { settableClock } from '../../kernel/clock.ts';
import { systemRandom } from '../../kernel/ids.ts';
import { anEmployer } from '../database/testing.ts';
import { aDatabase } from '../embedded-postgres/testing.ts';
import { createLog } from '../log/index.ts';
import { createJournal } from './journal.ts';
import { keepSequenced } from './keep-sequenced.ts';

const { database } = await aDatabase();

test('what is recorded gets its position by itself, for every employer', async () => {
  const employers = [await anEmployer(database), await anEmployer(database)];
  const journal = createJournal({ clock: settableClock('2026-01-01'), random: systemRandom, reactions: [] });
  const sequencer = keepSequenced(database, createLog('silent'));
  for (const employer of employers)
    await database.transaction({ employer }, (tx) =>
      journal.record(tx, [
        { type: 'dog.came', subject: { kind: 'dog', id: crypto.randomUUID() }, actor: { kind: 'system' }, facts: {} },
      ]),
    );
  sequencer.poke();
  for (const employer of employers)
    await vi.waitFor(async () => {
      const rows = await database.query({ employer }, sql`select position from entry_position`);
      expect(rows).toEqual([{ position: 0 }]);
    });
  await sequencer.stop();
});
