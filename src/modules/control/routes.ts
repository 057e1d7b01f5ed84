import { sql } from 'kysely';
import { z } from 'zod';
import { type Actor, actorOf } from '../../access/index.ts';
import { nowOf } from '../../platform/database/index.ts';
import { API, type App, languageOf } from '../../platform/http/index.ts';
import { sendPdf } from '../documents/index.ts';
import { nameOnPaper } from '../organisation/index.ts';
import {
  changePlan,
  decidePlan,
  draftPlan,
  drawSample,
  finishMeasure,
  freezePopulation,
  reportRound,
} from './actions.ts';
import * as api from './api.ts';
import { problem } from './problems.ts';
import { readPlan, readPlans } from './reading.ts';
import { renderControlReport } from './report/report.ts';
import { hashOf } from './rules.ts';
import * as schema from './schema.ts';
import type { ControlServices } from './services.ts';
import { CONTROL, listPlans, listRounds, type MeasureId, type PlanId, type RoundId, visiblePlan } from './store.ts';

const access = (action: string) => ({ access: { resource: CONTROL, action } }) as const;
const ofPlan = z.object({ planId: z.uuid() });
const ofRound = z.object({ roundId: z.uuid() });
const ofMeasure = z.object({ measureId: z.uuid() });
const made = z.object({ id: z.uuid() }).meta({ id: 'ControlPlanMade' });

/** Internal control: a committee's plan, its checks with their samples, and the year's report. */
export function addControlRoutes(app: App, services: ControlServices): void {
  addReading(app, services);
  addPlanning(app, services);
  addCarrying(app, services);
}

function addReading(app: App, services: ControlServices): void {
  const { database } = services;
  app.get(
    `${API}/control-plans`,
    {
      config: access('read'),
      schema: {
        description: 'The control plans that the reader may see, the latest year first.',
        response: { 200: api.planList },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return database.transaction(actor, (tx) => readPlans(tx, services, actor));
    },
  );
  app.get(
    `${API}/control-plans/:planId`,
    {
      config: access('read'),
      schema: {
        description: 'One plan, with its checks, what they have shown and the measures.',
        params: ofPlan,
        response: { 200: api.planAnswer },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return database.transaction(actor, (tx) => readPlan(tx, services, actor, request.params.planId));
    },
  );
  app.get(
    `${API}/control-plans/:planId/report`,
    {
      config: access('read'),
      schema: { description: 'The year’s control report of the committee as PDF/A.', params: ofPlan },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { plan, organisation } = await database.transaction(actor, async (tx) => ({
        plan: await readPlan(tx, services, actor, request.params.planId),
        organisation: await nameOnPaper(tx, nowOf(services.clock)),
      }));
      const { on, knownAt } = nowOf(services.clock);
      const asked = { organisation, language: languageOf(request), on, created: knownAt };
      const pdf = await renderControlReport(plan, asked);
      return sendPdf(reply, `Intern kontroll ${plan.year}`, pdf);
    },
  );
  app.get(
    `${API}/control-rounds/:roundId/population`,
    {
      config: access('read'),
      schema: {
        description:
          'What was frozen before the seed, with the seed and the size: what it takes to draw the sample again.',
        params: ofRound,
        response: { 200: api.populationAnswer },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return database.transaction(actor, (tx) => frozenIn(tx, services, actor, request.params.roundId));
    },
  );
}

async function frozenIn(
  tx: Parameters<typeof listRounds>[0],
  { policy, clock }: ControlServices,
  actor: Actor,
  id: string,
) {
  const [round] = await listRounds(tx, sql`round_id = ${id}`);
  const [plan] =
    round === undefined
      ? []
      : await listPlans(tx, sql`plan_id = ${round.plan} and ${visiblePlan(policy, actor, nowOf(clock).on)}`);
  if (round?.population == null || plan === undefined) throw problem('control.unknown');
  return {
    ids: [...round.population],
    hash: hashOf(round.population),
    seed: round.seed,
    size: plan.checks[round.checkNumber]?.sampleSize ?? 0,
  };
}

function addPlanning(app: App, services: ControlServices): void {
  app.post(
    `${API}/control-plans`,
    {
      config: access('plan'),
      schema: {
        description: 'Begins a committee’s control plan of a year.',
        body: schema.planForm,
        response: { 201: made },
      },
    },
    async (request, reply) => reply.code(201).send({ id: await draftPlan(services, actorOf(request), request.body) }),
  );
  app.put(
    `${API}/control-plans/:planId`,
    {
      config: access('plan'),
      schema: { description: 'Changes the checks of a draft.', params: ofPlan, body: schema.changeForm },
    },
    async (request, reply) => {
      await changePlan(services, actorOf(request), request.params.planId as PlanId, request.body);
      return reply.code(204).send();
    },
  );
  app.post(
    `${API}/control-plans/:planId/decision`,
    {
      config: access('decide'),
      schema: {
        description: 'Records that the committee has decided the plan; its checks are duties from then on.',
        params: ofPlan,
        body: schema.decideForm,
      },
    },
    async (request, reply) => {
      await decidePlan(services, actorOf(request), request.params.planId as PlanId, request.body);
      return reply.code(204).send();
    },
  );
}

function addCarrying(app: App, services: ControlServices): void {
  app.post(
    `${API}/control-rounds/:roundId/population`,
    {
      config: access('carry'),
      schema: {
        description: 'Freezes what the sample is drawn from, before any seed is given.',
        params: ofRound,
        body: schema.freezeForm,
      },
    },
    async (request, reply) => {
      const { revision } = request.body;
      await freezePopulation(services, actorOf(request), request.params.roundId as RoundId, revision);
      return reply.code(204).send();
    },
  );
  app.post(
    `${API}/control-rounds/:roundId/sample`,
    {
      config: access('carry'),
      schema: {
        description: 'Draws the sample by a seed that is kept: anyone draws the same again.',
        params: ofRound,
        body: schema.drawForm,
      },
    },
    async (request, reply) => {
      await drawSample(services, actorOf(request), request.params.roundId as RoundId, request.body);
      return reply.code(204).send();
    },
  );
  app.post(
    `${API}/control-rounds/:roundId/report`,
    {
      config: access('carry'),
      schema: {
        description: 'Reports what a check has shown, and what is done because of it.',
        params: ofRound,
        body: schema.reportForm,
      },
    },
    async (request, reply) => {
      await reportRound(services, actorOf(request), request.params.roundId as RoundId, request.body);
      return reply.code(204).send();
    },
  );
  app.post(
    `${API}/control-measures/:measureId/done`,
    {
      config: access('carry'),
      schema: {
        description: 'Puts down that a measure is done, by whoever holds it.',
        params: ofMeasure,
        body: schema.doneForm,
      },
    },
    async (request, reply) => {
      await finishMeasure(services, actorOf(request), request.params.measureId as MeasureId, request.body);
      return reply.code(204).send();
    },
  );
}
