import { z } from 'zod';
import { actorOf } from '../../access/index.ts';
import type { PersonId, UnitId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { API, type App, languageOf } from '../../platform/http/index.ts';
import { cancelSurvey, changeSurvey, decideSurvey, decisionForm, prepareSurvey } from './actions.ts';
import * as api from './api.ts';
import { readSurvey, readSurveys } from './reading.ts';
import { closeSurvey, sendSurvey } from './sending.ts';
import type { SurveyServices } from './services.ts';
import { answerNothing, answerSheet } from './sheets/answer.ts';
import { readSheet, readSheets } from './sheets/reading.ts';
import type { SheetId, SurveyId } from './survey.ts';

const access = (action: string) => ({ access: { resource: 'survey', action } }) as const;
const toAnswer = { access: { resource: 'survey-sheet', action: 'answer' } } as const;
const params = z.object({ surveyId: z.uuid() });
const PLACE = `${API}/surveys/:surveyId`;
const seen = z.strictObject({ revision: api.revision });
const ofSheet = z.object({ sheetId: z.uuid() });
const idOf = (request: { readonly params: { readonly surveyId: string } }) => request.params.surveyId as SurveyId;

/** Surveys: preparing, deciding, sending, answering, closing. Guards and `actorOf` are in place when this is called. */
export function addSurveyRoutes(app: App, services: SurveyServices): void {
  addReading(app, services);
  addPreparing(app, services);
  addSteps(app, services);
  addAnswering(app, services);
}

function addReading(app: App, services: SurveyServices): void {
  app.get(
    `${API}/surveys`,
    {
      config: access('read'),
      schema: {
        description: 'The surveys that the reader may see, the newest first.',
        querystring: api.listQuery,
        response: { 200: api.surveyList },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return services.database.transaction(actor, (tx) => readSurveys(tx, services, actor, request.query));
    },
  );
  app.get(
    PLACE,
    {
      config: access('read'),
      schema: {
        description: 'A survey: what it was decided on, whom it reaches, and its result by administration.',
        params,
        response: { 200: api.surveyView },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const language = languageOf(request);
      return services.database.transaction(actor, (tx) => readSurvey(tx, services, actor, idOf(request), language));
    },
  );
}

function addPreparing(app: App, services: SurveyServices): void {
  app.post(
    `${API}/surveys`,
    {
      config: access('make'),
      schema: {
        description: 'Prepares a survey of the people of a unit and what lies below it.',
        body: api.prepareForm,
        response: { 201: api.made },
      },
    },
    async (request, reply) => {
      const { unitId, content } = request.body;
      const id = await prepareSurvey(services, actorOf(request), { unit: unitId as UnitId, content });
      return reply.code(201).header('location', `${API}/surveys/${id}`).send({ id });
    },
  );
  app.put(
    PLACE,
    {
      config: access('make'),
      schema: { description: 'Puts what is prepared right, until it is decided on.', params, body: api.changeForm },
    },
    async (request, reply) => {
      const { revision, content } = request.body;
      await changeSurvey(services, actorOf(request), { id: idOf(request), revision }, content);
      return reply.code(204).send();
    },
  );
}

function addSteps(app: App, services: SurveyServices): void {
  app.post(
    `${PLACE}/decision`,
    {
      config: access('decide'),
      schema: {
        description: 'Decides that the survey may be sent, after a step-up; never whoever prepared it.',
        params,
        body: decisionForm.extend(seen.shape),
      },
    },
    async (request, reply) => {
      const { revision, ...form } = request.body;
      await decideSurvey(services, actorOf(request), { id: idOf(request), revision }, form);
      return reply.code(204).send();
    },
  );
  const steps = {
    sending: [sendSurvey, 'Sends a survey that has been decided on: to everyone it is about, and to their managers.'],
    closing: [closeSurvey, 'Closes a survey: oral agreements that somebody told of become findings to ask about.'],
    cancellation: [cancelSurvey, 'Withdraws a survey that has not been sent.'],
  } as const;
  for (const [step, [take, description]] of Object.entries(steps))
    app.post(
      `${PLACE}/${step}`,
      { config: access('make'), schema: { description, params, body: seen } },
      async (request, reply) => {
        await take(services, actorOf(request), { id: idOf(request), ...request.body });
        return reply.code(204).send();
      },
    );
}

function addAnswering(app: App, services: SurveyServices): void {
  app.get(
    `${API}/survey-sheets`,
    {
      config: toAnswer,
      schema: {
        description: 'What the reader is asked in surveys, about themselves and about their staff.',
        response: { 200: api.sheetList },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return services.database.transaction(actor, (tx) => readSheets(tx, services, actor, languageOf(request)));
    },
  );
  app.get(
    `${API}/survey-sheets/:sheetId`,
    {
      config: toAnswer,
      schema: { description: 'One of them.', params: ofSheet, response: { 200: api.sheetView } },
    },
    async (request) => {
      const actor = actorOf(request);
      const id = request.params.sheetId as SheetId;
      return services.database.transaction(actor, (tx) => readSheet(tx, services, actor, id, languageOf(request)));
    },
  );
  app.put(
    `${API}/survey-sheets/:sheetId/answers`,
    {
      config: toAnswer,
      schema: {
        description: 'Answers every question about oneself, or about one of the staff. Until the last day anew.',
        params: ofSheet,
        body: api.answersForm,
      },
    },
    async (request, reply) => {
      const { personId, answers } = request.body;
      await answerSheet(services, actorOf(request), request.params.sheetId as SheetId, {
        person: personId as PersonId | null,
        answers: answers.map(({ since, ...one }) => ({ ...one, since: since as LocalDate | null })),
      });
      return reply.code(204).send();
    },
  );
  app.post(
    `${API}/survey-sheets/:sheetId/nothing-agreed`,
    {
      config: toAnswer,
      schema: {
        description: 'Says of everyone on the sheet who is not answered about that nothing has been agreed.',
        params: ofSheet,
      },
    },
    async (request, reply) => {
      await answerNothing(services, actorOf(request), request.params.sheetId as SheetId);
      return reply.code(204).send();
    },
  );
}
