import { actorOf } from '../../../access/index.ts';
import { API, type App, languageOf } from '../../../platform/http/index.ts';
import type { CaseServices } from '../services.ts';
import { team } from './api.ts';
import { readTeam } from './reading.ts';

/** Those whose nearest manager one is, and what goes on with each. */
export function addTeamRoutes(app: App, services: CaseServices): void {
  app.get(
    `${API}/team`,
    {
      config: { access: { resource: 'case', action: 'handle' } },
      schema: {
        description:
          'Those whose nearest manager the reader is or stands in for today: who has answered this year, and which of ' +
          'their cases go on. Empty for whoever leads nobody.',
        response: { 200: team },
      },
    },
    (request) => {
      const actor = actorOf(request);
      return services.database.transaction(actor, (tx) => readTeam(tx, services, actor, languageOf(request)));
    },
  );
}
