import { type LocalDate, localDate } from '../../../../kernel/local-date.ts';
import { FOREVER, type Period, periodOfInclusive } from '../../../../kernel/period.ts';
import type { Ground } from '../../../guidelines/index.ts';
import type { DecisionContent, GroundJudged } from '../../decision.ts';
import type { CaseObstacle, Circumstances, Flag } from '../../kind.ts';
import type { SecondaryOccupation } from './schema.ts';
import { FLAG_TITLES, OBSTACLE_TITLES } from './texts.ts';

/** Working Hours Act and AB: more than this a week in all is looked at closer. A flag, never a limit. */
const MANY_HOURS = 48;

/** How long the occupation goes on. */
export function periodOf({ from, to }: SecondaryOccupation): Period {
  return to === undefined ? { from: localDate(from), to: FOREVER } : periodOfInclusive(localDate(from), localDate(to));
}

/** What about the report asks for a closer look. None = harmless as far as anyone can tell. */
export function flagsOf(report: SecondaryOccupation, { isManager, counterpart }: Circumstances): Flag[] {
  const raised: Partial<Record<keyof typeof FLAG_TITLES, boolean>> = {
    'flag.supplier': counterpart?.isSupplier === true || report.relations.includes('supplier'),
    'flag.care-provider':
      report.careProvider || report.engagement === 'care-provider' || counterpart?.isCareProvider === true,
    'flag.related': counterpart?.related === true,
    'flag.relation': report.relations.some((relation) => relation !== 'supplier'),
    'flag.staffing-agency': report.staffingAgency || report.engagement === 'staffing-agency',
    'flag.same-employer': report.sameEmployer,
    'flag.rest': !report.restIsEnough,
    'flag.hours': (report.totalHoursPerWeek ?? 0) > MANY_HOURS,
    'flag.manager': isManager,
  };
  return Object.entries(FLAG_TITLES).flatMap(([code, title]) =>
    raised[code as keyof typeof FLAG_TITLES] === true ? [{ code, title }] : [],
  );
}

/**
 * The grounds that are tried, each by itself: those of the guideline that concern this kind of engagement and this
 * type of employer. AB § 8's third ground is for companies only; LAS 6 i § speaks of employments alone; LOA 7 § names
 * no kind and so is offered for every one.
 */
export function groundsFor(report: SecondaryOccupation, { guideline, employerType }: Circumstances): Ground[] {
  const facts: Record<string, string> = { engagement: report.engagement, employerType };
  return guideline.grounds.filter((ground) =>
    ground.when.every(({ fact, is }) => is.some((wanted) => wanted === facts[fact])),
  );
}

/** What stands in the way of this decision: LOA 7–7 c §§, AB § 8. */
export function obstaclesTo(
  decision: DecisionContent,
  report: SecondaryOccupation,
  circumstances: Circumstances,
): CaseObstacle[] {
  const hasFlags = flagsOf(report, circumstances).length > 0;
  return obstaclesAmong(decision, groundsFor(report, circumstances), hasFlags, circumstances.today);
}

/** A ground as far as the rules ask of it. */
type Tried = Pick<Ground, 'id' | 'section' | 'refusal'>;

/** The same, from the grounds that are tried: the page asks this before it sends anything. */
export function obstaclesAmong(
  decision: DecisionContent,
  grounds: readonly Tried[],
  hasFlags: boolean,
  today: LocalDate,
): CaseObstacle[] {
  return [
    ...grounds.flatMap((ground) => obstaclesOfGround(ground, decision.grounds, hasFlags)),
    ...decision.grounds
      .filter(({ ground }) => !grounds.some(({ id }) => id === ground))
      .map(({ ground }) => obstacle('ground.unknown', null, { ground })),
    ...obstaclesOfOutcome(decision, grounds, today),
  ];
}

function obstaclesOfGround(
  { id, section, refusal }: Tried,
  judged: readonly GroundJudged[],
  hasFlags: boolean,
): CaseObstacle[] {
  const of = judged.find(({ ground }) => ground === id);
  if (of === undefined) return [obstacle('ground.not-judged', section, { ground: id })];
  // A ground that is met is argued in words, and so is one where the law leaves a choice and a flag is up.
  const needsWords = of.met || (refusal === 'may' && hasFlags);
  if (needsWords && of.words === undefined) return [obstacle('ground.needs-words', section, { ground: id })];
  if (of.reason === undefined && of.words === undefined)
    return [obstacle('ground.needs-reason', section, { ground: id })];
  return [];
}

function obstaclesOfOutcome(
  { outcome, grounds: judged, reasons, conditions, stopBy, forbiddenPart }: DecisionContent,
  grounds: readonly Tried[],
  today: LocalDate,
): CaseObstacle[] {
  const met = grounds.filter(({ id }) => judged.some((one) => one.ground === id && one.met));
  const must = met.find(({ refusal }) => refusal === 'must');
  const forbids = outcome === 'forbidden' || outcome === 'partly-forbidden';
  const found: (CaseObstacle | false)[] = [
    !forbids && must !== undefined && obstacle('outcome.must-forbid', must.section, { ground: must.id }),
    forbids && met.length === 0 && obstacle('outcome.nothing-to-forbid', null, {}),
    forbids && reasons === undefined && obstacle('outcome.needs-reasons', null, {}),
    forbids && stopBy === undefined && obstacle('outcome.needs-stop-by', null, {}),
    forbids && stopBy !== undefined && stopBy < today && obstacle('outcome.stop-by-passed', null, { stopBy }),
    outcome === 'partly-forbidden' && forbiddenPart === undefined && obstacle('outcome.needs-part', null, {}),
    outcome === 'not-forbidden-with-conditions' &&
      conditions.length === 0 &&
      obstacle('outcome.needs-conditions', null, {}),
    outcome === 'not-forbidden' && conditions.length > 0 && obstacle('outcome.stray-conditions', null, {}),
  ];
  return found.filter((one) => one !== false);
}

/** Whether so much has changed that it is assessed anew: another engagement, more hours, a new relation to us. */
export function isMaterial(before: SecondaryOccupation, after: SecondaryOccupation): boolean {
  return (
    before.engagement !== after.engagement ||
    before.organisationNumber !== after.organisationNumber ||
    before.counterpart !== after.counterpart ||
    before.description !== after.description ||
    after.hoursPerWeek > before.hoursPerWeek ||
    (before.restIsEnough && !after.restIsEnough) ||
    after.relations.some((relation) => !before.relations.includes(relation)) ||
    (after.careProvider && !before.careProvider) ||
    (after.staffingAgency && !before.staffingAgency)
  );
}

function obstacle(
  code: keyof typeof OBSTACLE_TITLES,
  section: string | null,
  facts: CaseObstacle['facts'],
): CaseObstacle {
  return { code, effect: 'stops', title: OBSTACLE_TITLES[code], section, facts };
}
