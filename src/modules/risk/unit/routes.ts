import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import type { UnitId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { API, type App } from '../../../platform/http/index.ts';
import * as api from '../api.ts';
import type { ActionId, AssessmentId } from '../assessment.ts';
import type { RiskServices } from '../services.ts';
import type { TemplateId } from '../template.ts';
import { followUpAssessment, informCouncil, recordProgress, signAssessment } from './actions.ts';
import { beginAssessment, saveAssessment } from './draft.ts';
import { readAssessment, readAssessments } from './reading.ts';

const access = (action: string) => ({ access: { resource: 'risk-assessment', action } }) as const;
const params = z.object({ assessmentId: z.uuid() });
const PLACE = `${API}/risk-assessments/:assessmentId`;
const idOf = ({ params: { assessmentId } }: { readonly params: z.output<typeof params> }) =>
  assessmentId as AssessmentId;

/** The assessment of a unit: begun, written together, signed by the manager, followed up. */
export function addUnitRoutes(app: App, services: RiskServices): void {
  app.get(
    `${API}/risk-assessments`,
    {
      config: access('read'),
      schema: {
        description: 'The assessments that the reader may see, and where they may begin one.',
        response: { 200: api.assessmentList },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return services.database.transaction(actor, (tx) => readAssessments(tx, services, actor));
    },
  );
  app.get(
    PLACE,
    { config: access('read'), schema: { description: 'One.', params, response: { 200: api.assessmentView } } },
    async (request) => {
      const actor = actorOf(request);
      return services.database.transaction(actor, (tx) => readAssessment(tx, services, actor, idOf(request)));
    },
  );
  app.post(
    `${API}/risk-assessments`,
    {
      config: access('write'),
      schema: {
        description: 'Begins an assessment of a unit by a template; one for the year or on change from the last.',
        body: api.beginForm,
        response: { 201: api.made },
      },
    },
    async (request, reply) => {
      const { unitId, templateId, occasion } = request.body;
      const begun = { unit: unitId as UnitId, template: templateId as TemplateId, occasion };
      return reply.code(201).send({ id: await beginAssessment(services, actorOf(request), begun) });
    },
  );
  app.put(
    PLACE,
    { config: access('write'), schema: { description: 'Saves a draft.', params, body: api.saveForm } },
    async (request, reply) => {
      const { revision, content } = request.body;
      await saveAssessment(services, actorOf(request), { id: idOf(request), revision }, content);
      return reply.code(204).send();
    },
  );
  app.post(
    `${PLACE}/signature`,
    {
      config: access('sign'),
      schema: {
        description: 'The manager signs; what is lacking is told as facts of the problem.',
        params,
        body: api.signForm,
      },
    },
    async (request, reply) => {
      const { revision, assessedOn } = request.body;
      await signAssessment(services, actorOf(request), { id: idOf(request), revision }, localDate(assessedOn));
      return reply.code(204).send();
    },
  );
  addLaterRoutes(app, services);
}

/** What comes after the signature. */
function addLaterRoutes(app: App, services: RiskServices): void {
  app.post(
    `${PLACE}/follow-ups`,
    {
      config: access('write'),
      schema: { description: 'It was looked at anew, as it is to be once a year.', params, body: api.followUpForm },
    },
    async (request, reply) => {
      const { followedOn, ...rest } = request.body;
      const follow = { followedOn: localDate(followedOn), ...rest };
      await followUpAssessment(services, actorOf(request), { id: idOf(request) }, follow);
      return reply.code(204).send();
    },
  );
  app.post(
    `${PLACE}/council`,
    {
      config: access('write'),
      schema: { description: 'The local council was informed of what it showed.', params, body: api.councilForm },
    },
    async (request, reply) => {
      const informedOn = localDate(request.body.informedOn);
      await informCouncil(services, actorOf(request), { id: idOf(request) }, informedOn);
      return reply.code(204).send();
    },
  );
  app.post(
    `${PLACE}/actions/:actionId/progress`,
    {
      config: access('write'),
      schema: {
        description: 'A measure was done, or its effect was checked.',
        params: params.extend({ actionId: z.uuid() }),
        body: api.progressForm,
      },
    },
    async (request, reply) => {
      const { on, words = null, ...step } = request.body;
      const progress = { ...step, on: localDate(on), words };
      const action = request.params.actionId as ActionId;
      await recordProgress(services, actorOf(request), { id: idOf(request) }, action, progress);
      return reply.code(204).send();
    },
  );
}
