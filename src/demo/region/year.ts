import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import type { Snapshot } from './files.ts';
import { type DemoEmployee, employeesOn, newcomersOn } from './people.ts';
import { UNITS } from './units.ts';

/** One hand-over from the HR system: on which day it was read in, of which day it speaks, and what it says. */
export interface HandOver extends Snapshot {
  readonly recordedOn: LocalDate;
  readonly effectiveOn: LocalDate;
  readonly successors: readonly (readonly [string, string])[];
}

/** What the HR system has on one day more than on the one before. */
interface Month {
  readonly daysAgo: number;
  /** Of which day the files speak, when it is not the day they are read in. */
  readonly effectiveDaysAgo?: number;
  readonly successors?: HandOver['successors'];
  readonly changes: readonly ((snapshot: Snapshot, day: LocalDate) => Snapshot)[];
}

/**
 * The year of the demonstration's region, read in once a month: people come and go; Näringsliv gets a new head, and
 * half a year later the former one leaves;
 * Beroendeenheten goes up in Öppenvården; somebody moves to Lövstad; of the new head of Måltid one is told twenty days late.
 */
const YEAR: readonly Month[] = [
  { daysAgo: 365, changes: [] },
  { daysAgo: 330, changes: [newcomers(20_001, 'HS11', 'HS21', 'RK5')] },
  { daysAgo: 300, changes: [leavers(40, 25)] },
  { daysAgo: 270, changes: [newcomers(20_101, 'HS12', 'FT1', 'SE3', 'HS31')] },
  { daysAgo: 240, changes: [newHead('RU1'), leavers(7, 50)] },
  { daysAgo: 205, changes: [newcomers(20_201, 'HS13', 'HS22')] },
  { daysAgo: 170, successors: [['HS34', 'HS31']], changes: [merger('HS34', 'HS31')] },
  { daysAgo: 140, changes: [leavers(61, 15), newcomers(20_301, 'SE1', 'RU3')] },
  { daysAgo: 125, changes: [] },
  { daysAgo: 100, effectiveDaysAgo: 120, changes: [newHead('SE2')] },
  { daysAgo: 60, changes: [newcomers(20_401, 'HS11', 'HS14', 'HS23', 'RK1'), formerHeadLeaves('RU1', 20)] },
  { daysAgo: 30, changes: [leavers(23, 20)] },
  { daysAgo: 9, changes: [newcomers(20_501, 'HS11', 'HS21', 'RK1'), moved('HS22', 'HS21')] },
];

/** How many hand-overs a year has. */
export const HAND_OVERS = YEAR.length;

/** The hand-overs of the year that ends today. */
export function yearUpTo(today: LocalDate): readonly HandOver[] {
  const start = addDays(today, -365);
  let snapshot: Snapshot = { units: UNITS, employees: employeesOn(start) };
  return YEAR.map(({ daysAgo, effectiveDaysAgo = daysAgo, successors = [], changes }) => {
    snapshot = changes.reduce((before, change) => change(before, addDays(today, -daysAgo)), snapshot);
    return {
      ...snapshot,
      recordedOn: addDays(today, -daysAgo),
      effectiveOn: addDays(today, -effectiveDaysAgo),
      successors,
    };
  });
}

/** Somebody of the staff leads the unit from now on; who did stays. */
function newHead(unit: string) {
  return ({ units, employees }: Snapshot): Snapshot => {
    const heir = employees.find((person) => person.unit === unit && !person.isManager && person.share === 100);
    return {
      units,
      employees: employees.map((person): DemoEmployee => {
        if (person.unit !== unit) return person;
        if (person.isManager) return { ...person, isManager: false, title: FORMER_HEAD };
        return person === heir ? { ...person, isManager: true, title: 'enhetschef' } : person;
      }),
    };
  };
}

const FORMER_HEAD = 'senior rådgivare';

/** Whoever led the unit before stays for so many days and is gone. */
function formerHeadLeaves(unit: string, days: number) {
  return ({ units, employees }: Snapshot, day: LocalDate): Snapshot => ({
    units,
    employees: employees.map((person) =>
      person.unit === unit && person.title === FORMER_HEAD ? { ...person, to: addDays(day, days) } : person,
    ),
  });
}

const LEAVE_EVERY = 83;

/** Some have given notice and stay for so many days; `which` decides who. */
function leavers(which: number, days: number) {
  return ({ units, employees }: Snapshot, day: LocalDate): Snapshot => {
    const isLeaving = ({ isManager, isProtected, to }: DemoEmployee, index: number) =>
      index % LEAVE_EVERY === which && !isManager && !isProtected && to === undefined;
    const lastDay = addDays(day, days);
    return {
      units,
      employees: employees.map((person, index) => (isLeaving(person, index) ? { ...person, to: lastDay } : person)),
    };
  };
}

/** Somebody of the staff moves to another unit, and so gets its head for manager. */
function moved(from: string, to: string) {
  return ({ units, employees }: Snapshot): Snapshot => {
    const mover = employees.findLast(
      (one) => one.unit === from && !one.isManager && !one.isProtected && one.to === undefined && one.share === 100,
    );
    return { units, employees: employees.map((one) => (one === mover ? { ...one, unit: to } : one)) };
  };
}

/** People begin in the units, on the first day that the HR system has them. */
function newcomers(first: number, ...codes: readonly string[]) {
  return ({ units, employees }: Snapshot, day: LocalDate): Snapshot => {
    const places = codes.flatMap((code) => units.find((unit) => unit.code === code) ?? []);
    return { units, employees: [...employees, ...newcomersOn(day, places, first)] };
  };
}

/** A unit goes up in another, with its people; its head leads no longer. */
function merger(unit: string, into: string) {
  return ({ units, employees }: Snapshot): Snapshot => ({
    units: units.filter(({ code }) => code !== unit),
    employees: employees.map((person) => (person.unit === unit ? { ...person, unit: into, isManager: false } : person)),
  });
}
