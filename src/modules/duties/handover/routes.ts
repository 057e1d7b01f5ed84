import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import { API, type App } from '../../../platform/http/index.ts';
import { readingDuties } from '../listing/reading.ts';
import type { ListingServices } from '../listing/services.ts';
import { descriptionForm, receiptForm } from '../schema.ts';
import type { DutyServices } from '../services.ts';
import { handoverAnswer } from './api.ts';
import { describeHandover, receiveHandover } from './receive.ts';
import type { HandoverId } from './store.ts';
import { readHandover } from './view.ts';

const ofHandover = z.object({ handoverId: z.uuid() });

/** Hand-overs: reading one, saying what else there is, and receiving it. */
export function addHandoverRoutes(app: App, services: DutyServices & ListingServices): void {
  app.get(
    `${API}/handovers/:handoverId`,
    {
      config: { access: { resource: 'duty', action: 'read' } },
      schema: {
        description:
          'A hand-over with what it carries, for whoever receives it, whoever leaves, and each employee it is about.',
        params: ofHandover,
        response: { 200: handoverAnswer },
      },
    },
    async (request) =>
      readingDuties(services, request, async (tx, reader) => {
        const handover = request.params.handoverId as HandoverId;
        const { duties, employees, answers, ...found } = await readHandover(
          tx,
          reader,
          services.subjectPages,
          handover,
        );
        return {
          ...found,
          employees: [...employees],
          answers: [...answers],
          duties: duties.map((row) => ({ ...row, holders: [...row.holders], answeredBy: [...row.answeredBy] })),
        };
      }),
  );
  const config = { access: { resource: 'duty', action: 'receive' } } as const;
  app.post(
    `${API}/handovers/:handoverId/description`,
    {
      config,
      schema: {
        description:
          'Says what whoever takes over should know, or that there is nothing: by whoever leaves, or by an employee who gets another manager; it may be said again.',
        params: ofHandover,
        body: descriptionForm,
      },
    },
    async (request, reply) => {
      const handover = request.params.handoverId as HandoverId;
      await describeHandover(services, actorOf(request), { handover, ...request.body });
      return reply.code(204).send();
    },
  );
  app.post(
    `${API}/handovers/:handoverId/receipt`,
    {
      config,
      schema: {
        description: 'Receives a hand-over. It says that it was received, never that what was handed over is in order.',
        params: ofHandover,
        body: receiptForm,
      },
    },
    async (request, reply) => {
      const handover = request.params.handoverId as HandoverId;
      await receiveHandover(services, actorOf(request), { handover, remark: request.body.remark });
      return reply.code(204).send();
    },
  );
}
