import { type Actor, composePolicy } from '../src/access/index.ts';
import { localDate } from '../src/kernel/local-date.ts';
import { readComparison } from '../src/modules/accountability/levels/comparison/read-comparison.ts';
import { levelPolicy } from '../src/modules/accountability/levels/policy.ts';
import { readLevel } from '../src/modules/accountability/levels/read-level.ts';
import {
  answerLevels,
  caseLevels,
  casesPolicy,
  informationLevels,
  KINDS,
  oralLevels,
} from '../src/modules/cases/index.ts';
import { createSeatingMemory, type DutyReader, dutiesPolicy } from '../src/modules/duties/index.ts';
import { loadFindingLevels, mappingPolicy } from '../src/modules/mapping/index.ts';
import { organisationAt } from '../src/modules/organisation/index.ts';
import { type Database, migrate, openDatabase, type Tx } from '../src/platform/database/index.ts';
import { DEFAULT_NAMES } from '../src/platform/embedded-postgres/index.ts';
import type { BenchRow } from './bench-row.ts';
import { type Laden, layIn } from './duties.ts';
import { vacuum, withBothRoles } from './postgres.ts';

const TURNS = 15;
const TODAY = localDate('2026-01-31');

/** How it stands at every level of 50 000 employees with 300 000 duties. Takes about three minutes, most of it the laying in. */
export async function levelsBench(): Promise<BenchRow[]> {
  return withBothRoles(async (postgres) => {
    await migrate(postgres.ownerConnection, DEFAULT_NAMES.server);
    const database = openDatabase({ connection: postgres.connection });
    try {
      const laden = await layIn(database);
      await vacuum(postgres.ownerConnection);
      return await ask(database, laden);
    } finally {
      await database.close();
    }
  });
}

const LEVELS = [
  ['a unit', 'E10', 'manager'],
  ['an administration', 'F1', 'administration-head'],
  ['the region', 'R', 'director'],
] as const;

async function ask(database: Database, { employer, times }: Laden): Promise<BenchRow[]> {
  const policy = composePolicy(dutiesPolicy, casesPolicy, mappingPolicy, levelPolicy);
  const sources = [
    answerLevels,
    informationLevels(KINDS),
    caseLevels(KINDS),
    oralLevels(KINDS),
    await loadFindingLevels(),
  ];
  const seatings = createSeatingMemory();
  const asked = (code: string, role: 'manager' | 'administration-head' | 'director') => {
    const read = async (
      run: (tx: Tx, reader: DutyReader, unit: DutyReader['actor']['roles'][number]['unit']) => Promise<unknown>,
    ) => {
      const taken: number[] = [];
      for (let turn = 0; turn < TURNS; turn++) {
        const start = performance.now();
        await database.transaction({ employer }, async (tx) => {
          const unit = (await organisationAt(tx, times).findUnitByCode(code))?.id;
          if (unit === undefined) throw new Error(`no unit ${code}`);
          const held = role === 'director' ? { role } : { role, unit };
          const actor: Actor = {
            employer,
            person: null,
            account: '',
            roles: [held],
            authenticatedAt: times.knownAt,
            acr: null,
          };
          const seating = await seatings.on(tx, employer, TODAY);
          await run(tx, { actor, policy, times, summer: [], seating, language: 'sv' }, unit);
        });
        taken.push(performance.now() - start);
      }
      return Math.round((taken.toSorted((a, b) => a - b)[Math.floor(TURNS / 2)] ?? 0) * 100) / 100;
    };
    return read;
  };
  const rows: BenchRow[] = [];
  for (const [title, code, role] of LEVELS) {
    const value = await asked(code, role)((tx, reader, unit) => readLevel(tx, reader, sources, unit));
    rows.push({ what: `how it stands at the level of ${title}, median`, value, unit: 'ms' });
  }
  const value = await asked('R', 'director')((tx, reader) => readComparison(tx, reader, sources));
  rows.push({ what: 'the administrations compared, median', value, unit: 'ms' });
  return rows;
}
