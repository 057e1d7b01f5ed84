import type { KindPages } from '../../../ui/kind-pages.ts';
import { obstaclesTo } from '../decision-rules.ts';
import { remoteWork } from '../schema.ts';
import { KIND_TITLE, OUTCOME_TITLES, STEP_TITLES } from '../texts.ts';
import { titleOf } from '../words.ts';
import { answersOf, departuresAsked, renewedFrom, reportOf, unanswered } from './answers.ts';
import { DepartureStep } from './departure-step.tsx';
import { RemoteWorkFacts } from './facts.tsx';
import { stopsSending } from './guideline-check.tsx';
import { PlaceStep } from './place-step.tsx';
import { PeriodStep, WeekStep } from './schedule-steps.tsx';
import { SecrecyStep, TermsStep, WorkStep } from './terms-steps.tsx';

/** The pages' part of remote work. */
export const remoteWorkPages: KindPages = {
  kind: 'remote-work',
  steps: [
    { id: 'period', title: STEP_TITLES.period, Form: PeriodStep },
    { id: 'week', title: STEP_TITLES.week, Form: WeekStep },
    { id: 'place', title: STEP_TITLES.place, Form: PlaceStep },
    { id: 'work', title: STEP_TITLES.work, Form: WorkStep },
    { id: 'secrecy', title: STEP_TITLES.secrecy, Form: SecrecyStep },
    { id: 'terms', title: STEP_TITLES.terms, Form: TermsStep },
    {
      id: 'departures',
      title: STEP_TITLES.departures,
      Form: DepartureStep,
      isAsked: (answers, form) => departuresAsked(answers, form).length > 0,
    },
  ],
  title: KIND_TITLE,
  lends: true,
  asking: {
    verb: { sv: 'Ansök om distansarbete', en: 'Apply for remote work' },
    lead: {
      sv: 'Du fyller i det som överenskommelsen ska innehålla. Din chef bedömer den, och ni skriver under båda två. Det tar ungefär tio minuter. Distansarbete är frivilligt för er båda.',
      en: 'You fill in what the agreement is to hold. Your manager assesses it, and both of you sign. It takes about ten minutes. Remote work is voluntary for both of you.',
    },
    several: false,
  },
  outcomes: OUTCOME_TITLES,
  Facts: RemoteWorkFacts,
  titleOf(answers, language) {
    const read = remoteWork.safeParse(reportOf(answers));
    return read.success ? titleOf(read.data, language) : KIND_TITLE[language];
  },
  unanswered,
  stopsSending,
  reportOf: (answers) => reportOf(answers),
  answersOf,
  renewedFrom,
  obstaclesTo,
};
