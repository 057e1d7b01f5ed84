import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import type { PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { API, type App, languageOf } from '../../../platform/http/index.ts';
import { rowAnswer, viewAnswer } from '../answers.ts';
import * as api from '../api.ts';
import type { CaseId } from '../case.ts';
import { STATUSES, type Status } from '../lifecycle.ts';
import { type CaseFilter, listVisibleCases } from '../reading/list.ts';
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
      const { items, total } = await services.database.transaction(actor, (tx) =>
        listVisibleCases(tx, services, actor, filterOf(request.query), languageOf(request)),
      );
      return { items: items.map(rowAnswer), total };
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
      return reply
        .header('etag', `"${view.file.revision}"`)
        .send(viewAnswer(view, services.kinds, actor.person, languageOf(request)));
    },
  );
}

function filterOf(query: z.output<typeof api.listQuery>): CaseFilter {
  const { kind, status, outcome, unitId, personId, organisationNumber, runsOn, sort, limit, page } = query;
  const wanted = status?.split(',').filter((one): one is Status => STATUSES.some((known) => known === one));
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(wanted === undefined ? {} : { status: wanted }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(unitId === undefined ? {} : { unit: unitId as UnitId }),
    ...(personId === undefined ? {} : { person: personId as PersonId }),
    ...(organisationNumber === undefined ? {} : { organisationNumber }),
    ...(runsOn === undefined ? {} : { runsOn: runsOn as LocalDate }),
    sort: sort.replace('-', '') as CaseFilter['sort'],
    descending: sort.startsWith('-'),
    limit,
    skip: (page - 1) * limit,
  };
}
