import { sql } from 'kysely';
import { type Actor, problem as accessProblem, findActing } from '../../../../access/index.ts';
import { today } from '../../../../kernel/clock.ts';
import type { AuthorityId } from '../../../../kernel/ids.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { EntryActor } from '../../../../platform/journal/index.ts';
import { problem } from '../../problems.ts';
import type { AssignmentServices } from '../../services.ts';
import type { AuditReport, Recommendation, RecommendationId, ReportId } from '../report.ts';
import { type ReportState, reportStateOf } from '../rules.ts';
import { listRecommendations, lockReport, visibleReport } from '../store.ts';

/** Which report, and the revision that was before whoever acts. */
export interface AimedReport {
  readonly id: ReportId;
  readonly revision: number;
}

export interface Held {
  readonly report: AuditReport;
  readonly acting: EntryActor;
}

/** As whom the actor does this with the reports of a committee. Throws `access.not-allowed`. */
export function actingFor(
  { policy }: Pick<AssignmentServices, 'policy'>,
  actor: Actor,
  action: 'keep' | 'verify',
  authority: AuthorityId,
): EntryActor {
  const acting = findActing(policy, actor, 'audit', action, { authority });
  if (acting === undefined) throw accessProblem('access.not-allowed');
  return acting;
}

/**
 * Holds a report that the actor sees, unchanged since, in one of these states. Throws `assignments.audit-unknown`,
 * `…audit-changed-meanwhile`, `…audit-not-now`, `access.not-allowed`.
 */
export async function holdReport(
  tx: Tx,
  services: AssignmentServices,
  actor: Actor,
  { id, revision }: { readonly id: ReportId; readonly revision: number | null },
  { action = 'keep', states }: { readonly action?: 'keep' | 'verify'; readonly states: readonly ReportState[] },
): Promise<Held> {
  const { policy, clock } = services;
  const report = await lockReport(tx, id, visibleReport(policy, actor, today(clock)));
  if (report === undefined) throw problem('assignments.audit-unknown');
  const acting = actingFor(services, actor, action, report.authority);
  if (revision !== null && report.revision !== revision) throw problem('assignments.audit-changed-meanwhile');
  if (!states.includes(reportStateOf(report))) throw problem('assignments.audit-not-now');
  return { report, acting };
}

/** A recommendation with its report held. Throws `assignments.recommendation-unknown`, and what `holdReport` throws. */
export async function holdRecommendation(
  tx: Tx,
  services: AssignmentServices,
  actor: Actor,
  { id, revision }: { readonly id: RecommendationId; readonly revision: number | null },
  asked: Parameters<typeof holdReport>[4],
): Promise<Held & { readonly recommendation: Recommendation }> {
  const seen = visibleReport(services.policy, actor, today(services.clock));
  const which = sql`recommendation_id = ${id} and ${seen}`;
  const [found] = await listRecommendations(tx, which);
  if (found === undefined) throw problem('assignments.recommendation-unknown');
  const held = await holdReport(tx, services, actor, { id: found.report, revision }, asked);
  // Once more, now that nobody else changes it.
  const [recommendation = found] = await listRecommendations(tx, which);
  return { ...held, recommendation };
}
