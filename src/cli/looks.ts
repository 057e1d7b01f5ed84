import { parseArgs } from 'node:util';
import { type LooksVerified, verifyLooks } from '../access/index.ts';
import { createEmployers } from '../modules/identity/index.ts';
import { onGround } from '../server/index.ts';
import { type Command, UsageError } from './command.ts';
import { findConfig } from './configuration.ts';

export const command: Command = {
  usage: 'looks verify [--employer NAME] [--config FILE]',
  summary: {
    sv: 'Räknar om varje förseglat parti visningar, och nämner dem vars rader inte är vad de var.',
    en: 'Recomputes the hash of every sealed batch of looks, and names those whose rows are not what they were.',
  },
  run: async ([what, ...args]) => {
    if (what !== 'verify') throw new UsageError('Skriv verify efter looks.', 'Write verify after looks.');
    const { values } = parseArgs({ args, options: { employer: { type: 'string' }, config: { type: 'string' } } });
    const config = findConfig(values.config);
    if (config === undefined) return 2;
    const verified = await onGround(
      config,
      ({ sv, en }) => console.error(`${sv} · ${en}`),
      async ({ database }) => {
        const { id: employer } = await createEmployers(database).get(values.employer);
        return database.transaction({ employer }, verifyLooks);
      },
    );
    return print(verified);
  },
};

/** Answers 1 when a batch is broken, so that a nightly run can raise an alarm. */
function print({ batches, looks, broken }: LooksVerified): number {
  console.log(`${batches} partier, ${looks} visningar. · ${batches} batches, ${looks} looks.`);
  for (const { batch, fault } of broken) console.error(`${batch}: ${FAULTS[fault]}`);
  return broken.length === 0 ? 0 : 1;
}

const FAULTS: Record<LooksVerified['broken'][number]['fault'], string> = {
  changed: 'en rad har ändrats · a row has been changed',
  count: 'rader har försvunnit eller lagts till · rows are missing or added',
  'no-entry': 'partiet står inte i journalen · the batch is not in the journal',
};
