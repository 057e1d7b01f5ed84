import { z } from 'zod';
import { actorOf } from '../../access/index.ts';
import { localDate } from '../../kernel/local-date.ts';
import { API, type App } from '../../platform/http/index.ts';
import * as api from './api.ts';
import type { DutyRef } from './duty.ts';
import { receiveHandover } from './handover/receive.ts';
import type { HandoverId } from './handover/store.ts';
import { readMyPage } from './listing/my-page.ts';
import { readOne } from './listing/one.ts';
import { readingDuties } from './listing/reading.ts';
import type { ListingServices } from './listing/services.ts';
import { noteDone } from './note.ts';
import { snoozeDuty } from './reminding/snooze.ts';
import { answerForm, type DutyRefForm, noteForm, receiptForm, snoozeForm } from './schema.ts';
import type { DutyServices } from './services.ts';
import { answerQuestion } from './standing/answer.ts';

const may = (action: string) => ({ access: { resource: 'duty', action } }) as const;

function refOf({ kind, subjectId, template, occasion }: z.output<typeof api.ofDuty>): DutyRef {
  return { subject: { kind, id: subjectId }, template, occasion };
}

function meant({ subject, template, occasion }: DutyRefForm): DutyRef {
  return { subject, template, occasion };
}

/** The duties' part of the API. Guards and `actorOf` are in place when this is called. */
export function addDutyRoutes(app: App, services: DutyServices & ListingServices): void {
  addReading(app, services);
  addActing(app, services);
}

function addReading(app: App, services: DutyServices & ListingServices): void {
  const { subjectPages } = services;
  app.get(
    `${API}/duties`,
    {
      config: may('read'),
      schema: {
        description:
          'The open duties of whoever asks, late first: as holder, as deputy or superior of somebody away, and those that have climbed to them.',
        querystring: api.myQuery,
        response: { 200: api.dutyPage },
      },
    },
    async (request) =>
      readingDuties(services, actorOf(request), async (tx, reader) => {
        const { items, total, counts } = await readMyPage(tx, reader, subjectPages, request.query);
        return { on: reader.times.on, items: items.map(rowAnswer), total, counts };
      }),
  );
  app.get(
    `${API}/duties/:kind/:subjectId/:template/:occasion`,
    {
      config: may('read'),
      schema: {
        description:
          'One duty with what it arose from, why it has this holder and this day, and what has been done with it. That somebody looked is logged.',
        params: api.ofDuty,
        response: { 200: api.oneDuty },
      },
    },
    async (request) =>
      readingDuties(services, actorOf(request), async (tx, reader) => {
        const one = await readOne(tx, reader, services, refOf(request.params));
        return {
          ...rowAnswer(one),
          status: one.status,
          actions: [...one.actions],
          whyThisDay: one.whyThisDay,
          ladder: one.ladder.map((rung) => ({ ...rung, who: [...rung.who] })),
          history: one.history.map((event) => ({ ...event, facts: { ...event.facts } })),
        };
      }),
  );
}

type Row = Awaited<ReturnType<typeof readMyPage>>['items'][number];

function rowAnswer<Of extends Omit<Row, 'status'>>(row: Of) {
  return { ...row, holders: [...row.holders], answeredBy: [...row.answeredBy] };
}

function addActing(app: App, services: DutyServices): void {
  app.post(
    `${API}/duties/snoozes`,
    {
      config: may('snooze'),
      schema: {
        description: 'Lets reminders of a duty rest until a day, with a reason. Its day and its ladder stay.',
        body: snoozeForm,
      },
    },
    async (request, reply) => {
      const { duty, until, reason } = request.body;
      await snoozeDuty(services, actorOf(request), { duty: meant(duty), until: localDate(until), reason });
      return reply.code(204).send();
    },
  );
  app.post(
    `${API}/duties/notes`,
    {
      config: may('note'),
      schema: { description: 'Discharges a duty by a note, where its template lets one be enough.', body: noteForm },
    },
    async (request, reply) => {
      const { duty, doneOn, note } = request.body;
      await noteDone(services, actorOf(request), { duty: meant(duty), doneOn: localDate(doneOn), note });
      return reply.code(204).send();
    },
  );
  app.post(
    `${API}/duties/answers`,
    {
      config: may('answer'),
      schema: { description: 'Answers the yearly question about a standing responsibility.', body: answerForm },
    },
    async (request, reply) => {
      const { duty, answer } = request.body;
      await answerQuestion(services, actorOf(request), { duty: meant(duty), answer });
      return reply.code(204).send();
    },
  );
  app.post(
    `${API}/handovers/:handoverId/receipt`,
    {
      config: may('receive'),
      schema: {
        description: 'Receives a hand-over. It says that it was received, never that what was handed over is in order.',
        params: z.object({ handoverId: z.uuid() }),
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
