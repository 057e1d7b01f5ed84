import { sql } from 'kysely';
import { type Actor, may, recordLooks } from '../../../access/index.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type Entry, listEntriesOf, listEntriesOfAll } from '../../../platform/journal/index.ts';
import { findVersion, type GuidelineContent, type VersionId } from '../../guidelines/index.ts';
import { type AmnestyPeriod, findAmnestyOf } from '../amnesty/amnesty.ts';
import { listAmnestyPeriods } from '../amnesty/store.ts';
import { findAssessment, ruleAnswersIn } from '../assessment.ts';
import type { CaseDecision, CaseFile, CaseId, Opinion, Question } from '../case.ts';
import type { Certificate } from '../certificates/certificate.ts';
import { findCertificate } from '../certificates/store.ts';
import { CONSULTATION } from '../consultations/consultation.ts';
import { listConsultations } from '../consultations/store.ts';
import { CASE, CONDITION, OPINION } from '../entries.ts';
import { getKind } from '../find-kind.ts';
import { type OrderViewed, viewOrder } from '../gates/order.ts';
import { type Step, stepsFrom, UNDECIDED } from '../lifecycle.ts';
import { problem } from '../problems.ts';
import type { RuleAnswers } from '../rule-answers.ts';
import type { CaseServices } from '../services.ts';
import { listCases } from '../store/cases.ts';
import { type Condition, listConditions, listDecisions } from '../store/decisions.ts';
import { partsOf } from '../store/parts.ts';
import { listOpinions, listQuestions } from '../store/talk.ts';
import { visibleCase } from '../visible.ts';
import { listNamedEmployments, type NamedEmployment } from './employments.ts';
import { namesFor } from './names.ts';
import { listRelated } from './related.ts';
import { personsIn, type Review, reviewOf } from './review.ts';
import { onceOver, type Turn, turnOf } from './turn.ts';

/** An opinion that is owed or given, with the employment it is about. */
export interface ViewedOpinion extends Opinion {
  /** As what and where; absent when the employment has ended. */
  readonly at: NamedEmployment | undefined;
  /** The reader owes it. */
  readonly isMine: boolean;
}

/** A case as one who may see it sees it. */
export interface CaseView {
  readonly file: CaseFile;
  /** The rättelseperiod that it was reported in. */
  readonly amnesty: AmnestyPeriod | undefined;
  readonly turn: Turn | null;
  /** What the reader can do now. */
  readonly steps: readonly Step[];
  readonly questions: readonly Question[];
  readonly opinions: readonly ViewedOpinion[];
  readonly decisions: readonly CaseDecision[];
  /** The guidelines that the decisions were made under, whose words they are told in. */
  readonly decidedUnder: ReadonlyMap<VersionId, GuidelineContent>;
  readonly conditions: readonly Condition[];
  readonly timeline: readonly Entry[];
  /** What the guideline asks for before an agreement, as it stands or stood; null when it asks nothing. */
  readonly order: OrderViewed | null;
  /** Only for those who may decide, while it is to be assessed, and where a guideline governs it. */
  readonly review: Review | null;
  /** What the rule pack came to when it was decided; before that, what it comes to today. */
  readonly ruleAnswers: RuleAnswers | null;
  /** The certificate that the kind asks for, once something is let through; null where it asks for none. */
  readonly certificate: CertificateViewed | null;
  /** The cases that it goes with, either way, of those that the reader may see. */
  readonly related: readonly CaseFile[];
  /** Whether the reader may add papers to it. */
  readonly mayAttach: boolean;
  /** What persons are called, of those whom the reader may know of. */
  readonly names: ReadonlyMap<PersonId, string>;
}

/** A certificate, and whether the rules asked for it when it was decided. */
export interface CertificateViewed extends Certificate {
  readonly title: Readonly<Record<'sv' | 'en', string>>;
  readonly isNeeded: boolean;
}

/** Which right a step asks for; what is one's own to do, and what those above do. */
const RIGHT_TO = {
  ask: 'handle',
  talk: 'handle',
  answer: 'own',
  'give-opinion': 'handle',
  refer: 'handle',
  decide: 'decide',
  sign: 'own',
  change: 'own',
  end: 'end',
  withdraw: 'own',
  renew: 'own',
  reopen: 'handle',
  correct: 'decide',
  reconsider: 'decide',
  review: 'handle',
  'follow-up': 'handle',
  certify: 'end',
} as const satisfies Record<Step, 'own' | 'handle' | 'decide' | 'end'>;

