import { localDate } from '../../../../kernel/local-date.ts';
import { type Period, periodOfInclusive } from '../../../../kernel/period.ts';
import type { Ground, Measurement } from '../../../guidelines/index.ts';
import type { DecisionContent } from '../../decision.ts';
import type { CaseObstacle, Circumstances, Flag } from '../../kind.ts';
import { answersFor } from './answers.ts';
import { groupOf } from './countries.ts';
import { daysOf } from './days.ts';
import { obstaclesAmong } from './decision-rules.ts';
import type { WorkAbroad } from './schema.ts';
import { FLAG_TITLES, QUESTION_TITLES } from './texts.ts';
import { measureOf, trackOf } from './tracks.ts';

export function periodOf({ from, to }: WorkAbroad): Period {
  return periodOfInclusive(localDate(from), localDate(to));
}

/** The answers that items of a delegation order look at: more than so many days, or a third country, goes higher up. */
export function decisionFactsOf(report: WorkAbroad) {
  return { days: daysOf(report).work.length, country: report.country, countryGroup: groupOf(report.country) };
}

/** What the limits of the guideline are held against: this stay by itself. Earlier stays count when the track is found. */
export function measure(report: WorkAbroad): Measurement[] {
  return measureOf(report, daysOf(report).work.length);
}

/** What asks for a closer look: each question that is for a specialist, and a case outside the tracks. */
export function flagsOf(report: WorkAbroad, circumstances: Circumstances): Flag[] {
  const { guideline, earlier, isManager } = circumstances;
  const flags: Flag[] = [];
  if (trackOf(report, earlier, guideline.limits) === 'other')
    flags.push({ code: 'flag.outside-tracks', title: FLAG_TITLES['flag.outside-tracks'] });
  for (const { question, answer, rule } of answersFor(report, circumstances, guideline)) {
    if (answer !== 'needs-specialist') continue;
    const title = (language: 'sv' | 'en') =>
      `${FLAG_TITLES['flag.needs-specialist'][language]}: ${titleOfQuestion(question, rule?.title, language)}`;
    flags.push({ code: `flag.needs-specialist.${question}`, title: { sv: title('sv'), en: title('en') } });
  }
  if (isManager) flags.push({ code: 'flag.manager', title: FLAG_TITLES['flag.manager'] });
  return flags;
}

/** What a question is called; one that only the guideline knows, by its rule. */
export function titleOfQuestion(
  question: string,
  ofRule: Readonly<Record<'sv' | 'en', string>> | undefined,
  language: 'sv' | 'en',
): string {
  const known: Readonly<Record<string, Readonly<Record<'sv' | 'en', string>>>> = QUESTION_TITLES;
  return (known[question] ?? ofRule)?.[language] ?? question;
}

/**
 * The questions that are for a specialist, each judged by itself with what the specialist said: the grounds of the
 * guideline that bear their names.
 */
export function groundsFor(report: WorkAbroad, circumstances: Circumstances): Ground[] {
  const open = answersFor(report, circumstances, circumstances.guideline)
    .filter(({ answer }) => answer === 'needs-specialist')
    .map(({ question }) => question);
  return circumstances.guideline.grounds.filter(({ id }) => open.includes(id));
}

/** What stands in the way of this decision: a question left open, and a way out of the tracks that nobody gave reasons for. */
export function obstaclesTo(
  decision: DecisionContent,
  report: WorkAbroad,
  circumstances: Circumstances,
): CaseObstacle[] {
  const track = trackOf(report, circumstances.earlier, circumstances.guideline.limits);
  return obstaclesAmong(decision, groundsFor(report, circumstances), track);
}

/** Whether so much has changed that it is assessed anew: anything but where in the country, why, and fewer days. */
export function isMaterial(before: WorkAbroad, after: WorkAbroad): boolean {
  return (
    before.country !== after.country ||
    before.occasion !== after.occasion ||
    before.initiative !== after.initiative ||
    before.citizenship !== after.citizenship ||
    before.publicAuthority !== after.publicAuthority ||
    before.equipment !== after.equipment ||
    before.securityClass !== after.securityClass ||
    after.from < before.from ||
    after.to > before.to ||
    daysOf(after).work.length > daysOf(before).work.length ||
    (after.shareAbroad ?? 0) > (before.shareAbroad ?? 0) ||
    after.data.some((one) => !before.data.includes(one))
  );
}
