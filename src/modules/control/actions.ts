import { sql } from 'kysely';
import { type Actor, problem as accessProblem, findActing, may } from '../../access/index.ts';
import { type AuthorityId, newId, type UnitId } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-date.ts';
import { sampleOf } from '../../kernel/sample.ts';
import { nowOf, type Tx } from '../../platform/database/index.ts';
import type { EntryActor, EntryDraft, Facts } from '../../platform/journal/index.ts';
import { holdersAt } from '../authority/index.ts';
import { authorityOn, listAuthorities, organisationAt } from '../organisation/index.ts';
import { populationKinds, readPopulation } from './population.ts';
import { problem } from './problems.ts';
import { countFound, dueDays, hashOf, mayReport, stateOf } from './rules.ts';
import type { Check, PlanForm, ReportForm } from './schema.ts';
import type { ControlServices } from './services.ts';
import {
  CONTROL,
  CONTROL_MEASURE,
  insertMeasure,
  insertPlan,
  insertRound,
  listPlans,
  lockMeasure,
  lockPlan,
  lockRound,
  type MeasureId,
  type Plan,
  type PlanId,
  type Round,
  type RoundId,
  saveChecks,
  saveDecided,
  saveDone,
  saveDrawn,
  saveFrozen,
  saveReported,
  visiblePlan,
} from './store.ts';

/** Begins a committee's plan of a year. Throws `access.not-allowed`, `control.committee-unknown`, `…year-taken`, what `checkAll` throws. */
export async function draftPlan(services: ControlServices, actor: Actor, form: PlanForm): Promise<PlanId> {
  const { database, clock, random } = services;
  return database.transaction(actor, async (tx) => {
    const authority = form.authorityId as AuthorityId;
    acting(services, actor, 'plan', authority);
    const times = nowOf(clock);
    if (!(await listAuthorities(tx, times)).some(({ id }) => id === authority))
      throw problem('control.committee-unknown');
    await checkAll(tx, services, actor, authority, form.checks);
    const id = newId<PlanId>(clock.now(), random);
    const plan: Plan = { id, authority, year: form.year, checks: form.checks, revision: 1, decided: null };
    if (!(await insertPlan(tx, plan, clock.now()))) throw problem('control.year-taken');
    return id;
  });
}

/** Changes the checks of a draft. Throws what `holdDraft` and `checkAll` throw. */
export async function changePlan(
  services: ControlServices,
  actor: Actor,
  id: PlanId,
  { revision, checks }: { readonly revision: number; readonly checks: readonly Check[] },
): Promise<void> {
  await services.database.transaction(actor, async (tx) => {
    const plan = await holdDraft(tx, services, actor, id, revision);
    acting(services, actor, 'plan', plan.authority);
    await checkAll(tx, services, actor, plan.authority, checks);
    await saveChecks(tx, id, checks);
  });
}

/**
 * Records that the committee has decided the plan: each check becomes rounds with a day and a holder, which are duties
 * from then on. Throws what `holdDraft` throws, `access.not-allowed`, `control.no-checks`, `…day-to-come`.
 */
export async function decidePlan(
  services: ControlServices,
  actor: Actor,
  id: PlanId,
  of: { readonly revision: number; readonly decidedOn: string; readonly journalNumber: string },
): Promise<void> {
  const { database, clock, random, journal } = services;
  await database.transaction(actor, async (tx) => {
    const plan = await holdDraft(tx, services, actor, id, of.revision);
    const by = acting(services, actor, 'decide', plan.authority);
    if (plan.checks.length === 0) throw problem('control.no-checks');
    const on = localDate(of.decidedOn);
    if (on > nowOf(clock).on) throw problem('control.day-to-come');
    await saveDecided(tx, id, { on, journalNumber: of.journalNumber });
    const entries: EntryDraft[] = [];
    for (const [checkNumber, check] of plan.checks.entries())
      for (const [index, dueOn] of dueDays(check.frequency, plan.year, on).entries()) {
        const round = {
          id: newId<RoundId>(clock.now(), random),
          plan: id,
          checkNumber,
          number: index + 1,
          owner: { role: check.ownerRole, unit: check.unitId as UnitId },
          dueOn,
        };
        await insertRound(tx, round);
        const facts = { ownerRole: check.ownerRole, dueOn, plan: id };
        entries.push(entryOf('control.planned', { kind: CONTROL, id: round.id }, plan, by, facts));
      }
    await journal.record(tx, entries);
  });
}

