import type { DecisionContent } from '../../../decision.ts';
import type { KindPages } from '../../../ui/kind-pages.ts';
import { obstaclesAmong } from '../rules.ts';
import { ENGAGEMENT_TITLES, GROUND_WORDS, KIND_TITLE, OUTCOME_TITLES, STEP_TITLES } from '../texts.ts';
import { answersOf, reportOf, unanswered } from './answers.ts';
import { OccupationFacts } from './facts.tsx';
import { TiesStep, TimeStep, WhatStep, WorkStep } from './steps.tsx';

type Engagement = keyof typeof ENGAGEMENT_TITLES;

/** The pages' part of secondary occupations. */
export const secondaryOccupationPages: KindPages = {
  kind: 'secondary-occupation',
  steps: [
    { id: 'what', title: STEP_TITLES.what, Form: WhatStep },
    { id: 'work', title: STEP_TITLES.work, Form: WorkStep },
    { id: 'time', title: STEP_TITLES.time, Form: TimeStep },
    { id: 'ties', title: STEP_TITLES.ties, Form: TiesStep },
  ],
  title: KIND_TITLE,
  asking: {
    verb: { sv: 'Anmäl bisyssla', en: 'Report an occupation' },
    lead: {
      sv: 'En bisyssla är en anställning, ett uppdrag eller ett företag som du har vid sidan av jobbet. Att anmäla tar ungefär tre minuter.',
      en: 'A secondary occupation is an employment, an assignment or a business beside the job. Reporting takes about three minutes.',
    },
    several: true,
  },
  outcomes: OUTCOME_TITLES,
  Facts: OccupationFacts,
  titleOf: ({ engagement, counterpart }, language) =>
    [ENGAGEMENT_TITLES[engagement as Engagement]?.[language], counterpart].filter(Boolean).join(': '),
  unanswered,
  groundWords: GROUND_WORDS,
  reportOf,
  answersOf,
  obstaclesTo: (decision: DecisionContent, { grounds, flags }, today) =>
    obstaclesAmong(decision, grounds, flags.length > 0, today),
};
