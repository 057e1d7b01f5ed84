import { checkDigitOf } from '../../kernel/check-digit.ts';
import { addDays, type LocalDate, localDate } from '../../kernel/local-date.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { FAMILY_NAMES, GIVEN_NAMES } from './names.ts';
import { type DemoUnit, UNITS } from './units.ts';

/** Somebody employed in the demonstration's region, as a row of employees.csv says it. */
export interface DemoEmployee {
  readonly employeeId: string;
  readonly personalNumber: string;
  readonly name: string;
  readonly unit: string;
  readonly title: string;
  readonly isManager: boolean;
  readonly from: LocalDate;
  readonly to?: LocalDate;
  readonly share: number;
  readonly isProtected: boolean;
  /** Municipality codes; most people live where they work. */
  readonly home: string;
  readonly workplace: string;
}

const FIRST_NUMBER = 10_001;
const SEED = 1733;
/** Where in the list some stand whom the demonstration leans on. */
const PROTECTED_AT = 300;
const SECOND_EMPLOYMENT_EVERY = 97;
/** The birth numbers that are given to nobody. */
const TEST_BIRTH_NUMBERS = { first: 980, count: 20 };
/** Real codes, so that the map has a place for them; the region itself is nowhere. */
const MUNICIPALITIES = ['2080', '2081', '2084', '2085', '2181'] as const;
const FARTHER_AWAY = ['0180', '0380', '1980', '2034'] as const;
const COMMUTES_EVERY = 6;
/** Newcomers are younger than everyone who was there before, so that no number is given twice. */
const BORN = {
  before: { from: localDate('1960-01-01'), days: 15_000 },
  newcomers: { from: localDate('2001-02-01'), days: 1_500 },
};

/** Everyone employed in the region on the first day of its year: the heads of units first, then their staff. */
export function employeesOn(start: LocalDate): readonly DemoEmployee[] {
  const chance = chanceFrom(SEED);
  const numbers = personalNumbers(chance, BORN.before);
  const places = placesFrom(chanceFrom(SEED + 1));
  const taken = new Set<string>();
  let next = FIRST_NUMBER;
  const employ = (unit: DemoUnit, title: string, isManager: boolean): DemoEmployee => ({
    employeeId: String(next++),
    personalNumber: numbers(),
    name: newName(chance, taken),
    unit: unit.code,
    title,
    isManager,
    from: addDays(start, -200 - chance.below(6000)),
    share: isManager ? 100 : chance.oneOf([100, 100, 100, 80, 75, 50]),
    isProtected: next - FIRST_NUMBER === PROTECTED_AT,
    ...places(unit),
  });
  const heads = UNITS.flatMap((unit) => (unit.head === undefined ? [] : [employ(unit, unit.head, true)]));
  const staff = UNITS.flatMap((unit) =>
    Array.from({ length: unit.staff ?? 0 }, (_, index) => employ(unit, titleIn(unit, index), false)),
  );
  return [...heads, ...staff, ...secondEmployments(staff, next)];
}

/** People who begin on a day, one in each of these units, numbered from `first` on. */
export function newcomersOn(day: LocalDate, units: readonly DemoUnit[], first: number): readonly DemoEmployee[] {
  const chance = chanceFrom(first);
  const numbers = personalNumbers(chance, BORN.newcomers);
  const places = placesFrom(chance);
  return units.map((unit, index) => ({
    employeeId: String(first + index),
    personalNumber: numbers(),
    name: newName(chance, new Set()),
    unit: unit.code,
    title: titleIn(unit, index),
    isManager: false,
    from: day,
    share: 100,
    isProtected: false,
    ...places(unit),
  }));
}

/** Each title of a unit is held by somebody; after the first round they follow each other. */
function titleIn({ titles = ['handläggare'] }: DemoUnit, index: number): string {
  return titles[index % titles.length] ?? 'handläggare';
}

/** Some work part time in two units at once, each with a manager of its own. */
function secondEmployments(staff: readonly DemoEmployee[], first: number): DemoEmployee[] {
  const some = staff.filter((_, index) => index % SECOND_EMPLOYMENT_EVERY === SECOND_EMPLOYMENT_EVERY - 1);
  return some.map((employee, index) => ({
    ...employee,
    employeeId: String(first + index),
    unit: employee.unit === 'HS21' ? 'HS22' : 'HS21',
    title: 'läkare',
    share: 25,
  }));
}

/** Where people live and work: each unit lies in one municipality, and some of its staff commute. */
function placesFrom(chance: Chance): (unit: DemoUnit) => Pick<DemoEmployee, 'home' | 'workplace'> {
  return ({ code }) => {
    const workplace = MUNICIPALITIES[code.charCodeAt(code.length - 1) % MUNICIPALITIES.length] ?? MUNICIPALITIES[0];
    const commutes = chance.below(COMMUTES_EVERY) === 0;
    return { workplace, home: commutes ? chance.oneOf([...MUNICIPALITIES, ...FARTHER_AWAY]) : workplace };
  };
}

function newName(chance: Chance, taken: Set<string>): string {
  for (;;) {
    const name = `${chance.oneOf(GIVEN_NAMES)} ${chance.oneOf(FAMILY_NAMES)}`;
    if (!taken.has(name)) {
      taken.add(name);
      return name;
    }
  }
}

/** Numbers that nobody has: birth numbers 980–999, right check digit, each once. */
function personalNumbers(chance: Chance, born: { readonly from: LocalDate; readonly days: number }): () => string {
  const taken = new Set<string>();
  return () => {
    for (;;) {
      const birth = addDays(born.from, chance.below(born.days)).replaceAll('-', '');
      const digits = birth.slice(2) + (TEST_BIRTH_NUMBERS.first + chance.below(TEST_BIRTH_NUMBERS.count));
      const number = birth.slice(0, 2) + digits + checkDigitOf(digits);
      if (!taken.has(number)) {
        taken.add(number);
        return number;
      }
    }
  };
}
