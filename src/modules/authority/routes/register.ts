import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import type { AuthorityId, PersonId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { API, type App } from '../../../platform/http/index.ts';
import * as api from '../api.ts';
import { readRegister, readRegistered } from '../reading/register.ts';
import type { DecisionId } from '../register/decision.ts';
import { reportDecisions } from '../register/report.ts';
import type { AuthorityServices } from '../services.ts';
import { may, reading } from './reading.ts';

/** The register of decisions. */
export function addRegisterRoutes(app: App, services: AuthorityServices): void {
  const config = may('decision', 'read');
  app.get(
    `${API}/decision-register`,
    {
      config,
      schema: {
        description: 'The decisions made under the delegation orders, the newest first, with how they are reported.',
        querystring: api.registerQuery,
        response: { 200: api.register },
      },
    },
    (request) => {
      const { page, limit, authorityId, personId, aboutId, decision, from, to, reported, finding } = request.query;
      const filters = {
        authority: authorityId as AuthorityId | undefined,
        person: personId as PersonId | undefined,
        about: aboutId,
        decision,
        from: from === undefined ? undefined : localDate(from),
        to: to === undefined ? undefined : localDate(to),
        reported,
        onlyFindings: finding === 'true',
      };
      return reading(services, request, (tx, actor) => readRegister(tx, services, actor, filters, { page, limit }));
    },
  );
  app.get(
    `${API}/decision-register/:decisionId`,
    {
      config,
      schema: {
        description: 'A decision of the register, the reasons it was made by, and who decides as is known now.',
        params: z.object({ decisionId: z.uuid() }),
        response: { 200: api.registeredWhole },
      },
    },
    (request) =>
      reading(services, request, (tx, actor) =>
        readRegistered(tx, services, actor, request.params.decisionId as DecisionId),
      ),
  );
  app.post(
    `${API}/decision-register/reports`,
    {
      config: may('delegation-order', 'report'),
      schema: {
        description: 'Marks decisions as reported: to the committee’s meeting, or to the head who sub-delegated.',
        body: api.reportMade,
        response: { 201: api.reportAnswer },
      },
    },
    async (request, reply) => {
      const { decisionIds, reportedOn, journalNumber } = request.body;
      await reportDecisions(services, actorOf(request), {
        decisions: decisionIds as DecisionId[],
        reportedOn: localDate(reportedOn),
        ...(journalNumber === undefined ? {} : { journalNumber }),
      });
      return reply.code(201).send({ reported: new Set(decisionIds).size });
    },
  );
}
