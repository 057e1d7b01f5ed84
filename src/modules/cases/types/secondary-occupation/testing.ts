import type { z } from 'zod';
import { type LocalDate, localDate } from '../../../../kernel/local-date.ts';
import { guidelineContent, listPresets } from '../../../guidelines/index.ts';
import { type DecisionContent, decisionContent } from '../../decision.ts';
import type { Circumstances } from '../../kind.ts';
import { type SecondaryOccupation, secondaryOccupation } from './schema.ts';

/** A seat on the board of a company nobody has heard of, an hour a week. */
export function aBoardSeat(of: Partial<z.input<typeof secondaryOccupation>> = {}): SecondaryOccupation {
  return secondaryOccupation.parse({
    engagement: 'board-seat',
    counterpart: 'Skidklubben AB',
    description: 'Ledamot i styrelsen',
    from: '2026-01-01',
    state: 'ongoing',
    hoursPerWeek: 1,
    restIsEnough: true,
    isPaid: false,
    ...of,
  });
}

/** A region under AB and LOA alone, an employee who is no manager, 31 January 2026. */
export function inARegion(of: Partial<Circumstances> = {}): Circumstances {
  const preset = listPresets().find(({ key }) => key === 'ab-loa-minimum');
  return {
    employerType: 'region',
    isManager: false,
    today: localDate('2026-01-31') as LocalDate,
    counterpart: null,
    earlier: [],
    guideline: guidelineContent.parse(preset?.content),
    ...of,
  };
}

/** A decision that says nothing is in the way, on each of the grounds for a firm or a board seat. */
export function noObjection(of: Partial<z.input<typeof decisionContent>> = {}): DecisionContent {
  return decisionContent.parse({
    outcome: 'not-forbidden',
    grounds: ['hinders', 'competes', 'harms-trust'].map((ground) => ({ ground, met: false, reason: 'no-ground' })),
    ...of,
  });
}
