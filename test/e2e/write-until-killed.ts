// A server that does nothing but record: starts as any does, then writes entries until it is killed, and says the id of
// each when it has been committed. Run with the data folder and the employer as arguments.
import { systemClock } from '../../src/kernel/clock.ts';
import { type EmployerId, systemRandom } from '../../src/kernel/ids.ts';
import { localSources, readConfig } from '../../src/platform/config/index.ts';
import { openDatabase } from '../../src/platform/database/index.ts';
import { createJournal, keepSequenced } from '../../src/platform/journal/index.ts';
import { createLog } from '../../src/platform/log/index.ts';
import { layGround } from '../../src/server/lifecycle/ground.ts';
import { createStopping } from '../../src/server/lifecycle/stopping.ts';

const WRITERS = 4;
const employer = process.argv[2] as EmployerId;
const { config } = readConfig(localSources());
if (config === undefined) throw new Error('the settings are wrong');
const { connection } = await layGround({
  config,
  stopping: createStopping(() => {}),
  ownerSteps: [],
  tell: () => {},
  onDatabaseLost: () => process.exit(1),
});
const database = openDatabase({ connection, connections: WRITERS });
const journal = createJournal({ clock: systemClock, random: systemRandom, reactions: [] });
const sequencer = keepSequenced(database, createLog('silent'));

async function write(): Promise<never> {
  for (;;) {
    const [entry] = await database.transaction({ employer }, (tx) =>
      journal.record(tx, [
        { type: 'dog.came', subject: { kind: 'dog', id: crypto.randomUUID() }, actor: { kind: 'system' }, facts: {} },
      ]),
    );
    process.stdout.write(`${entry?.id}\n`);
    sequencer.poke();
  }
}

await Promise.all(Array.from({ length: WRITERS }, write));
