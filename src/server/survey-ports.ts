import { type Clock, today } from '../kernel/clock.ts';
import type { RandomBytes } from '../kernel/ids.ts';
import { listAmnestyAround } from '../modules/cases/index.ts';
import { keepToldFindings } from '../modules/mapping/index.ts';
import type { SurveyServices } from '../modules/surveys/index.ts';

/** What surveys ask of those above them: that what was told becomes findings, and which rättelseperioder there are around. */
export function surveyPorts(services: {
  readonly clock: Clock;
  readonly random: RandomBytes;
}): Pick<SurveyServices, 'keepFindings' | 'periodsAround'> {
  const { clock } = services;
  return {
    keepFindings: (tx, survey, told) => keepToldFindings(tx, services, survey, told),
    periodsAround: (tx, topics, lastDay, language) =>
      listAmnestyAround(tx, topics, { from: today(clock), lastDay }, language),
  };
}
