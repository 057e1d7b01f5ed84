// Does what a server's job does with a mapping, in a process of its own, so that a test can kill it: takes up one run that
// waits and works on it. What it needs comes as JSON in the environment.

import { composePolicy } from '../../access/index.ts';
import { settableClock } from '../../kernel/clock.ts';
import { type EmployerId, systemRandom } from '../../kernel/ids.ts';
import { type ConnectionSettings, openDatabase } from '../../platform/database/index.ts';
import { createJournal } from '../../platform/journal/index.ts';
import { openPersonalNumbers } from '../organisation/index.ts';
import { mappingPolicy } from './policy.ts';
import { workOnOne } from './work/work-on-runs.ts';

interface Given {
  readonly connection: ConnectionSettings;
  readonly employer: EmployerId;
  readonly evidenceFolder: string;
  readonly secret: string;
  readonly now: string;
}

const given = JSON.parse(process.env.WORK ?? '') as Given;
const database = openDatabase({ connection: given.connection, connections: 4 });
const clock = settableClock(given.now);
await workOnOne(
  {
    database,
    clock,
    random: systemRandom,
    journal: createJournal({ clock, random: systemRandom, reactions: [] }),
    policy: composePolicy(mappingPolicy),
    personalNumbers: openPersonalNumbers(given.secret, systemRandom),
    evidenceFolder: given.evidenceFolder,
    jobs: { enqueue: async () => {} },
  },
  given.employer,
  new AbortController().signal,
);
await database.close();
