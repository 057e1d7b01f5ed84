import type { PersonId, UnitId } from '../../../kernel/ids.ts';
import { API, type App } from '../../../platform/http/index.ts';
import * as api from '../api.ts';
import type { DecisionFacts } from '../items.ts';
import { lookUpDecider, readQuestions } from '../reading/who-decides.ts';
import type { AuthorityServices } from '../services.ts';
import { may, reading, timesOf } from './reading.ts';

/** Looking up who decides. */
export function addDeciderRoutes(app: App, services: AuthorityServices): void {
  const config = may('delegation-order', 'read');
  app.get(
    `${API}/who-decides`,
    {
      config,
      schema: {
        description: 'Who decides in a person’s case, or in that of anybody at a unit, on a day, and why.',
        querystring: api.deciderQuery,
        response: { 200: api.deciderAnswer },
      },
    },
    (request) => {
      const { decision, personId, unitId, facts = [] } = request.query;
      const asked = {
        decision,
        facts: factsIn(facts),
        person: personId as PersonId | undefined,
        unit: unitId as UnitId | undefined,
      };
      const times = timesOf(services, request.query);
      return reading(services, request, (tx, actor) => lookUpDecider(tx, services, actor, asked, times));
    },
  );
  app.get(
    `${API}/who-decides/questions`,
    {
      config,
      schema: {
        description: 'The decisions that the orders of a day speak of, and the answers that their items ask for.',
        querystring: api.timesQuery,
        response: { 200: api.questionList },
      },
    },
    (request) => reading(services, request, (tx) => readQuestions(tx, timesOf(services, request.query))),
  );
}

/** `days:12` is a number, `withinLimits:true` a flag, anything else text. */
function factsIn(given: readonly string[]): DecisionFacts {
  return Object.fromEntries(
    given.map((one) => {
      const at = one.indexOf(':');
      return [one.slice(0, at), factIn(one.slice(at + 1))];
    }),
  );
}

function factIn(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d{1,9}(\.\d{1,6})?$/.test(text) ? Number(text) : text;
}
