import { sql } from 'kysely';
import type { Actor } from '../../access/index.ts';
import { today } from '../../kernel/clock.ts';
import type { EmployerId, PersonId } from '../../kernel/ids.ts';
import { addDays, addYears, type LocalDate } from '../../kernel/local-date.ts';
import { loadMappingActions, type MappingServices } from '../../modules/mapping/index.ts';
import { type OrganisationServices, organisationAt } from '../../modules/organisation/index.ts';
import { nowOf } from '../../platform/database/index.ts';
import { actorOf, personOf } from './acting.ts';
import type { Cast } from './cast.ts';
import type { Asked, DemoMapping, MappingStep } from './mapping.ts';
import type { EvidenceFile } from './mapping-evidence.ts';
import { signedIn } from './write-guidelines.ts';
import { findCase } from './write-occupations.ts';

type Actions = Awaited<ReturnType<typeof loadMappingActions>>;
type Run = Awaited<ReturnType<Actions['listRuns']>>[number];

/** What a mapping works with, but for what the demonstration has no use for: nobody gets a letter about a day that has passed. */
export type DemoMappingServices = OrganisationServices & Pick<MappingServices, 'policy' | 'evidenceFolder'>;

/** Everything that happened with the mapping, each on its day. */
export function mappingEventsOf(mapping: DemoMapping, day: LocalDate) {
  return mapping.steps.map((step) => ({ mapping, step, on: addDays(day, -step.daysAgo) }));
}

/** Takes the next step with a mapping, as whoever took it then. What lies there from a start that was broken off stays. */
export async function writeMapping(
  given: DemoMappingServices,
  employer: EmployerId,
  mapping: DemoMapping,
  step: MappingStep,
  cast: Cast,
): Promise<void> {
  const actions = await loadMappingActions();
  const services: MappingServices = {
    ...given,
    requireStepUp: () => {},
    // The demonstration works on it itself, at once.
    jobs: { enqueue: async () => {} },
    mail: { send: async () => {} },
    recipientsOf: async () => new Map(),
    publicUrl: '',
    log: { warn: () => {} },
    version: '',
  };
  const doing: Doing = {
    actions,
    services,
    employer,
    mapping,
    cast,
    hr: () => signedIn(services, employer, cast.hr.employeeId),
    // Whoever decides is somebody else, by another account.
    director: async () => ({
      ...(await signedIn(services, employer, cast.director.employeeId)),
      account: 'demonstration, director',
    }),
  };
  const run = await findRun(doing);
  if (run === undefined) {
    if (step.does === 'prepare') await prepare(doing);
    return;
  }
  await take(doing, run, step);
}

interface Doing {
  readonly actions: Actions;
  readonly services: MappingServices;
  readonly employer: EmployerId;
  readonly mapping: DemoMapping;
  readonly cast: Cast;
  /** As signed in that morning. */
  readonly hr: () => Promise<Actor>;
  readonly director: () => Promise<Actor>;
}

function findRun({ actions, services, employer, mapping }: Doing): Promise<Run | undefined> {
  return services.database.transaction({ employer }, async (tx) => {
    const which = sql`content->>'title' = ${mapping.title}`;
    return (await actions.listRuns(tx, which, { limit: 1, offset: 0 }))[0];
  });
}

async function prepare({ actions, services, employer, mapping, hr }: Doing): Promise<void> {
  const { title, purpose, indication, cutoff, detectors } = mapping;
  const times = nowOf(services.clock);
  const unit = await services.database.transaction({ employer }, async (tx) =>
    (await organisationAt(tx, times).listUnits()).find(({ parent }) => parent === null),
  );
  if (unit === undefined) throw new Error('the demonstration’s region has no unit above all');
  const before = (days: number) => addDays(today(services.clock), -days);
  const content = actions.runContent.parse({
    ...{ title, purpose, indication, detectors },
    legalBasis: 'gdpr-6-1-e',
    from: addDays(addYears(cutoff, -1), 1),
    cutoff,
    dpia: { reference: numberOf(mapping, 1), completedOn: before(20) },
    officerAdvice: {
      advice: 'Tillstyrks, med namn först efter ett eget beslut för varje detektor.',
      givenOn: before(12),
    },
    union: { way: 'mbl-11', reference: numberOf(mapping, 2), concludedOn: before(6) },
    disposal: { reference: numberOf(mapping, 3), decidedOn: before(6) },
  });
  await actions.prepareRun(services, await hr(), { unit: unit.id, content });
}

async function take(doing: Doing, run: Run, step: MappingStep): Promise<void> {
  const { actions, services, mapping, hr, director } = doing;
  const { id, revision, status } = run;
  const aimed = { id, revision };
  const day = today(services.clock);
  switch (step.does) {
    case 'decide':
      if (status === 'prepared')
        await actions.decideRun(services, await director(), aimed, { journalNumber: numberOf(mapping, 0) });
      return;
    case 'inform':
      if (run.information === null)
        await actions.recordInformation(services, await hr(), aimed, {
          givenOn: day,
          channel: 'E-post till alla anställda och på intranätet',
          proof: `Utskick ${mapping.number + 4_000}, alla anställda`,
        });
      return;
    case 'start':
      if (status === 'decided') await start(doing, run);
      return;
    case 'open-names':
      return openOnce(doing, run, step);
    case 'ask': {
      const asked = await Promise.all(step.about.map((one) => findingOf(doing, run, one)));
      const ids = asked.flatMap((one) => (one.state === 'found' ? [one.finding] : []));
      if (ids.length > 0) await actions.askAbout(services, await hr(), { findings: ids, answerBy: addDays(day, 14) });
      return;
    }
    case 'answer': {
      const { finding, person, state } = await findingOf(doing, run, step.about);
      if (state !== 'asked') return;
      const form = { answer: step.answer as 'right', words: step.words ?? null };
      await actions.answerFinding(services, await actorOf(services, doing.employer, person), finding, form);
      return;
    }
    case 'settle':
      return settle(doing, run, step);
    case 'close':
      if (status === 'counted') await close(doing, run);
      return;
    case 'give-room':
    case 'draw':
      return audit(doing, run, step.does);
  }
}

