import type { PersonId } from '../../kernel/ids.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import { nowOf, type TwoTimes, type Tx } from '../../platform/database/index.ts';
import { type GuidelineContent, type Limit, type LimitCode, limitsFor, obstaclesTo } from '../guidelines/index.ts';
import { findSettings, organisationAt } from '../organisation/index.ts';
import type { CaseDecision, CaseFile, CaseId, Opinion } from './case.ts';
import type { DecisionContent } from './decision.ts';
import { getKind } from './find-kind.ts';
import { findGuidelineFor, type GuidelineInForce } from './guideline.ts';
import type { CaseKind, CaseObstacle, Circumstances, Departure } from './kind.ts';
import { problem } from './problems.ts';
import { isReadIn } from './register/report-shape.ts';
import type { RuleAnswers } from './rule-answers.ts';
import type { CaseServices } from './services.ts';
import { listEarlier } from './store/earlier.ts';
import { listOpinions } from './store/talk.ts';

/** What a case is assessed by, gathered once: its kind, the guideline in force, and who it is about. */
export interface Assessment {
  readonly kind: CaseKind;
  /** What was reported, as it reads now. */
  readonly report: unknown;
  readonly guideline: GuidelineInForce;
  readonly circumstances: Circumstances;
  readonly opinions: readonly Opinion[];
}

/**
 * What a case is assessed by today, as known now; when a decision is corrected, what that one was made by. Throws
 * `cases.no-guideline` when nothing governs it.
 */
export async function getAssessment(
  tx: Tx,
  services: CaseServices,
  file: CaseFile,
  corrected?: CaseDecision,
): Promise<Assessment> {
  const assessment = await findAssessment(tx, services, file, corrected);
  if (assessment === undefined) throw problem('cases.no-guideline');
  return assessment;
}

/** The same; undefined when no guideline governs it. */
export async function findAssessment(
  tx: Tx,
  services: CaseServices,
  file: CaseFile,
  corrected?: CaseDecision,
): Promise<Assessment | undefined> {
  const { clock, kinds } = services;
  const times = corrected === undefined ? nowOf(clock) : timesOf(corrected);
  const report = corrected === undefined ? file.content : corrected.report;
  const kind = getKind(kinds, file.kind);
  const [guideline, who, opinions, counterpart] = await Promise.all([
    findGuidelineFor(tx, times, file),
    whoIn(tx, times, kind, { person: file.person, not: file.id }),
    listOpinions(tx, file.id),
    kind.hasCounterpart === true ? services.counterpartOf(tx, file, kind.columnsOf(report)) : null,
  ]);
  if (guideline === undefined) return undefined;
  return {
    kind,
    report,
    guideline,
    circumstances: {
      ...who,
      counterpart,
      guideline: guideline.content,
    },
    opinions,
  };
}

/** Who a case is about, as far as its rules ask for it and whatever the guideline says. */
export async function whoIn(
  tx: Tx,
  times: TwoTimes,
  kind: CaseKind,
  of: { readonly person: PersonId; readonly not?: CaseId },
): Promise<Pick<Circumstances, 'employerType' | 'isManager' | 'today' | 'earlier'>> {
  const [person, settings, earlier] = await Promise.all([
    organisationAt(tx, times).findPerson(of.person),
    findSettings(tx, times),
    listEarlier(tx, kind, of),
  ]);
  return {
    employerType: settings?.employerType ?? 'region',
    isManager: person?.employments.some(({ isManager }) => isManager) === true,
    today: times.on,
    earlier,
  };
}

/** What the rule pack of the guideline comes to; undefined for a kind that has none, and of what was only read in. */
export function ruleAnswersIn({
  kind,
  report,
  circumstances,
}: Pick<Assessment, 'kind' | 'report' | 'circumstances'>): RuleAnswers | undefined {
  return isReadIn(report) ? undefined : kind.ruleAnswersOf?.(report, circumstances);
}

/** The day and the moment of a decision: what is right about it is what was right then. */
function timesOf({ decidedAt }: CaseDecision): TwoTimes {
  return { on: localDateOf(decidedAt), knownAt: decidedAt };
}

const TITLES = {
  'limit.broken': { sv: 'Det är mer än riktlinjen medger', en: 'It is more than the guideline allows' },
  'limit.depends-on-period': {
    sv: 'Riktlinjen säger inte över vilken tid det räknas',
    en: 'The guideline does not say over what time it counts',
  },
  'limit.not-measured': {
    sv: 'Det framgår inte om riktlinjens gräns hålls',
    en: 'It is not said whether the limit of the guideline is kept',
  },
  'opinion.missing': {
    sv: 'Chefen för en annan av personens anställningar har inte yttrat sig',
    en: 'The manager of another of the person’s employments has given no opinion',
  },
} as const;

/** Everything that stands in the way of a decision: the kind's own rules, the guideline's limits, opinions still owed. */
export function obstaclesToDecision(
  { kind, report, guideline, circumstances, opinions }: Assessment,
  decision: DecisionContent,
): readonly CaseObstacle[] {
  const outcome = kind.outcomes.find(({ id }) => id === decision.outcome);
  // What is not let through need not keep what the guideline asks of what is.
  const isNo = outcome?.forbids === true || outcome?.refuses === true;
  return [
    ...kind.obstaclesTo(decision, report, circumstances),
    ...(isNo ? [] : withoutReason(guidelineObstacles(guideline.content, kind, report), decision.deviations)),
    ...opinions
      .filter(({ given }) => given === null)
      .map(
        ({ employment }): CaseObstacle => ({
          code: 'opinion.missing',
          effect: 'stops',
          title: TITLES['opinion.missing'],
          section: null,
          facts: { employment },
        }),
      ),
  ];
}

/** All that a guideline has against what is reported: its limits, and what else the kind holds against it. */
export function guidelineObstacles(
  guideline: GuidelineContent,
  kind: CaseKind,
  content: unknown,
): readonly CaseObstacle[] {
  const limits = limitsFor(guideline.limits, kind.kind);
  return [...limitObstacles(limits, kind, content), ...(kind.againstGuideline?.(content, guideline) ?? [])];
}

/** Those that stop, and those that ask for a reason which is not given. */
export function withoutReason(
  obstacles: readonly CaseObstacle[],
  given: readonly Departure[],
): readonly CaseObstacle[] {
  return obstacles.filter(
    ({ effect, facts }) => effect === 'stops' || !given.some(({ limit }) => limit === facts.limit),
  );
}

function limitObstacles(limits: readonly Limit[], kind: CaseKind, content: unknown): readonly CaseObstacle[] {
  return obstaclesTo(limits, kind.measure(content)).map(({ code, effect, limit, section, facts }) => ({
    code,
    effect,
    title: titleOf(
      code,
      limits.find(({ id }) => id === limit),
    ),
    section,
    facts: { limit, ...facts, measured: facts.measured === null ? null : { ...facts.measured } },
  }));
}

/** What is wrong, and the limit in the words of the guideline. */
function titleOf(code: LimitCode, limit: Limit | undefined): CaseObstacle['title'] {
  const { sv, en } = TITLES[code];
  return limit === undefined ? { sv, en } : { sv: `${sv}: ${limit.title.sv}`, en: `${en}: ${limit.title.en}` };
}
