import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import type { AuthorityId, UnitId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { MEDIA_TYPES } from '../../../platform/files/index.ts';
import { API, type App, languageOf } from '../../../platform/http/index.ts';
import { renderPaper } from '../../../platform/paper/index.ts';
import { contentDisposition, fileName } from '../../documents/index.ts';
import type { ClauseId } from '../../minutes/index.ts';
import type { AssignmentServices } from '../services.ts';
import { decideMeasure, verifyRecommendation } from './actions/follow-up.ts';
import { addRecommendation, confirmReport, decideAnswer, registerReport, writeRecommendation } from './actions/keep.ts';
import * as api from './api.ts';
import { addAuditFileRoutes } from './file-routes.ts';
import { readRecommendations, readReport, readReports } from './reading.ts';
import { replyOf } from './reply.ts';
import type { RecommendationId, ReportId } from './report.ts';

const access = (action: string) => ({ access: { resource: 'audit', action } }) as const;
const params = z.object({ reportId: z.uuid() });
const oneParams = z.object({ recommendationId: z.uuid() });
const REPORT = `${API}/audit-reports/:reportId`;
const ONE = `${API}/audit-recommendations/:recommendationId`;
const reportOf = ({ params: { reportId } }: { readonly params: z.output<typeof params> }) => reportId as ReportId;
const idOf = ({ params: { recommendationId } }: { readonly params: z.output<typeof oneParams> }) =>
  recommendationId as RecommendationId;

/** Audit reports and their recommendations. */
export function addAuditRoutes(app: App, services: AssignmentServices): void {
  addReadingRoutes(app, services);
  addKeepingRoutes(app, services);
  addAuditFileRoutes(app);
  addFollowUpRoutes(app, services);
}

function addReadingRoutes(app: App, services: AssignmentServices): void {
  app.get(
    `${API}/audit-reports`,
    {
      config: access('read'),
      schema: {
        description: 'The audit reports that the reader may see, the newest first.',
        querystring: api.reportsQuery,
        response: { 200: api.reportList },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return services.database.transaction(actor, (tx) => readReports(tx, services, actor, request.query));
    },
  );
  app.get(
    REPORT,
    {
      config: access('read'),
      schema: { description: 'One, with what became of it.', params, response: { 200: api.reportView } },
    },
    async (request) => {
      const actor = actorOf(request);
      return services.database.transaction(actor, (tx) => readReport(tx, services, actor, reportOf(request)));
    },
  );
  app.get(
    `${API}/audit-recommendations`,
    {
      config: access('read'),
      schema: {
        description: 'The register of recommendations, those of the newest report first.',
        querystring: api.recommendationsQuery,
        response: { 200: api.recommendationList },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return services.database.transaction(actor, (tx) => readRecommendations(tx, services, actor, request.query));
    },
  );
  app.get(
    `${REPORT}/reply`,
    {
      config: access('read'),
      schema: {
        description: 'The reply to the auditors as it stands in the register, as PDF/A or docx.',
        params,
        querystring: api.replyQuery,
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { format } = request.query;
      const language = languageOf(request);
      const paper = await services.database.transaction(actor, (tx) =>
        replyOf(tx, services, actor, reportOf(request), language),
      );
      const made = await renderPaper(paper, format, services.clock.now());
      return reply
        .type(MEDIA_TYPES[format])
        .header('content-disposition', contentDisposition(fileName(paper.title, format)))
        .send(Buffer.from(made));
    },
  );
}

/** The registrar of the audited committee keeps its reports. */
function addKeepingRoutes(app: App, services: AssignmentServices): void {
  app.post(
    `${API}/audit-reports`,
    {
      config: access('keep'),
      schema: {
        description: 'Takes in an audit report as a draft; its text is read into recommendations and answers.',
        body: api.reportForm,
        response: { 201: api.made },
      },
    },
    async (request, reply) => {
      const { authorityId, reportedOn, answerBy, ...rest } = request.body;
      const id = await registerReport(services, actorOf(request), {
        ...rest,
        authority: authorityId as AuthorityId,
        reportedOn: localDate(reportedOn),
        answerBy: answerBy === null ? null : localDate(answerBy),
      });
      return reply.code(201).header('location', `${API}/audit-reports/${id}`).send({ id });
    },
  );
  app.post(
    `${REPORT}/recommendations`,
    {
      config: access('keep'),
      schema: {
        description: 'Adds a recommendation to a draft by hand.',
        params,
        body: api.addedForm,
        response: { 201: api.made },
      },
    },
    async (request, reply) => {
      const { revision, ...written } = request.body;
      const id = await addRecommendation(services, actorOf(request), { id: reportOf(request), revision }, written);
      return reply.code(201).send({ id });
    },
  );
  app.put(
    ONE,
    {
      config: access('keep'),
      schema: {
        description: 'Puts a recommendation right, or answers it.',
        params: oneParams,
        body: api.recommendationForm,
      },
    },
    async (request, reply) => {
      const { revision, repeatsId, ...rest } = request.body;
      const written = { ...rest, repeats: repeatsId as RecommendationId | null };
      await writeRecommendation(services, actorOf(request), { id: idOf(request), revision }, written);
      return reply.code(204).send();
    },
  );
  app.post(
    `${REPORT}/confirmation`,
    {
      config: access('keep'),
      schema: { description: 'Confirms what was read: from now on others see it.', params, body: api.revisionForm },
    },
    async (request, reply) => {
      await confirmReport(services, actorOf(request), { id: reportOf(request), ...request.body });
      return reply.code(204).send();
    },
  );
  app.post(
    `${REPORT}/answer`,
    {
      config: access('keep'),
      schema: { description: 'The committee has decided its answer.', params, body: api.answerForm },
    },
    async (request, reply) => {
      const { revision, on, clauseId, journalNumber } = request.body;
      const said = { on: localDate(on), clause: clauseId as ClauseId | null, journalNumber };
      await decideAnswer(services, actorOf(request), { id: reportOf(request), revision }, said);
      return reply.code(204).send();
    },
  );
}

/** Measures are the committee's; whether they were carried out is found by somebody independent of them. */
function addFollowUpRoutes(app: App, services: AssignmentServices): void {
  app.post(
    `${ONE}/measures`,
    {
      config: access('keep'),
      schema: {
        description: 'A measure on it, with a holder and a day: an assignment like all others.',
        params: oneParams,
        body: api.measureForm,
        response: { 201: api.made },
      },
    },
    async (request, reply) => {
      const { words, decidedOn, journalNumber, role, unitId, dueOn, shownBy } = request.body;
      const measure = { words, decidedOn: localDate(decidedOn), journalNumber };
      const terms = { role, unit: unitId as UnitId | null, dueOn: localDate(dueOn), shownBy };
      const id = await decideMeasure(services, actorOf(request), idOf(request), measure, terms);
      return reply.code(201).header('location', `${API}/assignments/${id}`).send({ id });
    },
  );
  app.post(
    `${ONE}/verifications`,
    {
      config: access('verify'),
      schema: { description: 'What somebody independent found.', params: oneParams, body: api.verificationForm },
    },
    async (request, reply) => {
      const { on, ...rest } = request.body;
      await verifyRecommendation(services, actorOf(request), idOf(request), { ...rest, on: localDate(on) });
      return reply.code(204).send();
    },
  );
}
