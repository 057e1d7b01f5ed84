import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { API, type App, languageOf } from '../../../platform/http/index.ts';
import { changeCase, endCase, followUp, referCase, reopenCase, reviewCase, withdrawCase } from '../actions/course.ts';
import { decideCase } from '../actions/decide.ts';
import { decideHarmless } from '../actions/decide-harmless.ts';
import { answerQuestion, askForFacts, giveOpinionOn } from '../actions/talk.ts';
import * as api from '../api.ts';
import type { Aimed } from '../authorise.ts';
import type { CaseId } from '../case.ts';
import { conversation } from '../gates/api.ts';
import { holdConversation } from '../gates/hold-conversation.ts';
import type { CaseServices } from '../services.ts';

const ofCase = z.object({ caseId: z.uuid() });
/** The revision that was before whoever acts, as its ETag said. */
const seen = z.looseObject({ 'if-match': z.string().regex(/^"\d{1,9}"$/) });

function aimedAt({ caseId }: z.output<typeof ofCase>, headers: z.output<typeof seen>): Aimed {
  return { case: caseId as CaseId, revision: Number(headers['if-match'].slice(1, -1)) };
}

const may = (action: 'own' | 'handle' | 'decide' | 'end') => ({ access: { resource: 'case', action } }) as const;

/** Everything that can be done with a case, each one step of its course. */
export function addCaseSteps(app: App, services: CaseServices): void {
  addTalk(app, services);
  addDeciding(app, services);
  addOwn(app, services);
  addHandling(app, services);
}

function addTalk(app: App, services: CaseServices): void {
  app.post(
    `${API}/cases/:caseId/questions`,
    {
      config: may('handle'),
      schema: {
        description: 'Asks the employee for facts that the assessment needs (LOA 7 b §), to be answered by a day.',
        params: ofCase,
        headers: seen,
        body: api.question,
      },
    },
    async (request, reply) => {
      const { text, answerBy } = request.body;
      const aimed = aimedAt(request.params, request.headers);
      await askForFacts(services, actorOf(request), aimed, { text, answerBy: localDate(answerBy) });
      return reply.code(204).send();
    },
  );
  app.post(
    `${API}/cases/:caseId/conversations`,
    {
      config: may('handle'),
      schema: {
        description: 'Puts down that manager and employee have talked it through, as a guideline can ask for.',
        params: ofCase,
        headers: seen,
        body: conversation,
      },
    },
    async (request, reply) => {
      const aimed = aimedAt(request.params, request.headers);
      await holdConversation(services, actorOf(request), aimed, localDate(request.body.heldOn));
      return reply.code(204).send();
    },
  );
  app.post(
    `${API}/cases/:caseId/answers`,
    {
      config: may('own'),
      schema: { description: 'Answers what was asked.', params: ofCase, headers: seen, body: api.answer },
    },
    async (request, reply) => {
      const aimed = aimedAt(request.params, request.headers);
      await answerQuestion(services, actorOf(request), aimed, request.body.text);
      return reply.code(204).send();
    },
  );
  app.post(
    `${API}/cases/:caseId/opinions`,
    {
      config: may('handle'),
      schema: {
        description: 'Says what the manager of another of the employee’s employments thinks of it there.',
        params: ofCase,
        headers: seen,
        body: api.opinion,
      },
    },
    async (request, reply) => {
      await giveOpinionOn(services, actorOf(request), aimedAt(request.params, request.headers), request.body);
      return reply.code(204).send();
    },
  );
}

