import { markField } from '../../../documents/index.ts';
import { defineKind } from '../../kind.ts';
import { needsA1 } from './answers.ts';
import { NO_COUNTRY, nameOfCountry } from './countries.ts';
import { decisionFactsOf, flagsOf, groundsFor, isMaterial, measure, obstaclesTo, periodOf } from './rules.ts';
import { type WorkAbroad, workAbroad } from './schema.ts';
import { A1_TITLE, HIDDEN_PLACE, KIND_TITLE, OUTCOME_TITLES } from './texts.ts';
import { ruleAnswersOf } from './told.ts';
import { decisionWords, describe, titleOf } from './words.ts';

const example: WorkAbroad = {
  occasion: 'stay',
  country: 'ES',
  place: 'Valencia',
  from: '2026-09-07',
  to: '2026-09-18',
  weekdays: ['1', '2', '3', '4', '5'],
  purpose: 'Jag hälsar på min syster och arbetar som vanligt under dagarna.',
  initiative: 'own',
  citizenship: 'swedish',
  data: ['personal'],
  systems: 'E-post och ekonomisystemet',
  publicAuthority: 'no',
  equipment: 'ordinary',
  securityClass: 'no',
};

/** Work from abroad (utlandsarbete): DOMAIN rules 17–19. What the law says of it is data of the guideline. */
export const workAbroadKind = defineKind<WorkAbroad>({
  kind: 'work-abroad',
  title: KIND_TITLE,
  report: workAbroad,
  outcomes: [
    outcome('agreed', 'work-abroad.agree', false),
    outcome('agreed-with-conditions', 'work-abroad.agree', false),
    outcome('exception', 'work-abroad.except', false),
    outcome('refused', 'work-abroad.refuse', true),
  ],
  lends: true,
  countedBy: [
    {
      id: 'country',
      title: { sv: 'Land', en: 'Country' },
      valueOf: ({ country }) => country,
      titleOf: nameOfCountry,
    },
  ],
  titleOf,
  describe,
  decisionWords,
  periodOf,
  columnsOf: ({ country }) => ({
    organisationNumber: null,
    country: country === NO_COUNTRY ? null : country,
    remoteShare: null,
  }),
  decisionFactsOf,
  measure,
  relatedKind: 'secondary-occupation',
  relatedTo: ({ occupation }) =>
    occupation === undefined ? undefined : { case: occupation, kind: 'secondary-occupation' },
  // Neither where somebody with a protected identity is, nor in which country: the handler knows (DOMAIN 25).
  withoutPlace: (report) => ({ ...report, country: NO_COUNTRY, place: HIDDEN_PLACE.sv }),
  ruleAnswersOf,
  certificate: { id: 'a1', title: A1_TITLE, isNeeded: (report, { answers }) => needsA1(report, answers) },
  flagsOf,
  groundsFor,
  obstaclesTo,
  isMaterial,
  readInAs: { agreed: 'agreed', forbidden: 'refused' },
  secrecy: [
    // Where somebody lives or stays, and what security-sensitive work there is.
    markField('place', 'homeAddress'),
    { field: 'securityClass', law: 'OSL 15 kap. 2 § och 18 kap. 13 §', presumption: 'weak' },
  ],
  example,
});

function outcome(id: keyof typeof OUTCOME_TITLES, decides: string, forbids: boolean) {
  return { id, title: OUTCOME_TITLES[id], decides, leadsTo: 'decided' as const, forbids };
}
