import { z } from 'zod';
import { actorOf, may } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { periodOfInclusive } from '../../../kernel/period.ts';
import { nowOf } from '../../../platform/database/index.ts';
import { API, type App, languageOf } from '../../../platform/http/index.ts';
import { organisationAt } from '../../organisation/index.ts';
import { getKind } from '../find-kind.ts';
import type { CaseServices } from '../services.ts';
import { endAmnesty, recordAmnesty } from './actions.ts';
import type { AmnestyPeriod, AmnestyPeriodId } from './amnesty.ts';
import { type AmnestyPeriodsView, amnestyEndForm, amnestyForm, amnestyMade, amnestyPeriods } from './api.ts';
import { listAmnestyPeriods } from './store.ts';
import { toldAmnesty } from './told.ts';

const access = (action: string) => ({ access: { resource: 'amnesty-period', action } }) as const;

/** Rättelseperioder: those there are, and putting down what has been decided of them. */
export function addAmnestyRoutes(app: App, services: CaseServices): void {
  app.get(
    `${API}/amnesty-periods`,
    {
      config: access('read'),
      schema: {
        description: 'The amnesty periods there have been, are and will be, the latest first.',
        response: { 200: amnestyPeriods },
      },
    },
    async (request): Promise<AmnestyPeriodsView> => {
      const actor = actorOf(request);
      const language = languageOf(request);
      const { kinds, policy, clock } = services;
      const titled = (kind: string) => ({ kind, title: getKind(kinds, kind).title[language] });
      return services.database.transaction(actor, async (tx) => {
        const [periods, units] = await Promise.all([
          listAmnestyPeriods(tx),
          organisationAt(tx, nowOf(clock)).listUnits(),
        ]);
        const unitPath = units.filter(({ parent }) => parent === null).map(({ id }) => id);
        return {
          items: periods.map((one) => ({
            ...toldAmnesty(one, language),
            kinds: one.kinds.map(titled),
            state: stateOf(one, today(clock)),
            endedUnder: one.endedUnder,
          })),
          kinds: kinds.map(({ kind }) => titled(kind)),
          mayRecord: may(policy, actor, 'amnesty-period', 'record', { unitPath }),
        };
      });
    },
  );
  app.post(
    `${API}/amnesty-periods`,
    {
      config: access('record'),
      schema: {
        description: 'Puts down a decided amnesty period. It begins today at the earliest.',
        body: amnestyForm(services.kinds),
        response: { 201: amnestyMade },
      },
    },
    async (request, reply) => {
      const { from, lastDay, decidedOn, ...decision } = request.body;
      const id = await recordAmnesty(services, actorOf(request), {
        ...decision,
        period: periodOfInclusive(localDate(from), localDate(lastDay)),
        decidedOn: localDate(decidedOn),
      });
      return reply.code(201).send({ id });
    },
  );
  app.post(
    `${API}/amnesty-periods/:periodId/end`,
    {
      config: access('record'),
      schema: {
        description: 'Ends an amnesty period before its time, by a decision of its own: today is its last day.',
        params: z.object({ periodId: z.uuid() }),
        body: amnestyEndForm,
      },
    },
    async (request, reply) => {
      const id = request.params.periodId as AmnestyPeriodId;
      await endAmnesty(services, actorOf(request), id, request.body.journalNumber);
      return reply.code(204).send();
    },
  );
}

function stateOf({ period }: AmnestyPeriod, day: LocalDate): 'to-come' | 'now' | 'over' {
  if (day < period.from) return 'to-come';
  return day < period.to ? 'now' : 'over';
}