/** The case, for somebody who may see it; that they looked is logged. Throws `cases.unknown` for everyone else. */
export async function viewCase(tx: Tx, services: CaseServices, actor: Actor, id: CaseId): Promise<CaseView> {
  const { policy, journal } = services;
  const [[file], has] = await Promise.all([
    listCases(tx, sql`case_file.case_id = ${id} and ${visibleCase(policy, actor)}`),
    partsOf(tx, id),
  ]);
  if (file === undefined) throw problem('cases.unknown');
  const holders = onceOver(tx, services, file);
  // Sent together: none of it waits for the rest.
  const [owed, asked, decisions, questions, conditions, own, turn, periods] = await Promise.all([
    has.opinions ? listOpinions(tx, id) : [],
    has.consultations ? listConsultations(tx, sql`case_consultation.case_id = ${id}`) : [],
    has.decisions ? listDecisions(tx, id) : [],
    has.questions ? listQuestions(tx, id) : [],
    has.conditions ? listConditions(tx, id) : [],
    listEntriesOf(tx, { kind: CASE, id }),
    turnOf(tx, services, file, holders),
    has.amnesties ? listAmnestyPeriods(tx) : [],
    recordLooks(tx, journal, actor, { resource: CASE, persons: [file.person] }),
  ]);
  const [opinions, timeline, decidedUnder, order, related] = await Promise.all([
    viewOpinions(tx, services, actor, file, owed),
    timelineOf(tx, own, owed, conditions, asked),
    contentsOf(tx, decisions),
    viewOrder(tx, services, file, decisions),
    has.others ? listRelated(tx, services, actor, file) : [],
  ]);
  const facts = { person: file.person, authority: file.authority, unitPath: has.units };
  const certificate = await certificateOf(tx, services, file, decisions.at(-1));
  const steps = stepsFrom(file.status)
    .filter((step) => may(policy, actor, CASE, RIGHT_TO[step], facts))
    // Nobody handles or decides their own case, and an opinion is given by whoever owes one.
    .filter((step) => file.person !== actor.person || RIGHT_TO[step] === 'own' || RIGHT_TO[step] === 'end')
    .filter((step) => step !== 'certify' || certificate !== null)
    .filter((step) => step !== 'give-opinion' || opinions.some(({ isMine }) => isMine));
  const review = steps.includes('decide') ? await reviewOf(tx, services, actor, file, holders()) : null;
  const persons = [
    file.person,
    ...(turn?.persons ?? []),
    ...opinions.flatMap(({ at }) => at?.managers ?? []),
    ...timeline.flatMap(({ actor: by }) => (by.kind === 'person' && by.person !== null ? [by.person] : [])),
    ...(review === null ? [] : personsIn(review)),
  ];
  return {
    file,
    amnesty: findAmnestyOf(periods, file),
    turn,
    steps,
    questions,
    opinions,
    decisions,
    // What another decision has taken the place of is followed up no more.
    conditions: conditions.filter(({ holds, followedUp }) => holds || followedUp !== null),
    decidedUnder,
    timeline,
    order,
    review,
    certificate,
    related,
    ruleAnswers: decisions.at(-1)?.ruleAnswers ?? review?.ruleAnswers ?? (await ruleAnswersToday(tx, services, file)),
    mayAttach: may(policy, actor, CASE, 'own', facts) || may(policy, actor, CASE, 'handle', facts),
    names: await namesFor(tx, services, actor, persons),
  };
}

/** What is known of the certificate that what was let through asks for. */
async function certificateOf(
  tx: Tx,
  { kinds }: CaseServices,
  file: CaseFile,
  decided: CaseDecision | undefined,
): Promise<CertificateViewed | null> {
  const { certificate, outcomes } = getKind(kinds, file.kind);
  const isNo = outcomes.find(({ id }) => id === file.outcome)?.forbids !== false;
  if (certificate === undefined || isNo || decided === undefined) return null;
  const told = decided.ruleAnswers;
  const known = await findCertificate(tx, file.id);
  return {
    title: certificate.title,
    // Of what was read in nobody has told that it is not needed.
    isNeeded: told === null || certificate.isNeeded(decided.report, told),
    applied: known?.applied ?? null,
    issued: known?.issued ?? null,
  };
}

/** Of a kind whose guidelines have a rule pack, while nothing is decided. */
export async function ruleAnswersToday(tx: Tx, services: CaseServices, file: CaseFile): Promise<RuleAnswers | null> {
  const isOpen = UNDECIDED.some((status) => status === file.status);
  if (!isOpen || getKind(services.kinds, file.kind).ruleAnswersOf === undefined) return null;
  const assessment = await findAssessment(tx, services, file);
  return (assessment && ruleAnswersIn(assessment)) ?? null;
}

/** The case's own entries, those of the opinions owed in it and of its conditions, in the order they were recorded. */
async function timelineOf(
  tx: Tx,
  own: readonly Entry[],
  opinions: readonly Opinion[],
  conditions: readonly Condition[],
  consultations: readonly { readonly id: string }[],
): Promise<readonly Entry[]> {
  const ids = (of: readonly { readonly id: string }[]) => of.map((one) => one.id);
  const entries = await Promise.all([
    own,
    listEntriesOfAll(tx, OPINION, ids(opinions)),
    listEntriesOfAll(tx, CONDITION, ids(conditions)),
    listEntriesOfAll(tx, CONSULTATION, ids(consultations)),
  ]);
  return entries.flat().toSorted((a, b) => (a.recordedAt === b.recordedAt ? 0 : a.recordedAt < b.recordedAt ? -1 : 1));
}

async function viewOpinions(
  tx: Tx,
  services: CaseServices,
  actor: Actor,
  file: CaseFile,
  opinions: readonly Opinion[],
): Promise<readonly ViewedOpinion[]> {
  const employments = opinions.length === 0 ? [] : await listNamedEmployments(tx, services, file.person);
  return opinions.map((opinion) => {
    const at = employments.find(({ id }) => id === opinion.employment);
    return { ...opinion, at, isMine: at?.managers.some((person) => person === actor.person) === true };
  });
}

async function contentsOf(
  tx: Tx,
  decisions: readonly CaseDecision[],
): Promise<ReadonlyMap<VersionId, GuidelineContent>> {
  const versions = new Set(decisions.flatMap(({ guidelineVersion }) => guidelineVersion ?? []));
  const contents = new Map<VersionId, GuidelineContent>();
  for (const id of versions) {
    const version = await findVersion(tx, id);
    if (version !== undefined) contents.set(id, version.content);
  }
  return contents;
}
