import { z } from 'zod';
import type { UnitId } from '../../../kernel/ids.ts';
import { API, type App } from '../../../platform/http/index.ts';
import { readingDuties } from '../../duties/index.ts';
import type { LevelPart, Unit } from '../../organisation/index.ts';
import * as api from './api.ts';
import { readComparison } from './comparison/read-comparison.ts';
import { readLevel } from './read-level.ts';
import { readLevelRows } from './read-rows.ts';
import type { LevelServices } from './services.ts';

const read = { access: { resource: 'level', action: 'read' } } as const;

/** How it stands at every level, every day. */
export function addLevelRoutes(app: App, services: LevelServices): void {
  const { levelSources: sources, journal } = services;
  app.get(
    `${API}/levels`,
    {
      config: read,
      schema: {
        description:
          'How it stands in a unit and what lies below it: duties, who has answered this year, cases, oral agreements and findings, of those that whoever asks may see one by one. Without a unit the topmost of theirs.',
        querystring: api.levelQuery,
        response: { 200: api.levelAnswer },
      },
    },
    async (request) =>
      readingDuties(services, request, async (tx, reader) => {
        const level = await readLevel(tx, reader, sources, request.query.unitId as UnitId | undefined);
        return {
          on: reader.times.on,
          unit: named(level.unit),
          above: level.above.map(named),
          parts: level.parts.map(partAnswer),
          units: level.units.map(({ unit, parent, depth, duties, parts }) => ({
            unit: named(unit),
            parent,
            depth,
            duties,
            parts: parts.map(({ part, counts }) => ({ part, counts: { ...counts } })),
          })),
          templates: [...level.templates],
          months: [...level.months],
        };
      }),
  );
  app.get(
    `${API}/level-comparison`,
    {
      config: { access: { resource: 'comparison', action: 'read' } },
      schema: {
        description:
          'The administrations side by side. What tells of one to four persons is not shown, nor what it could be found from by subtraction.',
        response: { 200: api.comparisonAnswer },
      },
    },
    async (request) =>
      readingDuties(services, request, async (tx, reader) => {
        const { rows, total } = await readComparison(tx, reader, sources);
        return {
          on: reader.times.on,
          rows: rows.map(({ unit, cells }) => ({ unit: unit && named(unit), cells: [...cells] })),
          total: [...total],
        };
      }),
  );
  app.get(
    `${API}/units/:unitId/level-rows`,
    {
      config: read,
      schema: {
        description: 'The rows behind one number of a level. That somebody looked is logged.',
        params: z.object({ unitId: z.uuid() }),
        querystring: api.levelRowsQuery,
        response: { 200: api.levelRows },
      },
    },
    async (request) =>
      readingDuties(services, request, async (tx, reader) => {
        const asked = { ...request.query, unit: request.params.unitId as UnitId };
        const found = await readLevelRows(tx, journal, reader, sources, asked);
        return {
          unit: named(found.unit),
          part: partAnswer(found.part),
          total: found.total,
          items: found.items.map(({ id, title, person, name, unit, unitName, on, href }) => ({
            id,
            title,
            person: { id: person, name },
            unit: { id: unit, name: unitName },
            on,
            href,
          })),
        };
      }),
  );
}

export function named({ id, name }: Unit) {
  return { id, name };
}

function partAnswer({ part, title, states }: LevelPart) {
  return {
    part,
    title: { ...title },
    states: states.map(({ state, title: of }) => ({ state, title: { ...of } })),
  };
}
