import { isReadIn } from '../../../register/report-shape.ts';
import type { Answers } from '../../../ui/kind-pages.ts';
import type { ReportFormShown } from '../../../ui/queries.ts';
import { NO_COUNTRY } from '../countries.ts';
import { type WorkAbroad, workAbroad } from '../schema.ts';
import { HIDDEN_PLACE } from '../texts.ts';
import { everyStep, type StepId } from './step-schemas.ts';

/** The application as the API takes it: how much of the time is said of commuting only. */
export function reportOf({ shareAbroad, ...answers }: Answers): Answers {
  return answers.occasion === 'commuting' ? { ...answers, shareAbroad } : answers;
}

/** The answers that an application comes from. */
export function answersOf(report: Answers): Answers {
  // What an earlier register said is a beginning; what it did not say is asked.
  if (!isReadIn(report)) return report;
  const { country, from, to, description } = report.readIn;
  return Object.fromEntries(
    Object.entries({ country, from, to, purpose: description }).filter(([, value]) => value !== null),
  );
}

/** A new stay is asked for anew: only who one is and what one needs is as before. */
export function renewedFrom({ from: _, to: __, ...answers }: Answers): Answers {
  return answers;
}

/** Of a protected person neither place nor country is asked: the handler knows (DOMAIN 25). */
export function placed(answers: Answers, form: ReportFormShown): Answers {
  return form.isPlaceHidden ? { ...answers, country: NO_COUNTRY, place: HIDDEN_PLACE.sv } : answers;
}

/** The steps that still lack an answer, or have one that does not fit. */
export function unanswered(answers: Answers, form: ReportFormShown): readonly StepId[] {
  const given = placed(answers, form);
  return (Object.keys(everyStep) as StepId[]).filter((step) => !everyStep[step].safeParse(given).success);
}

/** The application once everything is answered. */
export function readReport(answers: Answers): WorkAbroad | undefined {
  const read = workAbroad.safeParse(reportOf(answers));
  return read.success ? read.data : undefined;
}
