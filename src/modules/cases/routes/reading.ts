import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import type { PersonId, UnitId } from '../../../kernel/ids.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { API, type App, languageOf } from '../../../platform/http/index.ts';
import { sendPdf } from '../../documents/index.ts';
import { formAnswer, inboxAnswer, reviewAnswer, rowAnswer, ruleAnswersShownIn, viewAnswer } from '../answers.ts';
import * as api from '../api.ts';
import { reportFormView } from '../api-form.ts';
import { type CaseId, REPLACINGS } from '../case.ts';
import { getKind } from '../find-kind.ts';
import { STATUSES, type Status } from '../lifecycle.ts';
import { readReportForm } from '../reading/form.ts';
import { listInbox } from '../reading/inbox.ts';
import { type CaseFilter, listVisibleCases } from '../reading/list.ts';
import { type PrintoutServices, printCase } from '../reading/printout.ts';
import { reviewReplacing } from '../reading/review.ts';
import { readRuleAnswers } from '../reading/rule-answers.ts';
import { viewCase } from '../reading/view.ts';
import type { CaseServices } from '../services.ts';

const config = { access: { resource: 'case', action: 'read' } } as const;

/** The register and the single case. */
export function addCaseReading(app: App, services: CaseServices): void {
  app.get(
    `${API}/cases`,
    {
      config,
      schema: {
        description: 'The cases that the reader may see, a page of them. Every part of the query narrows the list.',
        querystring: api.listQuery,
        response: { 200: api.casePage },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const { limit, page } = request.query;
      const on = today(services.clock);
      const filter = { ...filterOf(request.query, on), limit, skip: (page - 1) * limit };
      const { items, total } = await listVisibleCases(services, actor, filter, languageOf(request));
      return { items: items.map((row) => rowAnswer(row, services.kinds, on)), total };
    },
  );
  app.get(
    `${API}/cases/:caseId`,
    {
      config,
      schema: {
        description: 'A case with its course, what the reader can do now, and whose turn it is. The look is logged.',
        params: z.object({ caseId: z.uuid() }),
        response: { 200: api.caseView },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const view = await services.database.transaction(actor, (tx) =>
        viewCase(tx, services, actor, request.params.caseId as CaseId),
      );
      return reply.header('etag', `"${view.file.revision}"`).send(
        viewAnswer(view, services.kinds, {
          reader: actor.person,
          today: today(services.clock),
          language: languageOf(request),
        }),
      );
    },
  );
}

/** What a decision is corrected or reconsidered by. */
export function addReplacingReview(app: App, services: CaseServices): void {
  app.get(
    `${API}/cases/:caseId/review`,
    {
      config: { access: { resource: 'case', action: 'decide' } },
      schema: {
        description:
          'What a decision is corrected by (as it was made) or reconsidered by (as it is today), and who decides. The look is logged.',
        params: z.object({ caseId: z.uuid() }),
        querystring: z.object({ relation: z.enum(REPLACINGS) }),
        response: { 200: api.review },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const asked = { id: request.params.caseId as CaseId, relation: request.query.relation };
      const { review, names } = await services.database.transaction(actor, (tx) =>
        reviewReplacing(tx, services, actor, asked),
      );
      return reviewAnswer(review, (person) => (person && names.get(person)) ?? null, languageOf(request));
    },
  );
}

/** What somebody reads before they do something: the form for a report, and what waits for them. */
export function addCaseWaiting(app: App, services: CaseServices): void {
  app.get(
    `${API}/case-kinds/:kind/form`,
    {
      config: { access: { resource: 'case', action: 'report' } },
      schema: {
        description: 'What one needs to know to report: about whom, where they work, and what need not be reported.',
        params: z.object({ kind: z.string().max(80) }),
        querystring: z.object({ personId: z.uuid().optional() }),
        response: { 200: reportFormView },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const kind = getKind(services.kinds, request.params.kind);
      const about = request.query.personId as PersonId | undefined;
      const form = await services.database.transaction(actor, (tx) => readReportForm(tx, services, actor, kind, about));
      return formAnswer(form, services.kinds, languageOf(request));
    },
  );
  app.post(
    `${API}/case-answers`,
    {
      config: { access: { resource: 'case', action: 'report' } },
      schema: {
        description:
          'What the rules of the guideline come to for a report that has not been sent, earlier cases included. Nothing is kept.',
        body: api.aboutToReport(services.kinds),
        response: { 200: api.toldByRules },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const { personId, caseId, about } = request.body;
      const asked = {
        kind: getKind(services.kinds, about.kind),
        report: about.report,
        ...(personId === undefined ? {} : { person: personId as PersonId }),
        ...(caseId === undefined ? {} : { case: caseId as CaseId }),
      };
      const told = await services.database.transaction(actor, (tx) => readRuleAnswers(tx, services, actor, asked));
      return { ruleAnswers: told && ruleAnswersShownIn(told, languageOf(request)) };
    },
  );
  app.get(
    `${API}/cases/inbox`,
    {
      config,
      schema: {
        description:
          'What waits for a decision where the reader handles cases: theirs and late first, a hundred at most.',
        response: { 200: api.inbox },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const found = await services.database.transaction(actor, (tx) => listInbox(tx, services, actor));
      return inboxAnswer(found, services.kinds, languageOf(request));
    },
  );
}

/** The case as one document, which is a reading of it. */
export function addCasePrintout(app: App, services: PrintoutServices): void {
  app.get(
    `${API}/cases/:caseId/printout`,
    {
      config,
      schema: {
        description: 'The whole case as one PDF/A; masked unless asked for in full. The look is logged.',
        params: z.object({ caseId: z.uuid() }),
        querystring: z.object({ masked: z.enum(['true', 'false']).default('true') }),
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const asked = { isMasked: request.query.masked === 'true', language: languageOf(request) };
      const pdf = await services.database.transaction(actor, (tx) =>
        printCase(tx, services, actor, request.params.caseId as CaseId, asked),
      );
      return sendPdf(reply, 'Ärende', pdf);
    },
  );
}

/** What a list asks for, out of the address. */
export function filterOf(
  query: Omit<z.output<typeof api.listQuery>, 'limit' | 'page'>,
  on: LocalDate,
): Omit<CaseFilter, 'limit' | 'skip'> {
  const { kind, status, outcome, unitId, personId, organisationNumber, runsOn, inAmnesty, sort } = query;
  const { endsWithin, dueWithin } = query;
  const wanted = status?.split(',').filter((one): one is Status => STATUSES.some((known) => known === one));
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(wanted === undefined ? {} : { status: wanted }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(unitId === undefined ? {} : { unit: unitId as UnitId }),
    ...(personId === undefined ? {} : { person: personId as PersonId }),
    ...(organisationNumber === undefined ? {} : { organisationNumber }),
    ...(runsOn === undefined ? {} : { runsOn: runsOn as LocalDate }),
    // The last day of the list is the whole of it; what ends then is over the day after.
    ...(endsWithin === undefined ? {} : { endsIn: { from: on, to: addDays(on, endsWithin + 1) } }),
    ...(dueWithin === undefined ? {} : { dueBefore: addDays(on, dueWithin + 1) }),
    ...(inAmnesty === undefined ? {} : { inAmnesty: inAmnesty === 'true' }),
    sort: sort.replace('-', '') as CaseFilter['sort'],
    descending: sort.startsWith('-'),
  };
}
