import { sql } from 'kysely';
import { today } from '../../kernel/clock.ts';
import type { EmployerId } from '../../kernel/ids.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { type LevelServices, makeBoardPage } from '../../modules/accountability/index.ts';
import {
  type ControlServices,
  decidePlan,
  draftPlan,
  drawSample,
  finishMeasure,
  freezePopulation,
  listMeasures,
  listPlans,
  listRounds,
  planForm,
  type Round,
  reportForm,
  reportRound,
} from '../../modules/control/index.ts';
import { listAuthorities, type OrganisationServices, organisationAt } from '../../modules/organisation/index.ts';
import { nowOf } from '../../platform/database/index.ts';
import type { Cast } from './cast.ts';
import { AS_IT_SHOULD, CHECKS, DEVIATES_AT, DEVIATION, type DemoPlan, MEASURE } from './controls.ts';
import { signedIn } from './write-guidelines.ts';

type Services = OrganisationServices & ControlServices & Pick<LevelServices, 'seatings'>;

const BOARD = 'RS';

/** What has to do with internal control on a day. */
export type ControlStep =
  | { readonly step: 'plan'; readonly plan: DemoPlan }
  | { readonly step: 'round'; readonly dueOn: LocalDate }
  | { readonly step: 'measure' }
  | { readonly step: 'page'; readonly meetingOn: LocalDate };

/** What of the year's control and the board's pages falls on a day; what lies there already stays. */
export async function writeControl(services: Services, employer: EmployerId, does: ControlStep, cast: Cast) {
  if (does.step === 'plan') await writePlan(services, employer, does.plan, cast);
  else if (does.step === 'round') await writeRounds(services, employer, does.dueOn, cast);
  else if (does.step === 'measure') await writeMeasuresDone(services, employer, cast);
  else await writePage(services, employer, does.meetingOn, cast);
}

/** The director drafts the plan – of what samples are drawn, only who may see it can say – and the registrar records the decision. */
async function writePlan(services: Services, employer: EmployerId, { year, decidedOn }: DemoPlan, cast: Cast) {
  const { board, top, plans } = await readBoard(services, employer);
  const there = plans.find((plan) => plan.year === year);
  if (there?.decided != null) return;
  const director = await signedIn(services, employer, cast.director.employeeId);
  const checks = CHECKS.map(({ draws, ...check }) => ({ ...check, unitId: top, population: draws, sampleSize: 5 }));
  const form = planForm.parse({ authorityId: board, year, checks });
  const id = there?.id ?? (await draftPlan(services, director, form));
  const registrar = await signedIn(services, employer, cast.registrar.employeeId);
  const journalNumber = `LÖV ${decidedOn.slice(0, 4)}-00118`;
  await decidePlan(services, registrar, id, { revision: there?.revision ?? 1, decidedOn, journalNumber });
}

/** HR draws and reports the rounds that are due; what the director owes is open still. */
async function writeRounds(services: Services, employer: EmployerId, dueOn: LocalDate, cast: Cast) {
  const { plans, top } = await readBoard(services, employer);
  const [plan] = plans;
  if (plan === undefined) return;
  const hr = await signedIn(services, employer, cast.hr.employeeId);
  const roundsNow = () =>
    services.database.transaction({ employer }, (tx) =>
      listRounds(tx, sql`plan_id = ${plan.id} and due_on = ${dueOn}`),
    );
  const find = async (round: Round) => (await roundsNow()).find(({ id }) => id === round.id) ?? round;
  for (const round of await roundsNow()) {
    if (round.owner.role !== 'hr' || round.reportedOn !== null) continue;
    const { id } = round;
    if (round.frozenAt === null) await freezePopulation(services, hr, id, round.revision);
    const frozen = await find(round);
    if (frozen.seed === null) await drawSample(services, hr, id, { revision: frozen.revision, seed: dueOn });
    const { revision, sample } = await find(round);
    const deviates = round.checkNumber === 0 && round.number === 1;
    const found = (index: number) => (deviates && index === DEVIATES_AT ? 'deviates' : 'right');
    const results = (sample ?? []).map((itemId, index) => ({ itemId, found: found(index) }));
    const measure = { words: MEASURE, ownerRole: 'hr', unitId: top, dueOn: addDays(dueOn, 60) };
    const words = deviates ? DEVIATION : AS_IT_SHOULD;
    await reportRound(
      services,
      hr,
      id,
      reportForm.parse({ revision, words, results, measures: deviates ? [measure] : [] }),
    );
  }
}

/** HR has done what the first check led to. */
async function writeMeasuresDone(services: Services, employer: EmployerId, cast: Cast) {
  const measures = await services.database.transaction({ employer }, (tx) => listMeasures(tx, sql`true`));
  const first = measures.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0];
  if (first === undefined || first.done !== null) return;
  const hr = await signedIn(services, employer, cast.hr.employeeId);
  await finishMeasure(services, hr, first.id, { doneOn: today(services.clock), words: 'Mallen är ändrad.' });
}

/** The director makes the page that the board gets before a meeting. */
async function writePage(services: Services, employer: EmployerId, meetingOn: LocalDate, cast: Cast) {
  const { board, pages } = await readBoard(services, employer);
  if (pages.has(meetingOn)) return;
  const director = await signedIn(services, employer, cast.director.employeeId);
  await makeBoardPage(services, director, { authorityId: board, meetingOn, since: null });
}

function readBoard({ database, clock }: Services, employer: EmployerId) {
  const times = nowOf(clock);
  return database.transaction({ employer }, async (tx) => {
    const board = (await listAuthorities(tx, times)).find(({ code }) => code === BOARD)?.id;
    const top = (await organisationAt(tx, times).listUnits()).find(({ parent }) => parent === null)?.id;
    if (board === undefined || top === undefined) throw new Error(`the demonstration's region has no ${BOARD}`);
    const { rows } = await sql<{ meeting_on: LocalDate }>`select meeting_on from board_page`.execute(tx);
    return { board, top, plans: await listPlans(tx, sql`true`), pages: new Set(rows.map((row) => row.meeting_on)) };
  });
}
