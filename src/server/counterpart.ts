import type { Clock } from '../kernel/clock.ts';
import type { CaseServices } from '../modules/cases/index.ts';
import { counterpartKnown } from '../modules/companies/index.ts';
import { nowOf } from '../platform/database/index.ts';

/** What a review is told of the other party: what companies know of it, seen from the employment that leads. */
export function counterpartBy(clock: Clock): CaseServices['counterpartOf'] {
  return async (tx, { employments }, { organisationNumber }) => {
    const lead = employments.find(({ leads }) => leads);
    if (lead === undefined) return null;
    return counterpartKnown(tx, nowOf(clock), organisationNumber, lead.employment);
  };
}
