import { sql } from 'kysely';
import { type Clock, settableClock, today } from '../../kernel/clock.ts';
import type { EmployerId } from '../../kernel/ids.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import {
  hearingSubjects,
  inquirySubjects,
  type LevelServices,
  measureSubjects,
} from '../../modules/accountability/index.ts';
import {
  agreementsReaction,
  type CaseServices,
  caseSubjects,
  consultationsReaction,
  KINDS,
  lendingAgreements,
  oralAgreementSubjects,
  scopeReaction,
} from '../../modules/cases/index.ts';
import { importCompanies } from '../../modules/companies/index.ts';
import { controlSubjects, dueDays } from '../../modules/control/index.ts';
import { distributionSubjects, listsReaction } from '../../modules/distribution/index.ts';
import {
  type DutyPorts,
  dutiesReaction,
  dutyPorts,
  handoverSubjects,
  organisationSubjects,
} from '../../modules/duties/index.ts';
import { type EquipmentServices, equipmentReaction, equipmentSubjects } from '../../modules/equipment/index.ts';
import type { GuidelineServices } from '../../modules/guidelines/index.ts';
import { mappingSubjects } from '../../modules/mapping/index.ts';
import {
  findEmployment,
  foundEmployer,
  importOrganisation,
  listEmployers,
  type OrganisationServices,
  organisationAt,
  registerAbsence,
  setSummerPause,
} from '../../modules/organisation/index.ts';
import { riskSubjects } from '../../modules/risk/index.ts';
import { surveySubjects } from '../../modules/surveys/index.ts';
import { createJournal, type Journal } from '../../platform/journal/index.ts';
import { abroadUpTo } from './abroad.ts';
import { agreementsUpTo } from './agreements.ts';
import { type Cast, castOf } from './cast.ts';
import { companiesFile } from './companies.ts';
import { CHECKS, meetingsUpTo, planUpTo } from './controls.ts';
import { filesOf } from './files.ts';
import { guidelinesUpTo } from './guidelines.ts';
import { type Leave, leavesUpTo } from './leaves.ts';
import { loanEventsOf, loansUpTo } from './loans.ts';
import { mappingsUpTo } from './mapping.ts';
import { occupationsUpTo } from './occupations.ts';
import { ordersUpTo, paperDecisionsUpTo } from './orders.ts';
import { pausesUpTo } from './pauses.ts';
import { safeguardsUpTo } from './safeguards.ts';
import { abroadEventsOf, writeAbroad } from './write-abroad.ts';
import { agreementEventsOf, writeAgreement, writeWorkplaces } from './write-agreements.ts';
import { writeBoardPapers } from './write-board-papers.ts';
import { type ControlStep, writeControl } from './write-controls.ts';
import { writeGuideline } from './write-guidelines.ts';
import { writeInformation } from './write-information.ts';
import { writeInquiry } from './write-inquiry.ts';
import { writeLoan } from './write-loans.ts';
import { type DemoMappingServices, mappingEventsOf, writeMapping } from './write-mapping.ts';
import { MEETING, writeDecisionList, writeMinutes, writeReceipt } from './write-meeting.ts';
import { eventsOf, writeOccupation } from './write-occupations.ts';
import { writeOral } from './write-oral.ts';
import { writeOrder, writePaperDecision } from './write-orders.ts';
import { writeSafeguard } from './write-safeguards.ts';
import { writeSurvey } from './write-survey.ts';
import { HAND_OVERS, type HandOver, yearUpTo } from './year.ts';

export const SLUG = 'region-lovmark';

/** The board's plan, the rounds that are due by today, what they led to, and the pages before the board's meetings. */
function controlsUpTo(day: LocalDate): readonly { readonly control: ControlStep; readonly on: LocalDate }[] {
  const plan = planUpTo(day);
  const due = new Set(CHECKS.flatMap(({ frequency }) => dueDays(frequency, plan.year, plan.decidedOn)));
  const past = [...due].filter((dueOn) => dueOn < day).toSorted();
  // What the first round led to is done a month later.
  const measured = past
    .slice(0, 1)
    .map((dueOn) => addDays(dueOn, 30))
    .filter((on) => on < day);
  return [
    { control: { step: 'plan', plan }, on: addDays(plan.decidedOn, 1) },
    ...past.map((dueOn) => ({ control: { step: 'round' as const, dueOn }, on: addDays(dueOn, -3) })),
    ...measured.map((on) => ({ control: { step: 'measure' as const }, on })),
    ...meetingsUpTo(day).map(({ on, meetingOn }) => ({ control: { step: 'page' as const, meetingOn }, on })),
  ];
}

