import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import type { DemoEmployee } from './people.ts';

/** An absence in the region's year, registered on one day for others. */
export interface Leave {
  readonly recordedOn: LocalDate;
  readonly who: string;
  readonly deputy: string | undefined;
  readonly kind: 'absence' | 'business-travel';
  readonly from: LocalDate;
  readonly to: LocalDate | undefined;
  readonly country: string | undefined;
}

/** Who leads a unit, who stands in, when it was said and for which days, all as days before today. */
interface HeadAway {
  readonly unit: string;
  readonly deputyFrom?: string;
  readonly told: number;
  readonly from: number;
  readonly to?: number;
  readonly country?: string;
}

/** Heads away with a deputy: in the summer, on long leave, on leave today, and one in Oslo on duty. */
const HEADS_AWAY: readonly HeadAway[] = [
  { unit: 'HS21', deputyFrom: 'HS21', told: 160, from: 139, to: 112 },
  { unit: 'HS', deputyFrom: 'HS1', told: 62, from: 62, to: 41 },
  { unit: 'FT2', deputyFrom: 'FT3', told: 95, from: 75 },
  { unit: 'SE4', deputyFrom: 'SE5', told: 12, from: 4, to: -10 },
  { unit: 'RU', told: 20, from: 18, to: 16, country: 'NO' },
];
const STAFF_AWAY_EVERY = 149;

/** The absences of the year that ends today, in the order in which they were registered. */
export function leavesUpTo(today: LocalDate, employees: readonly DemoEmployee[]): readonly Leave[] {
  const day = (daysAgo: number) => addDays(today, -daysAgo);
  const headOf = (unit: string) => employees.find((person) => person.unit === unit && person.isManager);
  const staffOf = (unit: string) => employees.find((person) => person.unit === unit && !person.isManager);
  const heads = HEADS_AWAY.flatMap(({ unit, deputyFrom, told, from, to, country }): Leave[] => {
    const head = headOf(unit);
    const deputy = deputyFrom === undefined ? undefined : (deputyFrom === unit ? staffOf : headOf)(deputyFrom);
    if (head === undefined) return [];
    return [
      {
        recordedOn: day(told),
        who: head.employeeId,
        deputy: deputy?.employeeId,
        kind: country === undefined ? 'absence' : 'business-travel',
        from: day(from),
        to: to === undefined ? undefined : day(to),
        country,
      },
    ];
  });
  const staff = employees.filter((person, index) => index % STAFF_AWAY_EVERY === 1 && !person.isManager);
  const others = staff.map(({ employeeId }, index): Leave => {
    const from = day(300 - index * 30);
    return {
      recordedOn: from,
      who: employeeId,
      deputy: undefined,
      kind: 'absence',
      from,
      to: addDays(from, 120),
      country: undefined,
    };
  });
  return [...heads, ...others].toSorted((a, b) => (a.recordedOn < b.recordedOn ? -1 : 1));
}
