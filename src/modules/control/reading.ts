import { sql } from 'kysely';
import { type Actor, may } from '../../access/index.ts';
import type { UnitId } from '../../kernel/ids.ts';
import { nowOf, type Tx } from '../../platform/database/index.ts';
import { holdersAt } from '../authority/index.ts';
import { authorityOn, listAuthorities, organisationAt, pathOf, treeOf } from '../organisation/index.ts';
import type { PlanAnswer, PlanListAnswer, RoundAnswer } from './api.ts';
import { hrefOf, populationKinds } from './population.ts';
import { problem } from './problems.ts';
import { hashOf, stateOf } from './rules.ts';
import type { ControlServices } from './services.ts';
import { CONTROL, listMeasures, listPlans, listRounds, type Plan, type Round, visiblePlan } from './store.ts';

/** The plans that the reader may see, with how far each has come. */
export async function readPlans(tx: Tx, services: ControlServices, actor: Actor): Promise<PlanListAnswer> {
  const { policy, clock } = services;
  const times = nowOf(clock);
  const plans = await listPlans(tx, visiblePlan(policy, actor, times.on));
  const authorities = await listAuthorities(tx, times);
  const rounds = Map.groupBy(
    await listRounds(tx, sql`plan_id = any(${plans.map(({ id }) => id)}::uuid[])`),
    ({ plan }) => plan,
  );
  return {
    items: plans.map((plan) => {
      const of = rounds.get(plan.id) ?? [];
      return {
        id: plan.id,
        authority: { id: plan.authority, name: authorities.find(({ id }) => id === plan.authority)?.name ?? '' },
        year: plan.year,
        decided: plan.decided,
        checks: plan.checks.length,
        rounds: of.length,
        reported: of.filter(({ reportedOn }) => reportedOn !== null).length,
      };
    }),
    mayPlanFor: authorities
      .filter(({ id: authority }) => may(policy, actor, CONTROL, 'plan', { authority }))
      .map(({ id, name }) => ({ id, name })),
  };
}

/** One plan with its rounds and measures, and what the reader may do. Throws `control.unknown`. */
export async function readPlan(tx: Tx, services: ControlServices, actor: Actor, id: string): Promise<PlanAnswer> {
  const { policy, clock } = services;
  const times = nowOf(clock);
  const [plan] = await listPlans(tx, sql`plan_id = ${id} and ${visiblePlan(policy, actor, times.on)}`);
  if (plan === undefined) throw problem('control.unknown');
  const { authority } = plan;
  const tree = treeOf(await organisationAt(tx, times).listUnits());
  const unit = (of: string) => ({ id: of, name: tree.get(of as UnitId)?.name ?? '' });
  const populations = populationKinds(services, actor);
  const mayPlan = plan.decided === null && may(policy, actor, CONTROL, 'plan', { authority });
  const authorities = await listAuthorities(tx, times);
  return {
    id: plan.id,
    authority: { id: authority, name: authorities.find((one) => one.id === authority)?.name ?? '' },
    year: plan.year,
    decided: plan.decided,
    revision: plan.revision,
    mayPlan,
    mayDecide: plan.decided === null && may(policy, actor, CONTROL, 'decide', { authority }),
    checks: plan.checks.map((check) => ({
      ...check,
      unitName: unit(check.unitId).name,
      populationTitle: titled(populations.find(({ key }) => key === check.population)),
    })),
    rounds: await roundsOf(tx, services, actor, plan, unit),
    populations: mayPlan ? populations.map(({ key, title }) => ({ key, title: { ...title } })) : [],
    units: [...tree.values()]
      .filter((one) => authorityOn(pathOf(tree, one.id)) === authority)
      .toSorted((a, b) => pathOf(tree, a.id).length - pathOf(tree, b.id).length || a.name.localeCompare(b.name, 'sv'))
      .map(({ id: of, name }) => ({ id: of, name })),
  };
}

function titled(kind: { readonly title: Readonly<Record<'sv' | 'en', string>> } | undefined) {
  return kind === undefined ? null : { ...kind.title };
}

async function roundsOf(
  tx: Tx,
  { policy, clock }: ControlServices,
  actor: Actor,
  plan: Plan,
  unit: (of: string) => { readonly id: string; readonly name: string },
): Promise<RoundAnswer[]> {
  const rounds = await listRounds(tx, sql`plan_id = ${plan.id}`);
  const measures = await listMeasures(tx, sql`round_id = any(${rounds.map(({ id }) => id)}::uuid[])`);
  const owners = [...rounds, ...measures].map(({ owner: { role, unit: of } }) => ({
    role,
    place: { unit: of, authority: plan.authority },
  }));
  const answering = owners.length === 0 ? [] : await holdersAt(tx, nowOf(clock)).answeringAll(owners);
  const isTheirs = (index: number) =>
    (answering[index] ?? []).some(
      ({ person }) => person === actor.person && may(policy, actor, CONTROL, 'carry', { person }),
    );
  return rounds.map((round, index) => ({
    ...told(round, plan, nowOf(clock).on),
    owner: { role: round.owner.role, unit: unit(round.owner.unit) },
    mayCarry: isTheirs(index),
    measures: measures.flatMap((one, at) =>
      one.round === round.id
        ? [
            {
              id: one.id,
              words: one.words,
              owner: { role: one.owner.role, unit: unit(one.owner.unit) },
              dueOn: one.dueOn,
              done: one.done,
              mayFinish: one.done === null && isTheirs(rounds.length + at),
            },
          ]
        : [],
    ),
  }));
}

function told(round: Round, plan: Plan, today: string) {
  const state = stateOf(round);
  const population = plan.checks[round.checkNumber]?.population ?? null;
  return {
    id: round.id,
    checkNumber: round.checkNumber,
    number: round.number,
    dueOn: round.dueOn,
    isLate: state !== 'reported' && round.dueOn < today,
    state,
    populationCount: round.population?.length ?? null,
    populationHash: round.population === null ? null : hashOf(round.population),
    seed: round.seed,
    sample: (round.sample ?? []).map((id) => {
      const result = round.results?.find(({ itemId }) => itemId === id);
      return { id, href: hrefOf(population, id), found: result?.found ?? null, words: result?.words ?? null };
    }),
    reportedOn: round.reportedOn,
    words: round.words,
    revision: round.revision,
  };
}
