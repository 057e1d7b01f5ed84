import type { Actor } from '../../../access/index.ts';
import { newId, type UnitId } from '../../../kernel/ids.ts';
import { nowOf } from '../../../platform/database/index.ts';
import { organisationAt } from '../../organisation/index.ts';
import type { MappingServices } from '../services.ts';
import { type AimedRun, actingAt, holdRun, runEntry } from './hold.ts';
import type { MappingRun, RunContent, RunId } from './run.ts';
import { insertRun, saveRun } from './store.ts';

/** Prepares a mapping of the people of a unit and what lies below it. Throws as `actingAt`. */
export async function prepareRun(
  services: MappingServices,
  actor: Actor,
  { unit, content }: { readonly unit: UnitId; readonly content: RunContent },
): Promise<RunId> {
  const { database, journal, clock, random } = services;
  return database.transaction(actor, async (tx) => {
    const acting = await actingAt(tx, services, actor, unit, 'make');
    const at = clock.now();
    const run: MappingRun = {
      id: newId<RunId>(at, random),
      unit,
      authority: (await organisationAt(tx, nowOf(clock)).authorityOf(unit)) ?? null,
      status: 'prepared',
      content,
      prepared: { at, by: actor.person, account: actor.account },
      decision: null,
      information: null,
      revision: 1,
    };
    await insertRun(tx, run);
    await journal.record(tx, [runEntry('prepared', { run, acting }, factsOf(content))]);
    return run.id;
  });
}

/** Puts what is prepared right, until it is decided on. Throws as `holdRun`. */
export async function changeRun(
  services: MappingServices,
  actor: Actor,
  aimed: AimedRun,
  content: RunContent,
): Promise<void> {
  await services.database.transaction(actor, async (tx) => {
    const held = await holdRun(tx, services, actor, aimed, 'change', 'make');
    await saveRun(tx, aimed.id, { content });
    await services.journal.record(tx, [runEntry('changed', held, factsOf(content))]);
  });
}

/** What the journal keeps of what a run is about. */
export function factsOf({ title, legalBasis, population, from, cutoff, detectors }: RunContent) {
  return { title, legalBasis, population, from, cutoff, detectors };
}