/** Hands the files in, starts, and works on it. */
async function start({ actions, services, employer, mapping, hr }: Doing, { id, revision }: Run): Promise<void> {
  for (const file of mapping.files) await handIn({ actions, services, hr }, id, file);
  await actions.startRun(services, await hr(), { id, revision });
  await actions.workOnRuns(services, { employer }, new AbortController().signal);
}

async function handIn(
  { actions, services, hr }: Pick<Doing, 'actions' | 'services' | 'hr'>,
  run: Run['id'],
  { kind: file, fileName, text, listsPayments }: EvidenceFile,
): Promise<void> {
  const bytes = Buffer.from(text);
  const settings = listsPayments === undefined ? {} : { listsPayments };
  await actions.beginUpload(services, await hr(), { run, file }, { fileName, bytes: bytes.length, settings });
  const source = (async function* () {
    yield bytes;
  })();
  await actions.takePart(services, await hr(), { run, file }, 0, source);
}

async function openOnce(
  { actions, services, mapping, employer, director }: Doing,
  { id, revision, content }: Run,
  { detector, reason }: Extract<MappingStep, { does: 'open-names' }>,
): Promise<void> {
  const open = await services.database.query<{ detector: string }>(
    { employer },
    sql`select detector from mapping_name_opening where run_id = ${id}`,
  );
  if (open.some((one) => one.detector === detector)) return;
  const nth = content.detectors.indexOf(detector as (typeof content.detectors)[number]);
  await actions.openNames(
    services,
    await director(),
    { id, revision },
    { detector: detector as (typeof content.detectors)[number], journalNumber: numberOf(mapping, 10 + nth), reason },
  );
}

async function settle(doing: Doing, run: Run, step: Extract<MappingStep, { does: 'settle' }>): Promise<void> {
  const { actions, services, employer, hr } = doing;
  const { finding, person, state } = await findingOf(doing, run, step.about);
  if (state === 'settled') return;
  const { outcome, reason = null, words = null, counterpart } = step;
  const caseId = counterpart === undefined ? null : ((await findCase(services, employer, person, counterpart)) ?? null);
  const form = { findings: [finding], outcome: outcome as 'ended', reason: reason as 'vpn' | null, caseId, words };
  await actions.settleFindings(services, await hr(), form);
}

async function close({ actions, services, employer, hr }: Doing, { id, revision }: Run): Promise<void> {
  const checked = 'Diariet och öppna överklaganden genomgångna: ingenting gäller filerna.';
  await actions.closeRun(services, await hr(), { id, revision }, { nothingHeldBack: true, checked });
  await actions.workOnRuns(services, { employer }, new AbortController().signal);
}

/** The auditor gets a room; freezes who and what it is about, and draws with the seed of the council's meeting. */
async function audit(
  { actions, services, employer, cast, director }: Doing,
  { id: run }: Run,
  does: 'give-room' | 'draw',
) {
  const auditor = await signedIn(services, employer, cast.auditor.employeeId);
  const [room] = await services.database.query<{ room_id: Parameters<Actions['drawFrom']>[2]; frozen: number }>(
    { employer },
    sql`select room_id, (select count(*)::int from audit_population where audit_population.room_id = audit_room.room_id) as frozen
      from audit_room where run_id = ${run}`,
  );
  const day = today(services.clock);
  if (does === 'give-room' && room === undefined && auditor.person !== null)
    await actions.giveRoom(services, await director(), run, {
      auditor: { kind: 'person', id: auditor.person },
      until: addDays(day, 90),
    });
  if (does !== 'draw' || room === undefined || room.frozen > 0) return;
  for (const population of ['persons', 'findings'] as const) {
    await actions.freezePopulation(services, auditor, room.room_id, population);
    const form = { population, seed: `Regionfullmäktige ${day}`, size: population === 'persons' ? 28 : 12 };
    await actions.drawFrom(services, auditor, room.room_id, form);
  }
}

/** A finding of the run, and how it stands. */
async function findingOf({ actions: _, services, employer }: Doing, { id: run }: Run, { who, finding }: Asked) {
  const person = (await personOf(services, employer, who.employeeId)) as PersonId;
  const [row] = await services.database.query<{
    readonly finding: Parameters<Actions['answerFinding']>[2];
    readonly state: string;
  }>(
    { employer },
    sql`select finding_id as finding, state from mapping_finding join mapping_sighting using (employer_id, finding_id)
      where run_id = ${run} and person_id = ${person} and finding = ${finding} order by first_day desc limit 1`,
  );
  if (row === undefined) throw new Error(`the demonstration’s mapping has no ${finding} of ${who.name}`);
  return { ...row, person };
}

/** Journal numbers follow each other within the year of the cut-off. */
function numberOf({ number, cutoff }: DemoMapping, after: number): string {
  return `LÖV ${cutoff.slice(0, 4)}-${String(number + after).padStart(5, '0')}`;
}