/** Freezes what is drawn from, before any seed is given. Throws what `holdRound` throws, `control.not-now`, `…population-unknown`. */
export async function freezePopulation(
  services: ControlServices,
  actor: Actor,
  id: RoundId,
  revision: number,
): Promise<void> {
  const { database, clock, journal } = services;
  await database.transaction(actor, async (tx) => {
    const { round, plan, check, by } = await holdRound(tx, services, actor, id, revision);
    if (stateOf(round) !== 'planned' || check.population === null) throw problem('control.not-now');
    const population = await readPopulation(tx, services, actor, check.population, round.owner.unit);
    await saveFrozen(tx, id, population, clock.now());
    const facts = { count: population.length, hash: hashOf(population) };
    await journal.record(tx, [entryOf('control.frozen', { kind: CONTROL, id }, plan, by, facts)]);
  });
}

/** Draws the sample by a seed that is kept. Throws what `holdRound` throws, `control.not-now`. */
export async function drawSample(
  services: ControlServices,
  actor: Actor,
  id: RoundId,
  { revision, seed }: { readonly revision: number; readonly seed: string },
): Promise<void> {
  const { database, journal } = services;
  await database.transaction(actor, async (tx) => {
    const { round, plan, check, by } = await holdRound(tx, services, actor, id, revision);
    if (stateOf(round) !== 'frozen' || round.population === null) throw problem('control.not-now');
    const sample = sampleOf(round.population, seed, check.sampleSize);
    await saveDrawn(tx, id, seed, sample);
    await journal.record(tx, [
      entryOf('control.drawn', { kind: CONTROL, id }, plan, by, { seed, size: sample.length }),
    ]);
  });
}

/**
 * Reports what a check has shown, and what is done because of it. Throws what `holdRound` throws, `control.not-now`,
 * `…not-all`, `…unit-elsewhere`.
 */
export async function reportRound(
  services: ControlServices,
  actor: Actor,
  id: RoundId,
  form: ReportForm,
): Promise<void> {
  const { database, clock, random, journal } = services;
  await database.transaction(actor, async (tx) => {
    const { round, plan, check, by } = await holdRound(tx, services, actor, id, form.revision);
    const answer = mayReport(stateOf(round), round.sample, check.population !== null, form.results);
    if (answer !== 'yes') throw problem(`control.${answer}`);
    const on = nowOf(clock).on;
    await saveReported(tx, id, { on, words: form.words, results: form.results });
    const entries = [entryOf('control.reported', { kind: CONTROL, id }, plan, by, { ...countFound(form.results) })];
    for (const { words, ownerRole, unitId, dueOn } of form.measures) {
      await checkUnit(tx, services, plan.authority, unitId as UnitId);
      const measure = {
        id: newId<MeasureId>(clock.now(), random),
        round: id,
        words,
        owner: { role: ownerRole, unit: unitId as UnitId },
        dueOn: localDate(dueOn),
        done: null,
      };
      await insertMeasure(tx, measure);
      const facts = { ownerRole, dueOn: measure.dueOn, control: id };
      entries.push(entryOf('control-measure.decided', { kind: CONTROL_MEASURE, id: measure.id }, plan, by, facts));
    }
    await journal.record(tx, entries);
  });
}

/** Puts down that a measure is done, by whoever holds it. Throws `control.unknown`, `…not-yours`, `…not-now`, `…day-to-come`. */
export async function finishMeasure(
  services: ControlServices,
  actor: Actor,
  id: MeasureId,
  { doneOn, words }: { readonly doneOn: string; readonly words: string },
): Promise<void> {
  const { database, clock, journal } = services;
  await database.transaction(actor, async (tx) => {
    const measure = await lockMeasure(tx, id);
    const round = measure && (await lockRound(tx, measure.round));
    const plan = round && (await seenPlan(tx, services, actor, round.plan));
    if (measure === undefined || plan === undefined) throw problem('control.unknown');
    if (measure.done !== null) throw problem('control.not-now');
    const by = await carrying(tx, services, actor, measure.owner, plan.authority);
    const on = localDate(doneOn);
    if (on > nowOf(clock).on) throw problem('control.day-to-come');
    await saveDone(tx, id, { on, words });
    const entry = entryOf('control-measure.done', { kind: CONTROL_MEASURE, id }, plan, by, {});
    await journal.record(tx, [{ ...entry, effectiveOn: on }]);
  });
}

