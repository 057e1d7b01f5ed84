import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import { API, type App } from '../../../platform/http/index.ts';
import type { InquiryId } from '../inquiries/store.ts';
import type { AccountabilityServices } from '../services.ts';
import { decideMeasure, noteEffect, noteMeasureDone } from './actions.ts';
import { doneForm, effectForm, type MeasureId, measureForm } from './measure.ts';
import { measureView, readMeasure } from './view.ts';

const may = (action: string) => ({ access: { resource: 'inquiry', action } }) as const;
const made = z.object({ id: z.uuid() }).meta({ id: 'MeasureMade' });
const ofMeasure = z.object({ measureId: z.uuid() });

/** Measures on the organisation: decided, carried out, and what came of them. */
export function addMeasureRoutes(app: App, services: AccountabilityServices): void {
  app.post(
    `${API}/inquiries/:inquiryId/measures`,
    {
      config: may('measure'),
      schema: {
        description:
          'Decides on a measure that the inquiry leads to: a rule, a tool, training or a mandate; who does it, by when, and when its effect is looked at.',
        params: z.object({ inquiryId: z.uuid() }),
        body: measureForm,
        response: { 201: made },
      },
    },
    async (request, reply) => {
      const inquiry = request.params.inquiryId as InquiryId;
      return reply.code(201).send({ id: await decideMeasure(services, actorOf(request), inquiry, request.body) });
    },
  );
  app.get(
    `${API}/measures/:measureId`,
    {
      // Whoever answers for it sees it; the reading says who else.
      config: may('answer'),
      schema: {
        description: 'A measure, for whoever answers for it and those who may see its inquiry.',
        params: ofMeasure,
        response: { 200: measureView },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const id = request.params.measureId as MeasureId;
      return services.database.transaction({ employer: actor.employer }, (tx) => readMeasure(tx, services, actor, id));
    },
  );
  app.post(
    `${API}/measures/:measureId/done`,
    {
      config: may('answer'),
      schema: { description: 'Whoever answers for it says that it is done.', params: ofMeasure, body: doneForm },
    },
    async (request, reply) => {
      await noteMeasureDone(services, actorOf(request), request.params.measureId as MeasureId, request.body);
      return reply.code(204).send();
    },
  );
  app.post(
    `${API}/measures/:measureId/effect`,
    {
      config: may('answer'),
      schema: { description: 'Whoever answers for it says what came of it.', params: ofMeasure, body: effectForm },
    },
    async (request, reply) => {
      await noteEffect(services, actorOf(request), request.params.measureId as MeasureId, request.body);
      return reply.code(204).send();
    },
  );
}
