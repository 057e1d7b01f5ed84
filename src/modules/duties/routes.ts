import { z } from 'zod';
import { actorOf } from '../../access/index.ts';
import type { UnitId } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-date.ts';
import { API, type App } from '../../platform/http/index.ts';
import type { Unit } from '../organisation/index.ts';
import * as api from './api.ts';
import type { DutyRef } from './duty.ts';
import { addEngineRoomRoutes } from './engine-room/routes.ts';
import { addHandoverRoutes } from './handover/routes.ts';
import { readMyPage } from './listing/my-page.ts';
import { readOne } from './listing/one.ts';
import { readingDuties } from './listing/reading.ts';
import type { ListingServices } from './listing/services.ts';
import { readUnitDuties } from './listing/unit-duties.ts';
import { readUnitRows } from './listing/unit-rows.ts';
import { noteDone } from './note.ts';
import { snoozeDuty } from './reminding/snooze.ts';
import { answerForm, type DutyRefForm, noteForm, snoozeForm } from './schema.ts';
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
  addHandoverRoutes(app, services);
  addEngineRoomRoutes(app, services);
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
      readingDuties(services, request, async (tx, reader) => {
        const { items, total, counts } = await readMyPage(tx, reader, subjectPages, request.query);
        return { on: reader.times.on, items: items.map(rowAnswer), total, counts };
      }),
  );
  app.get(
    `${API}/duties/sums`,
    {
      config: may('sum'),
      schema: {
        description:
          'How duties stand in a unit and each right below it, all that lies under them counted in, and by template; of those that whoever asks may see one by one. Without a unit the topmost of theirs.',
        querystring: api.sumsQuery,
        response: { 200: api.unitSums },
      },
    },
    async (request) =>
      readingDuties(services, request, async (tx, reader) => {
        const found = await readUnitDuties(tx, reader, request.query.unitId as UnitId | undefined);
        return {
          on: reader.times.on,
          unit: unitAnswer(found.unit),
          above: found.above.map(unitAnswer),
          total: found.total,
          own: found.own,
          below: found.below.map(({ unit, sums }) => ({ unit: unitAnswer(unit), sums })),
          templates: [...found.templates],
        };
      }),
  );
  app.get(
    `${API}/units/:unitId/duties`,
    {
      config: may('sum'),
      schema: {
        description: 'The duties behind one number of the sums, the longest overdue first.',
        params: z.object({ unitId: z.uuid() }),
        querystring: api.unitRowsQuery,
        response: { 200: api.unitDutyPage },
      },
    },
    async (request) =>
      readingDuties(services, request, async (tx, reader) => {
        const { state, template, alone, limit, page } = request.query;
        const unit = request.params.unitId as UnitId;
        const asked = { unit, state, template, alone: alone === 'true', limit, page };
        const found = await readUnitRows(tx, reader, subjectPages, asked);
        return {
          on: reader.times.on,
          unit: unitAnswer(found.unit),
          items: found.items.map(rowAnswer),
          total: found.total,
        };
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
      readingDuties(services, request, async (tx, reader) => {
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

function unitAnswer({ id, name }: Unit) {
  return { id, name };
}

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
}
