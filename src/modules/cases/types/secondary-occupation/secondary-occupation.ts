import { markField } from '../../../documents/index.ts';
import { defineKind } from '../../kind.ts';
import { flagsOf, groundsFor, isMaterial, obstaclesTo, periodOf } from './rules.ts';
import { type SecondaryOccupation, secondaryOccupation } from './schema.ts';
import { ENGAGEMENT_TITLES, KIND_TITLE, OUTCOME_TITLES } from './texts.ts';
import { decisionWords, describe } from './words.ts';

const example: SecondaryOccupation = {
  engagement: 'board-seat',
  counterpart: 'Lövmarks Skidklubb AB',
  organisationNumber: '5598005014',
  description: 'Ledamot i styrelsen, fyra möten om året.',
  from: '2026-01-01',
  state: 'ongoing',
  hoursPerWeek: 1,
  when: 'Kvällar',
  totalHoursPerWeek: 41,
  restIsEnough: true,
  isPaid: false,
  relations: [],
  sameEmployer: false,
  staffingAgency: false,
  careProvider: false,
};

/** Secondary occupations (bisysslor): DOMAIN rules 1–10; LOA 7–7 c §§, AB § 8, LAS 6 i §. */
export const secondaryOccupationKind = defineKind<SecondaryOccupation>({
  kind: 'secondary-occupation',
  title: KIND_TITLE,
  report: secondaryOccupation,
  outcomes: [
    outcome('not-forbidden', 'secondary-occupation.no-objection', false),
    outcome('not-forbidden-with-conditions', 'secondary-occupation.with-conditions', false),
    outcome('partly-forbidden', 'secondary-occupation.partly-forbidden', true),
    outcome('forbidden', 'secondary-occupation.forbidden', true),
  ],
  countedBy: [
    {
      id: 'engagement',
      title: { sv: 'Slag av bisyssla', en: 'Kind of occupation' },
      valueOf: ({ engagement }) => engagement,
      titleOf: (value, language) => ENGAGEMENT_TITLES[value as keyof typeof ENGAGEMENT_TITLES][language],
    },
  ],
  hasCounterpart: true,
  reopensByItself: true,
  titleOf: ({ engagement, counterpart }, language) => `${ENGAGEMENT_TITLES[engagement][language]}: ${counterpart}`,
  describe,
  decisionWords,
  periodOf,
  columnsOf: ({ organisationNumber }) => ({
    organisationNumber: organisationNumber ?? null,
    country: null,
    remoteShare: null,
  }),
  decisionFactsOf: ({ engagement, hoursPerWeek }) => ({ engagement, hours: hoursPerWeek }),
  measure: ({ hoursPerWeek }) => [{ measure: 'occupation-hours', per: 'week', value: hoursPerWeek, unit: 'hours' }],
  flagsOf,
  groundsFor,
  obstaclesTo,
  isMaterial,
  // A register that says "agreed" of a secondary occupation says that it was not forbidden.
  readInAs: { 'no-objection': 'not-forbidden', agreed: 'not-forbidden', forbidden: 'forbidden' },
  // How one rests may say how one is; the rest of a secondary occupation is normally public.
  secrecy: [markField('restIsEnough', 'health')],
  example,
});

function outcome(id: keyof typeof OUTCOME_TITLES, decides: string, forbids: boolean) {
  return { id, title: OUTCOME_TITLES[id], decides, leadsTo: 'decided' as const, forbids };
}
