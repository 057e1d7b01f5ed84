import { sql } from 'kysely';
import { today } from '../../kernel/clock.ts';
import type { EmployerId, PersonId } from '../../kernel/ids.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { Problem } from '../../kernel/problem.ts';
import {
  answerConsultation,
  type CaseId,
  type CaseServices,
  consult,
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

/** Done before a start was broken off, or the one concerned had left by then. */
const PAST = ['cases.step-not-possible', 'cases.not-employed', 'cases.consulted-already'];

type Does = 'apply' | 'consult' | 'answer' | 'decide';

/** What happened with an application for work from abroad, each on its day. */
export function abroadEventsOf(abroad: DemoAbroad, day: LocalDate) {
  const { recordedOn, consulted = [], decided } = abroad;
  const events: { abroad: DemoAbroad; does: Does; on: LocalDate }[] = [
    { abroad, does: 'apply', on: recordedOn },
    ...consulted.flatMap(({ on, answered }) => [
      { abroad, does: 'consult' as const, on },
      ...(answered === undefined ? [] : [{ abroad, does: 'answer' as const, on: answered.on }]),
    ]),
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
  { who, report, consulted = [], decided }: DemoAbroad,
  does: Does,
): Promise<void> {
  const cases: CaseServices = { ...services, kinds: KINDS, requireStepUp: () => {}, counterpartOf: async () => null };
  const person = await personOf(services, employer, who.employeeId);
  if (person === undefined) return;
  const there = await findCase(services, employer, person, KIND);
  try {
    if (does === 'apply' && there === undefined)
      await reportCases(cases, await actorOf(cases, employer, person), { reports: [{ kind: KIND, report }] });
    else if (does === 'consult' && there !== undefined) await ask(cases, employer, person, there, consulted);
    else if (does === 'answer' && there !== undefined) await answer(cases, employer, person, there, consulted);
    else if (does === 'decide' && decided !== undefined && there !== undefined)
      await agree(cases, employer, { person, case: there, by: decided.by });
  } catch (error) {
    const isPast = error instanceof Problem && PAST.includes(error.code);
    if (!isPast) throw error;
  }
}

type Consulted = NonNullable<DemoAbroad['consulted']>;

/** How long a specialist has to answer. */
const DAYS_TO_ANSWER = 10;

/** The nearest manager asks the specialists what they asked that day. */
async function ask(services: CaseServices, employer: EmployerId, person: PersonId, id: CaseId, all: Consulted) {
  const on = today(services.clock);
  const manager = await actorOf(services, employer, await holding(services, employer, person, 'nearest-manager', 0));
  for (const { about, question } of all.filter((one) => one.on === on))
    await consult(services, manager, { case: id }, { about, question, answerBy: addDays(on, DAYS_TO_ANSWER) });
}

/** HR answers what was asked of it. */
async function answer(services: CaseServices, employer: EmployerId, person: PersonId, id: CaseId, all: Consulted) {
  const on = today(services.clock);
  const hr = await actorOf(services, employer, await holding(services, employer, person, 'hr', 0));
  for (const { about, answered } of all.filter((one) => one.answered?.on === on)) {
    const [waits] = await services.database.query<{ id: Parameters<typeof answerConsultation>[2] }>(
      { employer },
      sql`select consultation_id as id from case_consultation
        where case_id = ${id} and about = ${about} and answered_at is null`,
    );
    if (waits !== undefined && answered !== undefined)
      await answerConsultation(services, hr, waits.id, { position: 'no-objection', words: answered.words });
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
