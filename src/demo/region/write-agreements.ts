import { sql } from 'kysely';
import type { EmployerId, PersonId } from '../../kernel/ids.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { Problem } from '../../kernel/problem.ts';
import {
  type CaseId,
  type CaseServices,
  decideCase,
  decisionContent,
  KINDS,
  reportCases,
} from '../../modules/cases/index.ts';
import { type DocumentId, sign } from '../../modules/documents/index.ts';
import { keepWorkplaces, type WorkplaceServices } from '../../modules/workplaces/index.ts';
import { fileHash } from '../../platform/files/index.ts';
import { actorOf, holding, personOf } from './acting.ts';
import { type DemoAgreement, WORKPLACES } from './agreements.ts';
import type { OccupationServices } from './write-occupations.ts';
import { writeAnswer, writeTalk } from './write-safeguards.ts';

const KIND = 'remote-work';
const WHY_HOME = 'Ingen av våra arbetsplatser ligger närmare än kontoret.';

type Does = 'apply' | 'answer' | 'talk' | 'decide' | 'sign';

/** Everything that happened with an agreement, each on its day. */
export function agreementEventsOf(agreement: DemoAgreement, day: LocalDate) {
  const { recordedOn, decidedOn, signedOn } = agreement;
  const events: { agreement: DemoAgreement; does: Does; on: LocalDate }[] = [
    { agreement, does: 'apply', on: recordedOn },
    ...(decidedOn === undefined
      ? []
      : [
          { agreement, does: 'answer' as const, on: addDays(decidedOn, -3) },
          { agreement, does: 'talk' as const, on: addDays(decidedOn, -1) },
          { agreement, does: 'decide' as const, on: decidedOn },
        ]),
    ...(signedOn === undefined ? [] : [{ agreement, does: 'sign' as const, on: signedOn }]),
  ];
  return events.filter(({ on }) => on <= day);
}

/** Keeps the region's own workplaces and rented premises; those that lie there stay. */
export async function writeWorkplaces(
  services: Omit<WorkplaceServices, 'takenOn'>,
  employer: EmployerId,
): Promise<void> {
  const given = WORKPLACES.map((one) => ({ ...one, desks: [...one.desks], isOpen: true }));
  await keepWorkplaces({ ...services, takenOn: async () => new Map() }, { system: true, employer }, given);
}

/**
 * Applies for remote work, decides it or signs it, as whoever did it then. What lies there from a start that was broken
 * off stays, and somebody who no longer works here does nothing.
 */
export async function writeAgreement(
  services: OccupationServices,
  employer: EmployerId,
  agreement: DemoAgreement,
  does: Does,
): Promise<void> {
  const cases: CaseServices = { ...services, kinds: KINDS, requireStepUp: () => {}, counterpartOf: async () => null };
  const person = await personOf(services, employer, agreement.who.employeeId);
  if (person === undefined) return;
  const there = await findCase(services, employer, person, KIND);
  try {
    if (does === 'apply' && there === undefined) await apply(cases, employer, agreement, person);
    else if (does === 'answer') await writeAnswer(services, employer, person);
    else if (does === 'talk' && there !== undefined) await writeTalk(cases, employer, person, there);
    else if (does === 'decide' && there !== undefined) await decide(cases, employer, person, there);
    else if (does === 'sign' && there !== undefined) await signAs(cases, employer, person, there);
  } catch (error) {
    // Done before a start was broken off, or the one concerned had left by then.
    const isPast = error instanceof Problem && ['cases.step-not-possible', 'cases.not-employed'].includes(error.code);
    if (!isPast) throw error;
  }
}

async function apply(
  services: CaseServices,
  employer: EmployerId,
  { from, lastDay, remote, at }: DemoAgreement,
  person: PersonId,
): Promise<void> {
  const week = [1, 2, 3, 4, 5].map((weekday) =>
    remote.includes(weekday) ? { weekday, onSite: 0, remote: 8 } : { weekday, onSite: 8, remote: 0 },
  );
  const place =
    at === undefined ? { place: 'home' } : { place: 'own-workplace', ...(await workplace(services, employer, at)) };
  const report = {
    from,
    to: lastDay,
    weeks: [week],
    tasks: 'Utredningar, skriftliga svar och möten på distans.',
    workingHours: 'Som på kontoret, 8–16.30.',
    availability: 'Telefon och chatt 9–15.',
    absence: 'Ringer chefen före klockan 8.',
    meetings: 'På plats vid arbetsplatsträffarna.',
    results: 'Avstämning med chefen varannan vecka.',
    ...place,
    secrets: 'none',
    computer: 'employer',
    isSetApart: true,
    isScreenHidden: true,
    isClosedToOthers: true,
    mayBeVisited: true,
    equipment: 'Bärbar dator och skärm.',
    connection: 'Arbetsgivarens VPN.',
    isMarked: true,
    isInInventory: true,
    costs: 'Inga.',
    hasHomeInsurance: true,
    noticeMonths: 1,
    followUp: 'Vid medarbetarsamtalet.',
    departures: at === undefined ? [{ limit: 'place', reason: WHY_HOME }] : [],
  };
  await reportCases(services, await actorOf(services, employer, person), { reports: [{ kind: KIND, report }] });
}

async function decide(services: CaseServices, employer: EmployerId, person: PersonId, id: CaseId): Promise<void> {
  const manager = await actorOf(services, employer, await holding(services, employer, person, 'nearest-manager', 0));
  const deviations = [{ limit: 'place', reason: 'Det fungerar för verksamheten.' }];
  await decideCase(
    services,
    manager,
    { case: id },
    { content: decisionContent.parse({ outcome: 'agreed', deviations }) },
  );
}

async function signAs(services: CaseServices, employer: EmployerId, person: PersonId, id: CaseId): Promise<void> {
  const [paper] = await services.database.query<{ document_id: DocumentId; hash: string }>(
    { employer },
    sql`select version.document_id, version.file_hash as hash from case_decision decision
      join document_version version using (employer_id, document_id)
      where decision.case_id = ${id} order by decision.number desc limit 1`,
  );
  if (paper === undefined) return;
  const actor = await actorOf(services, employer, person);
  await services.database.transaction({ employer }, (tx) =>
    sign(tx, services, actor, { document: paper.document_id, hash: fileHash(paper.hash) }),
  );
}

async function workplace({ database }: CaseServices, employer: EmployerId, name: string) {
  const [row] = await database.query<{ id: string; municipality: string }>(
    { employer },
    sql`select workplace_id as id, municipality from workplace where name = ${name}`,
  );
  return { workplace: name, ...(row && { workplaceId: row.id, municipality: row.municipality }) };
}

/** The case of that kind that somebody of the demonstration has. */
export async function findCase(
  { database }: Pick<OccupationServices, 'database'>,
  employer: EmployerId,
  person: PersonId,
  kind: string,
): Promise<CaseId | undefined> {
  const [row] = await database.query<{ case_id: CaseId }>(
    { employer },
    sql`select case_id from case_file where person_id = ${person} and kind = ${kind}`,
  );
  return row?.case_id;
}
