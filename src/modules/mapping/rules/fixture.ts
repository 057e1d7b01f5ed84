import { localDate } from '../../../kernel/local-date.ts';
import type { PersonalNumber } from '../../../kernel/personal-number.ts';
import { type Case, caseOf } from '../evidence/cases.ts';
import type { Employment, Person } from '../evidence/people.ts';
import type { Texts } from '../schema.ts';
import { type Span, spanOf } from '../span.ts';

export const CUTOFF = localDate('2026-06-30');
export const PERIOD: Span = { from: localDate('2025-07-01'), to: CUTOFF };

/** Somebody in the population. */
export function aPerson(different: Partial<Person> = {}): Person {
  const employment: Employment = {
    ...spanOf('2015-01-01', ''),
    employeeId: 'E1',
    userName: 'anv1',
    name: 'Ada Åberg',
    unitId: 'U1',
    isManager: false,
  };
  return {
    personalNumber: '198001019800' as PersonalNumber,
    index: 0,
    employments: [employment],
    employment,
    administrationId: 'A1',
    isInPopulation: true,
    isProtected: false,
    ...different,
  };
}

/** A case as a row of register.csv would have it; of `person` when one is given. */
export function aCase(different: Partial<Texts<'register'>> & { person?: Person } = {}): Case {
  const { person = aPerson(), ...texts } = different;
  const row: Texts<'register'> = {
    case_id: 'C1',
    employee_id: 'E1',
    kind: 'secondary-occupation',
    status: 'no-objection',
    organisation_number: '5598005014',
    country: '',
    from: '',
    to: '',
    remote_share: '',
    decided_on: '2024-01-01',
    signed_on: '',
    ...texts,
  };
  const one = caseOf(row, person, CUTOFF);
  if (one === undefined) throw new Error('the case counts for nothing');
  return one;
}
