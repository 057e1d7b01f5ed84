import { type Actor, problem as accessProblem, findActing } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import type { AuthorityId, UnitId } from '../../../kernel/ids.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { EntryActor } from '../../../platform/journal/index.ts';
import { authorityOn, organisationAt } from '../../organisation/index.ts';
import type { Assessment, AssessmentId } from '../assessment.ts';
import { problem } from '../problems.ts';
import type { RiskServices } from '../services.ts';
import type { RiskTemplate } from '../template.ts';
import { findTemplate } from '../templates/store.ts';
import { lockAssessment, visibleAssessment } from './store.ts';

/** Which assessment, and the revision that was before whoever acts. */
export interface Aimed {
  readonly id: AssessmentId;
  readonly revision?: number;
}

/** An assessment held for an action, as whom the action is done, and whose matter it is. */
export interface Held {
  readonly assessment: Assessment;
  readonly template: RiskTemplate;
  readonly acting: EntryActor;
  readonly authority: AuthorityId | undefined;
}

/**
 * Holds an assessment: locked, seen by the actor, unchanged since they saw it, and theirs to act on. Throws
 * `risk.unknown`, `…changed-meanwhile` or `access.not-allowed`.
 */
export async function hold(
  tx: Tx,
  services: RiskServices,
  actor: Actor,
  { id, revision }: Aimed,
  action: 'write' | 'sign',
): Promise<Held> {
  const { policy, clock } = services;
  const assessment = await lockAssessment(tx, id, visibleAssessment(policy, actor, today(clock)));
  if (assessment === undefined) throw problem('risk.unknown');
  const place = await placeOf(tx, services, actor, assessment.unit, action);
  if (place === undefined) throw accessProblem('access.not-allowed');
  if (revision !== undefined && revision !== assessment.revision) throw problem('risk.changed-meanwhile');
  const template = await findTemplate(tx, assessment.template);
  if (template === undefined) throw new Error('an assessment without its template');
  return { assessment, template, ...place };
}

/** As whom the actor acts on the assessments of a unit, and whose matter they are; undefined when they may not. */
export async function placeOf(
  tx: Tx,
  { policy, clock }: RiskServices,
  actor: Actor,
  unit: UnitId,
  action: 'write' | 'sign',
): Promise<Pick<Held, 'acting' | 'authority'> | undefined> {
  const path = await organisationAt(tx, nowOf(clock)).pathOf(unit);
  const acting = findActing(policy, actor, 'risk-assessment', action, { unitPath: path.map(({ id }) => id) });
  return path.length === 0 || acting === undefined ? undefined : { acting, authority: authorityOn(path) };
}
