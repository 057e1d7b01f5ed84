import type { EmployerId, PersonId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { Problem } from '../../kernel/problem.ts';
import {
  type CaseId,
  type CaseServices,
  decideCase,
  decisionContent,
  KINDS,
  reportCases,
} from '../../modules/cases/index.ts';
import type { DemoAbroad } from './abroad.ts';
import { actorOf, holding, personOf } from './acting.ts';
import { findCase } from './write-agreements.ts';
import type { OccupationServices } from './write-occupations.ts';

const KIND = 'work-abroad';

type Does = 'apply' | 'decide';

/** What happened with an application for work from abroad, each on its day. */
export function abroadEventsOf(abroad: DemoAbroad, day: LocalDate) {
  const { recordedOn, decided } = abroad;
  const events: { abroad: DemoAbroad; does: Does; on: LocalDate }[] = [
    { abroad, does: 'apply', on: recordedOn },
    ...(decided === undefined ? [] : [{ abroad, does: 'decide' as const, on: decided.on }]),
  ];
  return events.filter(({ on }) => on <= day);
}

/**
 * Applies for work from abroad or agrees to it, as whoever did it then. What lies there from a start that was broken off
 * stays, and somebody who no longer works here does nothing.
 */
export async function writeAbroad(
  services: OccupationServices,
  employer: EmployerId,
  { who, report, decided }: DemoAbroad,
  does: Does,
): Promise<void> {
  const cases: CaseServices = { ...services, kinds: KINDS, requireStepUp: () => {}, counterpartOf: async () => null };
  const person = await personOf(services, employer, who.employeeId);
  if (person === undefined) return;
  const there = await findCase(services, employer, person, KIND);
  try {
    if (does === 'apply' && there === undefined)
      await reportCases(cases, await actorOf(cases, employer, person), { reports: [{ kind: KIND, report }] });
    else if (decided !== undefined && there !== undefined)
      await agree(cases, employer, { person, case: there, by: decided.by });
  } catch (error) {
    // Done before a start was broken off, or the one concerned had left by then.
    const isPast = error instanceof Problem && ['cases.step-not-possible', 'cases.not-employed'].includes(error.code);
    if (!isPast) throw error;
  }
}

interface Agreed {
  readonly person: PersonId;
  readonly case: CaseId;
  readonly by: 'administration-head' | 'director';
}

async function agree(services: CaseServices, employer: EmployerId, { person, case: id, by }: Agreed): Promise<void> {
  const decider = await actorOf(services, employer, await holding(services, employer, person, by, 0));
  // Whoever lives there is asked of a specialist, who has answered.
  const grounds =
    by === 'director'
      ? [{ ground: 'tax', met: false, words: 'Skattejuristen på ekonomistaben: lönen beskattas i Sverige.' }]
      : [];
  const content = decisionContent.parse({ outcome: 'agreed', grounds });
  await decideCase(services, decider, { case: id }, { content });
}
