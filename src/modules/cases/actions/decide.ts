import type { Actor } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { addMonths, type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { lastDayOf, type Period } from '../../../kernel/period.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { Facts } from '../../../platform/journal/index.ts';
import {
  type DeciderQuestion,
  type DecisionToRegister,
  findDecider,
  type Registered,
  registerDecision,
} from '../../authority/index.ts';
import { allotJournalNumber } from '../../documents/index.ts';
import { type Assessment, getAssessment, obstaclesToDecision, ruleAnswersIn } from '../assessment.ts';
import { type Aimed, type Held, holdFor } from '../authorise.ts';
import type { CaseDecision, CaseDecisionId, CaseFile, Replacing } from '../case.ts';
import { decidedAt, questionOf } from '../decider.ts';
import type { DecisionContent } from '../decision.ts';
import { CASE, CONDITION, entryOf } from '../entries.ts';
import { getOutcome } from '../find-kind.ts';
import { gateObstacles, listStandings, stepsOf } from '../gates/standings.ts';
import { type CaseObstacle, isNo, type Outcome } from '../kind.ts';
import { sendDecision } from '../letters/send.ts';
import type { Status } from '../lifecycle.ts';
import { problem } from '../problems.ts';
import { obstaclesToReplacing } from '../replacing.ts';
import type { CaseServices } from '../services.ts';
import { updateCase } from '../store/cases.ts';
import { insertDecision, listConditions, listDecisions, setLetter } from '../store/decisions.ts';
import { refreshScope } from '../store/scope.ts';

/** What a decision does: the first of a case, one that puts a slip right, or one that tries the matter anew. */
type Relation = 'decides' | Replacing;

const BY_RELATION = {
  decides: { step: 'decide', entry: 'case.decided' },
  corrects: { step: 'correct', entry: 'decision.corrected' },
  reconsiders: { step: 'reconsider', entry: 'decision.reconsidered' },
} as const satisfies Record<Relation, { step: string; entry: string }>;

export interface DecisionToMake {
  readonly content: DecisionContent;
  readonly relation?: Relation;
  /** Where a body decides, its minutes: the registrar records what they say. */
  readonly minutes?: { readonly journalNumber: string; readonly decidedOn: LocalDate };
}

/**
 * Decides a case, as exactly the one whom the delegation order names for it today, after a step-up. What is decided and
 * what it was decided under are kept as they were; correcting and reconsidering are decisions of their own. Throws as
 * `holdFor`, `authority.not-yours` for anybody else, `cases.minutes-not-asked` or `…-day-wrong`, or `cases.not-decidable`
 * with what stands in the way.
 */
export async function decideCase(
  services: CaseServices,
  actor: Actor,
  aimed: Aimed,
  made: DecisionToMake,
): Promise<CaseDecisionId> {
  services.requireStepUp(actor);
  return services.database.transaction(actor, (tx) => decideIn(tx, services, actor, aimed, made));
}

/** The same in a transaction at hand; the caller has asked for the step-up. */
export async function decideIn(
  tx: Tx,
  services: CaseServices,
  actor: Actor,
  aimed: Aimed,
  { content, relation = 'decides', minutes }: DecisionToMake,
): Promise<CaseDecisionId> {
  const { clock, random, journal } = services;
  const { step, entry } = BY_RELATION[relation];
  const held = await holdFor(tx, services, actor, aimed, step, 'decide');
  const { file } = held;
  const subject = { kind: CASE, id: file.id };
  const replaced = relation === 'decides' ? undefined : await latestOf(tx, file);
  const assessment = await getAssessment(tx, services, file, relation === 'corrects' ? replaced : undefined);
  const outcome = getOutcome(assessment.kind, content.outcome);
  const question = questionOf(file, assessment.kind, outcome, assessment.guideline, await decidedAt(tx, file));
  const { found, actor: decidedAs } = await registerDecision(tx, services, {
    question,
    about: subject,
    outcome: outcome.id,
    outcomeOn: minutes?.decidedOn ?? today(clock),
    by: await byWhom(tx, services, actor, held, question, minutes),
  });
  const obstacles = [
    ...obstaclesToDecision(assessment, content),
    ...(relation === 'decides' || replaced === undefined ? [] : obstaclesToReplacing(relation, content, replaced)),
    ...(await gatesAgainst(tx, services, file, assessment, outcome, relation)),
  ];
  if (obstacles.length > 0) throw problem('cases.not-decidable', { obstacles });
  const known = journal.moment();
  const decision: CaseDecision = {
    id: newId<CaseDecisionId>(known.at, random),
    outcome: outcome.id,
    decidedAt: known.at,
    effectiveOn: minutes?.decidedOn ?? today(clock),
    content,
    report: assessment.report,
    ruleAnswers: ruleAnswersIn(assessment) ?? null,
    guidelineVersion: assessment.guideline.version,
    orderVersion: found.version,
    item: found.item?.number ?? null,
    level: found.decider.level,
    ...decidersOf(found),
    replaces: relation === 'decides' || replaced === undefined ? null : { decision: replaced.id, relation },
    entry: known.by,
  };
  const conditions = content.conditions.map((condition) => ({
    id: newId<Id<'ConditionId'>>(known.at, random),
    ...condition,
  }));
  const fallen = (await listConditions(tx, file.id)).filter(({ holds, followedUp }) => holds && followedUp === null);
  await insertDecision(tx, file.id, decision, conditions);
  const number = file.journalNumber ?? (await allotJournalNumber(tx, services, { authority: file.authority, subject }));
  await updateCase(tx, file.id, {
    journalNumber: number,
    outcome: outcome.id,
    status: statusAfter(file, relation, outcome),
    reviewOn: content.reviewOn === undefined ? null : localDate(content.reviewOn),
  });
  await refreshScope(tx, file.id);
  await journal.record(tx, [
    { ...entryOf(file, entry, decidedAs, factsOf(decision, outcome, assessment), decision.effectiveOn), known },
    ...conditions.map(({ id, text, followUpOn }) => ({
      ...entryOf(file, 'condition.set', decidedAs, { case: file.id, text, followUpOn }),
      subject: { kind: CONDITION, id },
    })),
    // What was let through is so no more: nothing that it asked for is owed (A1).
    ...(relation === 'reconsiders' &&
    isNo(outcome) &&
    !isNo(getOutcome(assessment.kind, replaced?.outcome ?? outcome.id))
      ? [entryOf(file, 'case.permission-withdrawn', decidedAs, { decision: decision.id }, decision.effectiveOn)]
      : []),
    // A condition is the decision's that set it: what takes its place says anew what is to be followed up.
    ...fallen.map(({ id }) => ({
      ...entryOf(file, 'condition.withdrawn', decidedAs, { case: file.id }),
      subject: { kind: CONDITION, id },
    })),
  ]);
  const letter = await sendDecision(tx, services, actor, decidedAs, {
    ...{ file, decision, outcome, assessment, number },
    replaced: replaced ?? null,
  });
  await setLetter(tx, decision.id, letter.id);
  return decision.id;
}

/** What the guideline wants done first and is not. A slip is put right whatever was done: it decides nothing anew. */
async function gatesAgainst(
  tx: Tx,
  services: CaseServices,
  file: CaseFile,
  { guideline }: Assessment,
  outcome: Outcome,
  relation: Relation,
): Promise<readonly CaseObstacle[]> {
  if (relation === 'corrects') return [];
  const asked = { steps: stepsOf(outcome), on: today(services.clock) };
  return gateObstacles(await listStandings(tx, services, file, guideline.content, asked));
}

/** A slip that is put right leaves the case where it stands, unless its new paper has to be signed. */
function statusAfter({ status }: CaseFile, relation: Relation, { leadsTo }: Outcome): Status {
  return relation === 'corrects' && (leadsTo === 'decided' || status === 'ended') ? status : leadsTo;
}

/**
 * The one who is signed in, today; or the body, where it is the body's to decide and the registrar has its minutes, on
 * their day. Nobody else gives a day of their own. Whether it is theirs is asked by the register.
 */
async function byWhom(
  tx: Tx,
  { clock }: CaseServices,
  actor: Actor,
  { acting, file }: Held,
  question: DeciderQuestion,
  minutes: DecisionToMake['minutes'],
): Promise<DecisionToRegister['by']> {
  if (minutes === undefined) return { actor };
  const { body } = await findDecider(tx, question, nowOf(clock));
  if (body === null || acting.kind !== 'person' || acting.role !== 'registrar')
    throw problem('cases.minutes-not-asked');
  if (minutes.decidedOn > today(clock) || minutes.decidedOn < file.reportedOn)
    throw problem('cases.minutes-day-wrong', { reportedOn: file.reportedOn });
  return { body, ...minutes, recordedBy: actor, acting };
}

async function latestOf(tx: Tx, file: CaseFile): Promise<CaseDecision> {
  const latest = (await listDecisions(tx, file.id)).at(-1);
  if (latest === undefined) throw problem('cases.decision-unknown');
  return latest;
}

function decidersOf({ decider }: Registered['found']): Pick<CaseDecision, 'decidedBy' | 'actingFor'> {
  if (decider.kind === 'body') return { decidedBy: null, actingFor: null };
  return { decidedBy: decider.person, actingFor: decider.actingFor ?? null };
}

function factsOf(
  { id, content, report, ruleAnswers, guidelineVersion, orderVersion, replaces }: CaseDecision,
  outcome: Outcome,
  { guideline, kind }: Assessment,
): Facts {
  const { stopBy = null, reviewOn = null, conditions } = content;
  const { forbids } = outcome;
  return {
    decision: id,
    outcome: outcome.id,
    forbids,
    stopBy,
    reviewOn,
    hasConditions: conditions.length > 0,
    content: content as unknown as Facts,
    guidelineVersion: guidelineVersion ?? guideline.version,
    orderVersion,
    replaces: replaces?.decision ?? null,
    // A duty asks for the certificate before the first day.
    ...(kind.certificate === undefined || ruleAnswers === null || forbids
      ? {}
      : {
          [kind.certificate.id]: kind.certificate.isNeeded(report, ruleAnswers) ? 'needed' : 'not-needed',
          from: kind.periodOf(report).from,
        }),
    // What is let through for long is gone through before it ends; an agreement says its days when it is signed.
    ...(isNo(outcome) || outcome.leadsTo === 'to-sign' ? {} : spanOf(kind.periodOf(report))),
  };
}

/** The last day of what ends by itself, and whether it is long until then. */
function spanOf(period: Period): Facts {
  const endsOn = lastDayOf(period);
  if (endsOn === undefined) return {};
  return { endsOn, span: endsOn < addMonths(period.from, LONG_MONTHS) ? 'up-to-three-months' : 'over-three-months' };
}

const LONG_MONTHS = 3;
