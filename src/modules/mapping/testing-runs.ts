import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Actor, composePolicy } from '../../access/index.ts';
import { type SettableClock, settableClock } from '../../kernel/clock.ts';
import { systemRandom, type UnitId } from '../../kernel/ids.ts';
import { type Database, nowOf } from '../../platform/database/index.ts';
import { createJournal, type Reaction } from '../../platform/journal/index.ts';
import { aRegion, type Someone } from '../authority/testing.ts';
import { openPersonalNumbers, organisationAt } from '../organisation/index.ts';
import { type Given, TEST_SECRET } from '../organisation/testing.ts';
import { mappingPolicy } from './policy.ts';
import { decideRun, recordInformation } from './runs/decide.ts';
import type { AimedRun } from './runs/hold.ts';
import { prepareRun } from './runs/prepare.ts';
import { readRun } from './runs/reading.ts';
import { type RunContent, type RunId, runContent } from './runs/run.ts';
import type { MappingServices } from './services.ts';

export interface TestServices extends MappingServices {
  readonly clock: SettableClock;
}

/** What a mapping is decided on, with nothing missing. */
export function aContent(of: object = {}): RunContent {
  return runContent.parse({
    title: 'Bisysslor 2025',
    purpose: 'Se om bisysslor är anmälda.',
    legalBasis: 'gdpr-6-1-e',
    from: '2025-01-01',
    cutoff: '2025-12-31',
    dpia: { reference: '26RS0001-1', completedOn: '2026-01-15' },
    officerAdvice: { advice: 'Tillstyrks.', givenOn: '2026-01-20' },
    union: { way: 'mbl-11', reference: '26RS0001-2', concludedOn: '2026-01-25' },
    disposal: { reference: '26RS0001-3', decidedOn: '2026-01-25' },
    ...of,
  });
}

/** The mapping's register over a test database, at noon of 2 March 2026, in the test region with a director above it. */
export async function aMappingRegion(
  database: Database,
  { reactions = [], employees = [] }: { readonly reactions?: readonly Reaction[] } & Pick<Given, 'employees'> = {},
) {
  const folder = mkdtempSync(path.join(tmpdir(), 'uppsikt-mapping-'));
  const sent: Parameters<MappingServices['mail']['send']>[0][] = [];
  const enqueued: unknown[] = [];
  const clock = settableClock('2026-03-02T11:00:00Z');
  const services: TestServices = {
    database,
    clock,
    random: systemRandom,
    journal: createJournal({ clock, random: systemRandom, reactions }),
    policy: composePolicy(mappingPolicy),
    personalNumbers: openPersonalNumbers(TEST_SECRET, systemRandom),
    evidenceFolder: folder,
    jobs: { enqueue: async (_tx, ...job) => void enqueued.push(job) },
    version: '0.0.0',
    publicUrl: 'https://uppsikt.example',
    log: { warn: () => {} },
    mail: { send: async (letter) => void sent.push(letter) },
    recipientsOf: async (_tx, persons) =>
      new Map(persons.map((person) => [person, { address: 'nagon@example.se', language: 'sv' as const }])),
    requireStepUp: () => {},
  };
  const region = await aRegion(database, { employees });
  const inside = { employer: region.doer.employer };
  /** Somebody as signed in today, with the roles that the organisation gives them. */
  async function actor(someone: Someone): Promise<Actor> {
    const person = region.person(someone);
    const held = await database.transaction(inside, (tx) => organisationAt(tx, nowOf(clock)).rolesOf(person));
    const roles = held.some(({ role }) => role === 'employee') ? held : [{ role: 'employee' as const }, ...held];
    return { ...inside, person, account: someone, roles, authenticatedAt: clock.now(), acr: null };
  }
  const view = (by: Actor, id: RunId) => database.transaction(inside, (tx) => readRun(tx, services, by, id));
  /** The run as it is now, to act on. */
  async function aimed(by: Actor, id: RunId): Promise<AimedRun> {
    return { id, revision: (await view(by, id)).revision };
  }
  return {
    ...region,
    services,
    inside,
    actor,
    view,
    aimed,
    /** The letters that have been sent. */
    sent,
    /** What has been put in the queue of jobs. */
    enqueued,
    /** Removes what lies on the disk. */
    clean: () => rmSync(folder, { recursive: true, force: true }),
    /** A mapping that HR has prepared, of the whole region unless said otherwise. */
    async prepared(by: Actor, content = aContent(), unit: UnitId = region.unit('top')): Promise<RunId> {
      return prepareRun(services, by, { unit, content });
    },
    /** One that has been decided on besides, and told about. */
    async decided(by: Actor, decider: Actor, content = aContent()): Promise<RunId> {
      const id = await prepareRun(services, by, { unit: region.unit('top'), content });
      await decideRun(services, decider, { id, revision: 1 }, { journalNumber: '26RS0001' });
      const information = { givenOn: '2026-02-20', channel: 'E-post', proof: 'Utskick 1' };
      await recordInformation(services, by, { id, revision: 2 }, information);
      return id;
    },
  };
}
