import { type Actor, problem as accessProblem, findActing } from '../../access/index.ts';
import { today } from '../../kernel/clock.ts';
import { type Id, newId } from '../../kernel/ids.ts';
import { nowOf, type Tx } from '../../platform/database/index.ts';
import type { EntryActor } from '../../platform/journal/index.ts';
import { type Doer, organisationAt } from '../organisation/index.ts';
import { municipalities } from './municipalities.ts';
import { problem } from './problems.ts';
import { nearest } from './rules.ts';
import type { WorkplaceKept, WorkplaceRow } from './schema.ts';
import type { WorkplaceServices } from './services.ts';
import { findMunicipalityOf, keepRows, listWorkplaces, type Workplace } from './store.ts';

/** What keeping workplaces did. */
export interface WorkplacesKept {
  readonly new: number;
  readonly changed: number;
  readonly known: number;
}

/**
 * Keeps workplaces, by their names, in one transaction: what is as it was changes nothing. Throws `access.not-allowed` or
 * `workplaces.municipality-unknown`.
 */
export async function keepWorkplaces(
  services: WorkplaceServices,
  doer: Doer,
  given: readonly WorkplaceKept[],
): Promise<WorkplacesKept> {
  if (given.some(({ municipality }) => !municipalities().has(municipality)))
    throw problem('workplaces.municipality-unknown');
  return services.database.transaction({ employer: doer.employer }, async (tx) => {
    const acting = await actingFor(tx, services, doer);
    const before = new Map((await listWorkplaces(tx)).map((one) => [one.name, one]));
    const added = given.filter(({ name }) => !before.has(name));
    const changed = given.filter((one) => !isSame(before.get(one.name), one) && before.has(one.name));
    const counts = {
      new: added.length,
      changed: changed.length,
      known: given.length - added.length - changed.length,
    };
    if (added.length + changed.length === 0) return counts;
    const { clock, random } = services;
    await keepRows(
      tx,
      [...added, ...changed].map((one) => ({
        ...one,
        id: before.get(one.name)?.id ?? newId<Id<'WorkplaceId'>>(clock.now(), random),
      })),
    );
    const subject = { kind: 'employer', id: doer.employer };
    await services.journal.record(tx, [{ type: 'workplaces.kept', subject, actor: acting, facts: { ...counts } }]);
    return counts;
  });
}

/** The workplaces in the order of whoever reads: with room on those weekdays first, the nearest first. */
export async function listNearest(
  services: WorkplaceServices,
  actor: Actor,
  weekdays: readonly number[],
): Promise<readonly WorkplaceRow[]> {
  const known = municipalities();
  return services.database.transaction(actor, async (tx) => {
    const [all, taken, from] = await Promise.all([
      listWorkplaces(tx),
      services.takenOn(tx, today(services.clock)),
      actor.person === null ? undefined : findMunicipalityOf(tx, actor.person),
    ]);
    const placed = all.flatMap((one) => {
      const position = known.get(one.municipality);
      return position === undefined ? [] : [{ ...one, taken: [...(taken.get(one.id) ?? NONE)], position }];
    });
    return nearest(placed, from === undefined ? undefined : known.get(from), weekdays).map(({ position, ...row }) => ({
      ...row,
      municipalityName: position.name,
    }));
  });
}

const NONE = [0, 0, 0, 0, 0, 0, 0];

/** The list is the whole employer's: HR of a part of it does not write it. */
async function actingFor(tx: Tx, { policy, clock }: WorkplaceServices, doer: Doer): Promise<EntryActor> {
  if ('system' in doer) return { kind: 'system' };
  const units = await organisationAt(tx, nowOf(clock)).listUnits();
  const top = units.filter(({ parent }) => parent === null).map(({ id }) => id);
  const acting = findActing(policy, doer, 'workplace', 'keep', { unitPath: top });
  if (acting === undefined) throw accessProblem('access.not-allowed');
  return acting;
}

function isSame(before: Workplace | undefined, now: WorkplaceKept): boolean {
  return (
    before?.kind === now.kind &&
    before.municipality === now.municipality &&
    before.isOpen === now.isOpen &&
    before.desks.join() === now.desks.join()
  );
}
