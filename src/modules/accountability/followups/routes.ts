import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import { API, type App } from '../../../platform/http/index.ts';
import type { AccountabilityServices } from '../services.ts';
import { closeFollowup, openFollowup, takeStep } from './actions.ts';
import { closingForm, type FollowupId, followupForm, stepForm } from './followup.ts';
import { followupList, followupSums, followupView, readFollowup, readFollowupSums, readFollowups } from './view.ts';

const may = (action: string) => ({ access: { resource: 'followup', action } }) as const;
const made = z.object({ id: z.uuid() }).meta({ id: 'FollowupMade' });
const ofFollowup = z.object({ followupId: z.uuid() });

/** The restricted room: what is done about a person's case, opened by hand. */
export function addFollowupRoutes(app: App, services: AccountabilityServices): void {
  const { database } = services;
  app.get(
    `${API}/followups`,
    {
      config: may('keep'),
      schema: {
        description: 'The follow-ups that the reader handles, those open first. That they looked is logged.',
        response: { 200: followupList },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return database.transaction({ employer: actor.employer }, (tx) => readFollowups(tx, services, actor));
    },
  );
  app.get(
    `${API}/followups-by-outcome`,
    {
      config: may('sum'),
      schema: {
        description: 'What was left undone by what came of it, without names; small counts are not told.',
        response: { 200: followupSums },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return database.transaction({ employer: actor.employer }, (tx) => readFollowupSums(tx, services, actor));
    },
  );
  app.post(
    `${API}/followups`,
    {
      config: may('keep'),
      schema: {
        description: 'Opens the follow-up of a person’s case, with the day since which the employer knows.',
        body: followupForm,
        response: { 201: made },
      },
    },
    async (request, reply) =>
      reply.code(201).send({ id: await openFollowup(services, actorOf(request), request.body) }),
  );
  app.get(
    `${API}/followups/:followupId`,
    {
      config: may('keep'),
      schema: {
        description: 'One follow-up with the steps taken. That somebody looked is logged.',
        params: ofFollowup,
        response: { 200: followupView },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const id = request.params.followupId as FollowupId;
      return database.transaction({ employer: actor.employer }, (tx) => readFollowup(tx, services, actor, id));
    },
  );
  app.post(
    `${API}/followups/:followupId/steps`,
    {
      config: may('keep'),
      schema: {
        description:
          'Puts down a step that was taken: a talk, a written request, a hearing, notice to the union, a warning after both.',
        params: ofFollowup,
        body: stepForm,
        response: { 201: made },
      },
    },
    async (request, reply) => {
      const id = request.params.followupId as FollowupId;
      return reply.code(201).send({ id: await takeStep(services, actorOf(request), id, request.body) });
    },
  );
  app.post(
    `${API}/followups/:followupId/closing`,
    {
      config: may('keep'),
      schema: {
        description: 'Ends it, with what came of it and why.',
        params: ofFollowup,
        body: closingForm,
      },
    },
    async (request, reply) => {
      const id = request.params.followupId as FollowupId;
      await closeFollowup(services, actorOf(request), id, request.body);
      return reply.code(204).send();
    },
  );
}
