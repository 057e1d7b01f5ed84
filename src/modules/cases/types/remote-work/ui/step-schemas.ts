import { z } from 'zod';
import type { Answers } from '../../../ui/kind-pages.ts';
import { endsAfterItBegins, endsWithinYears, remoteWork, type WorkedDay } from '../schema.ts';

const { shape } = remoteWork;
/** A question that is answered by yes or by no, and not by leaving a box alone. */
const yesNo = z.enum(['yes', 'no']);

/** The fields that are a yes or a no. */
export const YES_NO = [
  'isSetApart',
  'isScreenHidden',
  'isClosedToOthers',
  'mayBeVisited',
  'isMarked',
  'isInInventory',
  'hasHomeInsurance',
] as const;

/** From when, and for how long. */
export const periodStep = z
  .object({ from: shape.from, to: shape.to })
  .refine(...endsAfterItBegins)
  .refine(...endsWithinYears);

/** Where a weekday is worked. */
export const DAYS = ['on-site', 'remote', 'half', 'off'] as const;
const weekday = z.enum(DAYS);

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
type Weekday = (typeof WEEKDAYS)[number];
/** How many weeks take turns. */
export const TURNS = ['1', '2', '3', '4'] as const;
/** The weeks after the first. */
type Later = '2' | '3' | '4';
export type DayField = `day${Weekday}` | `week${Later}day${Weekday}`;
type WeeksEntered = Readonly<Record<`day${Weekday}`, (typeof DAYS)[number]>> &
  Readonly<Partial<Record<DayField, (typeof DAYS)[number] | undefined>>> & {
    readonly turns: (typeof TURNS)[number];
    readonly hoursPerDay: number;
  };

/** The field of a weekday in a week, the first week's by its day alone. */
export function dayField(week: (typeof TURNS)[number], day: Weekday): DayField {
  return week === '1' ? `day${day}` : `week${week}day${day}`;
}

/** The weeks that take turns, by their numbers. */
export function weeksIn(turns: unknown): readonly (typeof TURNS)[number][] {
  return TURNS.slice(0, TURNS.some((one) => one === turns) ? Number(turns) : 1);
}

function laterWeek<Week extends Later>(week: Week) {
  const fields = WEEKDAYS.map((day) => [`week${week}day${day}`, weekday.optional()]);
  return Object.fromEntries(fields) as Record<`week${Week}day${Weekday}`, z.ZodOptional<typeof weekday>>;
}

/** Which days are worked where, as the page asks: one week, or up to four that take turns. */
export const weekEntered = z
  .object({
    turns: z.enum(TURNS),
    hoursPerDay: z.number().min(0.25).max(24),
    day1: weekday,
    day2: weekday,
    day3: weekday,
    day4: weekday,
    day5: weekday,
    day6: weekday,
    day7: weekday,
    ...laterWeek('2'),
    ...laterWeek('3'),
    ...laterWeek('4'),
  })
  .refine((entered) => weeksFrom(entered).some((week) => week.some(({ remote }) => remote > 0)), {
    path: ['day1'],
    params: { sv: 'Ingen dag är på distans. Välj minst en dag.', en: 'No day is remote. Choose at least one.' },
  })
  .refine((entered) => weeksFrom(entered).every((week) => week.length > 0), {
    path: ['turns'],
    params: {
      sv: 'I en av veckorna arbetar du inte alls. Välj minst en arbetsdag i varje vecka.',
      en: 'In one of the weeks you do not work at all. Choose at least one working day in every week.',
    },
  });

/** The weeks that were entered, as the application has them. */
export function weeksFrom(entered: WeeksEntered): WorkedDay[][] {
  const { hoursPerDay: hours } = entered;
  const split = {
    'on-site': [hours, 0],
    remote: [0, hours],
    half: [hours / 2, hours / 2],
    off: [0, 0],
  } as const;
  return weeksIn(entered.turns).map((week) =>
    WEEKDAYS.flatMap((day) => {
      const [onSite, remote] = split[entered[dayField(week, day)] ?? 'off'];
      return onSite + remote > 0 ? [{ weekday: day, onSite, remote }] : [];
    }),
  );
}

/** The same the other way; a full week on site where there is none yet. */
export function enteredFrom(weeks: readonly (readonly WorkedDay[])[] | undefined): WeeksEntered {
  const at = (week: readonly WorkedDay[] | undefined, day: Weekday): (typeof DAYS)[number] => {
    if (week === undefined) return day <= 5 ? 'on-site' : 'off';
    const found = week.find((one) => one.weekday === day);
    if (found === undefined) return 'off';
    if (found.onSite === 0) return 'remote';
    return found.remote === 0 ? 'on-site' : 'half';
  };
  const longest = Math.max(0, ...(weeks ?? []).flat().map(({ onSite, remote }) => onSite + remote));
  // A week that is added begins as the first one is.
  const days = TURNS.flatMap((week, index) =>
    WEEKDAYS.map((day) => [dayField(week, day), at(weeks?.[index] ?? weeks?.[0], day)]),
  );
  return {
    ...(Object.fromEntries(days) as Record<DayField, (typeof DAYS)[number]>),
    turns: TURNS[(weeks?.length ?? 1) - 1] ?? '1',
    hoursPerDay: longest === 0 ? 8 : longest,
  };
}

const weekStep = z.object({ weeks: shape.weeks });

/** The weekdays with any work from elsewhere, as far as they are answered. */
export function remoteWeekdays({ weeks }: Answers): readonly number[] {
  const read = shape.weeks.safeParse(weeks);
  const days = read.success ? read.data.flat().filter(({ remote }) => remote > 0) : [];
  return [...new Set(days.map(({ weekday }) => weekday))].toSorted();
}

/** Where it is done. */
export const placeStep = z.object({
  place: shape.place,
  workplaceId: shape.workplaceId,
  workplace: shape.workplace,
  municipality: shape.municipality,
  address: shape.address,
});

/** How the work is done and followed. */
export const workStep = z.object({
  tasks: shape.tasks,
  workingHours: shape.workingHours,
  availability: shape.availability,
  absence: shape.absence,
  meetings: shape.meetings,
  results: shape.results,
});

/** Whether the place fits what is handled there. */
export const secrecyStep = z.object({
  secrets: shape.secrets,
  computer: shape.computer,
  isSetApart: yesNo,
  isScreenHidden: yesNo,
  isClosedToOthers: yesNo,
  mayBeVisited: yesNo,
  hasHomeInsurance: yesNo,
});

/** Equipment, costs and how it ends. */
export const termsStep = z.object({
  equipment: shape.equipment,
  connection: shape.connection,
  isMarked: yesNo,
  isInInventory: yesNo,
  costs: shape.costs,
  noticeMonths: shape.noticeMonths,
  followUp: shape.followUp,
});

/** Every question whose answer stands by itself, as the pages keep the answers. */
export const everyStep = {
  period: periodStep,
  week: weekStep,
  place: placeStep,
  work: workStep,
  secrecy: secrecyStep,
  terms: termsStep,
} as const;
export type StepId = keyof typeof everyStep | 'departures';