function addDeciding(app: App, services: CaseServices): void {
  app.post(
    `${API}/cases/:caseId/decisions`,
    {
      config: may('decide'),
      schema: {
        description: 'Decides, corrects or reconsiders, as the one whom the delegation order names, after a step-up.',
        params: ofCase,
        headers: seen,
        body: api.decision,
        response: { 201: z.object({ id: z.uuid() }) },
      },
    },
    async (request, reply) => {
      const { content, relation, minutes } = request.body;
      const id = await decideCase(services, actorOf(request), aimedAt(request.params, request.headers), {
        content,
        relation,
        ...(minutes === undefined ? {} : { minutes: { ...minutes, decidedOn: localDate(minutes.decidedOn) } }),
      });
      return reply.code(201).send({ id });
    },
  );
  app.post(
    `${API}/cases/harmless-decisions`,
    {
      config: may('decide'),
      schema: {
        description: 'Decides that several are not forbidden under one step-up. What is not harmless is left and told.',
        body: api.harmless,
        response: { 200: api.harmlessAnswer },
      },
    },
    async (request) => {
      const aimed = request.body.cases.map(({ id, revision }) => ({ case: id as CaseId, revision }));
      const { decided, left } = await decideHarmless(services, actorOf(request), aimed);
      const language = languageOf(request);
      return {
        decided: [...decided],
        left: left.map(({ case: id, because }) => ({ id, code: because.code, text: because.text(language) })),
      };
    },
  );
}

function addOwn(app: App, services: CaseServices): void {
  const reports = api.reportOf(services.kinds);
  app.post(
    `${API}/cases/:caseId/changes`,
    {
      config: may('own'),
      schema: {
        description: 'Says that something has changed. Of what was decided, a material change is assessed anew.',
        params: ofCase,
        headers: seen,
        body: reports,
      },
    },
    async (request, reply) => {
      const aimed = aimedAt(request.params, request.headers);
      await changeCase(services, actorOf(request), aimed, request.body);
      return reply.code(204).send();
    },
  );
  app.post(
    `${API}/cases/:caseId/withdrawal`,
    {
      config: may('own'),
      schema: { description: 'Takes the case back before anything is decided.', params: ofCase, headers: seen },
    },
    async (request, reply) => {
      await withdrawCase(services, actorOf(request), aimedAt(request.params, request.headers));
      return reply.code(204).send();
    },
  );
}

function addHandling(app: App, services: CaseServices): void {
  app.post(
    `${API}/cases/:caseId/end`,
    {
      config: may('end'),
      schema: { description: 'Says on which day it ended, or will.', params: ofCase, headers: seen, body: api.ending },
    },
    async (request, reply) => {
      const lastDay = localDate(request.body.lastDay);
      await endCase(services, actorOf(request), aimedAt(request.params, request.headers), {
        lastDay,
        isAgreed: request.body.isAgreed,
      });
      return reply.code(204).send();
    },
  );
  app.post(
    `${API}/cases/:caseId/referral`,
    {
      config: may('handle'),
      schema: {
        description: 'Sends the case to whom the delegation order names for an outcome, with what one proposes.',
        params: ofCase,
        headers: seen,
        body: api.referral,
      },
    },
    async (request, reply) => {
      await referCase(services, actorOf(request), aimedAt(request.params, request.headers), request.body);
      return reply.code(204).send();
    },
  );
  app.post(
    `${API}/cases/:caseId/reopening`,
    {
      config: may('handle'),
      schema: {
        description: 'Assesses anew what was decided, for a reason.',
        params: ofCase,
        headers: seen,
        body: api.reopening,
      },
    },
    async (request, reply) => {
      const aimed = aimedAt(request.params, request.headers);
      await reopenCase(services, actorOf(request), aimed, request.body.because);
      return reply.code(204).send();
    },
  );
  app.post(
    `${API}/cases/:caseId/follow-ups`,
    {
      config: may('handle'),
      schema: {
        description: 'Puts down whether a condition of a decision was kept.',
        params: ofCase,
        headers: seen,
        body: api.followUp,
      },
    },
    async (request, reply) => {
      const { conditionId, isMet, words } = request.body;
      const aimed = aimedAt(request.params, request.headers);
      await followUp(services, actorOf(request), aimed, { condition: conditionId, isMet, words });
      return reply.code(204).send();
    },
  );
  app.post(
    `${API}/cases/:caseId/reviews`,
    {
      config: may('handle'),
      schema: {
        description: 'Puts down that what was decided still holds, and when to look next.',
        params: ofCase,
        headers: seen,
        body: api.reviewed,
      },
    },
    async (request, reply) => {
      const { reviewOn, words } = request.body;
      const next = reviewOn === null ? null : localDate(reviewOn);
      const aimed = aimedAt(request.params, request.headers);
      await reviewCase(services, actorOf(request), aimed, { reviewOn: next, words });
      return reply.code(204).send();
    },
  );
}
