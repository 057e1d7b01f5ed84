import { addDays, addMonths, localDate } from '../../../../../kernel/local-date.ts';
import { type Measurement, type Obstacle, obstaclesTo } from '../../../../guidelines/ui/parts.ts';
import type { CaseObstacle } from '../../../kind.ts';
import { isReadIn } from '../../../register/report-shape.ts';
import type { Answers } from '../../../ui/kind-pages.ts';
import type { ReportFormShown } from '../../../ui/queries.ts';
import { againstGuideline } from '../rules.ts';
import { measure } from '../schedule.ts';
import { HIDDEN_PLACE, type RemoteWork, remoteWork } from '../schema.ts';
import { everyStep, type StepId, YES_NO } from './step-schemas.ts';

/** The application as the API takes it: yes and no as they are. Of a hidden place nothing is sent. */
export function reportOf(answers: Answers): Answers {
  return {
    ...answers,
    ...Object.fromEntries(YES_NO.map((name) => [name, answers[name] === 'yes'])),
    departures: answers.departures ?? [],
  };
}

/** The answers that an application comes from. */
export function answersOf(report: Answers): Answers {
  // What an earlier register said is a beginning; what it did not say is asked.
  if (isReadIn(report)) {
    const { from, to, description } = report.readIn;
    return Object.fromEntries(Object.entries({ from, to, tasks: description }).filter(([, value]) => value !== null));
  }
  return { ...report, ...Object.fromEntries(YES_NO.map((name) => [name, report[name] === true ? 'yes' : 'no'])) };
}

/** A renewal is a new assessment: when it begins is asked anew, and so is every departure. */
export function renewedFrom({ from: _, to, departures: __, ...answers }: Answers): Answers {
  return typeof to === 'string' ? { ...answers, from: addDays(localDate(to), 1) } : answers;
}

/** The last day of an agreement that is as long as the guideline lets it be; undefined where it says nothing. */
export function longestFrom(from: string, form: ReportFormShown): string | undefined {
  const longest = form.guideline?.rules.limits.find(({ measure: name }) => name === 'length');
  if (longest === undefined || !['months', 'years'].includes(longest.unit)) return undefined;
  return addDays(addMonths(localDate(from), longest.value * (longest.unit === 'years' ? 12 : 1)), -1);
}

/** A limit, and how it stands against what is answered so far. */
export interface Standing {
  readonly limit: NonNullable<ReportFormShown['guideline']>['rules']['limits'][number];
  readonly heading: string;
  readonly obstacle: Obstacle | undefined;
}

/** Each limit of the guideline against a schedule, kept or not; none while there is no schedule to hold it against. */
export function standings(answers: Answers, form: ReportFormShown): readonly Standing[] {
  const schedule = scheduleIn(answers);
  const rules = form.guideline?.rules;
  if (schedule === undefined || rules === undefined) return [];
  const measured: readonly Measurement[] = measure(schedule);
  const obstacles = obstaclesTo(rules.limits, measured);
  return rules.limits.map((limit) => ({
    limit,
    heading: headingOf(limit.section, form),
    obstacle: obstacles.find((one) => one.limit === limit.id),
  }));
}

/** What the guideline's lists and preferences have against what is answered so far. */
export function others(answers: Answers, form: ReportFormShown): readonly CaseObstacle[] {
  const given = Object.entries(reportOf(placed(answers, form))).filter(([name]) => answers[name] !== undefined);
  const read = remoteWork.safeParse({ ...UNSAID, ...Object.fromEntries(given) });
  const rules = form.guideline?.rules;
  return read.success && rules !== undefined ? againstGuideline(read.data, rules) : [];
}

/** What asks for a reason: by its id, in the words of the guideline. */
export interface Asked {
  readonly limit: string;
  readonly title: Readonly<Record<'sv' | 'en', string>>;
  readonly heading: string;
}

/** Every `bör` that is departed from. */
export function departuresAsked(answers: Answers, form: ReportFormShown): readonly Asked[] {
  return [
    ...standings(answers, form).flatMap(({ limit, heading, obstacle }) =>
      obstacle?.effect === 'asks-reason' ? [{ limit: limit.id, title: limit.title, heading }] : [],
    ),
    ...others(answers, form)
      .filter(({ effect }) => effect === 'asks-reason')
      .map(({ title, section, facts }) => ({
        limit: String(facts.limit),
        title,
        heading: headingOf(section, form),
      })),
  ];
}

/** The steps that still lack an answer, or have one that does not fit. */
export function unanswered(answers: Answers, form: ReportFormShown): readonly StepId[] {
  const given = placed(answers, form);
  const plain = (Object.keys(everyStep) as (keyof typeof everyStep)[]).filter(
    (step) => !everyStep[step].safeParse(given).success,
  );
  const reasons = Array.isArray(answers.departures) ? (answers.departures as RemoteWork['departures']) : [];
  const lacks = departuresAsked(answers, form).some(({ limit }) => !reasons.some((one) => one.limit === limit));
  return plain.length === 0 && lacks ? ['departures'] : plain;
}

/** Of a protected person no place is asked: there is one that is known to the handler. */
export function placed(answers: Answers, form: ReportFormShown): Answers {
  return form.isPlaceHidden ? { ...answers, place: HIDDEN_PLACE } : answers;
}

export function headingOf(section: string | null, form: ReportFormShown): string {
  return form.guideline?.rules.sections.find(({ id }) => id === section)?.heading ?? '';
}

function scheduleIn(answers: Answers) {
  const read = remoteWork.safeParse({ ...UNSAID, ...scheduleOf(answers) });
  return read.success ? read.data : undefined;
}

function scheduleOf({ from, to, weeks }: Answers) {
  return { from, weeks, ...(to === undefined ? {} : { to }) };
}

const SOMETHING = '–';
/** An application against which nothing stands, so that what is answered can be tried before the rest is. */
const UNSAID = {
  tasks: SOMETHING,
  workingHours: SOMETHING,
  availability: SOMETHING,
  absence: SOMETHING,
  meetings: SOMETHING,
  results: SOMETHING,
  place: HIDDEN_PLACE,
  secrets: 'none',
  computer: 'employer',
  isSetApart: true,
  isScreenHidden: true,
  isClosedToOthers: true,
  mayBeVisited: true,
  equipment: SOMETHING,
  connection: SOMETHING,
  isMarked: true,
  isInInventory: true,
  costs: SOMETHING,
  hasHomeInsurance: true,
  noticeMonths: 0,
  followUp: SOMETHING,
} as const;
