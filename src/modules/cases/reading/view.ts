import { sql } from 'kysely';
import { type Actor, may, recordLooks, unprotectedFor } from '../../../access/index.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type Entry, listEntriesOf, listEntriesOfAll } from '../../../platform/journal/index.ts';
import type { FoundDecider } from '../../authority/index.ts';
import { listNames } from '../../organisation/index.ts';
import { type Assessment, findAssessment, limitObstacles } from '../assessment.ts';
import { factsOfCase } from '../authorise.ts';
import type { CaseDecision, CaseFile, CaseId, Opinion, Question } from '../case.ts';
import { deciderOf } from '../decider.ts';
import { CASE, CONDITION, OPINION } from '../entries.ts';
import type { CaseObstacle, Flag } from '../kind.ts';
import { type Step, stepsFrom } from '../lifecycle.ts';
import { problem } from '../problems.ts';
import type { CaseServices } from '../services.ts';
import { listCases } from '../store/cases.ts';
import { type Condition, listConditions, listDecisions } from '../store/decisions.ts';
import { listOpinions, listQuestions } from '../store/talk.ts';
import { visibleCase } from '../visible.ts';
import { type Turn, turnOf } from './turn.ts';

/** What a reviewer assesses by. */
export interface Review {
  readonly assessment: Assessment;
  readonly flags: readonly Flag[];
  readonly limits: readonly CaseObstacle[];
  /** Who decides, for each outcome. */
  readonly deciders: readonly { readonly outcome: string; readonly answer: FoundDecider; readonly isMine: boolean }[];
}

/** A case as one who may see it sees it. */
export interface CaseView {
  readonly file: CaseFile;
  readonly turn: Turn | null;
  /** What the reader can do now. */
  readonly steps: readonly Step[];
  readonly questions: readonly Question[];
  readonly opinions: readonly Opinion[];
  readonly decisions: readonly CaseDecision[];
  readonly conditions: readonly Condition[];
  readonly timeline: readonly Entry[];
  /** Only for those who may decide, while it is to be assessed, and where a guideline governs it. */
  readonly review: Review | null;
  /** What persons are called, of those whom the reader may know of. */
  readonly names: ReadonlyMap<PersonId, string>;
}

/** Which right a step asks for; what is one's own to do, and what those above do. */
const RIGHT_TO = {
  ask: 'handle',
  answer: 'own',
  'give-opinion': 'handle',
  refer: 'handle',
  decide: 'decide',
  sign: 'own',
  change: 'own',
  end: 'end',
  withdraw: 'own',
  reopen: 'handle',
  correct: 'decide',
  reconsider: 'decide',
  review: 'handle',
  'follow-up': 'handle',
} as const satisfies Record<Step, 'own' | 'handle' | 'decide' | 'end'>;

/** The case, for somebody who may see it; that they looked is logged. Throws `cases.unknown` for everyone else. */
export async function viewCase(tx: Tx, services: CaseServices, actor: Actor, id: CaseId): Promise<CaseView> {
  const { policy, journal } = services;
  const [file] = await listCases(tx, sql`case_file.case_id = ${id} and ${visibleCase(policy, actor)}`);
  if (file === undefined) throw problem('cases.unknown');
  await recordLooks(tx, journal, actor, { resource: CASE, persons: [file.person] });
  const facts = await factsOfCase(tx, file);
  const steps = stepsFrom(file.status).filter((step) => may(policy, actor, CASE, RIGHT_TO[step], facts));
  const opinions = await listOpinions(tx, id);
  const turn = await turnOf(tx, services, file);
  const decisions = await listDecisions(tx, id);
  const questions = await listQuestions(tx, id);
  const conditions = await listConditions(tx, id);
  const timeline = await timelineOf(tx, file, opinions, conditions);
  const review = steps.includes('decide') ? await reviewOf(tx, services, actor, file) : null;
  const persons = [
    file.person,
    ...(turn?.persons ?? []),
    ...timeline.flatMap(({ actor: by }) => (by.kind === 'person' && by.person !== null ? [by.person] : [])),
    ...(review?.deciders.flatMap(({ answer }) => (answer.decider.kind === 'person' ? [answer.decider.person] : [])) ??
      []),
  ];
  return {
    file,
    turn,
    steps,
    questions,
    opinions,
    decisions,
    conditions,
    timeline,
    review,
    names: await namesFor(tx, services, actor, persons),
  };
}

/** The case's own entries, those of the opinions owed in it and of its conditions, in the order they were recorded. */
async function timelineOf(
  tx: Tx,
  { id }: CaseFile,
  opinions: readonly Opinion[],
  conditions: readonly Condition[],
): Promise<readonly Entry[]> {
  const ids = (of: readonly { readonly id: string }[]) => of.map((one) => one.id);
  const entries = [
    ...(await listEntriesOf(tx, { kind: CASE, id })),
    ...(await listEntriesOfAll(tx, OPINION, ids(opinions))),
    ...(await listEntriesOfAll(tx, CONDITION, ids(conditions))),
  ];
  return entries.toSorted((a, b) => (a.recordedAt === b.recordedAt ? 0 : a.recordedAt < b.recordedAt ? -1 : 1));
}

async function reviewOf(tx: Tx, services: CaseServices, actor: Actor, file: CaseFile): Promise<Review | null> {
  const assessment = await findAssessment(tx, services, file);
  if (assessment === undefined) return null;
  const { kind, guideline, circumstances } = assessment;
  const deciders = [];
  for (const outcome of kind.outcomes) {
    const answer = await deciderOf(tx, services, file, kind, outcome);
    const isMine = answer.decider.kind === 'person' && answer.decider.person === actor.person;
    deciders.push({ outcome: outcome.id, answer, isMine });
  }
  return {
    assessment,
    flags: kind.flagsOf(file.content, circumstances),
    limits: limitObstacles(guideline.content.limits, kind, file.content),
    deciders,
  };
}

/** What persons are called, leaving out those whom the reader may not know of. */
async function namesFor(
  tx: Tx,
  { clock }: CaseServices,
  actor: Actor,
  persons: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  const { rows } = await sql<{ person_id: PersonId }>`
    select distinct person_id from unnest(${persons}::uuid[]) as named (person_id)
    where ${unprotectedFor(actor, 'named.person_id')}`.execute(tx);
  return listNames(
    tx,
    clock.now(),
    rows.map(({ person_id }) => person_id),
  );
}
