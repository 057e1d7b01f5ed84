import type { LocalDate } from '../../../kernel/local-date.ts';
import { earlierOf } from '../../../kernel/local-date.ts';
import { type PersonalNumber, parsePersonalNumber } from '../../../kernel/personal-number.ts';
import { otherPerson } from '../reading/reasons.ts';
import type { Texts } from '../schema.ts';
import { meets, type Span, spanOf } from '../span.ts';
import type { UnitTree } from './units.ts';

/** One row of employees.csv. */
export interface Employment extends Span {
  readonly employeeId: string;
  readonly userName: string;
  readonly name: string;
  readonly unitId: string;
  readonly isManager: boolean;
}

/** A personal number, with all its rows of employees.csv. */
export interface Person {
  readonly personalNumber: PersonalNumber;
  /** From 0, in the order of the file. */
  readonly index: number;
  readonly employments: readonly Employment[];
  /** The row that unit, employee id and manager come from. */
  readonly employment: Employment;
  readonly administrationId: string;
  /** Employed on at least one day of the period. */
  readonly isInPopulation: boolean;
  readonly isProtected: boolean;
}

/** Gathers the rows of employees.csv into persons. */
export interface Staff {
  /** Takes a row in; answers why not when its employee id is another person's. */
  add(texts: Texts<'employees'>): string | undefined;
  /** Everyone, once all rows are in. */
  persons(units: UnitTree): Person[];
}

interface Gathered {
  readonly employments: Employment[];
  isProtected: boolean;
}

/** Gathers persons for a run over `period`; ten digits get their century by its last day. */
export function newStaff(period: Span): Staff {
  const byNumber = new Map<PersonalNumber, Gathered>();
  const owners = new Map<string, PersonalNumber>();

  function add(texts: Texts<'employees'>): string | undefined {
    const number = parsePersonalNumber(texts.personal_number, period.to);
    if (number === undefined) throw new Error('a personal number passed its check and cannot be read');
    if ((owners.get(texts.employee_id) ?? number) !== number) return otherPerson;
    owners.set(texts.employee_id, number);
    const person = byNumber.get(number) ?? { employments: [], isProtected: false };
    byNumber.set(number, person);
    person.employments.push(employmentOf(texts));
    person.isProtected ||= texts.protected === 'true';
    return undefined;
  }

  return {
    add,
    persons: (units) =>
      Array.from(byNumber, ([personalNumber, { employments, isProtected }], index) => {
        const inPeriod = employments.filter((one) => meets(one, period));
        const employment = speakingFor(inPeriod.length > 0 ? inPeriod : employments, period.to);
        return {
          personalNumber,
          index,
          employments,
          employment,
          administrationId: units.administrationOf(employment.unitId),
          isInPopulation: inPeriod.length > 0,
          isProtected,
        };
      }),
  };
}

/** The row that runs longest towards the cut-off, then the one that began last, then the first in the file. */
function speakingFor(employments: readonly Employment[], cutoff: LocalDate): Employment {
  return employments.reduce((best, one) => {
    const [end, bestEnd] = [earlierOf(one.to, cutoff), earlierOf(best.to, cutoff)];
    return end > bestEnd || (end === bestEnd && one.from > best.from) ? one : best;
  });
}

function employmentOf(texts: Texts<'employees'>): Employment {
  return {
    ...spanOf(texts.employed_from, texts.employed_to),
    employeeId: texts.employee_id,
    userName: texts.user_name,
    name: texts.name,
    unitId: texts.unit_id,
    isManager: texts.is_manager === 'true',
  };
}