/** The board's last meeting needs nobody but its cast. */
function ofMeeting(writes: typeof writeMinutes): typeof writeInformation {
  return (services, employer, _employees, cast) => writes(services, employer, cast);
}

/** Gives the demonstration's administrator the role, which no file from an HR system may do. */
export type GrantAdministrator = (employer: EmployerId, employeeId: string) => Promise<void>;

/** What laying in works with. */
export type DemoServices = OrganisationServices &
  Pick<GuidelineServices, 'templates'> &
  Pick<CaseServices, 'files' | 'seatings' | 'evidence'> &
  Pick<LevelServices, 'levelSources'> &
  DemoMappingServices;

/**
 * Lays in the fictional region and its year, by the same actions as any employer's, with a clock that stands on the
 * day that each thing happened. What lies there already stays: a start that was broken off goes on where it was.
 */
export async function layInDemonstration(services: DemoServices, grant: GrantAdministrator): Promise<void> {
  const there = await findRegion(services);
  const done = there === undefined ? 0 : await countHandOvers(services, there);
  if (done >= HAND_OVERS) return;
  const day = today(services.clock);
  const [first, ...later] = yearUpTo(day);
  if (first === undefined) return;
  const employer = there ?? (await found(services, first.recordedOn));
  const cast = castOf(first.employees);
  const events = [first, ...later].slice(done).map((handOver) => ({ handOver, on: handOver.recordedOn }));
  const leaves = leavesUpTo(day, first.employees).map((leave) => ({ leave, on: leave.recordedOn }));
  const guidelines = guidelinesUpTo(day).map((version) => ({ version, on: version.recordedOn }));
  const pauses = pausesUpTo(day).map((pause) => ({ pause, on: pause.recordedOn }));
  const orders = ordersUpTo(day).map((order) => ({ order, on: order.recordedOn }));
  const papers = paperDecisionsUpTo(day).map((paper) => ({ paper, on: paper.recordedOn }));
  const reported = occupationsUpTo(day, first.employees, cast);
  const occupations = reported.flatMap((one) => eventsOf(one, day));
  const employed = (later.at(-1) ?? first).employees;
  const mappings = mappingsUpTo(day, { cast, employees: employed, occupations: reported });
  const agreed = agreementsUpTo(day, first.employees, cast);
  const agreements = agreed.flatMap((one) => agreementEventsOf(one, day));
  const loans = loansUpTo(day, agreed, cast).flatMap((one) => loanEventsOf(one, day));
  const safeguards = safeguardsUpTo(day).map((safeguard) => ({ safeguard, on: safeguard.on }));
  const abroad = abroadUpTo(day, first.employees, cast).flatMap((one) => abroadEventsOf(one, day));
  // What is impermissible is told of, and two oral agreements are put down.
  const words = [
    { writes: writeInformation, on: addDays(day, -40) },
    { writes: writeOral, on: addDays(day, -6) },
    { writes: ofMeeting(writeDecisionList), on: addDays(day, MEETING.list) },
    { writes: ofMeeting(writeMinutes), on: addDays(day, MEETING.confirmed) },
    { writes: ofMeeting(writeReceipt), on: addDays(day, MEETING.acknowledged) },
  ];
  const cases = [
    ...occupations,
    ...words,
    ...safeguards,
    ...agreements,
    ...abroad,
    ...loans,
    ...mappings.flatMap((one) => mappingEventsOf(one, day)),
  ];
  // Of what happened on one day the files came first.
  const all = [...events, ...leaves, ...guidelines, ...pauses, ...orders, ...papers, ...cases, ...controlsUpTo(day)];
  await writeWorkplaces(onDay(services, first.recordedOn), employer);
  await importCompanies(onDay(services, first.recordedOn), { system: true, employer }, companiesFile());
  for (const event of all.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)))
    if ('leave' in event) await register(onDay(services, event.on), employer, event.leave);
    else if ('pause' in event)
      await setSummerPause(onDay(services, event.on), { system: true, employer }, event.pause.year, {
        from: event.pause.from,
        lastDay: event.pause.lastDay,
      });
    else if ('version' in event) await writeGuideline(onDay(services, event.on), employer, event.version, cast);
    else if ('order' in event) await writeOrder(onDay(services, event.on), employer, event.order, cast);
    else if ('occupation' in event)
      await writeOccupation(onDay(services, event.on), employer, event.occupation, event.step, cast);
    else if ('agreement' in event)
      await writeAgreement(onDay(services, event.on), employer, event.agreement, event.does);
    else if ('safeguard' in event)
      await writeSafeguard(onDay(services, event.on), employer, event.safeguard, first.employees, cast);
    else if ('abroad' in event) await writeAbroad(onDay(services, event.on), employer, event.abroad, event.does);
    else if ('loan' in event) await writeLoan(onDay(services, event.on), employer, event.loan, event.does);
    else if ('writes' in event) await event.writes(onDay(services, event.on), employer, first.employees, cast);
    else if ('mapping' in event)
      await writeMapping(onDay(services, event.on), employer, event.mapping, event.step, cast);
    else if ('control' in event) await writeControl(onDay(services, event.on), employer, event.control, cast);
    else if ('paper' in event)
      await writePaperDecision(onDay(services, event.on), employer, event.paper, first.employees, cast);
    else await readIn(onDay(services, event.on), employer, event.handOver, cast);
  await writeInquiry(onDay(services, addDays(day, -1)), employer, cast);
  await writeBoardPapers(onDay(services, addDays(day, -1)), employer, cast);
  await writeSurvey(onDay(services, addDays(day, -1)), employer, cast);
  await grant(employer, cast.systemAdministrator.employeeId);
}

