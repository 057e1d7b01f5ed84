import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import type { EmploymentId, UnitId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { API, type App } from '../../../platform/http/index.ts';
import type { CaseServices } from '../services.ts';
import { confirmReading, recordGroupTold, writeText } from './actions.ts';
import { confirmForm, groupAnswer, groupForm, informationView, textForm } from './api.ts';
import type { InformationTextId } from './information.ts';
import { readInformation } from './reading.ts';

const access = (action: string) => ({ access: { resource: 'information', action } }) as const;
const params = z.object({ kind: z.string().max(80) });
const made = z.object({ id: z.uuid() }).meta({ id: 'InformationTextMade' });

/** The duty to inform (LOA 7 a §): what is told, who was told, and telling. */
export function addInformationRoutes(app: App, services: CaseServices): void {
  app.get(
    `${API}/information/:kind`,
    {
      config: access('read'),
      schema: {
        description:
          'What is told of a kind, what the reader has been given, and how far it has reached where they lead.',
        params,
        response: { 200: informationView },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return services.database.transaction(actor, (tx) => readInformation(tx, services, actor, request.params.kind));
    },
  );
  app.post(
    `${API}/information/:kind/texts`,
    {
      config: access('write'),
      schema: {
        description: 'Writes a new version of what is told; what was told before stays as it was.',
        params,
        body: textForm,
        response: { 201: made },
      },
    },
    async (request, reply) => {
      const id = await writeText(services, actorOf(request), request.params.kind, request.body);
      return reply.code(201).send({ id });
    },
  );
  app.post(
    `${API}/information/:kind/confirmations`,
    {
      config: access('confirm'),
      schema: { description: 'One has read the version that is told now.', params, body: confirmForm },
    },
    async (request, reply) => {
      const { kind } = request.params;
      await confirmReading(services, actorOf(request), kind, request.body.textId as InformationTextId);
      return reply.code(204).send();
    },
  );
  app.post(
    `${API}/information/:kind/groups`,
    {
      config: access('give'),
      schema: {
        description: 'Those placed in a unit were told, on a day and in a way. Answers how many had not been before.',
        params,
        body: groupForm,
        response: { 201: groupAnswer },
      },
    },
    async (request, reply) => {
      const { unitId, channel, givenOn, except } = request.body;
      const told = await recordGroupTold(services, actorOf(request), request.params.kind, {
        unit: unitId as UnitId,
        channel,
        givenOn: localDate(givenOn),
        except: except as EmploymentId[],
      });
      return reply.code(201).send({ told });
    },
  );
}
