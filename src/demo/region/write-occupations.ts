import { sql } from 'kysely';
import { today } from '../../kernel/clock.ts';
import type { EmployerId, PersonId } from '../../kernel/ids.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { Problem } from '../../kernel/problem.ts';
import type { HolderRole } from '../../modules/authority/index.ts';
import {
  answerQuestion,
  askForFacts,
  type CaseId,
  type CaseServices,
  decideCase,
  endCase,
  giveOpinionOn,
  KINDS,
  referCase,
  reportCases,
  withdrawCase,
} from '../../modules/cases/index.ts';
import { actorOf, holding, personOf } from './acting.ts';
import type { Cast } from './cast.ts';
import { numberOf } from './companies.ts';
import type { DemoOccupation, DemoReport, DemoStep } from './occupations.ts';

const KIND = 'secondary-occupation';
/** How long the employee gets to answer a question, and to stop what is forbidden. */
const ANSWER_DAYS = 7;
const STOP_DAYS = 45;
const FOLLOW_UP_DAYS = 180;

export type OccupationServices = Omit<CaseServices, 'kinds' | 'requireStepUp' | 'counterpartOf'>;

/** Everything that happened with the occupation, each on its day. */
export function eventsOf(occupation: DemoOccupation, day: LocalDate) {
  const events = [
    { occupation, step: undefined, on: occupation.recordedOn },
    ...occupation.steps.map((step) => ({ occupation, step, on: addDays(occupation.recordedOn, step.after) })),
  ];
  return events.filter(({ on }) => on <= day);
}

/**
 * Reports an occupation, or takes the next step with it, as whoever did it then. What lies there from a start that was
 * broken off stays, and somebody who no longer works here reports nothing.
 */
export async function writeOccupation(
  services: OccupationServices,
  employer: EmployerId,
  occupation: DemoOccupation,
  step: DemoStep | undefined,
  cast: Cast,
): Promise<void> {
  const cases: CaseServices = { ...services, kinds: KINDS, requireStepUp: () => {}, counterpartOf: async () => null };
  const person = await personOf(services, employer, occupation.who.employeeId);
  if (person === undefined) return;
  const there = await findCase(services, employer, person, occupation.report.counterpart);
  try {
    if (step === undefined && there === undefined) await report(cases, employer, occupation, person, cast);
    else if (step !== undefined && there !== undefined)
      await take(cases, employer, occupation, there, person, step, cast);
  } catch (error) {
    // Done before a start was broken off, or the one concerned had left by then.
    if (!(error instanceof Problem) || !isPast(error)) throw error;
  }
}

function isPast({ code }: Problem): boolean {
  return code === 'cases.step-not-possible' || code === 'cases.not-employed' || code === 'cases.no-open-question';
}

async function report(
  services: CaseServices,
  employer: EmployerId,
  { report: reported, byHr }: DemoOccupation,
  person: PersonId,
  cast: Cast,
): Promise<void> {
  const hr = byHr === true ? await personOf(services, employer, cast.hr.employeeId) : undefined;
  const reports = [{ kind: KIND, report: reportOf(reported, today(services.clock)) }];
  if (hr === undefined) await reportCases(services, await actorOf(services, employer, person), { reports });
  else await reportCases(services, await actorOf(services, employer, hr), { person, reports });
}

function reportOf({ relations = [], state = 'ongoing', ...reported }: DemoReport, day: LocalDate) {
  const number = numberOf(reported.counterpart);
  return {
    ...reported,
    ...(number === undefined ? {} : { organisationNumber: number }),
    state,
    relations: [...relations],
    from: addDays(day, state === 'intended' ? 40 : -60),
    restIsEnough: true,
    sameEmployer: false,
    staffingAgency: reported.engagement === 'staffing-agency',
    careProvider: reported.engagement === 'care-provider',
  };
}

async function take(
  services: CaseServices,
  employer: EmployerId,
  { report: reported }: DemoOccupation,
  id: CaseId,
  person: PersonId,
  step: DemoStep,
  cast: Cast,
): Promise<void> {
  const day = today(services.clock);
  const aimed = { case: id };
  const as = async (role: HolderRole, employment = 0) => {
    const holder = await holding(services, employer, person, role, employment);
    // Nobody decides their own: above the director is the chair of the board (seed 001).
    const above =
      holder === person ? await personOf(services, employer, cast.chairs[0]?.holder.employeeId ?? '') : undefined;
    return actorOf(services, employer, above ?? holder);
  };
  switch (step.does) {
    case 'ask':
      return askForFacts(services, await as('nearest-manager'), aimed, {
        text: step.words,
        answerBy: addDays(day, ANSWER_DAYS),
      });
    case 'answer':
      return answerQuestion(services, await actorOf(services, employer, person), aimed, step.words);
    case 'give-opinion':
      return giveOpinionOn(services, await as('nearest-manager', 1), aimed, { objects: false, text: step.words });
    case 'refer':
      return referCase(services, await as('nearest-manager'), aimed, { outcome: 'forbidden', words: step.words });
    case 'let-pass':
      return void (await decideCase(services, await as('nearest-manager'), aimed, {
        content: {
          outcome: step.condition === undefined ? 'not-forbidden' : 'not-forbidden-with-conditions',
          grounds: groundsOf(reported, step.words),
          conditions:
            step.condition === undefined ? [] : [{ text: step.condition, followUpOn: addDays(day, FOLLOW_UP_DAYS) }],
          deviations: [],
        },
      }));
    case 'forbid':
      return void (await decideCase(services, await as('administration-head'), aimed, {
        content: {
          outcome: step.part === undefined ? 'forbidden' : 'partly-forbidden',
          grounds: groundsOf(
            reported,
            'Prövad, och inte uppfylld.',
            step.part === undefined ? 'harms-trust' : 'hinders',
            step.words,
          ),
          reasons: step.words,
          conditions: [],
          deviations: [],
          stopBy: addDays(day, STOP_DAYS),
          ...(step.part === undefined ? {} : { forbiddenPart: step.part }),
        },
      }));
    case 'end':
      return endCase(services, await actorOf(services, employer, person), aimed, { lastDay: day });
    case 'withdraw':
      return withdrawCase(services, await actorOf(services, employer, person), aimed);
  }
}

/** Each ground by itself: met for a reason, or not, in words or by the guideline's standard reason. */
function groundsOf({ engagement }: DemoReport, words: string | undefined, met?: string, why?: string) {
  const ofEmployments = engagement === 'employment' ? '-employment' : '';
  return [`hinders${ofEmployments}`, `competes${ofEmployments}`, 'harms-trust'].map((ground) => {
    if (ground === met && why !== undefined) return { ground, met: true, words: why };
    return { ground, met: false, ...(words === undefined ? { reason: 'no-ground' } : { words }) };
  });
}

/** The case that somebody has reported about that company, if they have. */
export async function findCase(
  { database }: Pick<OccupationServices, 'database'>,
  employer: EmployerId,
  person: PersonId,
  counterpart: string,
): Promise<CaseId | undefined> {
  const [row] = await database.query<{ case_id: CaseId }>(
    { employer },
    sql`select case_id from case_file where person_id = ${person} and content->>'counterpart' = ${counterpart}`,
  );
  return row?.case_id;
}
