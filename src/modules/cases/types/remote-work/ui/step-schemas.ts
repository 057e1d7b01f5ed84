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
type WeekEntered = Readonly<Record<`day${(typeof WEEKDAYS)[number]}`, (typeof DAYS)[number]>> & {
  readonly hoursPerDay: number;
};

/** Which days are worked where, as the page asks. */
export const weekEntered = z
  .object({
    day1: weekday,
    day2: weekday,
    day3: weekday,
    day4: weekday,
    day5: weekday,
    day6: weekday,
    day7: weekday,
    hoursPerDay: z.number().min(0.25).max(24),
  })
  .refine((week) => WEEKDAYS.some((day) => ['remote', 'half'].includes(week[`day${day}`])), {
    path: ['day1'],
    params: { sv: 'Ingen dag är på distans. Välj minst en dag.', en: 'No day is remote. Choose at least one.' },
  });

/** The week that was entered, as the application has it. */
export function weekFrom(entered: WeekEntered): WorkedDay[] {
  const { hoursPerDay: hours } = entered;
  const split = {
    'on-site': [hours, 0],
    remote: [0, hours],
    half: [hours / 2, hours / 2],
    off: [0, 0],
  } as const;
  return WEEKDAYS.flatMap((day) => {
    const [onSite, remote] = split[entered[`day${day}`]];
    return onSite + remote > 0 ? [{ weekday: day, onSite, remote }] : [];
  });
}

/** The same the other way; a full week on site where there is none yet. */
export function enteredFrom(week: readonly WorkedDay[] | undefined): WeekEntered {
  const at = (weekday: number): (typeof DAYS)[number] => {
    if (week === undefined) return weekday <= 5 ? 'on-site' : 'off';
    const day = week.find((one) => one.weekday === weekday);
    if (day === undefined) return 'off';
    if (day.onSite === 0) return 'remote';
    return day.remote === 0 ? 'on-site' : 'half';
  };
  const longest = Math.max(0, ...(week ?? []).map(({ onSite, remote }) => onSite + remote));
  const days = Object.fromEntries(WEEKDAYS.map((day) => [`day${day}`, at(day)])) as Omit<WeekEntered, 'hoursPerDay'>;
  return { ...days, hoursPerDay: longest === 0 ? 8 : longest };
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
