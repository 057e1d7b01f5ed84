import type { KindPages } from '../../../ui/kind-pages.ts';
import { obstaclesAmong } from '../decision-rules.ts';
import { GROUND_WORDS, KIND_TITLE, OUTCOME_TITLES, STEP_TITLES } from '../texts.ts';
import type { Track } from '../tracks.ts';
import { titleOf } from '../words.ts';
import { answersOf, readReport, renewedFrom, reportOf, unanswered } from './answers.ts';
import { WorkAbroadFacts } from './facts.tsx';
import { DataStep, DaysStep, PersonStep, WhereStep } from './steps.tsx';
import { ToldByRules } from './told.tsx';

/** The pages' part of work from abroad. */
export const workAbroadPages: KindPages = {
  kind: 'work-abroad',
  steps: [
    { id: 'where', title: STEP_TITLES.where, Form: WhereStep },
    { id: 'days', title: STEP_TITLES.days, Form: DaysStep },
    { id: 'person', title: STEP_TITLES.person, Form: PersonStep },
    { id: 'data', title: STEP_TITLES.data, Form: DataStep },
  ],
  title: KIND_TITLE,
  lends: true,
  asking: {
    verb: { sv: 'Ansök om arbete från utlandet', en: 'Apply to work from abroad' },
    lead: {
      sv: 'Utgångspunkten är nej – börja inte innan du har ett skriftligt beslut. Du ser direkt vad som gäller för det land och de dagar du tänker dig. Det tar ungefär fem minuter.',
      en: 'The default is no – do not begin before you have a written decision. You see at once what applies to the country and the days you have in mind. It takes about five minutes.',
    },
    several: false,
  },
  outcomes: OUTCOME_TITLES,
  Facts: WorkAbroadFacts,
  Told: ToldByRules,
  titleOf(answers, language) {
    const read = readReport(answers);
    return read === undefined ? KIND_TITLE[language] : titleOf(read, language);
  },
  unanswered,
  reportOf,
  answersOf,
  renewedFrom,
  groundWords: GROUND_WORDS,
  obstaclesTo: (decision, { grounds, ruleAnswers }) =>
    obstaclesAmong(decision, grounds, (ruleAnswers?.track.id ?? 'other') as Track),
};
