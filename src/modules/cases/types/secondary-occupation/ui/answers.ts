import { isReadIn } from '../../../register/report-shape.ts';
import type { Answers } from '../../../ui/kind-pages.ts';
import { everyStep, OTHER_TIES, type StepId } from './step-schemas.ts';

/** The report as the API takes it: yes and no as they are, ties each by itself. */
export function reportOf({ otherTies, restIsEnough, isPaid, ...answers }: Answers): Answers {
  const ties = Array.isArray(otherTies) ? otherTies : [];
  return {
    ...answers,
    restIsEnough: restIsEnough === 'yes',
    isPaid: isPaid === 'yes',
    ...Object.fromEntries(OTHER_TIES.map((tie) => [tie, ties.includes(tie)])),
  };
}

/** The answers that a report comes from. */
export function answersOf(report: Answers): Answers {
  // What an earlier register said is a beginning; what it did not say is asked.
  if (isReadIn(report)) {
    const { counterpart, organisationNumber, description, hoursPerWeek, from, to } = report.readIn;
    const said = { counterpart, organisationNumber, description, hoursPerWeek, from, to };
    return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null));
  }
  const { restIsEnough, isPaid, ...rest } = report;
  const plain = Object.entries(rest).filter(([name]) => !OTHER_TIES.some((tie) => tie === name));
  return {
    ...Object.fromEntries(plain),
    restIsEnough: restIsEnough === true ? 'yes' : 'no',
    isPaid: isPaid === true ? 'yes' : 'no',
    otherTies: OTHER_TIES.filter((tie) => report[tie] === true),
  };
}

/** The steps that still lack an answer, or have one that does not fit. */
export function unanswered(answers: Answers): readonly StepId[] {
  return (Object.keys(everyStep) as StepId[]).filter((step) => !everyStep[step].safeParse(answers).success);
}
