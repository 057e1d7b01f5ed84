import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import { lastDayOf } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { API, type App } from '../../../platform/http/index.ts';
import type { OrganisationServices } from '../services.ts';
import { setDigestTime, setSummerPause } from './actions.ts';
import {
  DIGEST_ROLES,
  defaultDigest,
  digestTimeForm,
  type EmployerCalendar,
  employerCalendar,
  summerPauseForm,
} from './schema.ts';
import { listDigestTimes, listSummerPauses } from './store.ts';

const config = (action: 'read' | 'write') => ({ access: { resource: 'employer', action } }) as const;
const ofYear = z.object({ year: z.coerce.number().int().min(2000).max(2999) });
const ofRole = z.object({ role: z.enum(DIGEST_ROLES) });

/** The employer's calendar: summer pauses, and when digests go. */
export function addCalendarRoutes(app: App, services: OrganisationServices): void {
  app.get(
    `${API}/employer/calendar`,
    {
      config: config('read'),
      schema: {
        description: 'In which days of the summers nothing climbs, and when each role gets its digest.',
        response: { 200: employerCalendar },
      },
    },
    async (request) => services.database.transaction({ employer: actorOf(request).employer }, read),
  );
  app.put(
    `${API}/employer/calendar/summer-pauses/:year`,
    {
      config: config('write'),
      schema: {
        description: 'Sets the summer pause of a year; days that have passed do not change.',
        params: ofYear,
        body: summerPauseForm,
      },
    },
    async (request, reply) => {
      await setSummerPause(services, actorOf(request), request.params.year, request.body);
      return reply.code(204).send();
    },
  );
  app.delete(
    `${API}/employer/calendar/summer-pauses/:year`,
    {
      config: config('write'),
      schema: { description: 'Takes the summer pause of a year away, when none of it has passed.', params: ofYear },
    },
    async (request, reply) => {
      await setSummerPause(services, actorOf(request), request.params.year, null);
      return reply.code(204).send();
    },
  );
  app.put(
    `${API}/employer/calendar/digests/:role`,
    {
      config: config('write'),
      schema: { description: 'Sets when a role gets its digest.', params: ofRole, body: digestTimeForm },
    },
    async (request, reply) => {
      await setDigestTime(services, actorOf(request), request.params.role, request.body);
      return reply.code(204).send();
    },
  );
}

async function read(tx: Tx): Promise<EmployerCalendar> {
  const pauses = await listSummerPauses(tx);
  const times = await listDigestTimes(tx);
  return {
    summerPauses: pauses.map((pause) => ({
      year: pause.year,
      from: pause.from,
      lastDay: lastDayOf(pause) ?? pause.to,
    })),
    digests: DIGEST_ROLES.map((role) => ({
      role,
      ...(times.get(role) ?? defaultDigest(role)),
      isDefault: !times.has(role),
    })),
  };
}
