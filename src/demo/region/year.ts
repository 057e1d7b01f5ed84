import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import type { Snapshot } from './files.ts';
import { type DemoEmployee, employeesOn } from './people.ts';
import { UNITS } from './units.ts';

/** One hand-over from the HR system: on which day it was read in, of which day it speaks, and what it says. */
export interface HandOver extends Snapshot {
  readonly recordedOn: LocalDate;
  readonly effectiveOn: LocalDate;
  readonly successors: readonly (readonly [string, string])[];
}

/** Who leads a unit from now on; the one who did stays, as staff. */
function withNewHead(employees: readonly DemoEmployee[], unit: string): DemoEmployee[] {
  const heir = employees.find((person) => person.unit === unit && !person.isManager && person.share === 100);
  return employees.map((person) => {
    if (person.unit !== unit) return person;
    if (person.isManager) return { ...person, isManager: false, title: 'senior rådgivare' };
    return person === heir ? { ...person, isManager: true, title: 'enhetschef' } : person;
  });
}

const LEAVE_EVERY = 83;

/** Some have given notice: their employment has a last day. */
function withLeavers(employees: readonly DemoEmployee[], lastDay: LocalDate): DemoEmployee[] {
  return employees.map((person, index) =>
    index % LEAVE_EVERY === LEAVE_EVERY - 1 && !person.isManager && !person.isProtected
      ? { ...person, to: lastDay }
      : person,
  );
}

/**
 * The year of the demonstration's region up to `today`: read in a year ago; a new head of Näringsliv; Beroendeenheten
 * goes up in Öppenvården; a new head of Måltid that was told of twenty days late; and last month.
 */
export function yearUpTo(today: LocalDate): readonly HandOver[] {
  const start = addDays(today, -365);
  const day = (daysAgo: number) => addDays(today, -daysAgo);
  const first = { units: UNITS, employees: employeesOn(start) };
  const withHead = { ...first, employees: withNewHead(withLeavers(first.employees, day(190)), 'RU1') };
  const merged = {
    units: UNITS.filter((unit) => unit.code !== 'HS34'),
    employees: withHead.employees.map((person) =>
      person.unit === 'HS34' ? { ...person, unit: 'HS31', isManager: false } : person,
    ),
  };
  const corrected = { ...merged, employees: withNewHead(merged.employees, 'SE2') };
  const told = (snapshot: Snapshot, recordedOn: LocalDate, effectiveOn = recordedOn): HandOver => ({
    ...snapshot,
    recordedOn,
    effectiveOn,
    successors: [],
  });
  return [
    told(first, start),
    told(withHead, day(240)),
    { ...told(merged, day(170)), successors: [['HS34', 'HS31']] },
    told(corrected, day(100), day(120)),
    told({ ...corrected, employees: withLeavers(corrected.employees, day(10)) }, day(30)),
  ];
}
