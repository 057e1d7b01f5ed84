import { z } from 'zod';
import type { UnitId } from '../../../kernel/ids.ts';
import { API, type App } from '../../../platform/http/index.ts';
import { employeePageAnswer, unitInTreeAnswer, unitViewAnswer } from '../answers.ts';
import * as api from '../api.ts';
import { listPeople } from '../people/read.ts';
import { reading, rowsOf, timesOf } from '../reading.ts';
import type { OrganisationServices } from '../services.ts';
import { readTree, readUnit } from './read.ts';

const ofUnit = z.object({ unitId: z.uuid() });
const flag = z.enum(['true', 'false']).default('false');

/** The tree, a unit, and who is placed in it. */
export function addUnitRoutes(app: App, services: OrganisationServices): void {
  app.get(
    `${API}/units`,
    {
      config: { access: { resource: 'unit', action: 'read' } },
      schema: {
        description: 'Every unit of a day with who leads it, by name. The tree follows from parentId.',
        querystring: api.timesQuery,
        response: { 200: api.unitTree },
      },
    },
    async (request) => {
      const times = timesOf(services, request.query);
      const units = await reading(services, request, times, readTree);
      return { ...times, units: units.map(unitInTreeAnswer) };
    },
  );
  app.get(
    `${API}/units/:unitId`,
    {
      config: { access: { resource: 'unit', action: 'read' } },
      schema: {
        description: 'A unit as of a day: what lies above and below it, who leads it, to which committee it belongs.',
        params: ofUnit,
        querystring: api.timesQuery,
        response: { 200: api.unitView },
      },
    },
    async (request) => {
      const times = timesOf(services, request.query);
      const id = request.params.unitId as UnitId;
      return { ...times, ...unitViewAnswer(await reading(services, request, times, (tx, by) => readUnit(tx, by, id))) };
    },
  );
  app.get(
    `${API}/units/:unitId/employees`,
    {
      config: { access: { resource: 'person', action: 'read' } },
      schema: {
        description:
          'Those placed in the unit, and below it if so asked, whom the reader may see: managers first, by name.',
        params: ofUnit,
        querystring: api.timesQuery.extend(api.pageQuery.shape).extend({ below: flag }),
        response: { 200: api.employeePage },
      },
    },
    async (request) => {
      const which = {
        unit: request.params.unitId as UnitId,
        below: request.query.below === 'true',
        ...rowsOf(request.query),
      };
      const times = timesOf(services, request.query);
      return employeePageAnswer(await reading(services, request, times, (tx, by) => listPeople(tx, by, which)));
    },
  );
}
