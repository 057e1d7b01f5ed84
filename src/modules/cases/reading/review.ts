import { sql } from 'kysely';
import { type Actor, problem as accessProblem, may, recordLooks } from '../../../access/index.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { FoundDecider, HolderLookup } from '../../authority/index.ts';
import { type Assessment, findAssessment, guidelineObstacles, ruleAnswersIn } from '../assessment.ts';
import { factsOfCase } from '../authorise.ts';
import type { CaseDecision, CaseFile, CaseId, Replacing } from '../case.ts';
import { decidersOf, holdersOver } from '../decider.ts';
import { CASE } from '../entries.ts';
import { getKind } from '../find-kind.ts';
import type { CaseObstacle, Flag } from '../kind.ts';
import { allows } from '../lifecycle.ts';
import { problem } from '../problems.ts';
import type { RuleAnswers } from '../rule-answers.ts';
import type { CaseServices } from '../services.ts';
import { listCases } from '../store/cases.ts';
import { listDecisions } from '../store/decisions.ts';
import { visibleCase } from '../visible.ts';
import { namesFor } from './names.ts';

/** What a reviewer assesses by. */
export interface Review {
  readonly assessment: Assessment;
  readonly flags: readonly Flag[];
  readonly limits: readonly CaseObstacle[];
  readonly ruleAnswers: RuleAnswers | null;
  /** Who decides, for each outcome. */
  readonly deciders: readonly { readonly outcome: string; readonly answer: FoundDecider; readonly isMine: boolean }[];
}

/** What a case is assessed by, or what a decision is corrected by; null where no guideline governs it. */
export async function reviewOf(
  tx: Tx,
  services: CaseServices,
  actor: Actor,
  file: CaseFile,
  holders: Promise<HolderLookup>,
  corrected?: CaseDecision,
): Promise<Review | null> {
  const [assessment, found] = await Promise.all([
    findAssessment(tx, services, file, corrected),
    decidersOf(tx, services, file, getKind(services.kinds, file.kind), holders),
  ]);
  if (assessment === undefined) return null;
  const { kind, report, guideline, circumstances } = assessment;
  const deciders = found.map(({ outcome, answer }) => {
    const isMine = answer.decider.kind === 'person' && answer.decider.person === actor.person;
    return { outcome: outcome.id, answer, isMine };
  });
  return {
    assessment,
    flags: kind.flagsOf(report, circumstances),
    limits: guidelineObstacles(guideline.content, kind, report),
    ruleAnswers: ruleAnswersIn(assessment) ?? null,
    deciders,
  };
}

/** The persons that a review names. */
export function personsIn({ deciders }: Review): readonly PersonId[] {
  return deciders.flatMap(({ answer }) => (answer.decider.kind === 'person' ? [answer.decider.person] : []));
}

/** What one corrects or reconsiders a decision by, for whoever may. The look is logged. */
export interface ReplacingReview {
  readonly review: Review;
  readonly names: ReadonlyMap<PersonId, string>;
}

/**
 * What a decided case is assessed by when its decision is corrected (as when it was made) or reconsidered (as today).
 * Throws `cases.unknown`, `access.not-allowed`, `…step-not-possible` or `…no-guideline`.
 */
export async function reviewReplacing(
  tx: Tx,
  services: CaseServices,
  actor: Actor,
  { id, relation }: { readonly id: CaseId; readonly relation: Replacing },
): Promise<ReplacingReview> {
  const { policy, journal } = services;
  const [file] = await listCases(tx, sql`case_file.case_id = ${id} and ${visibleCase(policy, actor)}`);
  if (file === undefined) throw problem('cases.unknown');
  await recordLooks(tx, journal, actor, { resource: CASE, persons: [file.person] });
  if (file.person === actor.person || !may(policy, actor, CASE, 'decide', await factsOfCase(tx, file)))
    throw accessProblem('access.not-allowed');
  const latest = (await listDecisions(tx, id)).at(-1);
  if (latest === undefined || !allows(file.status, relation === 'corrects' ? 'correct' : 'reconsider'))
    throw problem('cases.step-not-possible', { status: file.status });
  const corrected = relation === 'corrects' ? latest : undefined;
  const review = await reviewOf(tx, services, actor, file, holdersOver(tx, services, file), corrected);
  if (review === null) throw problem('cases.no-guideline');
  return { review, names: await namesFor(tx, services, actor, [...personsIn(review)]) };
}