/** The region's employer, when it has been founded. */
export async function findRegion({
  database,
}: Pick<OrganisationServices, 'database'>): Promise<EmployerId | undefined> {
  const employers = await database.transaction({ employer: null }, listEmployers);
  return employers.find(({ slug }) => slug === SLUG)?.id;
}

function found(services: DemoServices, on: LocalDate): Promise<EmployerId> {
  return foundEmployer(onDay(services, on), SLUG, {
    name: 'Region Lövmark',
    employerType: 'region',
    organisationNumber: null,
    language: 'sv',
    logoHash: null,
    contactEmail: 'uppsikt@region-lovmark.example',
    contactPhone: null,
  });
}

async function readIn(services: OrganisationServices, employer: EmployerId, handOver: HandOver, cast: Cast) {
  const files = await filesOf(handOver, cast, handOver.successors);
  const request = { files, effectiveOn: handOver.effectiveOn };
  const { rejects } = await importOrganisation(services, { system: true, employer }, request);
  if (rejects.length > 0) throw new Error(`the demonstration's files are wrong: ${JSON.stringify(rejects[0])}`);
}

/** Registers an absence that does not lie there from a start that was broken off. */
async function register(services: OrganisationServices, employer: EmployerId, leave: Leave): Promise<void> {
  const [person, deputy, known] = await services.database.transaction({ employer }, async (tx) => {
    const who = await findEmployment(tx, leave.who);
    const at = organisationAt(tx, { on: leave.from, knownAt: services.clock.now() });
    return [
      who?.person,
      leave.deputy === undefined ? undefined : (await findEmployment(tx, leave.deputy))?.person,
      who === undefined ? [] : await at.listAbsencesOf(who.person),
    ] as const;
  });
  if (person === undefined || known.length > 0) return;
  const { kind, from, to, country } = leave;
  await registerAbsence(
    services,
    { system: true, employer },
    {
      personId: person,
      kind,
      from,
      ...(to === undefined ? {} : { to }),
      ...(deputy === undefined ? {} : { deputyId: deputy }),
      ...(country === undefined ? {} : { country }),
    },
  );
}

async function countHandOvers({ database }: OrganisationServices, employer: EmployerId): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    { employer },
    sql`select count(*) as count from entry where type = 'organisation.imported'`,
  );
  return row?.count ?? 0;
}

/** The services as they were that morning. */
function onDay(
  services: DemoServices,
  day: LocalDate,
): DemoServices & Pick<EquipmentServices, 'listAgreements'> & { readonly dutyPorts: DutyPorts } {
  const clock: Clock = settableClock(`${day}T08:00:00Z`);
  // What happened then gave rise to what somebody had to do, as it does today.
  const ports = dutyPorts(services.templates, [
    ...organisationSubjects(clock),
    ...handoverSubjects,
    ...caseSubjects(clock),
    ...oralAgreementSubjects(clock),
    ...riskSubjects(clock),
    ...inquirySubjects,
    ...hearingSubjects(clock),
    ...equipmentSubjects(clock),
    ...measureSubjects,
    ...controlSubjects,
    ...distributionSubjects,
    ...mappingSubjects(clock),
    ...surveySubjects,
  ]);
  const { random } = services;
  const listAgreements = lendingAgreements({ kinds: KINDS, clock });
  const reactions = [
    dutiesReaction(ports),
    agreementsReaction(() => ({ journal, random, clock, evidence: services.evidence, kinds: KINDS })),
    consultationsReaction(() => ({ journal, clock })),
    scopeReaction(() => ({ clock })),
    equipmentReaction(() => ({ journal, clock, listAgreements })),
    listsReaction(() => ({ journal, clock, policy: services.policy })),
  ];
  const journal: Journal = createJournal({ clock, random, reactions });
  return { ...services, clock, journal, listAgreements, dutyPorts: ports };
}
