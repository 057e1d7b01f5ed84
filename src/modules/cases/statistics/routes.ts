import { actorOf } from '../../../access/index.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { API, type App, languageOf } from '../../../platform/http/index.ts';
import type { CaseServices } from '../services.ts';
import { caseStatistics, statisticsQuery } from './api.ts';
import { readStatistics } from './reading.ts';

/** Simple statistics of what runs, with the small cells suppressed. */
export function addStatisticsRoutes(app: App, services: CaseServices): void {
  app.get(
    `${API}/case-statistics`,
    {
      config: { access: { resource: 'case', action: 'read' } },
      schema: {
        description:
          'How many cases of a kind run on a day, of those that the reader may see. One to four are answered as `<5`, and ' +
          '`..` stands where a number would tell such a one.',
        querystring: statisticsQuery,
        response: { 200: caseStatistics },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const { kind, on } = request.query;
      const asked = { ...(kind === undefined ? {} : { kind }), ...(on === undefined ? {} : { on: localDate(on) }) };
      return services.database.transaction(actor, (tx) =>
        readStatistics(tx, services, actor, asked, languageOf(request)),
      );
    },
  );
}
