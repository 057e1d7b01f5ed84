import { actorOf } from '../../../access/index.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import { API, type App } from '../../../platform/http/index.ts';
import { organisationAt } from '../at.ts';
import type { OrganisationServices } from '../services.ts';
import { setPilot } from './actions.ts';
import { findPilot } from './pilot.ts';
import { type PilotAnswer, pilotAnswer, pilotForm } from './schema.ts';

const config = (action: 'read' | 'write') => ({ access: { resource: 'employer', action } }) as const;

/** Whether Uppsikt is on trial in a part of the organisation, and what is open then. */
export function addPilotRoutes(app: App, services: OrganisationServices): void {
  app.get(
    `${API}/employer/pilot`,
    {
      config: config('read'),
      schema: {
        description: 'The pilot that goes on: where one reports, how far things climb, whether the chain is shown.',
        response: { 200: pilotAnswer },
      },
    },
    async (request) =>
      services.database.transaction({ employer: actorOf(request).employer }, (tx) => read(tx, services)),
  );
  app.put(
    `${API}/employer/pilot`,
    {
      config: config('write'),
      schema: { description: 'Begins a pilot or changes it, from this moment on.', body: pilotForm },
    },
    async (request, reply) => {
      await setPilot(services, actorOf(request), request.body);
      return reply.code(204).send();
    },
  );
  app.delete(
    `${API}/employer/pilot`,
    { config: config('write'), schema: { description: 'Ends the pilot: all is open in the whole organisation.' } },
    async (request, reply) => {
      await setPilot(services, actorOf(request), null);
      return reply.code(204).send();
    },
  );
}

async function read(tx: Tx, { clock }: OrganisationServices): Promise<PilotAnswer> {
  const pilot = await findPilot(tx);
  if (pilot === undefined) return { pilot: null };
  const { unit: unitId, highestRung, showsChain } = pilot;
  const unit = await organisationAt(tx, nowOf(clock)).findUnit(unitId);
  return { pilot: { unitId, unitName: unit?.name ?? null, highestRung, showsChain } };
}