async function seenPlan(tx: Tx, { policy, clock }: ControlServices, actor: Actor, id: PlanId) {
  const [plan] = await listPlans(tx, sql`plan_id = ${id} and ${visiblePlan(policy, actor, nowOf(clock).on)}`);
  return plan;
}

/** A draft, unchanged since. Throws `control.unknown`, `…changed-meanwhile`, `…decided-already`. */
async function holdDraft(tx: Tx, services: ControlServices, actor: Actor, id: PlanId, revision: number): Promise<Plan> {
  const plan = await lockPlan(tx, id, visiblePlan(services.policy, actor, nowOf(services.clock).on));
  if (plan === undefined) throw problem('control.unknown');
  if (plan.decided !== null) throw problem('control.decided-already');
  if (plan.revision !== revision) throw problem('control.changed-meanwhile');
  return plan;
}

interface HeldRound {
  readonly round: Round;
  readonly plan: Plan;
  readonly check: Check;
  readonly by: EntryActor;
}

/** A round that the actor holds, unchanged since. Throws `control.unknown`, `…changed-meanwhile`, `…not-yours`. */
async function holdRound(
  tx: Tx,
  services: ControlServices,
  actor: Actor,
  id: RoundId,
  revision: number,
): Promise<HeldRound> {
  const round = await lockRound(tx, id);
  const plan = round && (await seenPlan(tx, services, actor, round.plan));
  const check = round && plan?.checks[round.checkNumber];
  if (round === undefined || plan === undefined || check === undefined) throw problem('control.unknown');
  if (round.revision !== revision) throw problem('control.changed-meanwhile');
  return { round, plan, check, by: await carrying(tx, services, actor, round.owner, plan.authority) };
}

/** As whom the actor makes a check or a measure today: whoever holds it, or in whose place. Throws `control.not-yours`. */
async function carrying(
  tx: Tx,
  { policy, clock }: ControlServices,
  actor: Actor,
  { role, unit }: Round['owner'],
  authority: AuthorityId,
): Promise<EntryActor> {
  const answering = await holdersAt(tx, nowOf(clock)).answering(role, { unit, authority });
  const own = answering.find(({ person }) => person === actor.person);
  if (own === undefined || !may(policy, actor, CONTROL, 'carry', { person: own.person }))
    throw problem('control.not-yours');
  const { person, actingFor } = own;
  return { kind: 'person', person, role: own.role, ...(actingFor === undefined ? {} : { actingFor }) };
}

function acting({ policy }: ControlServices, actor: Actor, action: string, authority: AuthorityId): EntryActor {
  const found = findActing(policy, actor, CONTROL, action, { authority });
  if (found === undefined) throw accessProblem('access.not-allowed');
  return found;
}

/** Throws `control.unit-elsewhere`, `control.population-unknown`. */
async function checkAll(
  tx: Tx,
  services: ControlServices,
  actor: Actor,
  authority: AuthorityId,
  checks: readonly Check[],
): Promise<void> {
  const known = new Set(populationKinds(services, actor).map(({ key }) => key));
  for (const { unitId, population } of checks) {
    await checkUnit(tx, services, authority, unitId as UnitId);
    if (population !== null && !known.has(population)) throw problem('control.population-unknown');
  }
}

/** A unit of the committee. Throws `control.unit-elsewhere`. */
async function checkUnit(tx: Tx, { clock }: ControlServices, authority: AuthorityId, unit: UnitId): Promise<void> {
  const path = await organisationAt(tx, nowOf(clock)).pathOf(unit);
  if (authorityOn(path) !== authority) throw problem('control.unit-elsewhere');
}

function entryOf(
  type: string,
  subject: EntryDraft['subject'],
  { authority }: Plan,
  actor: EntryActor,
  facts: Facts,
): EntryDraft {
  return { type, subject, actor, authority, facts };
}
