import { today } from '../../../kernel/clock.ts';
import type { UnitId } from '../../../kernel/ids.ts';
import { organisationAt } from '../at.ts';
import { authorise } from '../authorise.ts';
import { lockOrganisation } from '../lock.ts';
import { problem } from '../problems.ts';
import type { Doer, OrganisationServices } from '../services.ts';
import { findPilot, type Pilot, writePilot } from './pilot.ts';
import type { PilotForm } from './schema.ts';

/**
 * Begins a pilot, changes it, or ends it (null), from this moment on. What was reported and what has climbed stays.
 * Saying the same again writes nothing. Throws `access.not-allowed`, `organisation.unit-unknown`.
 */
export async function setPilot(services: OrganisationServices, doer: Doer, form: PilotForm | null): Promise<void> {
  const { database, policy, clock, journal } = services;
  const { employer } = doer;
  await database.transaction({ employer }, async (tx) => {
    const actor = authorise(policy, doer, 'employer', 'write');
    await lockOrganisation(tx, employer);
    const day = today(clock);
    const pilot: Pilot | undefined =
      form === null
        ? undefined
        : { unit: form.unitId as UnitId, highestRung: form.highestRung, showsChain: form.showsChain };
    if (JSON.stringify(await findPilot(tx)) === JSON.stringify(pilot)) return;
    const found = pilot && (await organisationAt(tx, { on: day, knownAt: clock.now() }).findUnit(pilot.unit));
    if (pilot !== undefined && found === undefined) throw problem('organisation.unit-unknown');
    await writePilot(tx, pilot);
    const subject = { kind: 'employer', id: employer };
    const facts = { pilot: pilot === undefined ? null : { ...pilot } };
    await journal.record(tx, [{ type: 'employer.pilot-changed', subject, actor, effectiveOn: day, facts }]);
  });
}
