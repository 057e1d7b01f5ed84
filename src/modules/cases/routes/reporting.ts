import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import type { EmploymentId, PersonId } from '../../../kernel/ids.ts';
import { API, type App, languageOf } from '../../../platform/http/index.ts';
import { confirmForYear } from '../actions/confirm.ts';
import { beginDraft, discardDraft, listOwnDrafts, saveOwnDraft } from '../actions/draft.ts';
import { reportCases } from '../actions/report.ts';
import * as api from '../api.ts';
import type { CaseId } from '../case.ts';
import { readReceipt } from '../reading/receipt.ts';
import type { CaseServices } from '../services.ts';
import type { DraftId } from '../store/drafts.ts';

const report = { access: { resource: 'case', action: 'report' } } as const;
const own = { access: { resource: 'case', action: 'own' } } as const;
const ofDraft = z.object({ draftId: z.uuid() });
const seen = z.looseObject({ 'if-match': z.string().regex(/^"\d{1,9}"$/) });

/** Reporting, and what one has begun to report. */
export function addCaseReporting(app: App, services: CaseServices): void {
  app.post(
    `${API}/cases`,
    {
      config: report,
      schema: {
        description: 'Reports one or several cases, about oneself or for somebody else. Answers whose turn it is.',
        body: api.reportForm(services.kinds),
        response: { 201: api.receipt },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { personId, employmentIds, draftId, renewsId, reports } = request.body;
      const ids = await reportCases(services, actor, {
        ...(personId === undefined ? {} : { person: personId as PersonId }),
        ...(employmentIds === undefined ? {} : { employments: employmentIds as EmploymentId[] }),
        ...(draftId === undefined ? {} : { draft: draftId as DraftId }),
        ...(renewsId === undefined ? {} : { renews: renewsId as CaseId }),
        reports,
      });
      return reply.code(201).send({ cases: await readReceipt(services, actor, ids, languageOf(request)) });
    },
  );
  app.post(
    `${API}/case-confirmations`,
    {
      config: own,
      schema: {
        description: 'Confirms for a year that nothing has changed: of one’s running cases, or that there is nothing.',
        body: api.confirmation,
        response: { 201: api.confirmed },
      },
    },
    async (request, reply) => {
      const cases = await confirmForYear(services, actorOf(request), request.body.year);
      return reply.code(201).send({ cases });
    },
  );
  addDrafts(app, services);
}

function addDrafts(app: App, services: CaseServices): void {
  app.get(
    `${API}/case-drafts`,
    {
      config: own,
      schema: {
        description: 'What one has begun to report. Nobody else sees it.',
        response: { 200: z.object({ items: z.array(api.draft) }) },
      },
    },
    async (request) => {
      const drafts = await listOwnDrafts(services, actorOf(request));
      return { items: drafts.map((draft) => ({ ...draft, content: draft.content as Record<string, unknown> })) };
    },
  );
  app.post(
    `${API}/case-drafts`,
    {
      config: own,
      schema: {
        description: 'Begins a draft. No shape is asked of what it holds yet.',
        body: api.draftForm,
        response: { 201: api.made },
      },
    },
    async (request, reply) => {
      const { id, revision } = await beginDraft(services, actorOf(request), request.body);
      return reply.code(201).header('etag', `"${revision}"`).send({ id, revision });
    },
  );
  app.put(
    `${API}/case-drafts/:draftId`,
    {
      config: own,
      schema: {
        description: 'Saves a draft over the revision that `If-Match` names.',
        params: ofDraft,
        headers: seen,
        body: api.draftForm,
        response: { 200: api.made },
      },
    },
    async (request, reply) => {
      const id = request.params.draftId as DraftId;
      const revision = await saveOwnDraft(services, actorOf(request), {
        id,
        revision: Number(request.headers['if-match'].slice(1, -1)),
        content: request.body.content,
      });
      return reply.header('etag', `"${revision}"`).send({ id, revision });
    },
  );
  app.delete(
    `${API}/case-drafts/:draftId`,
    { config: own, schema: { description: 'Throws a draft away.', params: ofDraft } },
    async (request, reply) => {
      await discardDraft(services, actorOf(request), request.params.draftId as DraftId);
      return reply.code(204).send();
    },
  );
}
