import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import type { EmploymentId, PersonId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { API, type App, languageOf } from '../../../platform/http/index.ts';
import type { CaseId } from '../case.ts';
import { answerAgreement, followUpAgreement, stateAgreement } from './actions.ts';
import type { OralAgreementId } from './agreement.ts';
import { agreementList, agreementMade, agreementView, answerForm, followUpForm, statementForm } from './api.ts';
import { readAgreement, readAgreements } from './reading.ts';
import type { OralServices } from './services.ts';

const access = (action: string) => ({ access: { resource: 'oral-agreement', action } }) as const;
const params = z.object({ agreementId: z.uuid() });

/** Oral agreements: stated by either side, answered by the other, followed by a case or a talk. */
export function addOralRoutes(app: App, services: OralServices): void {
  addReading(app, services);
  app.post(
    `${API}/oral-agreements`,
    {
      config: access('state'),
      schema: {
        description:
          'Puts down what was agreed orally. It decides nothing; from now on the employer knows, HR is told the same ' +
          'day, and the other side is asked.',
        body: statementForm(services.kinds),
        response: { 201: agreementMade },
      },
    },
    async (request, reply) => {
      const { kind, personId, employmentId, words, agreedOn } = request.body;
      const id = await stateAgreement(services, actorOf(request), {
        kind,
        words,
        ...(personId === undefined ? {} : { person: personId as PersonId }),
        ...(employmentId === undefined ? {} : { employment: employmentId as EmploymentId }),
        ...(agreedOn === undefined ? {} : { agreedOn: localDate(agreedOn) }),
      });
      return reply.code(201).send({ id });
    },
  );
  app.post(
    `${API}/oral-agreements/:agreementId/answer`,
    {
      config: access('answer'),
      schema: { description: 'The other side says whether it remembers it so.', params, body: answerForm },
    },
    async (request, reply) => {
      const { agrees, words } = request.body;
      const id = request.params.agreementId as OralAgreementId;
      await answerAgreement(services, actorOf(request), id, { agrees, words: words ?? null });
      return reply.code(204).send();
    },
  );
  app.post(
    `${API}/oral-agreements/:agreementId/follow-up`,
    {
      config: access('follow-up'),
      schema: { description: 'What followed: a written case, or a talk on a day.', params, body: followUpForm },
    },
    async (request, reply) => {
      const { body } = request;
      const by = 'caseId' in body ? { case: body.caseId as CaseId } : { talkOn: localDate(body.talkOn) };
      await followUpAgreement(services, actorOf(request), request.params.agreementId as OralAgreementId, by);
      return reply.code(204).send();
    },
  );
}

function addReading(app: App, services: OralServices): void {
  app.get(
    `${API}/oral-agreements`,
    {
      config: access('read'),
      schema: {
        description: 'The oral agreements that the reader may see, and how they stand in each unit. Looks are logged.',
        response: { 200: agreementList },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return services.database.transaction(actor, (tx) => readAgreements(tx, services, actor, languageOf(request)));
    },
  );
  app.get(
    `${API}/oral-agreements/:agreementId`,
    {
      config: access('read'),
      schema: { description: 'One oral agreement. The look is logged.', params, response: { 200: agreementView } },
    },
    async (request) => {
      const actor = actorOf(request);
      const id = request.params.agreementId as OralAgreementId;
      return services.database.transaction(actor, (tx) => readAgreement(tx, services, actor, id, languageOf(request)));
    },
  );
}
