import { type Actor, may } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { EntryActor } from '../../../platform/journal/index.ts';
import { type Answering, holdersAt } from '../../authority/index.ts';
import type { Assignment, AssignmentId } from '../assignment.ts';
import { problem } from '../problems.ts';
import { leavesOpen, type Step, stateOf } from '../rules.ts';
import type { AssignmentServices } from '../services.ts';
import { lockAssignment, visibleAssignment } from '../store.ts';

/** Which assignment, and the revision that was before whoever acts. */
export interface Aimed {
  readonly id: AssignmentId;
  readonly revision: number;
}

/**
 * Holds an assignment that the actor sees, unchanged since, in a state that leaves the step open. Who may take it is asked
 * by the caller. Throws `assignments.unknown`, `…changed-meanwhile`, `…not-now`.
 */
export async function hold(
  tx: Tx,
  { policy, clock }: AssignmentServices,
  actor: Actor,
  { id, revision }: Aimed,
  step: Step,
): Promise<Assignment> {
  const assignment = await lockAssignment(tx, id, visibleAssignment(policy, actor, today(clock)));
  if (assignment === undefined) throw problem('assignments.unknown');
  if (assignment.revision !== revision) throw problem('assignments.changed-meanwhile');
  if (!leavesOpen(stateOf(assignment), step)) throw problem('assignments.not-now');
  return assignment;
}

/** Who answers for an assignment today: its holder, or in whose place (DOMAIN 23). Empty = nobody in the whole line. */
export function answeringFor(
  tx: Tx,
  { clock }: Pick<AssignmentServices, 'clock'>,
  { owner, authority }: Pick<Assignment, 'owner' | 'authority'>,
): Promise<readonly Answering[]> {
  return holdersAt(tx, nowOf(clock)).answering(owner.role, { unit: owner.unit, authority });
}

/** As whom the actor carries an assignment today. Throws `assignments.not-yours`. */
export async function carrying(
  tx: Tx,
  services: AssignmentServices,
  actor: Actor,
  assignment: Pick<Assignment, 'owner' | 'authority'>,
): Promise<EntryActor> {
  const own = ownAmong(services, actor, await answeringFor(tx, services, assignment));
  if (own === undefined) throw problem('assignments.not-yours');
  const { person, role, actingFor } = own;
  return { kind: 'person', person, role, ...(actingFor === undefined ? {} : { actingFor }) };
}

/** The actor among those who answer, when the policy lets them carry it. */
export function ownAmong(
  { policy }: Pick<AssignmentServices, 'policy'>,
  actor: Actor,
  answering: readonly Answering[],
): Answering | undefined {
  const own = answering.find(({ person }) => person === actor.person);
  return own !== undefined && may(policy, actor, 'assignment', 'carry', { person: own.person }) ? own : undefined;
}
