import { z } from 'zod';
import type { Actor } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import type { MappingServices } from '../services.ts';
import { DETECTORS } from './detectors.ts';
import { type AimedRun, holdRun, runEntry } from './hold.ts';
import { factsOf } from './prepare.ts';
import { problem } from './problems.ts';
import { isSame, obstaclesToDecision } from './rules.ts';
import type { MappingRun, RunInformation } from './run.ts';
import { insertOpening, listOpenings, saveRun } from './store.ts';

const journalNumber = z.string().trim().min(1).max(100).meta({ example: '26RS0812' });

/** Under which journal number a mapping is decided on. */
export const decisionForm = z.strictObject({ journalNumber });
/** The further decision that opens the names of one detector: under which number, and why counts are not enough. */
export const openingForm = z.strictObject({
  detector: z.enum(DETECTORS),
  journalNumber,
  reason: z.string().trim().min(1).max(4_000),
});
export type OpeningForm = z.output<typeof openingForm>;

/**
 * Decides that the mapping may be made, after a step-up. Throws as `holdRun`, `mapping.run-own` for whoever prepared it,
 * or `…run-not-decidable` with what is missing.
 */
export async function decideRun(
  services: MappingServices,
  actor: Actor,
  aimed: AimedRun,
  form: z.output<typeof decisionForm>,
): Promise<void> {
  const { database, journal, clock } = services;
  services.requireStepUp(actor);
  await database.transaction(actor, async (tx) => {
    const held = await holdRun(tx, services, actor, aimed, 'decide', 'decide');
    refuseMaker(held.run, actor);
    const lacking = obstaclesToDecision(held.run.content, today(clock));
    if (lacking.length > 0) throw problem('mapping.run-not-decidable', { lacking: lacking.join(', ') });
    const decision = { ...form, at: clock.now(), by: actor.person, account: actor.account };
    await saveRun(tx, aimed.id, { status: 'decided', decision });
    await journal.record(tx, [runEntry('decided', held, { ...form, ...factsOf(held.run.content) })]);
  });
}

/** Puts down that everyone in the population has been told, and what proves it. Throws as `holdRun`. */
export async function recordInformation(
  services: MappingServices,
  actor: Actor,
  aimed: AimedRun,
  information: RunInformation,
): Promise<void> {
  await services.database.transaction(actor, async (tx) => {
    const held = await holdRun(tx, services, actor, aimed, 'inform', 'make');
    await saveRun(tx, aimed.id, { information });
    const { givenOn, channel } = information;
    await services.journal.record(tx, [runEntry('informed', held, { givenOn, channel })]);
  });
}

/**
 * Opens the names that one detector found, after a step-up. Throws as `holdRun`, `mapping.run-own` for whoever prepared
 * it, or `…detector-not-decided` for one that the run was not decided for or that is open already.
 */
export async function openNames(
  services: MappingServices,
  actor: Actor,
  aimed: AimedRun,
  form: OpeningForm,
): Promise<void> {
  const { database, journal, clock } = services;
  services.requireStepUp(actor);
  await database.transaction(actor, async (tx) => {
    const held = await holdRun(tx, services, actor, aimed, 'open-names', 'decide');
    refuseMaker(held.run, actor);
    const open = (await listOpenings(tx, aimed.id)).map(({ detector }) => detector);
    if (!held.run.content.detectors.includes(form.detector) || open.includes(form.detector))
      throw problem('mapping.detector-not-decided');
    await insertOpening(tx, aimed.id, { ...form, at: clock.now(), by: actor.person, account: actor.account });
    await saveRun(tx, aimed.id, {});
    const { detector, journalNumber } = form;
    await journal.record(tx, [runEntry('names-opened', held, { detector, journalNumber })]);
  });
}

/** Calls a mapping off that is not done. Throws as `holdRun`. */
export async function cancelRun(services: MappingServices, actor: Actor, aimed: AimedRun): Promise<void> {
  await services.database.transaction(actor, async (tx) => {
    const held = await holdRun(tx, services, actor, aimed, 'cancel', 'make');
    await saveRun(tx, aimed.id, { status: 'cancelled' });
    await services.journal.record(tx, [runEntry('cancelled', held, { from: held.run.status })]);
    // Which stops the work, and removes what was handed in.
    await services.jobs.enqueue(tx, 'mapping-run', { employer: actor.employer, run: aimed.id });
  });
}

/** Whoever made a run never decides on it. */
function refuseMaker({ prepared }: MappingRun, { person, account }: Actor): void {
  if (isSame({ person: prepared.by, account: prepared.account }, { person, account })) throw problem('mapping.run-own');
}
